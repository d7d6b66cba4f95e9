"""Whether a number is a target or a result: by its clause, its section, its year, the kind of its document."""

from __future__ import annotations

import re
from typing import Final

from gangmu_db.records import Head, Status
from gangmu_import.announcements import announcements
from gangmu_import.horizons import Horizon
from gangmu_import.kinds import opens_with_plain_verb
from gangmu_import.lexicon import rules
from gangmu_import.numbering import read_number
from gangmu_import.text import Text
from gangmu_import.yearmarks import AT_HAND, YearMark

WORDS: Final = rules("targets")["status"]
PLANS: Final = ("行动计划", "规划", "建设方案", "实施方案", "意见", "通知", "工作要点")
ALREADY: Final = "已"
"""Tells of the past; at the start of a text where no FORMAL act stands behind it."""
TELLING: Final = (
    "近日",
    "今年以来",
    "日前",
    "举行",
    "同比",
    "全年",
    "比增",
    "较上年",
    "比上年",
    "与上年",
    "与去年",
    "顺利",
    "成功",
    "据悉",
    "截至",
    "荣获",
    "这五年",
)
"""What texts that look back are full of."""
DEGREES: Final = ("完成年度任务", "完成年度目标任务", "完成全年任务", "完成全年目标任务")
"""Before a share: how much of what was asked for is done."""
RANKS: Final = ("居全国第", "居全省第", "居全市第", "列全国第", "列全省第", "列全市第")
"""Before a figure: which place was reached; 居全省第一方阵 is hoped for as often."""
LOOKING_BACK: Final = frozenset({ALREADY, *TELLING, *DEGREES, *RANKS})
"""All of them as they are written."""
LONGEST_HEADLINE: Final = 80
LONG_AGO: Final = 1990
"""Of a year before it a chronicle tells what was done in it; no plan that offices still use was made for one."""
SAMPLE: Final = 20_000
"""Characters at the start of a text that tell whether it is a report."""
AIM: Final = re.compile(
    r"目标(?<!这一目标)(?:数量?|值|任务)?(?:为|是|:)"
    r"|(?:\A|[,;。:])(?![^,;。:]{0,60}?(?:完成|围绕|朝着|向着|聚焦|紧盯|按照|对照|锚定|瞄准))[^,;。:]*目标(?<!这一目标)(?:数量?|值|任务)?,"
)
"""What says in a sentence that numbers behind it are aims; work bent on an aim, 围绕建成茶城的目标,… says nothing of them."""
DONE_LAST: Final = re.compile(r"[,;](?:目前)?已(?!有)[一-龥]{1,8}\d[^,;。]{0,12}[,;][^,;。]{0,12}$")
"""Before a clause that goes on with what is done, though the sentence began with a plan: 计划改造9户,已签约7户,签约率78%."""
PLANNED: Final = re.compile(
    r"计划(?<![按照]计划)(?!总?投资额?的?\d[\d.]*%)(?:脱贫|搬迁|新建|新增|建设|培训|改造|实施|安置|完成|投资)"
    r"|(?:年度|全年|当年)投资计划(?=[\d为])"
)
"""What makes one of the clause that says it, and of no later one."""
AIMED: Final = re.compile(
    r"力争|拟(?<![模虚草比]拟)[建投新安增改扩引]|预计到?(?:年[底末内]|明年)|目标|到20\d\d年(?<![加高长升大降低少展到]到20..年)|未来|需要?新增|要[达实完]|需求|预测|制定本"
)
"""Words that make a target even of a number under a heading that looks back."""
BY_THEN: Final = re.compile(r"到20\d\d年|至20\d\d年|年(?<=20\d\d年)[底末]?前")
"""A year up to which something is to be done."""
MADE_FOR: Final = "制定本"
"""Behind what a plan is made for, where it goes on with its aims: 制定本方案,新建茶厂3座."""
MET: Final = re.compile(WORDS["met"])
"""An aim that was reached or missed, which makes none: 部分指标未达到目标."""
HONOURS: Final = frozenset({"获批", "荣获", "获得", "位居"})
"""What tells of the past, and as well of what a plan hopes for: 到2027年,获得省级奖项2项."""
PLANNING: Final = (
    "力争",
    "加快",
    "鼓励",
    "支持",
    "推进",
    "加强",
    "完善",
    "不断提高",
    r"到20\d\d年",
    "着力",
    "积极",
)
FORMAL: Final = r"(?!经[^,。;\n]{0,40}(?:通过|同意|审定|批准))"
"""Not behind 已: 已经2013年2月25日市政府常务会议研究通过 tells of no result."""
LEANING: Final = re.compile(
    "|".join((ALREADY + FORMAL, *TELLING, *(rf"{said}(?=的?\d)" for said in DEGREES + RANKS), *PLANNING))
)
"""Both in one run over the start of a text; no word of the one begins where a word of the other ends."""

