"""Whether a number counts at all: as a target, a result, or only as a condition on what another number counts."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from gangmu_import.acts import COMMIT, commits, goes_on, parts_what, serves
from gangmu_import.affixes import one_of, opening, without_opening
from gangmu_import.exclusions import (
    BEGINS,
    ENDS,
    counts_parts,
    excluded,
    exclusions_beside,
    exclusions_near,
)
from gangmu_import.lexicon import rules
from gangmu_import.phrases import COUNTED
from gangmu_import.quantity import Quantity
from gangmu_import.sentences import Sentence
from gangmu_import.stretches import Stretch
from gangmu_import.thresholds import (
    COUNTERS,
    are_supported,
    clears_away,
    counts_of_size,
    picks_things,
    sizes_things,
)

THRESHOLD_KINDS: Final = frozenset({"money", "area", "mass", "energy", "length", "volume", "rate"})
LASTING: Final = ("年", "天")
"""Units of a time after which something is old."""
VERB_FAR: Final = 44
"""Characters before a measure in which the verb of what it describes stands."""
EXACT: Final = ("=", "~")
"""Comparators that set no bound."""
SIZED: Final = re.compile(
    r"^\*{0,2}(?:以上|左右)?的?[^,;。、]{0,14}(?:规模|产值|收入|投资额?|资金|贷款|税收|销售额?|消费|交易额|面积|总量)\*{0,2}(?=[,;。、\s]|$)"
)
"""After an order of magnitude: the size itself is what is to be reached, 百亿级消费规模."""
SIZED_THING: Final = re.compile(r"(?:规模|产值|营收|收入)(?:、[^,;。\d]{2,30}?)?的[^,;。、\d]{2}")
"""The size of things that are counted: 百亿级规模、设施完备的园区."""
SETTLED: Final = re.compile(
    r"\*{0,2}的?(?:(?:自然|行政|建制)?村|[村屯]|村民小组|小区|居民点|聚居|集中居住|集中安置|安置[点区]|乡镇)"
)
"""After 20户以上 or 100人以上: a place of that size; firms of so many people are one too."""
PEOPLED: Final = re.compile(
    r"\*{0,2}的?[^,;。、\d]{0,4}?(?:城市|县城|城镇|县|镇|乡|街道|社区|村|地区|市)(?!级|场|政|民)"
)
"""After 人口50万以上: places with so many."""
FIRMS: Final = re.compile(r"\*{0,2}的?(?:规模)?(?:(?:企业|单位)(?!员工|职工|人才|家)|团队|工厂|车间)")
FARMS: Final = re.compile(r"\*{0,2}的?[^,;。、\d]{0,6}?(?:场|基地|户|合作社|机构|小区)")
"""The same after 500头以上 or 50张以上."""
STOCKED: Final = frozenset("头只羽张床")
LEAVING: Final = re.compile(
    r"[^,;。、\d]{0,10}?(?:村|乡|镇|县|社区)(?:实现|全部|全面|如期|整体)?(?:出列|脱贫|摘帽|退出|搬迁)"
)
"""After 两个: villages that leave poverty, which are counted however few."""
PAIR: Final = re.compile(
    r"\d[\d.]{0,9}万?[户套间座栋](?:\d[\d.]{0,9}万?[户人口]|(?P<alone>(?=[,;。\n(]|\Z)))"
)
"""Behind a place and a colon: 东山镇:96套470人; one number alone behind a place that says that it is one."""
PLACE_ENDS: Final = frozenset("镇乡村道")
BUILDS: Final = re.compile(
    r"(?:打造|建设|建成|建造|新建|新增|改造|改建|扩建|开发|提供|盘活|腾退|整治|修复|绿化)\Z"
)
BUILT: Final = frozenset({"area", "length", "volume"})
"""Kinds of units of what a verb builds: 打造不少于3000平方米的样板摊区."""
RAISES: Final = re.compile(r"(?:设立|组建|成立|发起|募集|筹集|筹措|安排|统筹)\Z")
FUND: Final = re.compile(r"\*{0,2}的[^,;。、\d]{0,12}?(?:基金|资金|资金池|经费)")
"""After a sum: 设立不低于10亿元的产业基金."""
DEVICES: Final = re.compile(r"^[^,;。、]{0,14}(?:节点|终端|设备|用户|传感器|探头|摄像头|连接|点位|样本)")
"""After 万级: what is counted itself; 千万级景区 has ten million visitors."""
OF_NOUN: Final = re.compile(r"^\*{0,2}(?:的(?!(?:水平|目标|范围|区间)(?:[,;。、\s]|$))|、[^,;。\d]{2,40}的)")
OF: Final = frozenset("*的、")
"""With which that begins."""
BOUNDED: Final = re.compile(r"的(?!水平|目标|范围|区间|标准|规模|数量|程度|要求|基础)(?=[\u4e00-\u9fff])")
"""After 80座以下: things of that size."""
WIDENS: Final = re.compile(r"(?:扩大|放宽|拓展|拓宽|扩展|延伸|扩围)[到至]?\Z")
VERB_NEAR: Final = 3
NOUN: Final = re.compile(r"^\*{0,2}的?(?=[^,;。、\d\s])")
SHORT_NOUN: Final = re.compile(r"^\*{0,2}[^,;。、的]{2,12}$")
LONGEST_VERB: Final = 2
POPULATION: Final = "人口的"
PEOPLE_NEAR: Final = 6
"""Characters before a number in which 人口 stands."""
NEAR: Final = 20
"""Characters between a condition and the number of the things that meet it."""
SMALL_UNITS: Final = frozenset("家所座条场幢栋户支")
NAMES: Final = re.compile(
    r"(?:建成|新建|改建|扩建|打造|改造|创建|创成|培育|新增|引进|开工|完成)[^,;。、]{1,24}、[^,;。]{1,60}等$"
)
"""Before 三个: what is built is listed by name, 建成东门、南门、西门等三个市场."""
FIELDS: Final = re.compile(r"[^,;。、]{0,10}?(?:体系|领域|产业|行业|机制|方向|重点|系统|格局|方面|类)")
"""After it: what a description parts, which is not built."""
GREAT: Final = re.compile(r"[^,;。、\d和及与]{0,8}?(?:平台|数据库|基地|中心|集群|园区|项目|工厂|枢纽)")
"""After N大: things that are built. 四大领域 and 六大行动 are parts of a description."""
CLEARED: Final = re.compile(r"\*{0,2}的?[^,;。、\d]{0,8}?(?:清零|归零|清底|销号)")
"""After a bound: what is to be so no longer is told by it, 集体收入10万元以下清零."""
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
    if quantity.value == 1 or quantity.kind == "money":
        return True
    if quantity.value < 10:
        if before.endswith("等") and (quantity.unit == "个" or quantity.unit in SMALL_UNITS):
            return NAMES.search(before) is not None and not FIELDS.match(folded, quantity.end)
        if quantity.unit == "个" and LEAVING.match(folded, quantity.end):
            return True
        return quantity.unit in SMALL_UNITS and COMMIT.search(before[-6:]) is not None
    return (
        quantity.size
        or quantity.unit in SMALL_UNITS
        or quantity.unit == "人"
        or COMMIT.search(before[-16:]) is not None
    )


@cache
def described() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A thing or a sum behind a measure, with further measures between; verbs behind which the measure describes it."""
    entry, among = rules("targets")["described"], r"[^,;。]{2,30}(?:以上|以下|左右)、"
    sizes = rf"(?:{one_of(entry['sizes'])})(?:总?[额量])?[在达到为约]{{0,2}}"
    nouns = rf"(?:{one_of(entry['things'])}|(?P<sum>{one_of(entry['sums'])}))"
    things = rf"\*{{0,2}}(?:、[^,;。的]{{2,24}}?(?:以上|以下|左右)){{0,3}}[^,;。、\d的(]{{0,8}}?{nouns}"
    verbs = rf"(?:{entry['verbs']})(?:{among})?[^,;。、\d]{{0,4}}"
    return re.compile(things), re.compile(rf"(?:{verbs}|{sizes})$")


