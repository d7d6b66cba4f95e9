"""Bounds that say of which things another number or a work is: 5万吨及以上泊位岸电覆盖率达到80%."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.quantity import Quantity

SHARE: Final = re.compile(
    r"\*{0,2}[^,;。、\d(]{2,24}?(?:\([^()\d]{1,16}\)[^,;。、\d(]{0,16}?)?(?:率|占比|比例|比重)[^,;。、\d(]{0,6}"
)
"""Between a bound and a share: what the things are and which share of them."""
WORKED: Final = re.compile(r"\*{0,2}[^,;。、\d的(]{1,12}?(?:新建|改建|扩建|改造|更新|建设){2}")
"""Behind a bound: what things of this size are worked on, 60千瓦以上水泵新建改建."""
OF_ONE: Final = frozenset({"energy", "mass"})
"""Kinds of units that each of the things has; of 200公里以上管网更新改造 it is how much is done."""
RATED: Final = re.compile(
    r"(?:率|比例|比重|占比|增速|增幅|降幅|浓度)\Z|占[^,;。\d]{2,16}\Z|(?:更换|淘汰|报废|检修)[^,;。\d的]{2,8}\Z"
)
"""Before a bound: the share that each of the things has, or how worn they are (更换磨损超过30%的电池); of 超过70%的蜂场完成改造 it is how many of them."""
PICKED: Final = re.compile(
    r"的(?![^,;。、\d]{0,4}?(?:速度|增速|增长|增幅|下降|降幅|比例|比重|占比|率|成绩|效果|成效|格局|任务|步伐|质量|势头|份额|优势|态势|贡献|目标|水平))"
)
"""Behind it, before the things that are meant: 良种率超过70%的蜂场."""
LONGEST_RATE: Final = 24
MADE: Final = re.compile(r"(?:安装|配[备置套]|采用|使用|建[设成]|新建|打造|培育|形成|实现|达到)[^,;。\d]*\Z")
"""Before it: what is made so that it reaches the share."""
SUPPORTED: Final = re.compile(r"(?:支持|鼓励|引导|优先)(?![^,;。\d]*(?:实现|形成))[^,;。\d]{2,14}\Z")
"""Before a size that says which things are supported: 支持年产量达到60吨的蜂场申报."""
LONGEST_SUPPORTED: Final = 16
SIZES: Final = frozenset({"mass", "energy", "volume", "area", "money"})
ENDS: Final = re.compile(r"(?:淘汰|关停|关闭|取缔|报废|限制|禁止|严禁)[^,;。\d]{0,8}\Z")
"""Before a measure with 以下 of the things that are done away with: 淘汰年产40吨及以下老旧蜂场."""
LONGEST_ENDS: Final = 12
BOUGHT: Final = re.compile(r"(?:购买|购置|换购)[^,;。\d]{0,40}\Z")
"""Before such a measure of the things that somebody may buy: 购买2.0升及以下排量渔船."""
LONGEST_BOUGHT: Final = 44
COUNTERS: Final = frozenset("个家座处条")
SIZED_NOUN: Final = re.compile(r"\*{0,2}的?(?![和及与或、])[一-龥]{2}")
"""Behind such a bound: the things themselves."""
REACHED: Final = ("达", "达到", "过", "超", "超过", "突破")
"""Before a size that things of a kind have: 年产值达5亿元的企业."""
REACHING: Final = frozenset("达到过超破")
LONGEST_SIZE: Final = 16
"""Characters between a count and the size of what it counts."""
LISTED_COUNT: Final = re.compile(r"、\d[\d.]{0,6}万?[家个户座]")
ATTRIBUTE: Final = re.compile(
    r"(?:(?:年|日|每|各|总|单|可|占地|建筑|容纳)[^,;。、\d]{0,12}?|[^,;。、\d]{0,10}?(?:能力|面积|库容|容量|产值|产量|产能|收入|营收|税收"
    r"|销售额|交易额|投资|规模|床位|学位|长度|里程|存栏|出栏))(?:约|近|达到?|不[低少]于|超过?|在)*\Z"
)
"""Between a count and a number: what each of the things has so much of, 日处理能力."""
DOES: Final = re.compile("实现|完成|形成|带动|新增|增加|减少|吸纳|创造")
"""In it: what is said of the things, 12个项目完成投资."""
MADE_OF: Final = re.compile(
    r"(?:学位|床位|座位|车位|泊位|学生|老人|游客)?的(?!目标|水平|规模|任务|标准|要求|成绩|效果)(?=[一-龥])|[一-龥]{1,10}?(?:厂|[产烧理]线|电站|水库|泵站|机组|锅炉|装置|码头|泊位|[冷粮仓]库|储罐)(?=[,;。、\n])"
)
"""Behind the number: the things, of which 的 may be left out where they make something, 年产5万吨制茶厂."""
LONGEST_ATTRIBUTE: Final = 16
ABLE_KINDS: Final = frozenset({"mass", "volume", "energy", "area", "length"})
"""Kinds of units of how able or large a thing is, right behind a count."""
HELD: Final = re.compile("(?:学位|床位|座位|车位|泊位|学生|老人|游客)(?=的)")
"""Behind the number: of what each of the things has so many."""


def sizes_each(folded: str, size: Quantity, previous: Quantity | None) -> bool:
    """Whether a number says how large or able each of the things is that the number before it counts: 3座日供水2万吨的水厂."""
    between = size.lead - previous.reach if previous is not None and previous.kind == "count" else -1
    if previous is None or not 0 <= between <= LONGEST_ATTRIBUTE:
        return False
    if between == 0:
        # 2台65吨/小时锅炉, but of 25处18万平方米的茶园 the size is that of all
        after = folded[size.reach : size.reach + 1]
        return size.kind in ABLE_KINDS and after.isalpha() and after != "的"
    if MADE_OF.match(folded, size.reach) is None:
        return False
    said = ATTRIBUTE.match(folded, previous.reach, size.lead)
    return said is not None and DOES.search(said[0]) is None


def attribute_end(folded: str, size: Quantity) -> int:
    """Where a number ends that says which things are meant, with what it counts in each of them: 360个学位 before 的幼儿园."""
    held = HELD.match(folded, size.reach) if size.kind in ("count", "people") else None
    return size.reach if held is None else held.end()


def picks_things(folded: str, quantity: Quantity) -> bool:
    """Whether a bound on a share says which things are meant: 良种率不低于70%的蜂场, 病蜂率高于30%的县."""
    if quantity.kind != "percent" or PICKED.match(folded, quantity.reach) is None:
        return False
    low, lead = max(0, quantity.lead - LONGEST_RATE), quantity.lead
    return RATED.search(folded, low, lead) is not None and MADE.search(folded, low, lead) is None


def are_supported(folded: str, quantity: Quantity) -> bool:
    """Whether a size is that of the things that are supported."""
    if quantity.kind not in SIZES or PICKED.match(folded, quantity.reach) is None:
        return False
    return SUPPORTED.search(folded, max(0, quantity.lead - LONGEST_SUPPORTED), quantity.lead) is not None


def clears_away(folded: str, quantity: Quantity) -> bool:
    """Whether a measure with 以下 says which things are to go, or may be bought."""
    at = quantity.reach
    if not folded.startswith("以下", at - 2) or not folded[at : at + 1].isalpha():
        return False
    lead = quantity.lead
    return (
        ENDS.search(folded, max(0, lead - LONGEST_ENDS), lead) is not None
        or BOUGHT.search(folded, max(0, lead - LONGEST_BOUGHT), lead) is not None
    )


def sizes_things(folded: str, quantity: Quantity, following: Quantity | None) -> bool:
    """Whether a number with a bound behind it says which things are meant, by what stands behind it."""
    if following is not None and following.unit == "%":
        return SHARE.fullmatch(folded, quantity.reach, following.lead) is not None
    return quantity.kind in OF_ONE and WORKED.match(folded, quantity.reach) is not None


def counts_of_size(folded: str, quantity: Quantity) -> bool:
    """Whether a bound says which things the number right before it counts: 12家2000亩以上茶园."""
    at = quantity.lead
    return (
        folded[at - 1] in COUNTERS
        and folded[at - 2].isdecimal()
        and SIZED_NOUN.match(folded, quantity.reach) is not None
    )


def is_reached_by(
    folded: str, quantity: Quantity, previous: Quantity | None, following: Quantity | None
) -> bool:
    """Whether a size is that of the things that another number counts: 3家年产值达5亿元的企业, 产值达5亿元的企业达到3家."""
    lead = folded[max(0, quantity.lead - 2) : quantity.start]
    if quantity.kind not in SIZES or not lead.endswith(REACHED):
        return False
    at = quantity.reach
    things = folded[at : at + 1] == "的" and PICKED.match(folded, at) is not None
    if counts_before(folded, quantity, previous):
        return things or LISTED_COUNT.match(folded, at) is not None
    return things and counts_before(folded, following, quantity)


def counts_before(folded: str, quantity: Quantity | None, previous: Quantity | None) -> bool:
    """Whether one of two neighbours counts things, and few words without a comma stand between them."""
    if quantity is None or previous is None or "count" not in (quantity.kind, previous.kind):
        return False
    between = folded[previous.reach : quantity.start]
    return 1 < len(between) <= LONGEST_SIZE and "," not in between and "、" not in between