EXISTING: Final = re.compile(rf"现有(?:[^,;。\d一二两三四五六七八九十百千万]{{0,40}}[,;。]|{AT_HAND})")
"""What is there already, without a number, says nothing of the numbers behind it: 发挥现有市场优势,招引2家总部."""


AIMING: Final = "|".join(verb + WORDS["aimed_at"] for verb in WORDS["aiming"])
QUOTED_AIM: Final = re.compile(AIMING)
"""An aim that is quoted as what the work is bent on; it says nothing of the numbers behind it."""
FUTURE: Final = re.compile(f"{WORDS['future']}|{AIMING}")
PAST, MEASURED = re.compile(WORDS["past"]), re.compile(WORDS["measured"])
SPEAKING: Final = re.compile("|".join((FUTURE.pattern, PAST.pattern, MEASURED.pattern)))
"""Words of any of the three: one search tells that most clauses hold none."""
ESTIMATED, OVER = re.compile(WORDS["estimated"]), re.compile(WORDS["over"])
"""What is estimated of a year, and of one that is over when it is."""
OPENED_PAST: Final = re.compile(f",{WORDS['opened_past']}")
"""A clause that opens so, with the comma before it."""
DONE_OF: Final = re.compile(WORDS["done_of"])
"""What stands right before the number of what is done of another: 12个书屋已完成7个."""
SHARE_DONE: Final = re.compile(WORDS["share_done"])
"""What stands before a share in brackets that is one of results: 正在施工中(90%)."""
RESULTS_TITLE: Final = re.compile(WORDS["results_title"])
"""The title of a document of results: …执行情况的报告, …工作总结和2025年工作计划."""
MONTHS_OVER: Final = re.compile(WORDS["months_over"])
"""How a clause begins that tells of the months of a report: 1至9月,全县…."""
FIRST_LINES: Final = 300
"""Characters at the start of a text in which such a clause makes it a report."""
NEXT_MONTHS: Final = "下半年"
"""What a schedule goes on with: 上半年,完成主体;下半年,…."""
REPORTED: Final = re.compile(WORDS["reported"])
"""What tells that the items of a list are done."""
SHARED_OUT: Final = re.compile(
    r"(?:分工|(?:任务|责任)(?:分解|清单)|实事(?:项目)?(?:清单|任务)?)(?:表|方案)?(?:确定|出炉)?(?:[(（][^()（）]{2,14}[)）])?\Z"
)
"""The title of a document that lists or shares out what is to be done, or of news of one: …部门分工确定, …责任分解(2023年)."""
ATTRIBUTE: Final = re.compile(WORDS["attribute"])
"""已…的 of a noun."""
DOING, DONE_NEXT = re.compile(WORDS["doing"]), re.compile(WORDS["done_next"])
"""What before or behind it is to be done with what it describes."""


def usual_status(text: Text, head: Head) -> Status:
    """What a number of this document is where nothing beside it says so."""
    if RESULTS_TITLE.search(head.title or first_line(text.folded)):
        return "result"
    if head.kind in PLANS or SHARED_OUT.search(head.title):
        return "target"
    if head.kind in ("简报", "报告"):
        return "result"
    if announces(text.folded):
        return "target"
    if tells_of_months(text.folded):
        return "result"
    said = LEANING.findall(text.folded, 0, SAMPLE)
    telling = sum(map(LOOKING_BACK.__contains__, said))
    return "result" if 2 * telling > len(said) - telling else "target"


