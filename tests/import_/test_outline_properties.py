"""What holds for any text: spans lie in order inside the text, titles stand where they say, nothing is slow."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gangmu_db.records import Task
from gangmu_import.duties import Clause
from gangmu_import.outline import Outline, read_outline
from gangmu_import.tasks import find_tasks
from gangmu_import.text import fold
from pace import within

PIECES = (
    "一、主要任务", "二、保障措施", "（一）修路", "（二）架桥。", "1.修通村路。", "2．植树", "（1）养护", "①清淤", "——打造高地。",
    "第一章 总则", "第一条", "第二条 市政府负责修路。", "4.5 强化养护", "- 完善机制", "## 三、组织实施", "目录", "附件", "附件1：清单",
    "现将《望江市修路计划》印发给你们。", "望江市修路计划", "2031年3月1日", "前　　言", "加快推进道路建设。", "具体措施：", "一是完善体系。二是加强宣传，",
    "各部门要把这项工作摆上重要位置，结合实际抓好落实，确保各项任务按期完成，取得看得见的成效。", "（责任单位：市交通局）", "\n", "\n\n", "　　", " ", "。", "；",
    "首页 > 正文", "— 3 —", "3", "5G", "…………12",
)  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=40).map("".join)


def read(stored: str) -> tuple[Outline, tuple[Task, ...]]:
    text = fold(stored)
    outline = read_outline(text)
    places = [at for at in range(len(stored)) if stored.startswith("（责任单位", at)]
    clauses = [Clause(at, min(len(stored), at + 12), (), None, "test") for at in places]
    return outline, find_tasks(text, outline, clauses)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_parts_cover_the_text_in_order(stored: str) -> None:
    parts = read(stored)[0].parts
    assert [parts[0].start, *(part.end for part in parts)] == [*(part.start for part in parts), len(stored)]


@settings(max_examples=300, deadline=None)
@given(texts)
def test_sections_nest_and_begin_with_their_number_and_title(stored: str) -> None:
    outline = read(stored)[0]
    for section in outline.sections:
        piece = stored[section.start : section.end].replace("\n", "")
        assert piece.startswith(section.number)
        assert 0 <= piece.find(section.title) <= len(section.number) + 8
        if section.parent is not None:
            parent = outline.sections[section.parent]
            assert parent.start <= section.start <= section.end <= parent.end
            assert section.level == parent.level + 1
    starts = [section.start for section in outline.sections]
    assert starts == sorted(starts)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_frames_are_disjoint_and_hold_no_heading(stored: str) -> None:
    outline = read(stored)[0]
    ends = 0
    for frame in outline.frames:
        assert ends <= frame.start < frame.end
        ends = frame.end
        assert not any(frame.start <= section.start < frame.end for section in outline.sections)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_tasks_nest_and_siblings_do_not_overlap(stored: str) -> None:
    tasks = read(stored)[1]
    end_of: dict[int | None, int] = {}
    for index, task in enumerate(tasks):
        assert task.id == index
        assert task.title in stored[task.start : task.end].replace("\n", "")
        assert end_of.get(task.parent, 0) <= task.start <= task.end
        end_of[task.parent] = task.end
        if task.parent is not None:
            assert task.parent < index
            assert tasks[task.parent].start <= task.start
            assert task.end <= tasks[task.parent].end


HOSTILE = {
    "one line": "一、修路（一）架桥。加快推进，1.植树；" * 9000,
    "digits": "1" * 10_000 + "." * 200_000,
    "brackets": "（" * 5_000 + "一" * 100_000 + "）" * 5_000,
    "numbers": "（一）" * 50_000,
    "marks": "一、二、三、" * 35_000,
    "points": "1.1.1.1." * 25_000,
    "spaces": "一 　" * 70_000,
    "blank": " " * 200_000,
    "lines": "一\n" * 100_000,
    "short sentences": "加快推进。" * 40_000,
    "colons": "：" * 200_000,
    "ordinals": "一是二是。" * 40_000,
    "dashes": "——" * 100_000,
    "hashes": "#" * 200_000,
    "contents": "目录\n" * 30_000,
    "untitled contents": "一、修路\n二、架桥\n三、种树\n" * 10_000,
    "other contents": "".join(f"一、修路{n}\n二、架桥\n三、种树\n" * 2 for n in range(4_000)),
    "plain headings": "加强保障措施\n" * 28_000,
    "signs of frames": "气 > " * 50_000,
    "wide gaps": "修路架桥　　修路架桥　　" * 16_000,
    "annexes": "附件\n" * 30_000,
    "titles": "《印发" * 60_000,
    "clauses": "（责任单位：" * 30_000,
}


@pytest.mark.parametrize("stored", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_is_slow(stored: str) -> None:
    with within(seconds=2):
        read(stored)
