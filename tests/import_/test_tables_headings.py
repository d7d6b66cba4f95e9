"""Headings of tables of tasks: set wide, of bodies and persons, and over rows without numbers."""

from __future__ import annotations

import pytest

from import_.task_rows import read, rows

TITLE = "茶海县2024年油茶任务分解表\n\n"


@pytest.mark.parametrize(
    "heads",
    ["序号 工 作 任 务 牵头负责部门", "序 号 工 作 任 务 牵 头 单 位", "序号 主 要 任 务 牵 头 责 任 单 位"],
)
def test_blanks_inside_headings_part_no_columns(heads: str) -> None:
    table = (
        "1 扩种油茶300亩以上 县林业局\n2 培训茶农1万人以上 县人力资源社会保障局\n3 再开工20处水渠 县水利局\n"
    )
    assert rows(f"{TITLE}{heads}\n{table}") == [
        ("1", "扩种油茶300亩以上", [("县林业局", "牵头")]),
        ("2", "培训茶农1万人以上", [("县人力资源社会保障局", "牵头")]),
        ("3", "再开工20处水渠", [("县水利局", "牵头")]),
    ]


def test_a_line_of_single_characters_that_head_nothing_is_no_row_of_headings() -> None:
    assert rows(f"{TITLE}序 号 茶 海 风 光 牵 牛 花 开\n1 扩种油茶 县林业局\n") == []


@pytest.mark.parametrize("head", ["牵头单位及 主要负责人", "牵头单位和责任人", "牵头部门/负责人"])
@pytest.mark.parametrize("person", [" 李小四", " 伍泽国", "李小四"])
def test_persons_beside_bodies_have_no_duty(head: str, person: str) -> None:
    table = (
        f"大类 | 序号 | 工作任务 | 分管 县领导 | {head} | 落实进展情况 |\n"
        f"一、扩大油茶面积 | 1 | 扩种油茶300亩。 | 王五六 | 县林业局{person} | 已完成。 |\n"
        f"2 | 修复水渠2公里。 | 王五六 | 县水利局{person} | 已完成。 |\n"
    )
    assert rows(TITLE + table) == [
        ("1", "扩种油茶300亩", [("县林业局", "牵头")]),
        ("2", "修复水渠2公里", [("县水利局", "牵头")]),
    ]


def test_aims_and_tasks_head_the_rows_of_a_stacked_table_whose_numbers_are_lost() -> None:
    row = "{}\n\n县林业局\n\n各镇政府、管理区管委会\n\n"
    table = "序号\n\n目标与任务\n\n牵头责任单位\n\n责任单位\n\n"
    tasks = ["坚持“以茶富农”，扩种油茶。", "扎实办好茶会。抓好培训。", "推动茶厂更新。"]
    found = rows(TITLE + table + "".join(map(row.format, tasks)))
    bodies = [("县林业局", "牵头"), ("各镇政府", "责任"), ("管理区管委会", "责任")]
    assert [body for _, _, body in found] == [bodies] * 3
    assert read(TITLE + table + "".join(map(row.format, tasks))).sections == ()