def first_line(folded: str) -> str:
    """The line that opens a text; empty of one that is no headline but long or numbered."""
    line, ends, _ = folded[:LONGEST_HEADLINE].lstrip().partition("\n")
    return line if ends and read_number(line, 0, len(line)) is None else ""


def announces(folded: str) -> bool:
    """Whether the first lines announce a list of what is to be done, of which the text tells no results."""
    return bool(announcements(folded)) and REPORTED.search(folded, 0, SAMPLE) is None


def tells_of_months(folded: str) -> bool:
    """Whether the first lines tell of what was reached in months that are over, and not of what those are to bring."""
    months = MONTHS_OVER.search(folded, 0, FIRST_LINES)
    if months is None or folded.find(NEXT_MONTHS, 0, FIRST_LINES) >= 0:
        return False
    stop = folded.find("。", months.end())
    return FUTURE.search(folded, months.end(), stop if stop >= 0 else months.end() + FIRST_LINES) is None


def by_rest(clause: str, said: Status) -> Status | None:
    """What the words of a clause say without those that tell only of the things with which something is to be done."""
    found = ATTRIBUTE.search(clause)
    if found is None:
        return said
    start, end = found.span()
    if DOING.search(clause[:start]) is None and DONE_NEXT.match(clause, end) is None:
        return said
    spoken = SPEAKING.search(clause[:start] + clause[end:])
    return None if spoken is None else by_words(spoken)


def status_of(
    clause: str, lead: str, told: Status | None, mark: YearMark | None, horizon: Horizon, usual: Status
) -> Status:
    """The status of a number: by its clause, else its year, its headings, its sentence, its document.

    `lead` is the sentence before the clause, `told` what the headings above say, `mark` the last year mark before the
    number in its sentence.
    """
    clause, lead = telling_words(clause, lead)
    dated = None if mark is None else by_year(mark, horizon)
    # 预计…,力争全年…: what is said of one clause holds for the next that says nothing else
    if ("预计" in clause or ("预计" in lead and FUTURE.search(clause) is None)) and is_estimate(
        lead + clause, "result" if told == "result" and of_reviewed_year(mark, horizon) else dated
    ):
        return "result"
    ahead = dated == "target" and told == "result" and lies_ahead(mark, horizon, lead + clause)
    if told == "result" and not ahead and not aimed(lead + clause):
        return "target" if "计划" in clause and PLANNED.search(clause) else "result"
    spoken = SPEAKING.search(clause)
    said = None if spoken is None else by_clause(clause, spoken, dated if usual == "target" else None)
    if said is None and "目标" in lead and AIM.search(lead):
        said = "target"
    said = said or dated
    if said is not None:
        return said
    before = by_lead(lead) if lead else None
    if before == "target":
        return "target"
    if lead and opens_past(lead, clause):
        told = "result"
    if spoken is not None and told is None and MEASURED.search(clause):
        return "result"
    return told or before or usual


def telling_words(clause: str, lead: str) -> tuple[str, str]:
    """The words of a clause and of its sentence before it without those that say nothing of its number."""
    if "现有" in clause or "现有" in lead:
        clause, lead = EXISTING.sub("", clause), EXISTING.sub("", lead)
    if lead and ("目标" in lead or "任务" in lead):
        lead = QUOTED_AIM.sub("", lead)
    return clause, lead


def by_clause(clause: str, spoken: re.Match[str], dated: Status | None) -> Status | None:
    """What a clause says whose first telling words are given; `dated` is what its year says in a plan."""
    said = by_words(spoken)
    if said == "result" and "的" in clause:
        said = by_rest(clause, said)
    return dated if dated == "target" and only_hoped(spoken) else said