def describes(folded: str, quantity: Quantity) -> bool:
    """Whether a measure says which things are meant, not how much of them: 推广3吨以下叉车, 关停20万千瓦左右老旧机组."""
    things, verbs = described()
    thing = things.match(folded, quantity.reach)
    if thing is None:
        return clears_away(folded, quantity)
    if folded.startswith("以下", quantity.reach - 2):
        return True
    if thing["sum"]:
        return False
    return verbs.search(folded, quantity.lead - VERB_FAR, quantity.lead) is not None


def is_condition(folded: str, quantity: Quantity, following: Quantity | None) -> bool:
    """Whether a size says which things are counted: 营业收入在10亿元以上的龙头企业, 千亿级产业集群."""
    size = quantity.size or (quantity.han and quantity.kind == "money")
    if not size and (told := by_bound(folded, quantity, following)) is not None:
        return told
    after = folded[quantity.reach : quantity.reach + 44]
    if DEVICES.match(after) or (SIZED.match(after) and not (size and counted_so(folded, quantity))):
        return False
    if size:
        return NOUN.match(after) is not None
    if following is not None and following.lead == quantity.reach and following.kind in COUNTED:
        return True  # 其中50亿元以上3个
    near = following is not None and following.lead - quantity.reach < NEAR
    if OF_NOUN.match(after):
        return near or not (builds(folded, quantity) or raises(folded, quantity))
    return (
        near
        and following is not None
        and SHORT_NOUN.match(folded[quantity.reach : following.lead]) is not None
    )


