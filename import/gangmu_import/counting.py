"""Whether a number counts at all, as a target or a result."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.acts import COMMIT, commits, goes_on, parts_what, serves
from gangmu_import.affixes import opening, without_opening
from gangmu_import.exclusions import (
    BEGINS,
    ENDS,
    counts_parts,
    excluded,
    exclusions_beside,
    exclusions_near,
)
from gangmu_import.phrases import COUNTED
from gangmu_import.quantity import Quantity
from gangmu_import.sentences import Sentence
from gangmu_import.stretches import Stretch
from gangmu_import.thresholds import are_supported

LEAVING: Final = re.compile(
    r"[^,;。、\d]{0,10}?(?:村|乡|镇|县|社区)(?:实现|全部|全面|如期|整体)?(?:出列|脱贫|摘帽|退出|搬迁)"
)
"""After 两个: villages that leave poverty, which are counted however few."""
PAIR: Final = re.compile(
    r"\d[\d.]{0,9}万?[户套间座栋](?:\d[\d.]{0,9}万?[户人口]|(?P<alone>(?=[,;。\n(]|\Z)))"
)
"""Behind a place and a colon: 东山镇:96套470人; one number alone behind a place that says that it is one."""
PLACE_ENDS: Final = frozenset("镇乡村道")
SMALL_UNITS: Final = frozenset("家所座条场幢栋户支")
BEYOND: Final = frozenset({">", ">="})
"""How much more than a hundred or a thousand there is, which no name says: 突破百万吨."""
LISTS: Final = ("、", "和")
ONE_OF_LIST: Final = re.compile(r"[两二三四五六七八九][家所座条场幢栋户支][^,;。、\d]{1,8}[、和]\Z")
"""Before such a number: another of its list, with which it shares a verb: 新建两所中学、三所小学."""
NAMES: Final = re.compile(
    r"(?:建成|新建|改建|扩建|打造|改造|创建|创成|培育|新增|引进|开工|完成)[^,;。、]{1,24}、[^,;。]{1,60}等$"
)
"""Before 三个: what is built is listed by name, 建成东门、南门、西门等三个市场."""
FIELDS: Final = re.compile(r"[^,;。、]{0,10}?(?:体系|领域|产业|行业|机制|方向|重点|系统|格局|方面|类)")
"""After it: what a description parts, which is not built."""
GREAT: Final = re.compile(r"[^,;。、\d和及与]{0,8}?(?:平台|数据库|基地|中心|集群|园区|项目|工厂|枢纽)")
"""After N大: things that are built. 四大领域 and 六大行动 are parts of a description."""
ITEM: Final = opening(
    "(0123456789一二三四五六七八九十", r"\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)]\s?"
)
"""The number of an item before the words of its first clause."""
BY_YEAR: Final = re.compile(r"[到至](?:20\d\d年|[“\"]?十[二三四五六七]五[”\"]?(?:时期|期)?末)")
"""By when something is to be."""
FOUND: Final = re.compile("现有|已有|共有|原有")
AMOUNT: Final = re.compile(r"[^,;。、\d]{2}(?:人次|人数|户数|总数|总量)[数为是约共]{0,2}\Z")
"""Right before a number: a noun that says that it counts, of something."""
AMOUNT_ENDS: Final = frozenset("次数量为是约共")
NO_AIM: Final = re.compile("[现原已共]有|人口|[总全]户数|在[册籍岗编]|户籍|不[足满]|每|参[加会]")
"""Before it what is there, or who comes to a meeting, which are no aims."""
SHORTEST_NAMED: Final = 3
OF_YEAR: Final = re.compile(r"20\d\d年[底末]?$")
"""Right before a number: a row of a table in words, 入驻企业数:2021年216家,2025年500家."""


def names_unit(folded: str, quantity: Quantity) -> bool:
    """Whether a numeral belongs to the unit in which a table counts: 单位:亿元."""
    return folded[max(0, quantity.lead - 4) : quantity.lead].rstrip().endswith("单位:")


def han_counts(folded: str, quantity: Quantity, before: str) -> bool:
    """Whether a Chinese numeral counts something: 培育百家企业 does, 四大品牌 and 两个层级 do not."""
    if folded[quantity.end - 1] == "大":
        return GREAT.match(folded, quantity.end) is not None and COMMIT.search(before) is not None
    if quantity.value == 1 or quantity.kind in ("money", "percent") or quantity.unit == "倍":
        return True
    if quantity.value < 10:
        if before.endswith("等") and (quantity.unit == "个" or quantity.unit in SMALL_UNITS):
            return NAMES.search(before) is not None and not FIELDS.match(folded, quantity.end)
        if quantity.unit == "个" and LEAVING.match(folded, quantity.end):
            return True
        if before[-1:] in LISTS and (one := ONE_OF_LIST.search(before)) is not None:
            before = before[: one.start()]
        return quantity.unit in SMALL_UNITS and COMMIT.search(before[-6:]) is not None
    return (
        quantity.size
        or quantity.comparator in BEYOND
        or quantity.unit in SMALL_UNITS
        or quantity.unit == "人"
        or quantity.lead < quantity.start
        or COMMIT.search(before[-16:]) is not None
    )


def in_terms(folded: str, quantity: Quantity, end: int) -> bool:
    """Whether the clause that ends at a place says on which terms something holds: 招用50人以上并签订合同的,予以支持.

    So does a bracket before 的: 没有退票(小剧场不高于12%)的,."""
    if not folded.startswith("的,", end - 1):
        return folded.startswith(")的,", end) or are_supported(folded, quantity)
    # 打造5个特色鲜明的,功能完善的街区 goes on with the noun
    return end - 1 == quantity.reach or not COMMIT.search(folded, quantity.lead - 2, quantity.lead)


def counts(
    folded: str,
    sentence: Sentence,
    quantity: Quantity,
    clause: Stretch,
    said: str,
    status: str,
) -> bool:
    """Whether a number of a sentence is a target or a result of the status given; `said` are the words of its clause."""
    kind, start, (low, high) = quantity.kind, sentence.start, clause
    reach = quantity.reach
    if (kind == "count" and counts_parts(folded, quantity, low)) or (
        ("的" in said or (quantity.comparator != "=" and folded.startswith(")", high)))
        and in_terms(folded, quantity, high)
    ):
        return False
    before, near = said[: quantity.lead - low], sentence.near
    if low < start:
        # a comparator on the line above opens the clause before the sentence
        near += exclusions_near(said, kind)
    if before and before[0] in ITEM.first:
        before, said = without_opening(ITEM, before), without_opening(ITEM, said)
    if before and (before[0] in BEGINS or before[-1] in ENDS):
        near += exclusions_beside(before, kind)
    if near and excluded(quantity, near, status, sentence.words, said, before):
        return False
    great = quantity.unit == "个" and folded[quantity.end - 1] == "大"
    if (quantity.han or great) and (names_unit(folded, quantity) or not han_counts(folded, quantity, before)):
        return False
    if status == "target" and quantity.comparator == "=" and kind in COUNTED:
        return (
            commits(folded, start, (reach, high), before)
            or stated(folded, low, quantity.lead)
            or ((reach == high or folded[reach] == "、") and names_amount(before))
            or parts_what(folded, start, low)
            or (reach == high and quantity.unit in SMALL_UNITS and says_when(folded, start, low, before))
            or (reach == high and goes_on(folded, start, low, before))
            or serves(folded, quantity, (reach, high), before)
        )
    return True


def stated(folded: str, clause: int, at: int) -> bool:
    """Whether what stands before a number says without a verb that it counts: a year, or a place before two numbers."""
    return says_year(folded, at) or at < pair_end(folded, clause)


def names_amount(before: str) -> bool:
    """Whether the words of a clause before a number end in a noun that says that it counts, 茶客接待人次."""
    return before[-1:] in AMOUNT_ENDS and AMOUNT.search(before) is not None and not NO_AIM.search(before)


def says_when(folded: str, start: int, clause: int, before: str) -> bool:
    """Whether a sentence says by when there are so many, without a verb: 到2025年全市茶馆610座,其中单体茶馆536座."""
    named = len(before) >= SHORTEST_NAMED and not FOUND.search(before)
    return named and BY_YEAR.search(folded, start, clause + len(before)) is not None


def pair_end(folded: str, clause: int) -> int:
    """Where two numbers end that stand behind a place and a colon at the start of a clause; 0 without them."""
    pair = PAIR.match(folded, clause) if folded[clause - 1 : clause] == ":" else None
    if pair is None or (pair["alone"] is not None and folded[clause - 2] not in PLACE_ENDS):
        return 0
    return pair.end()


def says_year(folded: str, at: int) -> bool:
    """Whether a year stands right before a place."""
    return OF_YEAR.search(folded, at - 8, at) is not None