def is_estimate(words: str, dated: Status | None) -> bool:
    """Whether words with 预计 in them estimate what a year came to that is over, by themselves or by what it is `dated`."""
    return (dated == "result" and ESTIMATED.search(words) is not None) or OVER.search(words) is not None


def of_reviewed_year(mark: YearMark | None, horizon: Horizon) -> bool:
    """Whether a year is not behind the one that a report looks back on which has aims for the next."""
    if mark is None or horizon.report is None or horizon.goal == horizon.report:
        return False
    return mark.year is None or mark.year <= horizon.report


def lies_ahead(mark: YearMark | None, horizon: Horizon, words: str) -> bool:
    """Whether a year for which something is meant lies ahead of a document under a heading that looks back. One of a plan that
    was made amid its years may not, 2022年 below 发展基础 in that of 2021—2025, where no words speak of what is to come; and none
    does where nothing says when the document speaks."""
    goal, year = horizon.goal, None if mark is None else mark.year
    if horizon.speaks is None or horizon.report is not None or goal is None or year is None or year >= goal:
        return horizon.speaks is not None
    return BY_THEN.search(words) is not None or FUTURE.search(words) is not None


def aimed(words: str) -> bool:
    """Whether words under a heading that looks back speak of an aim all the same."""
    if "目标" in words:
        words = MET.sub("", words)
    return AIMED.search(words) is not None or ("任务" in words and QUOTED_AIM.search(words) is not None)


def only_hoped(spoken: re.Match[str]) -> bool:
    """Whether nothing but an honour tells of the past."""
    return spoken[0] in HONOURS and PAST.search(spoken.string, spoken.end()) is None


def by_lead(lead: str) -> Status | None:
    """What the words of a sentence before a clause say."""
    if MADE_FOR in lead:
        return "target"
    spoken = SPEAKING.search(lead)
    if spoken is not None and spoken[0][0] == ALREADY and of_things(lead, spoken.start()):
        spoken = SPEAKING.search(lead, spoken.end())
    said = None if spoken is None else by_words(spoken)
    return "result" if said == "target" and ALREADY in lead and DONE_LAST.search(lead) else said


def opens_past(lead: str, clause: str) -> bool:
    """Whether a sentence tells before a clause of the years up to now, and of what was done in them: 近年来,…."""
    told = "年" in lead or "来" in lead or "统计" in lead
    return told and OPENED_PAST.search(f",{lead}{clause}") is not None


def of_things(lead: str, at: int) -> bool:
    """Whether 已 tells of the things with which a verb before it in its clause does something: 推进已征地块规划."""
    start = max(lead.rfind(mark, 0, at) for mark in ",;。:") + 1
    return at > start and opens_with_plain_verb(lead, start)


def by_words(spoken: re.Match[str]) -> Status | None:
    """What words such as 力争 or 已 say; `spoken` is the first of SPEAKING."""
    words, start = spoken.string, spoken.start()
    if FUTURE.search(words, start):
        return "target"
    return "result" if PAST.search(words, start) else None


def far_ahead(year: int, horizon: Horizon) -> bool:
    """Whether a year that a level is told of (截至2025年底) lies so far behind that of a plan that it can only be meant for it;
    the year of a review may be over when it is given."""
    return horizon.speaks is not None and horizon.report is None and year > horizon.speaks + 1


def by_year(mark: YearMark, horizon: Horizon) -> Status | None:
    """What the governing year says: a level up to now is a result, a level in years to come a target."""
    if mark.sort in ("as-of", "now", "since"):
        return "target" if mark.year is not None and far_ahead(mark.year, horizon) else "result"
    if mark.year is None:
        # a report on last year speaks of this one as it is to be
        ahead = mark.shift == 0 and horizon.report is not None and horizon.report != horizon.speaks
        return "target" if mark.sort == "until" or ahead else None
    if horizon.speaks is not None and mark.year < horizon.speaks:
        return "result"
    if mark.year < LONG_AGO and mark.sort != "until":
        return "result"
    if mark.sort == "until" or (horizon.speaks is not None and mark.year > horizon.speaks):
        return "target"
    return None
