"""Roles in brackets behind the names of a list: 县茶业局(牵头单位)、县财政局."""

from __future__ import annotations

import pytest

from import_.task_rows import rows

ROLES = {"牵头": "牵头", "主办": "牵头", "主责": "牵头", "协办": "配合", "配合": "配合", "参与": "配合"}
ROLES |= {"负责": "责任", "责任": "责任"}
PLACES = {
    "label": "（责任单位：{}）",
    "line": "\n责任单位：{}",
    "bare": "（{}）",
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("unit", ["", "单位", "部门"])
@pytest.mark.parametrize("word", ROLES)
def test_every_role_in_brackets_behind_a_name_is_read_in_every_list(word: str, unit: str, place: str) -> None:
    bodies = f"县茶业局（{word}{unit}）、县财政局、县水利局（配合）"
    text = f"清溪县茶业方案\n一、重点任务\n（一）修缮茶亭。修缮临水茶亭。{PLACES[place].format(bodies)}\n"
    text += "（二）更新渡船。更新渡口旧船。（责任单位：县茶业局）\n"
    rest = "配合" if place == "bare" and ROLES[word] == "牵头" else "责任"
    assert rows(text)[0] == (
        "（一）",
        "修缮茶亭",
        [("县茶业局", ROLES[word]), ("县财政局", rest), ("县水利局", "配合")],
    )


@pytest.mark.parametrize(
    ("bodies", "held"),
    [
        ("牵头单位：县茶业局，县财政局配合", [("县茶业局", "牵头"), ("县财政局", "配合")]),
        (
            "牵头单位：县茶业局、县水利局，县财政局、县城管局配合",
            [("县茶业局", "牵头"), ("县水利局", "牵头"), ("县财政局", "配合"), ("县城管局", "配合")],
        ),
        ("责任单位：县茶业局、县财政局，县茶业局牵头", [("县财政局", "责任"), ("县茶业局", "牵头")]),
        ("责任单位：县茶业局、县财政局配合", [("县茶业局", "配合"), ("县财政局", "配合")]),
    ],
)
def test_a_verb_behind_a_comma_reaches_back_no_further(bodies: str, held: list[tuple[str, str]]) -> None:
    text = f"清溪县茶业方案\n一、重点任务\n（一）修缮茶亭。修缮临水茶亭。（{bodies}）\n"
    text += "（二）更新渡船。更新渡口旧船。（责任单位：县茶业局）\n"
    assert rows(text)[0][2] == held
