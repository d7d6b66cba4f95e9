"""Sizes that say which things another number counts: 营业收入在10亿元以上的企业, 推广3吨以下叉车, 80座以下的剧场."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from gangmu_import.affixes import one_of
from gangmu_import.lexicon import rules
from gangmu_import.phrases import COUNTED
from gangmu_import.quantity import Quantity
from gangmu_import.thresholds import COUNTERS, clears_away, counts_of_size, picks_things, sizes_things

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
CLEARED: Final = re.compile(r"\*{0,2}的?[^,;。、\d]{0,8}?(?:清零|归零|清底|销号)")
"""After a bound: what is to be so no longer is told by it, 集体收入10万元以下清零."""


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
