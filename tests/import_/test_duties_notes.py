"""What a list of bodies in brackets says beside their names: who of them leads, and that the work has no end."""

from __future__ import annotations

import pytest

from gangmu_import.clauses import find_clauses
from gangmu_import.conventions import with_conventions
from gangmu_import.outline import Outline
from gangmu_import.text import fold

NO_SECTIONS = Outline((), (), ())


def written(stored: str) -> list[str]:
    text = fold(stored)
    found = find_clauses(text, NO_SECTIONS)
    return [
        " ".join(role[0] + text.folded[start:end] for role, start, end in clause.holders)
        for clause in with_conventions(text.folded, found)
    ]


RANKS = [
    "，排名第一位为牵头单位，下同",
    "，排名第一位的为牵头单位",
    "，列第一位者为牵头单位，下同",
    "；排第一的为牵头单位",
    "，排名首位的单位为牵头单位",
    "，首位为牵头单位",
    "，第一个为牵头单位，下同",
    "，第一个单位为牵头单位",
    "。排在第一位的为牵头单位，下同",
]


@pytest.mark.parametrize("rank", RANKS)
def test_a_list_may_say_itself_that_its_first_body_leads(rank: str) -> None:
    stored = f"1.建设冷链。新建冷链设施。（县商务局、县财政局{rank}）\n"
    assert written(stored) == ["牵县商务局 责县财政局"]


@pytest.mark.parametrize("others", ["其他单位按职责分工负责", "其他有关部门和单位分工负责"])
def test_what_the_others_of_a_list_do_names_nobody_behind_who_of_it_leads(others: str) -> None:
    rank = f"负责。列第一位者为牵头部门或单位，{others}，下同"
    assert written(f"1.建设冷链。新建冷链设施。（县商务局、县财政局{rank}）\n") == ["牵县商务局 责县财政局"]


def test_that_the_first_leads_may_stand_behind_a_label_or_be_said_of_all_lists_below() -> None:
    stored = (
        "1.建设冷链。新建冷链设施。（责任单位：县商务局、县财政局，排名第一的为牵头单位，下同）\n"
        "2.整治河道。清理垃圾。（责任单位：县水利局、县公安局）\n"
    )
    assert written(stored) == ["牵县商务局 责县财政局", "牵县水利局 责县公安局"]


@pytest.mark.parametrize("sign", ["，", "；", "、"])
@pytest.mark.parametrize(
    "when", ["持续推进", "长期坚持", "每季度", "按季度推进", "常态化推进", "适时开展", "贯穿全年", "定期调度"]
)
def test_a_time_without_an_end_among_names_is_no_body_and_loses_no_list(when: str, sign: str) -> None:
    stored = (
        f"1.建设冷链。新建冷链设施。（县商务局、各乡镇{sign}{when}）\n"
        f"2.整治河道。清理垃圾。（县水利局、县公安局{sign}{when}）\n"
        f"3.修复古树。建立名录。（责任单位：县林业局、县财政局{sign}{when}）\n"
        "4.普及急救。开展培训。（县卫生健康局、县教育局）\n"
    )
    assert written(stored)[:3] == ["责县商务局 责各乡镇", "责县水利局 责县公安局", "责县林业局 责县财政局"]


@pytest.mark.parametrize("same", ["同上", "同前"])
def test_a_word_on_the_bodies_above_is_none(same: str) -> None:
    assert written(f"（牵头单位：县商务局；责任单位：{same}）") == ["牵县商务局"]


@pytest.mark.parametrize("when", ["2026年10月底前完成", "10月底前完成", "长期坚持，2026年10月见效"])
def test_a_sentence_behind_a_labelled_list_says_when(when: str) -> None:
    (clause,) = find_clauses(fold(f"（责任单位：县商务局。{when}）"), NO_SECTIONS)
    assert clause.due in ("2026-10", "--10")
    assert written(f"（责任单位：县商务局、各乡镇。{when}）") == ["责县商务局 责各乡镇"]


@pytest.mark.parametrize("dash", ["——", "—", ""])
def test_a_dash_may_stand_before_a_sentence_on_who_takes_it(dash: str) -> None:
    assert written(f"建设冷链。{dash}县商务局牵头，县财政局配合。") == ["牵县商务局 配县财政局"]
