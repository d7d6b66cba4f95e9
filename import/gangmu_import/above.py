"""What the headings above a place say of the numbers there."""

from __future__ import annotations

import re
from typing import Final

from gangmu_db.records import Status, record
from gangmu_import.lexicon import rules
from gangmu_import.yearmarks import PLAN_ENDS

TITLED: Final = re.compile(r"(?<![-—–至~\d])(20\d\d)年(?![-—–至~]|本[)》]|版|修[订正改]|(?:不变|可比)?价)")
COUNTED: Final = re.compile(r"(?<!\d)\d[\d.]*(?![\d年.])")
PLAN: Final = re.compile("|".join(PLAN_ENDS))
PERIOD: Final = re.compile(r"五[”\"]?(?:时期|期间)")
PLAN_YEARS: Final = 4
"""From the first year of a five-year plan to its last."""
LOOKS_BACK: Final = re.compile(r"基础|现状|回顾|总结|情况|主要成|工作成|取得的|完成")

WORDS: Final = rules("targets")["status"]
RESULTS: Final = re.compile(f"{WORDS['results_section']}|{WORDS['results_state']}")
GOALS, RESULTS_LAST = re.compile(WORDS["goals_section"]), re.compile(WORDS["results_last"])
"""And what a heading of results ends in, whatever it names before."""
TELLING: Final = re.compile(f"{WORDS['results_section']}|{WORDS['goals_section']}|情况|20|十.五")
"""What any heading holds that says something: one search tells that most say nothing. Each alternative begins with a plain
character, so that the places where it may stand are found at once."""
MET: Final = re.compile(WORDS["results_met"])
NAMED: Final = re.compile(WORDS["results_named"])
NAMED_ENDS: Final = tuple(WORDS["results_named_ends"])
OPENING: Final = re.compile(rf"\s*(?:{WORDS['results_opening']})")
"""How a paragraph begins that tells what was reached: “十三五”时期, 五年来."""
LATER: Final = re.compile(rf"\n{OPENING.pattern}")
"""The same of any paragraph."""
AMID: Final = re.compile(rf",{WORDS['results_opening']}(?=[,全我])")
"""The same behind other words of a sentence: 在省委坚强领导下,五年来,全县…."""
AIMS_LEAD: Final = re.compile(WORDS["aims_lead"])
"""How a sentence ends that leads to aims, or to what is to be done."""
BLANKS: Final = frozenset(" \n\t\u3000")
LONGEST_LEAD: Final = 160
ITEM: Final = re.compile(r"[ \u3000]{0,4}[一二三四五六七八九十]是")
FIRST_ITEM: Final = "一是"
"""What a text holds that may have such items at all."""
MOST_ITEMS: Final = 10
LONGEST_ITEM: Final = 600
"""Characters of an item before a place in it."""
NEXT: Final = re.compile("明年|来年|下一?年度")
MEASURES: Final = "指标"
FORECAST: Final = ("预测", "展望")
"""How a heading ends that tells of more than of how things are: 发展形势及需求预测."""
REPORT: Final = "工作报告"
REACHED: Final = re.compile(WORDS["results_reached"])
"""What its first sentence says of it."""


@record
class Above:
    """The headings above a place; one for all places below headings that say nothing more."""

    titled: int | None = None
    """The year that the nearest heading with one says: 2006年工作回顾."""
    told: Status | None = None
    """What the nearest heading such as 发展目标 or 发展基础 says."""
    aims: bool = False
    """Whether any heading speaks of aims."""
    reviewed: int | None = None
    """The last year of which the first words below them tell what was reached."""


UNSAID: Final = Above()
"""What stands above the text of most parts."""


def plan_in(title: str) -> int:
    """The last year of the five-year plan that a heading names; 0 without one."""
    plan = PLAN.search(title)
    return 0 if plan is None else PLAN_ENDS[plan[0]]


