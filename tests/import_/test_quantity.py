"""Numbers with their units, as official texts write them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gangmu_import.figures import find_quantities
from gangmu_import.numerals import arabic, chinese
from gangmu_import.quantity import Quantity
from gangmu_import.text import fold


def only(words: str) -> Quantity:
    found = find_quantities(fold(words))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("words", "value", "unit", "comparator"),
    [
        ("培育高新技术企业500家", 500, "家", "="),
        ("服务企业1.2万家", 12000, "家", "="),
        ("融资43.03亿元", 43.03, "亿元", "="),
        ("市场规模2.6万亿元", 2.6, "万亿元", "="),
        ("岗位超过**20000**个", 20000, "个", ">"),
        ("访问量**25余**万次", 250000, "次", "~"),
        ("走访企业3000余家", 3000, "家", "~"),
        ("拨付资金6000余万元", 6000, "万元", "~"),
        ("面积20多万平方米", 200000, "平方米", "~"),
        ("覆盖率达到95%以上", 95, "%", ">="),
        ("覆盖率提高到９５％左右", 95, "%", "~"),
        ("产能控制在25万吨左右", 250000, "吨", "~"),
        ("产能控制在25万吨", 250000, "吨", "<="),
        ("人员不少于4名", 4, "名", ">="),
        ("失业率控制在5.5%以内", 5.5, "%", "<="),
        ("建成渡口120个（含临时渡口）以上", 120, "个", ">="),
        ("投资10亿元（含社会资本）左右", 10, "亿元", "~"),
        ("建成渡口120个（名单附后）", 120, "个", "="),
        ("渡口3个（以下简称渡口）", 3, "个", "="),
        ("浓度低于30微克/立方米", 30, "微克/立方米", "<"),
        ("总用户量近2千", 2000, "", "~"),
        ("新增装机3000万千瓦", 30_000_000, "千瓦", "="),
        ("提高2.5个百分点", 2.5, "个百分点", "="),
        ("登记合同1,435份", 1435, "份", "="),
        ("逾千家企业参加", 1000, "家", ">"),
        ("培育百家企业", 100, "家", "="),
        ("百亿级消费规模", 100, "亿元", "~"),
        ("产值突破百亿元", 100, "亿元", ">"),
        ("突破100项茶业关键技术", 100, "项", "="),
        ("突破20项以上制茶难题", 20, "项", ">="),
        ("技术合同突破100项", 100, "项", ">"),
        ("突破100项技术合同", 100, "项", ">"),
        ("研发人员达到3万人年以上", 30000, "人年", ">="),
        ("带动500人年均增收", 500, "人", "="),
        ("部署万级感知节点", 10000, "个", "~"),
        ("零售额进出比缩小到1.5∶1左右", 1.5, "∶1", "~"),
        ("发展指数达到65", 65, "", "="),
        ("每县至少建设一所学校", 1, "所", ">="),
        ("每县至少配套建设一座茶港", 1, "座", ">="),
        ("每县至少新建3座茶港", 3, "座", ">="),
    ],
)
def test_a_number_has_the_value_unit_and_comparator_that_its_words_say(
    words: str, value: float, unit: str, comparator: str
) -> None:
    quantity = only(words)
    assert (quantity.value, quantity.unit, quantity.comparator) == (value, unit, comparator)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("培育1-2个平台", 1, 2),
        ("引进3至5家企业", 3, 5),
        ("建成2—3个园区", 2, 3),
        ("选派10到15名专家", 10, 15),
        ("投资1.5～2亿元", 1.5, 2),
    ],
)
def test_a_range_has_both_ends_and_no_comparator(words: str, low: float, high: float) -> None:
    quantity = only(words)
    assert (quantity.value, quantity.value_max, quantity.comparator) == (low, high, "=")


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("培训3-5万人", 30000, 50000, "人"),
        ("培训3万-5万人", 30000, 50000, "人"),
        ("奖励300-500万元", 300, 500, "万元"),
        ("投资3至5亿元", 3, 5, "亿元"),
        ("投资8000万元—2亿元", 8000, 20000, "万元"),
    ],
)
def test_the_scale_behind_a_range_holds_for_both_ends(words: str, low: float, high: float, unit: str) -> None:
    quantity = only(words)
    assert (quantity.value, quantity.value_max, quantity.unit) == (low, high, unit)


@pytest.mark.parametrize("words", ["12345与110对接联动", "推送至市级110处置", "热线12345和12315"])
def test_numbers_that_are_dialled_are_no_quantities(words: str) -> None:
    assert not find_quantities(fold(words))


@pytest.mark.parametrize(
    "words",
    [
        "到2025年底", "岚府发〔2020〕8号", "5G网络和8K视频", "G60走廊", "IPv6部署", "2.0版本", "48小时内放行", "3个工作日办结",
        "第195次会议", "12345热线", "第三批试点", "千行百业", "四大品牌的", "20250101000123", "1+3+N体系", "位于3楼", "12月30日",
    ],
)  # fmt: skip
def test_dates_names_ordinals_and_time_limits_are_no_quantities(words: str) -> None:
    found = find_quantities(fold(words))
    assert all(quantity.han for quantity in found), found


@pytest.mark.parametrize("words", ["每年集中整治至少一个月", "参加50人会"])
def test_a_length_of_time_and_the_name_of_a_body_are_no_quantities(words: str) -> None:
    assert not find_quantities(fold(words))


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("达到55个百分点", 55, "个百分点"),
        ("排放1200万元", 1200, "万元"),
        ("总量3万余户", 30000, "户"),
        ("增加2.5亿", 2.5e8, ""),
    ],
)
def test_a_scale_and_the_longest_unit_behind_a_number_are_read(words: str, value: float, unit: str) -> None:
    quantity = only(words)
    assert (quantity.value, quantity.unit) == (value, unit)


def test_a_level_and_what_it_rises_to_are_two_numbers_and_no_range() -> None:
    assert [quantity.value for quantity in find_quantities(fold("额度从30万元到50万元"))] == [30, 50]


def test_a_bare_number_counts_in_a_list_that_ends_with_a_unit() -> None:
    assert [quantity.value for quantity in find_quantities(fold("分别培育30、20和10家"))] == [30, 20, 10]


def test_the_number_of_an_item_is_no_part_of_the_count_beside_it() -> None:
    assert only("8.6个重大专项陆续启动").value == 6


@given(st.integers(min_value=1, max_value=99_999_999))
def test_digits_keep_their_value(number: int) -> None:
    assert only(f"新建{number}座桥").value == number
    assert arabic(f"{number:,}") == number


@given(st.integers(min_value=1, max_value=9999))
def test_chinese_numerals_keep_their_value(number: int) -> None:
    assert chinese(written(number)) == number


def written(number: int) -> str:
    """A number below ten thousand in Chinese: 二千零五, 三百一十."""
    digits = "零一二三四五六七八九"
    words, empty = "", False
    for step, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, step)
        if digit:
            words += ("零" if empty and words else "") + digits[digit] + name
        empty = digit == 0
    return words


@given(st.text(alphabet="0123456789.,%亿万千百家个元余多以上至-—~和、约超近到年月 *（）", max_size=60))
def test_quantities_are_disjoint_and_in_order_for_any_text(words: str) -> None:
    found = find_quantities(fold(words))
    for one, other in pairwise(found):
        assert one.end <= other.start
    for quantity in found:
        assert 0 <= quantity.lead <= quantity.start < quantity.end <= quantity.reach <= len(words)
