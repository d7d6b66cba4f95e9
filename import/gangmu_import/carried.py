"""What a sentence said before a number, in the words in which that goes on with it: what was counted last, the clause before."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from gangmu_import.affixes import one_of, opening, without_opening
from gangmu_import.ahead import named_ahead
from gangmu_import.indicators import FLOW
from gangmu_import.kinds import opens_with_plain_verb
from gangmu_import.lexicon import rules
from gangmu_import.nouns import COMPARED, PLACES, clean, noun_before
from gangmu_import.phrasewords import WORDS
from gangmu_import.quantity import Quantity
from gangmu_import.shared import SIZE_NOUN, per_head, yield_of
from gangmu_import.sides import is_place
from gangmu_import.tasksums import TASK
from gangmu_import.trimming import (
    alone,
    asked,
    closing_act,
    done_again,
    in_all,
    of_level,
    shares_alone,
    stages,
)

PART: Final = re.compile(r"其中(?P<noun>[男女]|[^,、的]{2,3})$|占(?!地(?![区方])|[道用])[^,、]{0,12}$")
"""A part of what was counted before: 其中民办396所, 占31.6%; 占地面积 is none."""
SORTS: Final = frozenset("业粮")
"""With one of these ends a part that needs no word of the whole but its size: 轻工业."""
AREA: Final = opening("全", "全[市省区县州镇乡]")
"""Before the whole of which a part is in a place: of 全市泊位 it is 东湾泊位."""
CHANGE: Final = re.compile(
    r"(?:年均)?(?:新增|净增|增加|增长|提高|提升|扩大|下降|降低|减少|上升|压减|缩小|缩短)$"
)
"""At the end of an indicator: 经营主体新增105万户,达到920万户 goes on with 经营主体."""
HIGHER: Final = re.compile(
    "[并且,]?(?:努力|奋力|全力)?(?:力争|争取|力求)(?P<level>达到?|突破|超过|实现|完成|到)?(?:不低于)?"
)
"""All that stands before a second, higher aim."""
RATE: Final = re.compile("(?:[率比]|比[重例])$")
"""At the end of what is a share itself, which a level may be told of."""
OF_TASK: Final = re.compile(f"占{TASK.pattern}")
"""At the end of an indicator: a share of what was asked for, which does not grow itself."""
TOTAL: Final = frozenset({"总量", "总数", "总计", "总额", "总规模", "总面积"})
"""Sizes of everything that was counted."""
FLOWS: Final = frozenset(rules("phrases")["flowing"]["words"])
"""Words for what is added within a time."""
TOTAL_END: Final = re.compile("总[量数计额]$")
"""At the end of an indicator of which there is more each year: 市场主体总量."""
LEVELS: Final = re.compile(r"累计|总|达|突破")
"""Before a number that says how much there is of what was added."""
ADDED: Final = re.compile(r"^(?:新增|净增|新认定|新培育|新建)")
"""Before an indicator: 新增企业5家,累计38家 goes on with 企业."""
SHORTEST: Final = 3
"""Characters of a noun that says enough."""
NEAR: Final = 60
"""Characters before a clause in which the noun of the clause before stands."""
RAISING: Final = opening(
    "提增降扩上下", r"(?:提[高升]|增加|降低|扩大|[上下]调)(?=[^,、]{3,24}(?:标准|水平|率|额|量|比例|比重)$)"
)
"""At the beginning of a clause whose noun a level behind it has: 提高供养标准,东湾区提高到900元."""
OF_LAST: Final = TOTAL.union("每" + unit for unit in "个所座处户家人名村乡镇县校栋间")
"""Nothing by themselves: of 新建卫生室150个,每个不少于60平方米 the second number is 卫生室每个."""
AREAS: Final = frozenset({"面积", "建筑面积", "总建筑面积", "占地面积", "建设面积", "库容", "总库容", "容积"})
"""Of the things counted before them, but of no size: 新建公园12个,面积3万平方米."""
SPENT: Final = frozenset(kind + "投资" for kind in ("", "总", "年度", "完成", "年度完成"))
"""What is spent, of the works counted right before: 新建茶路3公里,投资900万元."""
WORK_ENDS: Final = ("项目", "工程")
WORK_UNITS: Final = frozenset({"公里", "千米", "米", "平方米", "处", "座", "栋", "幢"})
"""In these are works counted whose name says less."""
ASKED: Final = ("任务", "目标", "计划", "指标")
SHORTEST_WORK, LONGEST_WORK = 2, 20
AT_SIZE: Final = re.compile(r"\d+(?:公里|千米|米|分钟)")
"""In the name of a rate: 公交站点300米覆盖率达到80%,500米覆盖率达到95%."""
SIZE_ENDS: Final = frozenset("量额值率积重资入比")
"""With one of these ends what is a size itself."""
PLACE_END: Final = re.compile(rf"(?<=..)(?:{one_of(PLACES)})$")
"""The kind of place that was counted with a verb: 乡镇 of 搬迁乡镇."""
RESULT: Final = re.compile(r"(?:形成|新增|减少|减排|带动|增加|节约|节省|吸纳|创造|实现)[^,、]{2,}")
"""What something brings about."""
SUBJECT: Final = re.compile(rf"(?P<subject>[^,、]{{3,20}}?){RESULT.pattern}\Z")
"""Who or what brings about a result, and the result: 行业改造形成节水量."""
OWN_CLAUSE: Final = re.compile(r"[^,;。:\d()、]+\Z")
"""The words of a clause without a number, up to a place."""


def things(whole: str) -> str:
    """What is counted, without where or the verb: of 全市建设泊位 it is 泊位."""
    return without_opening(WORDS.creating, without_opening(AREA, whole)) or whole


def part_of(left: str, last: str) -> str | None:
    """A part of what was counted last, where the words before a number say so: 其中民办, 占; else None."""
    part = PART.match(left)
    if part is None:
        return None
    if part["noun"] is not None:
        return part_named(part["noun"], things(last))
    return CHANGE.sub("", last) + ("占比" if left == "占" else noun_before(left))


def part_named(noun: str, whole: str) -> str:
    """The name of a part of a whole: 民办幼儿园 of 幼儿园, 夏粮产量 of 粮食产量, 造林 of 营造林任务."""
    if noun in whole and len(noun) > 1:
        return noun
    size = SIZE_NOUN.search(whole) if noun[-1] in SORTS else None
    return noun + (whole if size is None else size[0])


def size_of(text: str, unit: str, last: str) -> str:
    """A size, a share or a level alone with what was counted last, which has it; empty for other words."""
    if unit == "%" and asked().fullmatch(text):
        return last.removesuffix("完成率") + "完成率"
    if text[:1] == "超" and asked().fullmatch(text, 1):
        return last + text
    if text[-1:] == "率" and last.endswith("天数") and text in shares_alone():
        return text  # 优良天数300天,优良率85%
    of_things = text in AREAS or text in shares_alone()
    if text in OF_LAST or (of_things and last[-1] not in SIZE_ENDS):
        return FLOW.sub("", without_opening(WORDS.creating, CHANGE.sub("", last))) + text
    return of_level(text, last) or yield_of(text, last) or (per_head(text, last) if last[0] == "每" else "")


def spent_on(text: str, last: str, unit: str) -> str:
    """A sum that is spent, named alone, with the works counted last in a unit: 茶路投资 behind 新建茶路3公里; else empty."""
    if text not in SPENT or not (last.endswith(WORK_ENDS) or unit in WORK_UNITS):
        return ""
    works = "" if last[-1] in SIZE_ENDS or last.endswith(ASKED) else things(last)
    return works + text if SHORTEST_WORK <= len(works) <= LONGEST_WORK else ""


def at_size(text: str, last: str) -> str:
    """A rate at another size than the one counted last, with what that is of; empty for other words."""
    if not (text[:1].isdecimal() and AT_SIZE.match(text)):
        return ""
    named = AT_SIZE.search(last)
    return "" if named is None else last[: named.start()] + text


@cache
def changes_alone() -> dict[str, str]:
    """What a change that a clause names alone is of anything else: 增收 is 增加."""
    rule = rules("phrases")["change_alone"]
    return dict.fromkeys(rule["more"], "增加") | dict.fromkeys(rule["less"], "减少")


def changed_by(left: str, last: str) -> str:
    """What was counted last, with the change that the words before a number name alone: 茶税增加 for 同比增收; else empty."""
    change = changes_alone().get(left[-2:])
    if change is None:
        return ""
    said, yearly = COMPARED.sub("", left).lstrip("也又再共"), rules("phrases")["change_alone"]["yearly"]
    if said[:-2] in yearly:
        # 净增 says more than 增加
        change = said[-2:] if said[-2:] in FLOWS else change
        return TOTAL_END.sub("", ADDED.sub("", CHANGE.sub("", last))) + "年均" + change
    return ADDED.sub("", CHANGE.sub("", last)) + change if said in changes_alone() else ""


def aims_higher(before: str, last: str) -> bool:
    """Whether a number with `before` before it is a second, higher aim of the change counted last: 增长6%,力争6.5%."""
    found = HIGHER.fullmatch(before) if before and CHANGE.search(last) else None
    # 覆盖率提高5%,力争达到40% goes on with the rate itself
    return found is not None and (found["level"] is None or RATE.search(CHANGE.sub("", last)) is None)


def gone_on(text: str, before: str, last: str, *, share: bool) -> str:
    """What was counted last, for a number with `before` before it, beside which nothing is named but perhaps a growth or a
    place; `share` where 占 opens its clause."""
    change = text if WORDS.growth.search(text) else ""
    said = CHANGE.sub("", OF_TASK.sub("", last) if change else last)
    if share and (task := TASK.search(said)) is not None:
        return said[: task.start()] + "完成率"
    if not before and (place := PLACE_END.search(said)) is not None:
        return said[: place.start()] + (text if text in PLACES else "")
    reached = not change and LEVELS.search(before) is not None
    return (ADDED.sub("", said) if reached else said) + change


def with_subject(text: str, last: str, between: str) -> str:
    """A second result with the subject of the first, where no comma parts the two, 行业改造形成节水量600万吨、减少用药250万吨; any other
    words as they are."""
    found = SUBJECT.match(last) if RESULT.match(text) and "," not in between else None
    if found is None or is_place(found["subject"]) or opens_with_plain_verb(found["subject"]):
        return text
    return found["subject"] + text


def named_at(folded: str, start: int, at: int) -> bool:
    """Whether a noun without a number of its own stands right before a bracket: 分类回收箱(80升); `start` of the sentence."""
    clause = OWN_CLAUSE.search(folded, max(start, at - NEAR), at - 1)
    return clause is not None and len(clause[0]) >= SHORTEST


def earlier(folded: str, start: int, at: int) -> str:
    """The noun that the clause before a place ends with, in the sentence that begins at `start`."""
    before = folded[max(start, at - NEAR) : at].rstrip(",: *(")
    if before.endswith("其中"):
        before = before[:-2].rstrip(",: *(")
    cut = max(before.rfind(mark) for mark in ",;:。")
    return without_opening(RAISING, noun_before(clean(before[cut + 1 :])))


def act_again(folded: str, left: str, quantity: Quantity, last: str, whole: str) -> str | None:
    """What a verb alone before a number counts, whose object was counted last, perhaps as a part of a whole: 更新电梯30台,
    维修50台; None where it has one of its own."""
    verb, noun = left[-2:], noun_before(left)
    if noun in in_all() and (noun != verb or alone()[1].match(last) is None):
        return ADDED.sub("", CHANGE.sub("", last))
    if folded[quantity.reach : quantity.reach + 1].isalpha():
        return None  # 培育5个年营业收入过亿元的茶企
    if noun not in alone()[0] and not (noun == "新" + verb and closing_act().search(last)):
        return None
    return None if named_ahead(folded, noun, quantity) else done_again(noun, whole or last)


def staged(folded: str, text: str, start: int, clause: int) -> str:
    """What a stage alone is of, where the clause before says what is done, 推进茶楼改造,年底前开工20座; else empty."""
    if text not in stages() or folded[clause - 1] != ",":
        return ""
    done = earlier(folded, start, clause)
    noun = without_opening(WORDS.creating, done)
    return noun + text if noun != done and len(noun) >= SHORTEST else ""
