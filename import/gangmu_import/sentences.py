"""The sentences of a text that hold numbers, each with what all of its numbers share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_db.records import record
from gangmu_import.above import Above, under_item
from gangmu_import.divisions import Place
from gangmu_import.exclusions import Exclusion, exclusions_near
from gangmu_import.nouns import clean
from gangmu_import.quantity import Quantity
from gangmu_import.scene import Scene
from gangmu_import.stretches import Stretch
from gangmu_import.topics import body_of, may_name_park
from gangmu_import.unit_heads import PARTING
from gangmu_import.yearmarks import YearMark

MOST: Final = 60
"""Numbers of one sentence; more than that in WINDOW characters are a table without words, or rubbish."""
IDIOM: Final = re.compile(r"千家万户|万家(?:灯火|忧乐)|百家争鸣|万众|千行百业")
SCHEME: Final = re.compile(
    r"[百千万][人家户名](?:(?!实施|开展|参加|参与|推进|支持|完成|制定|启动)[^,;。、\d]){0,12}?"
    r"(?:计划(?!生育)|工程(?![师技类专硕博车机])|行动(?!不便|能力))"
)
"""What begins with a Chinese number of people or firms and is the name of a scheme: 百名专家进茶山行动."""
SPENT: Final = re.compile(r"[^,;。、\d]{2,10}?(?:能耗|能源消[耗费]|水耗|电耗|煤耗|耗水|用水|用电|取水|排放)")
"""After 万元, which says for how much: 万元GDP能耗."""
TITLED: Final = re.compile(
    r"[^,;。:\n]{0,24}?(?:[印下]发[给你]|(?:公布|通知|通报|公示|报告)如下|予以公[示布]"
    r"|(?:通知|通报|公告|公示|通告)(?=\n|\Z)"
    r"|(?:实事|任务|措施|举措)[^,;。:\n]{0,12}(?:意见|方案|计划|清单|分解表|一览表|安排|情况|报告|总结)(?=\n|\Z))"
)
"""After the number of works in a title or where it is issued: 2024年十件实事进展情况通报."""
OPINIONS: Final = re.compile(r"的?(?:若干|政策|实施|具体)*(?:意见|政策|规定|办法)(?=[。\n]|\Z)")
"""After 十条 in a title, which begins with 关于."""
LONGEST_TITLE: Final = 60
RATE: Final = re.compile(
    r"口|拥有|[^,;。、\d以次]{2,14}?(?:数|量|率|床位|座位|学位)(?:[达为提增超不在低降高:\d]|保持|稳定|控制)"
)
"""After 千人 or 万人, which say of how many: 千人口床位数, 万人发明专利拥有量."""
BODIES: Final = frozenset("所厂院")
ALONE_BEFORE: Final = ("", "(", ":", "\n")
NAMED: Final = re.compile(r"\*{0,2}(?:等|、[^,;。\d]{2,30}等|[A-Za-z])")
INSTITUTES: Final = ("电科", "中船", "航天", "航空", "航发", "兵器", "船舶", "核工业")
"""Before the number of one of their institutes: 电科14所."""
ROOM: Final = re.compile(r"间(?!接)")
"""After 2人: a room for two."""
VESSEL: Final = re.compile(r"[^,;。、\d的]{0,6}?(?:桶|箱|罐|壶|瓶)")
TRUCK: Final = re.compile(
    r"[^,;。、\d的]{0,6}?(?:[洒扫压吸]\w{1,4}车|货车|卡车|自卸车|渣土车|吊车|起重机|叉车|压路机)"
)
"""After a size: a thing of it, 660升茶桶 and 12吨洒水车."""
NAMES_BEHIND: Final = {"件": TITLED, "项": TITLED, "条": TITLED, "人": ROOM, "升": VESSEL, "吨": TRUCK}
"""By the unit: what follows a number that is part of a name."""
NAMED_UNITS: Final = BODIES.union(NAMES_BEHIND)
REACH: Final = re.compile(
    r"(?:以上|以下|以内|之内|内)?\*{0,2}的?(?:(?:服务|覆盖|辐射|保护|周边|低空|适飞)*(?:半径|空域|范围)"
    r"|[一-龥]{2,6}圈(?!养))"
)
"""After a length: how far something reaches, 200米以下空域 and 站点2公里半径."""
RADIUS: Final = re.compile(r"(?:半径|周[边围]|方圆|附近|沿线|两侧)\d[\d.]*[公千]?[米里](?:以内|之内|内|范围)")
"""With what says where before the number: 半径3公里内, 周边50米内."""
SLOGAN: Final = re.compile(r"[^“”,;。、]{0,6}”")
"""After a number at the start of a quotation: “7个不准”."""
NAME: Final = re.compile(r"“[^”,;。、]{0,12}$")
ALONE: Final = re.compile(r"[\s\d.,%<>≥≤~-]*")
"""A line with nothing but a number is the cell of a table that was not read."""
QUOTED: Final = 24
"""Characters; a Chinese numeral in a shorter quotation is part of a name: “百人计划”."""


@record
class Sentence:
    """A sentence with its numbers."""

    start: int
    end: int
    words: str
    quantities: Sequence[Quantity]
    near: tuple[Exclusion, ...]
    """Reasons for which numbers of it may not count."""
    spaced: bool
    """Whether white space or asterisks stand between the words."""
    place: Place
    above: Above
    """What the headings above it say."""
    parks: bool
    """Whether it may name a park or zone."""
    park: str | None
    """The park or zone that it speaks of; None where it names none."""
    marks: tuple[YearMark, ...]


def find_sentences(scene: Scene, quantities: Sequence[Quantity]) -> list[Sentence]:
    """The sentences of these numbers, in order; without those that are nothing but numbers, or too many."""
    folded = scene.folded
    groups = by_sentence(scene, [quantity for quantity in quantities if not is_name(folded, quantity)])
    return [
        read_sentence(scene, start, end, group)
        for (start, end), group in groups
        if len(group) <= MOST and (not stands_alone(folded, start, end) or reports(scene, group[0]))
    ]


def by_sentence(scene: Scene, quantities: Sequence[Quantity]) -> list[tuple[Stretch, list[Quantity]]]:
    """Quantities together with the sentence they stand in."""
    groups: list[tuple[Stretch, list[Quantity]]] = []
    group: list[Quantity] = []
    end = 0
    for quantity in quantities:
        if quantity.start < end:
            group.append(quantity)
            continue
        sentence, group = scene.stretches.sentence(quantity.start), [quantity]
        groups.append((sentence, group))
        end = sentence[1]
    return groups


def read_sentence(scene: Scene, start: int, end: int, quantities: Sequence[Quantity]) -> Sentence:
    """The record of a sentence."""
    words = scene.folded[start:end]
    broken = start > quantities[0].lead
    # of all white space str.isprintable takes the plain space alone; it costs a third of a comparison with clean words
    spaced = broken or " " in words or "*" in words or not words.isprintable()
    parks = broken or may_name_park(words)
    place = scene.divisions.place(quantities[0].start)
    above = scene.overhead.of(place)
    if above.told is None and scene.itemised:
        above = under_item(scene.folded, start, above, scene.years.horizon.speaks)
    return Sentence(
        start,
        end,
        words,
        quantities,
        exclusions_near(words, kind_of(quantities)),
        spaced,
        place,
        above,
        parks,
        body_of(clean(words)) if parks else None,
        scene.years.between(start, end),
    )


def kind_of(quantities: Sequence[Quantity]) -> str:
    """The kind of these numbers; empty where they are of several."""
    kind = quantities[0].kind
    for quantity in quantities:
        if quantity.kind != kind:
            return ""
    return kind


def is_name(folded: str, quantity: Quantity) -> bool:
    """Whether a number is part of a name: “18条”, 中电科32所等企业, 500米服务圈; a short quotation, (万人) above a table."""
    start, end = quantity.start, quantity.end
    if folded[start - 1 : start] == "“" and SLOGAN.match(folded, end):
        return True
    if folded[end : end + 1] == "”" and NAME.search(folded, start - QUOTED, start):
        return True
    if quantity.kind == "length" and (REACH.match(folded, end) or RADIUS.match(folded, start - 2)):
        return True
    if quantity.unit in NAMED_UNITS and names_behind(folded, quantity):
        return True
    return quantity.han and han_names(folded, start, end)


def names_behind(folded: str, quantity: Quantity) -> bool:
    """Whether what stands behind the unit of a number says so: 十件实事进展情况通报, 中电科32所等企业."""
    names = NAMES_BEHIND.get(quantity.unit)
    if names is None:
        institute = folded.endswith(INSTITUTES, max(0, quantity.start - 3), quantity.start)
        return institute or NAMED.match(folded, quantity.reach) is not None
    if names.match(folded, quantity.end) is not None:
        return True
    return (
        quantity.unit == "条"
        and OPINIONS.match(folded, quantity.end) is not None
        and folded.find("关于", max(0, quantity.start - LONGEST_TITLE), quantity.start) >= 0
    )


def han_names(folded: str, start: int, end: int) -> bool:
    """The same of a Chinese numeral."""
    low = max(0, start - QUOTED)
    return (
        IDIOM.search(folded, start - 2, end + 8) is not None
        or SCHEME.match(folded, start) is not None
        or (folded[end : end + 1] == ")" and folded[start - 1 : start] in ALONE_BEFORE)
        or (folded[end - 1] in "人名户" and RATE.match(folded, end) is not None)
        or (folded[end - 1] == "元" and SPENT.match(folded, end) is not None)
        # 万人 alone in its cell, in a column of units
        or (folded[end : end + 1] in PARTING and folded[start - 1 : start] in PARTING)
        or folded.rfind("“", low, start) > folded.rfind("”", low, start)
    )


def reports(scene: Scene, quantity: Quantity) -> bool:
    """Whether a share alone in its cell says how far the task of the row has come, or is to come."""
    cell = scene.progress.at(quantity.start) if scene.progress is not None else None
    return cell is not None and quantity.unit == "%"


def stands_alone(folded: str, start: int, end: int) -> bool:
    """Whether a sentence is nothing but numbers."""
    # most sentences open with a Chinese character, which settles it for a quarter of what the pattern takes
    return not folded[start : start + 1].isalpha() and ALONE.fullmatch(folded, start, end) is not None
