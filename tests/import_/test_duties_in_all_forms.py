"""Items of every form, with clauses of every kind in every place beside them: each item is a task and has its own bodies."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract
from gangmu_import.text import half_width

WORK = (
    (
        "翻修灯塔步道",
        "加固岸边护栏，更换沿线灯具，增设避雨长廊。修补沿途石阶，整治临海排水沟渠，补种防风林木，设置夜间导览标识",
    ),
    ("壮大造船合作社", "支持船厂申报名号，引导船工联合接单"),
    ("加强修船码头建设", "新建干船坞，提升维修能力，完善物料通道。鼓励配件商户进驻码头，降低采购成本"),
    ("做优灯船夜游", "打造夜游主题航线，举办灯船节，提升接待水平，丰富研学产品"),
)
FORMS = {
    "1.": lambda at, title, body: f"{at + 1}.{title}。{body}",
    "1. over": lambda at, title, body: f"{at + 1}.{title}\n{body}",
    "(一)": lambda at, title, body: f"（{'一二三四'[at]}）{title}。{body}",
    "一、 over": lambda at, title, body: f"{'一二三四'[at]}、{title}\n{body}",
    "①": lambda at, title, body: f"{'①②③④'[at]}{title}。{body}",
    "一是": lambda at, title, body: f"{'一二三四'[at]}是{title}。{body}",
    "第一": lambda at, title, body: f"第{'一二三四'[at]}，{title}。{body}",
    "bold": lambda _, title, body: f"**{title}**。{body}",
    "plain over": lambda _, title, body: f"{title}\n{body}",
    "dash": lambda _, title, body: f"——{title}。{body}",
    "任务1": lambda at, title, body: f"任务{at + 1}：{title}。{body}",
    "1 over": lambda at, title, body: f"{at + 1} {title}\n{body}",
    "###": lambda at, title, body: f"### {at + 1}. {title}\n\n{body}",
}
PLACES = {
    "behind": "{item}。（{clause}）",
    "amid": "{item}（{clause}）。",
    "below": "{item}。\n（{clause}）",
    "further below": "{item}。\n\n（{clause}）",
    "indented": "　　{item}。\n　　（{clause}）",
    "bold": "{item}。**（{clause}）**",
    "square": "{item}。[{clause}]",
    "lenticular": "{item}。【{clause}】",
}
BARE_PLACES = {"line": "{item}。\n{clause}", "sentence": "{item}。{clause}"}
OPEN = {("plain over", "sentence"), ("1 over", "sentence")}
LABELS = {
    "责任单位：县交通局、县林业局": "责县交通局 责县林业局",
    "牵头单位：县交通局；配合单位：县林业局": "牵县交通局 配县林业局",
    "牵头单位：县交通局，责任单位：县林业局": "牵县交通局 责县林业局",
    "主办单位：县交通局；协办单位：各镇人民政府": "牵县交通局 配各镇人民政府",
    "承办单位：县交通局": "责县交通局",
    "承办：县交通局；协办：县林业局": "责县交通局 配县林业局",
    "牵头领导：冯某某；牵头单位：县交通局；责任单位：县林业局": "牵县交通局 责县林业局",
    "责任单位：县交通局、县林业局。工作进度：6月底前选址，12月底前完工": "责县交通局 责县林业局",
}
VERBS = {
    "县交通局牵头，县林业局配合": "牵县交通局 配县林业局",
    "县交通局、县林业局按职责分工负责": "责县交通局 责县林业局",
    "由县交通局负责": "责县交通局",
}
LISTS = {"县交通局、县林业局": "责县交通局 责县林业局", "县交通局": "责县交通局"}


def holders(form: str, place: str, clause: str) -> list[str]:
    """Number and title of the tasks with bodies in a plan whose four items have this form, and their bodies with roles."""
    items = [place.format(item=FORMS[form](at, *work), clause=clause) for at, work in enumerate(WORK)]
    above, below = ("", "五") if form.startswith("一、") else ("一、主要任务\n\n", "二")
    text = f"白帆县2025年灯船业发展实施方案\n\n为做强灯船业，制定本方案。\n\n{above}" + "\n".join(items)
    text += f"\n{below}、保障措施\n加强组织领导，强化工作落实。\n"
    bundle = extract(Source("plan.txt", "0" * 64, "utf-8"), text)
    return [
        half_width(task.title) + ":" + " ".join(f"{duty.role[0]}{duty.name}" for duty in task.duties)
        for task in bundle.tasks
        if task.duties
    ]


def differing(form: str, place: str, clauses: dict[str, str]) -> list[tuple[str, list[str]]]:
    """The clauses that not each of the four items has with its own title, and what is read of them."""
    odd = []
    for clause, held in clauses.items():
        found = holders(form, place, clause)
        right = [one for one, (title, _) in zip(found, WORK, strict=False) if title in one]
        if (
            len(found) != len(WORK)
            or len(right) != len(WORK)
            or {one.partition(":")[2] for one in found} != {held}
        ):
            odd.append((clause, found))
    return odd


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("form", FORMS)
def test_a_clause_in_brackets_gives_an_item_of_any_form_its_bodies(form: str, place: str) -> None:
    assert differing(form, PLACES[place], LABELS | VERBS) == []


@pytest.mark.parametrize(
    ("form", "place"),
    # a title without a sure number shows by what stands below it, where nothing closes a short line with a label
    [(form, place) for form in FORMS for place in BARE_PLACES if (form, place) not in OPEN],
)
def test_a_label_without_brackets_gives_an_item_of_any_form_its_bodies(form: str, place: str) -> None:
    assert differing(form, BARE_PLACES[place], LABELS) == []


@pytest.mark.parametrize("form", FORMS)
def test_labels_on_lines_one_under_another_belong_to_the_item_above_them(form: str) -> None:
    several = {clause.replace("；", "\n"): held for clause, held in LABELS.items() if "；" in clause}
    assert differing(form, BARE_PLACES["line"], several) == []


@pytest.mark.parametrize("place", ["behind", "below", "further below", "indented", "bold"])
@pytest.mark.parametrize("form", FORMS)
def test_a_list_of_bodies_in_brackets_gives_an_item_of_any_form_its_bodies(form: str, place: str) -> None:
    assert differing(form, PLACES[place], LISTS) == []


@pytest.mark.parametrize("form", [form for form in FORMS if "over" in form])
def test_a_clause_behind_a_title_over_its_text_belongs_to_that_title(form: str) -> None:
    for clause, held in (LABELS | VERBS).items():
        text = "\n".join(
            FORMS[form](at, f"{title}（{clause}）", body) + "。" for at, (title, body) in enumerate(WORK)
        )
        above = "" if form.startswith("一、") else "一、主要任务\n\n"
        bundle = extract(
            Source("plan.txt", "0" * 64, "utf-8"),
            f"白帆县2025年灯船业发展实施方案\n\n为做强灯船业，制定本方案。\n\n{above}{text}\n",
        )
        found = [
            (task.title, " ".join(f"{duty.role[0]}{duty.name}" for duty in task.duties))
            for task in bundle.tasks
            if task.duties
        ]
        assert len(found) == len(WORK), (clause, found)
        assert {duties for _, duties in found} == {held}
        assert all(title in task for (title, _), (task, _) in zip(WORK, found, strict=True)), found
