"""Regions that the atlas does not list are read from signatures and named governments."""

from __future__ import annotations

import pytest

from gangmu_import.places import Place, split_region
from gangmu_import.regions import atlas
from gangmu_import.text import fold
from gangmu_import.unlisted import region_before_body, region_before_government, unlisted_chain


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("青屿区科学技术局", "青屿区"),
        ("云澜市人民政府办公室", "云澜市"),
        ("云澜市数字经济发展领导小组办公室", "云澜市"),
        ("高新区管理委员会", ""),
        ("云澜经济技术开发区管理委员会", ""),
        ("国家市场监督管理总局", ""),
        ("城市管理局", ""),
        ("各区县人民政府", ""),
    ],
)
def test_a_region_begins_the_name_of_its_bodies_and_not_of_a_zone(name: str, region: str) -> None:
    assert region_before_body(name) == region


def test_the_city_above_a_district_is_the_one_whose_government_the_text_names() -> None:
    text = fold("根据《云澜市人民政府关于数字经济的意见》，制定本计划。\n青屿区人民政府\n2022年4月8日")
    assert "青屿区" not in atlas().by_name
    assert unlisted_chain(text, ["青屿区人民政府"]) == ("云澜市", "青屿区")
    assert unlisted_chain(text, ["有关单位"]) == ()


def test_a_district_with_a_government_is_told_from_the_city_of_the_document() -> None:
    city = Place(("云澜市",))
    assert split_region("青屿区人民政府", city) == ("青屿区", "人民政府", True)
    assert split_region("云澜市统计局", city) == ("云澜市", "统计局", True)
    assert region_before_government("各区县人民政府") == ""
    assert region_before_government("自治县人民政府") == ""


def test_a_very_long_line_of_regions_is_read_at_once() -> None:
    text = fold("青屿区" * 60_000 + "人民政府")
    assert unlisted_chain(text, ["青屿区" * 10_000 + "局", "青屿区人民政府"])[-1] == "青屿区"