def under(heading: str, above: Above, report: int | None, speaks: int | None) -> Above:
    """What stands above the text below one more heading; `report` is the year that a report tells of, `speaks` the one in
    which the document speaks."""
    title = heading if heading.isalnum() else "".join(heading.partition(",")[0].split())
    if TELLING.search(title) is None:
        return above
    titled, told, aims = above.titled, above.told, above.aims
    year = TITLED.search(title)
    own = int(year[1]) if year else (speaks + 1) if speaks and NEXT.search(title) else 0
    # its own title is no heading of its work: 2007年政府工作报告
    titled = titled if title.endswith(REPORT) else own or titled
    planned = 0 if own else plan_in(title)
    met = MET.search(title) is not None
    if met and 0 < planned < (speaks or 0):
        return Above(titled, "result", aims, planned)
    ahead = report is not None and (own or planned - PLAN_YEARS) > report and "报告" not in title
    # below what was reached a heading that holds a number is a statement, 考核指标23万亩,完成28万亩, and 指标 are no aims
    reached = above.told == "result"
    counted = reached and COUNTED.search(title) is not None
    aims_named = GOALS.search(title.replace(MEASURES, "") if reached else title)
    if (ahead or (aims_named and not met and not counted)) and not RESULTS_LAST.search(title):
        told, aims = "target", True
        titled = planned if ahead and planned else titled
    elif RESULTS.search(title) and not title.endswith(FORECAST):
        # 成效显著 under 发展目标 is an aim
        told = "target" if aims and not LOOKS_BACK.search(title) else "result"
    # 十三五回顾 alone may tell of a day in those years as well
    over = 0 < planned < (speaks or 0) and PERIOD.search(title) is not None
    reviewed = planned if over else above.reviewed
    return Above(titled, told, aims, reviewed if told == "result" else None)


def under_lead(folded: str, at: int, above: Above, speaks: int | None) -> Above:
    """What stands above items the first of which begins at a place, with what the sentence before them says that leads to them
    and names the years of aims: “十五五”时期主要目标是:."""
    end = at
    while end > 0 and folded[end - 1] in BLANKS:
        end -= 1
    if folded[end - 1 : end] != ":":
        return above
    low = max(0, end - LONGEST_LEAD)
    lead = folded[max(low, folded.rfind("\n", low, end), folded.rfind("。", low, end)) : end]
    if AIMS_LEAD.search(lead) is None:
        return above
    named = TITLED.search(lead)
    year = int(named[1]) if named else plan_in(lead) or (speaks if "今年" in lead else None)
    if year is None and "将" not in lead:
        return above
    past = year is not None and speaks is not None and year < speaks
    return above if past else Above(year or above.titled, "target", True)


def under_item(folded: str, at: int, above: Above, speaks: int | None) -> Above:
    """The same above a place in a line that is an item without a heading: 一是…, below the lead of 一是, 二是 and those between."""
    first, line = 0, line_of(folded, at)
    for _ in range(MOST_ITEMS):
        if line == 0 or ITEM.match(folded, line) is None:
            break
        first, line = line, line_of(folded, line - 1)
    return under_lead(folded, first, above, speaks) if first else above


def line_of(folded: str, at: int) -> int:
    """Where the line of a place begins; 0 of a long one as well."""
    return folded.rfind("\n", max(0, at - LONGEST_ITEM), at) + 1


def named_for_past(title: str) -> bool:
    """Whether the title of a chapter alone says that it looks back: 砥砺前行的五年."""
    return title.endswith(NAMED_ENDS) and NAMED.match(title) is not None


def looking_back(text: str, start: int, end: int, speaks: int | None) -> tuple[bool, int | None]:
    """Whether a paragraph of a stretch tells of years before the one in which the document speaks, and the last of them."""
    found = LATER.search(text, start, end)
    return (False, None) if found is None else tells_of_past(found, end, speaks)


def opens_looking_back(
    text: str, start: int, end: int, speaks: int | None, kind: str
) -> tuple[bool, int | None]:
    """The same of the first sentence of a section of a kind; below the name of a situation 近年来 is enough."""
    found = OPENING.match(text, start, end)
    if found is None and not kind:
        stop = text.find("。", start, end)
        found = AMID.search(text, start, end if stop < 0 else stop)
    if found is None or not (kind == "situation" or found["plan"] or found["years"]):
        return False, None
    return tells_of_past(found, end, speaks)


def tells_of_past(found: re.Match[str], end: int, speaks: int | None) -> tuple[bool, int | None]:
    """The same of a sentence that begins so."""
    plan = PLAN_ENDS.get(found["plan"])
    if plan is not None and speaks is not None:
        return plan < speaks, plan
    if found["years"]:
        return True, speaks - 1 if speaks is not None and found["years"].startswith("过去") else None
    stop = found.string.find("。", found.end(), end)
    return REACHED.search(found.string, found.end(), end if stop < 0 else stop) is not None, plan