def counted_so(folded: str, quantity: Quantity) -> bool:
    """Whether an order of magnitude says which things the number right before it counts: 20个百亿级规模、设施完备的园区."""
    at = quantity.lead
    return (
        folded[at - 1] in COUNTERS
        and folded[at - 2].isdecimal()
        and SIZED_THING.match(folded, quantity.reach) is not None
    )


def by_bound(folded: str, quantity: Quantity, following: Quantity | None) -> bool | None:
    """Whether a number with a bound is such a condition, by its unit and the noun behind it; None where others say it."""
    exact = quantity.comparator in EXACT
    if quantity.kind not in THRESHOLD_KINDS:
        return not exact and bounds(folded, quantity)
    if not exact and CLEARED.match(folded, quantity.reach):
        return True
    if quantity.reach > quantity.end and (
        counts_of_size(folded, quantity)
        or describes(folded, quantity)
        or sizes_things(folded, quantity, following)
    ):
        return True
    return False if exact else None


def in_terms(folded: str, quantity: Quantity, end: int) -> bool:
    """Whether the clause that ends at a place says on which terms something holds: 招用50人以上并签订合同的,予以支持.

    So does a bracket before 的: 没有退票(小剧场不高于12%)的,."""
    if not folded.startswith("的,", end - 1):
        return folded.startswith(")的,", end) or are_supported(folded, quantity)
    # 打造5个特色鲜明的,功能完善的街区 goes on with the noun
    return end - 1 == quantity.reach or not COMMIT.search(folded, quantity.lead - 2, quantity.lead)


def is_age(folded: str, quantity: Quantity) -> bool:
    """Whether a number says how old things are: 运行超过15年的装置."""
    return (
        quantity.unit in LASTING and OF_NOUN.match(folded[quantity.reach : quantity.reach + 44]) is not None
    )


def builds(folded: str, quantity: Quantity) -> bool:
    """Whether a verb right before a number builds what is of its size."""
    at = quantity.lead
    return quantity.kind in BUILT and BUILDS.search(folded, at - LONGEST_VERB, at) is not None


def raises(folded: str, quantity: Quantity) -> bool:
    """Whether a verb right before a sum raises a fund of it."""
    at = quantity.lead
    raised = quantity.kind == "money" and RAISES.search(folded, at - LONGEST_VERB, at)
    return bool(raised) and FUND.match(folded, quantity.reach) is not None


def bounds(folded: str, quantity: Quantity) -> bool:
    """Whether a bound that is no measure says which things are meant: how many live there, how old they are, 80座以下的剧场;
    of 以上 what something is widened to."""
    if is_population(folded, quantity):
        return True
    at = quantity.reach
    if folded[at : at + 1] not in OF:
        return False
    if is_age(folded, quantity):
        return True
    if BOUNDED.match(folded, at) is None:
        return False
    below = folded.startswith("以下", at - 2) or picks_things(folded, quantity)
    return below or WIDENS.search(folded, quantity.lead - VERB_NEAR, quantity.lead) is not None


def is_population(folded: str, quantity: Quantity) -> bool:
    """Whether a number says how many live or work somewhere: 20户以上自然村, 100人以上企业."""
    unit, at = quantity.unit, quantity.reach
    if unit in STOCKED:
        return FARMS.match(folded, at) is not None
    if unit in ("户", "人") and SETTLED.match(folded, at):
        return True
    if unit in ("", "人"):
        if folded.startswith(POPULATION, at):
            return PEOPLED.match(folded, at + len(POPULATION)) is not None
        if "人口" in folded[quantity.lead - PEOPLE_NEAR : quantity.lead]:
            return PEOPLED.match(folded, at) is not None
    return unit == "人" and FIRMS.match(folded, at) is not None


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
