"""Numbers that share their words: lists with 分别, one number for each of several regions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_db.records import Comparator
from gangmu_import.affixes import without_opening
from gangmu_import.apart import LEADING_ON, separator, subjects
from gangmu_import.kinds import opens_with_verb
from gangmu_import.nouns import PLACES, clean
from gangmu_import.phrases import CAPACITIES, COUNTED
from gangmu_import.phrasewords import WORDS, having, unjoined
from gangmu_import.quantity import Quantity
from gangmu_import.regions import atlas
from gangmu_import.shared import SIZE_NOUN, with_shared
from gangmu_import.text import Bounds
from gangmu_import.trimming import alone
from gangmu_import.yearmarks import YearMark

JOINS: Final = frozenset({"、", ",", "和", "及", "与", "以及", "、和", "、及", ",和", ",及"})
"""What joins the numbers of a list."""
JOINING: Final = frozenset("、,和及与")
JOIN_ENDS: Final = frozenset("和及与")
"""At the end of the words between two numbers: all of them belong to the first, 25万吨甲醇和20万吨尿素."""
NAMED_BEHIND: Final = COUNTED | CAPACITIES
"""Kinds of units behind which the noun stands."""
JOIN_STARTS: Final = frozenset("和及与以")
"""The characters with which words among these begin."""
REGION: Final = re.compile(
    r"^(?![建打新完改创培设推加形布实开整修规][一-龥]*岛$|[一-龥]{2,}城市$|[一-龥]*(?:超市|夜市|集市|盟市|地市|县市|村镇|城镇|集镇|乡镇|街镇|门市)$)"
    r"(?![一-龥]*(?:新建|新增|新设|划定|设立|加快|推进|搬迁|改造|整治|创建|打造|完成|重点|示范|先行|试点|百强|培育|强县|强镇|领跑|发展|产业|企业|建成|特色|[了的在为与和及个全各]))"
    r"[一-龥]{1,8}(?:[市县省旗镇乡州]|(?<=[一-龥]{2})(?<![海小群半荒孤人离环中类全通化态技能])岛|(?<![园社校景辖范集聚行能开发业保护小街城户置车假息住厂片渔养灾游])区|街道|新区)$"
)
"""A name such as 苏州市; words such as 示范县 and 老旧小区 are what is counted."""
REGION_OPENS: Final = re.compile("[一-龥]{2,5}?[市县区旗州](?=.{2})")
LAND: Final = re.compile(
    r"[一-龥]*(?:[郊库牧灾滩矿农坝]区|(?<![一-龥])[深浅高大中低石全]?[山湖林]区|(?<=..)[山湖林]区)$"
)
"""Land of a kind that ends like a region: 深山区, 推进矿区; 井陉矿区 and 石景山区 are regions, which the atlas lists."""
REGION_ENDS: Final = frozenset("市县省旗镇乡州区道岛")
SAYS_WHERE: Final = re.compile(r"[级旬季月年侧岸端边部面期局委厅办]$|单位$|部门$|街道$|[,每]")
"""In a name before 各 that says where or by whom: 市级、县级各1个."""
SAYS_WHO: Final = re.compile(r"[院校村]$|企业$|机构$|社区$|中心$")
"""Besides, before 各 and a number of people: 高校、企业各3名."""
MOST_NAMES: Final = 12
"""Names that a count sums up; longer lists are rare."""
MOST_SHARES: Final = 4
SHORTEST_SHARE: Final = 2
EVENLY: Final = re.compile("[均都](?<![年月日人户平场均]均)$")
"""Before the growth of several things, and no mean of one: 年均."""
SPREADS: Final = frozenset("各均都")
"""Before a number that each of several names has; 均 and 都 of shares alone."""
NOUN: Final = re.compile(
    "的?(?!目标|水平|标准|要求|速度|比例|幅度)[一-龥“](?<![的和及与以并且而增提下降逐左分到至上升扩调压减达为占])"
)
"""Behind a share of a list: what it is one of."""
NAMES_NEAR: Final = 40
"""Characters before 分别 in which the names of a list stand."""
APART: Final = 8
"""Characters between years that are named together."""
EACH: Final = re.compile(
    r"(?P<names>(?:[^、,;。:\s]{2,16}(?:、|和|及|与))+[^、,;。:\s]{2,16}?)(?:分别|均)?各$"
)


CHANGES: Final = (
    "增长",
    "增加",
    "提高",
    "提升",
    "扩大",
    "上升",
    "减少",
    "下降",
    "降低",
    "压减",
    "缩小",
    "缩短",
    "净增",
)
"""Words for a change right before a number."""


def lists(folded: str, quantities: Sequence[Quantity]) -> list[list[Quantity]]:
    """The quantities of a sentence in runs: those joined by nothing but 、 and 和 are together."""
    runs = [[quantities[0]]]
    if len(quantities) == 1:
        return runs
    for quantity in quantities[1:]:
        if joined(folded, runs[-1], quantity):
            runs[-1].append(quantity)
        else:
            runs.append([quantity])
    return runs


def joined(folded: str, run: Sequence[Quantity], other: Quantity) -> bool:
    """Whether a quantity follows a run in a list: 55%、70%; the last of the run may lack the unit."""
    one = run[-1]
    first, last = folded[one.reach], folded[other.lead - 1]
    if (first.isalpha() and first not in JOIN_STARTS) or (last.isalpha() and last not in JOIN_ENDS):
        return False  # a noun, as between most
    if clean(folded[one.reach : other.lead]) not in JOINS:
        return False
    if first == "," and grown_to(folded, run[0], other):
        return False
    if one.unit != other.unit:
        return (not one.unit and one.kind == "bare") or apart(folded, run[0], first)
    return one.unit != "%" or not has_noun(folded, run[0], other)


def grown_to(folded: str, change: Quantity, level: Quantity) -> bool:
    """Whether a number is the level to which a change leads: 茶税增加5亿元,达到20亿元."""
    leads = folded[level.lead : level.start]
    return ("达" in leads or "到" in leads or "至" in leads) and folded.endswith(CHANGES, 0, change.lead)


def has_noun(folded: str, first: Quantity, share: Quantity) -> bool:
    """Whether a share behind another is one of what stands behind it: 普及率达到95%,90%以上的村有水井."""
    if folded.startswith("分别", first.lead - 2) or NOUN.match(folded, share.reach) is None:
        return False
    return folded[share.lead - 1] == "," or folded[share.reach] != "的"


def apart(folded: str, first: Quantity, sign: str) -> bool:
    """Whether a number is the first of a list of several subjects, whose units may differ: 产值、利税分别达到4亿元、800万元.
    No comma goes on with such a list: 产值、利税分别达到4亿元、800万元,30家企业入驻."""
    if sign == ",":
        return False
    before = folded[max(0, first.lead - NAMES_NEAR) : first.lead]
    at = before.rfind("分别")
    return at >= 0 and LEADING_ON.fullmatch(before, at + 2) is not None


def comparators(run: Sequence[Quantity]) -> list[Comparator]:
    """The comparator of each number of a run: its own where several bear one, or where a later one has words of its own before
    it (突破3万亿元、达3.6万亿元); else the one that any of them bears."""
    own = [quantity.comparator for quantity in run]
    borne = [comparator for comparator in own if comparator != "="]
    apart = len(borne) > 1 or any(quantity.lead < quantity.start for quantity in run[1:])
    return own if apart else [borne[0] if borne else "="] * len(run)


def yearly(run: Sequence[Quantity], marks: Sequence[YearMark]) -> list[int]:
    """A year for each number of a run where a span of as many years stands before it; empty otherwise."""
    for mark in reversed(marks):
        if mark.first and mark.year and mark.year - mark.first + 1 == len(run) and mark.year > mark.first:
            return list(range(mark.first, mark.year + 1))
    count = len(run)
    own = [mark for mark in marks if mark.sort in ("plain", "until") and mark.year is not None][-count:]
    if len(own) < count or own[-1].start - own[0].end > APART * (count - 1):
        return []
    return [mark.year for mark in own if mark.year is not None]


def each_of(left: str) -> list[str]:
    """Regions before 各 at the end of clean text: 嘉兴市、金华市各 gives both; empty where the names are not regions."""
    if left[-1:] != "各" or (found := EACH.search(left)) is None:
        return []
    names = separator().split(found["names"])
    return names if all(map(is_region, names)) else []


def places_apart(left: str, count: int) -> tuple[list[str], str]:
    """Regions before 分别 in clean text, as many as there are numbers, and the text without them: 东镇、西镇分别完成造林.

    What is said of all of them may stand behind the last: 东湾区、西湾区茶园面积分别达到. No regions where others are named."""
    before, apart, said = left.partition("分别")
    names = separator().split(without_opening(WORDS.leading, before)) if apart else []
    if len(names) != count or not is_region(names[0]):
        return [], left
    last = names[-1]
    opens = None if is_region(last) else REGION_OPENS.match(last)
    names[-1] = last if opens is None else opens[0]
    return (names, last[len(names[-1]) :] + said) if all(map(is_region, names)) else ([], left)


def each_named(left: str, right: str, kind: str) -> list[str]:
    """What clean text before 各 at its end counts so many of each, 博物馆和美术馆各3座: the names in words of their own.

    Empty where a noun behind the number says what is counted, and where the names say where or who."""
    kept = left.removesuffix("各").removesuffix("都").removesuffix("均").removesuffix("分别")
    written = separator().split(kept)
    if kind == "percent":
        return written if 1 < len(written) <= MOST_SHARES and all(map(is_share, written)) else []
    if len(written) == 2 and (acts := two_acts(*written)) and not is_noun(right):
        return acts
    if kind not in COUNTED or not 2 <= len(written) <= MOST_NAMES or is_noun(right):
        return []
    if any(len(name) < 2 or says_where(name, kind) for name in written):
        return []
    names = subjects(kept, len(written))
    added = WORDS.flowing.match(names[0]) if names else None
    return names if added is None else [names[0], *(added[0] + name for name in names[1:])]


def each_grown(left: str) -> list[str]:
    """What clean text says has grown, or fallen, by one share: 游客人次 and 旅游花费 of 游客人次、旅游花费均增长; [] for one thing,
    and where not all of them are sizes and nothing says that it is the share of each."""
    if left[-1:] not in WORDS.growth.words:
        return []
    kept = left.removesuffix(WORDS.growth.search(left))
    evenly = EVENLY.search(kept)
    written = separator().split(kept[: evenly.start()] if evenly else kept)
    if not 1 < len(written) <= MOST_SHARES or min(map(len, written)) < SHORTEST_SHARE:
        return []
    return with_shared(written) if evenly or all(map(SIZE_NOUN.search, written)) else []


def is_share(name: str) -> bool:
    """Whether a name is that of a share in full: 水样合格率, but not 居民 of 居民和企业参与率."""
    return len(name) > SHORTEST_SHARE and name[-1] == "率"


def two_acts(first: str, last: str) -> list[str]:
    """What two verbs do with one thing, 开工 and 投产冷库: 开工冷库, 投产冷库; empty where the names are no such words."""
    verbs, thing = alone()[0], last[2:]
    return [first + thing, last] if first in verbs and last[:2] in verbs and len(thing) > 1 else []


def says_where(name: str, kind: str) -> bool:
    """Whether a name before 各 says where or by whom something is counted, not what."""
    if SAYS_WHERE.search(name) or is_region(name) or name in atlas().by_short:
        return True
    return kind == "people" and SAYS_WHO.search(name) is not None


def listed_between(folded: str, between: str, count: Quantity) -> Bounds | None:
    """Of the words between two counts, where the noun of the first ends and the names begin that the second counts:
    公园项目和东剧场、西剧场 before 2个剧场项目. None where these are not as many names as it says."""
    if not 2 <= count.value <= MOST_NAMES or count.kind != "count" or len(between) < 2 * count.value:
        return None
    if not is_noun(folded[count.reach : count.reach + 2]):
        return None
    signs = list(separator().finditer(between))
    if len(signs) != count.value:
        return None
    return signs[0].start(), signs[0].end()


def without_names(left: str, count: Quantity, right: str) -> str:
    """The words before a count without names that it sums up: of 改造东市场、西市场 before 2个老旧市场 it is 改造."""
    value = count.value
    if not 2 <= value <= MOST_NAMES or len(left) < 2 * value or ("、" not in left and value > 2):
        return left
    if count.kind != "count" or not is_noun(right) or left[-1] == "等" or right in WORDS.vague:
        return left
    names = separator().split(left)
    if len(names) != value or "" in names:
        return left
    opened = without_opening(WORDS.creating, names[0])
    added = WORDS.flowing.match(opened)
    return names[0].removesuffix(opened) + ("" if added is None else added[0])


def is_noun(right: str) -> bool:
    """Whether a noun stands right behind the unit of a number."""
    return len(right) > 1 and right[0].isalpha() and right[0] not in JOIN_STARTS


def named_region(left: str) -> str:
    """The region that words before a number name, where they end as one and hold nothing else: 其中苏州市; else empty."""
    place = left.removeprefix("分别是").removeprefix("其中")
    return place if is_region(place) else ""


def is_region(name: str) -> bool:
    """Whether a name is that of a region: 苏州市; not what a verb opens or land of a kind, 启动郊区, but for regions so named."""
    if name[-1:] not in REGION_ENDS or REGION.match(name) is None:
        return False
    return not (LAND.match(name) or opens_with_verb(name)) or name in atlas().by_name


def without_region(named: str) -> str:
    """An indicator without the region that it begins with: 甲水区渡船数量."""
    place = REGION_OPENS.match(named)
    return named[place.end() :] if place is not None and is_region(place[0]) else named


def own_noun(right: str) -> str:
    """The words up to the next number that belong to the one before: of 家企业发放总额 it is 家企业."""
    if right.rstrip("* ")[-1:] in JOINING:
        return right
    cut = right.rfind("、")
    found = WORDS.predicate.search(right, 2) if cut < 0 else None
    return right[:cut] if cut >= 0 else right if found is None else right[: found.start()]


def continued(left: str, previous: Quantity) -> str:
    """The words between two numbers of a clause, without the noun that belongs to the first."""
    if left[:1] in ("、", ",", "和", "及"):
        return unjoined(left)
    if left[-1:] in JOIN_ENDS and previous.kind != "percent":
        return ""
    if left in PLACES:
        return ""
    if previous.kind in NAMED_BEHIND or ("、" in left and having().match(left)):
        cut = max(left.rfind("、"), left.rfind("和"), left.rfind("及"))
        return left[cut + 1 :] if cut >= 0 else left
    return left
