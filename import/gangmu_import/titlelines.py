"""One line as a title: how it ends, of what kind it is, and what stands before and behind it that is none of it."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import Any, Final

from gangmu_import.lexicon import rules
from gangmu_import.regions import leading_region
from gangmu_import.text import LINE_END, SEAM, half_width, simplified

LONGEST_TITLE: Final = 110
SHORTEST_GLUED, LONGEST_GLUED = 6, 70
"""Characters of a title to which the first sentence of the text is glued."""
GLUED: Final = re.compile(
    r"20\d\d年是|为(?:深入|进一步|贯彻|落实|全面|加快|切实|认真|扎实|确保|做好|推[动进]|振兴|促进)"
)
"""How such a sentence begins."""
ABOUT: Final = "关于"
NO_TITLE: Final = ("本", "该", "此", "这", "我", "为", "近", "根据", "按照")
"""What begins a sentence and no title."""
SIGNS: Final = frozenset("。;:,")
YEARS: Final = r"(?:\s?\((?:[^()]{2,40}|[一二三四五六七八九十上中下续\d])\)){0,2}"
YEARS_BEHIND: Final = re.compile(rf"{YEARS}\s*$")
LEAD: Final = re.compile(
    r"^(?:\ufeff|#+ ?|[\u4e00-\u9fff]{2,8}\s?[丨｜|]|[【\[][\u4e00-\u9fff]{2,16}[】\]](?!\(http)|(?:(?:原|发文|文件|文章|公文)?标\s*题\s*[:：\t|]|名\s*称\s*[:：]|附件?\s?\d{0,2}\s?[:：])\s*|title:\s*|\*{1,2}|[—-]{2,}.*$)+\s*",
    re.IGNORECASE,
)
LEAD_OPENS, LEAD_SIGN = frozenset("\ufeff#*—-tT附【["), re.compile("[丨｜|题称]")
"""What such a mark begins with, or holds among its first characters."""
LEAD_BAR: Final = "丨"
"""The one sign among them that is a letter."""
LONGEST_LEAD: Final = 12
DASHES: Final = frozenset("-_|—")
QUOTES: Final = frozenset("《〈")
SITES: Final = ("网", "网站", "门户", "平台", "数据库")
OFFICES: Final = ("政府", "委员会", "局", "厅", "办公室")
"""What the name of a site ends in that is the name of a body; blanks part it from the title."""
SITE: Final = re.compile(
    rf"\s*[-_|—]{{1,2}}\s*[\u4e00-\u9fff]{{2,20}}(?:{'|'.join(SITES)})\s*$"
    rf"|\s+[-_|—]{{1,2}}\s+[\u4e00-\u9fff]{{2,20}}(?:{'|'.join(OFFICES)})\s*$"
)
HOST: Final = re.compile(
    r"[\u4e00-\u9fff]{2,12}(?:人民政府|政府网|门户网|网站)(?:门户网站|网站)?\s?[-_|—]{1,2}\s?(?=[\u4e00-\u9fff\d])"
)
"""Who shows a page, before its title: 清溪县人民政府-岚江市茶业发展规划."""
LONGEST_HOST: Final = 24
OFFICE: Final = re.compile(rf"(?<![-_—－])[-_—－][\u4e00-\u9fff]{{2,20}}(?:{'|'.join(OFFICES)})$")
"""The office whose part of a list a page holds, behind the title of the list: …任务分工-市茶业局."""
HEADLINE: Final = re.compile(
    r"(?:[^《》。:]{0,40}(?:印发|发布|出台|下发|公布|读懂|图解)了?)?[《〈](?P<plan>[^《》]{6,90})[》〉]"
    r"[ (（]{0,2}(?:全文|附全文|正式印发|印发|发布|出台|公布|来了)?[)）!]?$"
    r"|(?P<bare>[^《》。:,]{6,90}?)(?:正式印发|印发|出台|公布|发布|全文|[(（](?:附?全文|正文)[)）])$"
)
"""The headline of a web page over a plan: 甘肃省人民政府办公厅印发《…》, 一图读懂《…》, …方案（全文）."""
ANNOUNCED: Final = re.compile(
    r"[^《》。:,关]{3,30}?(?:政府|办公[室厅]|委员会|[局厅委])(?:办公[室厅])?(?:正式|联合)?(?:印发|发布|出台)了?(?P<plan>(?!关于|的|实施)[^《》。:,]{8,90})$"
)
"""The same without 《》: 甘肃省人民政府印发甘肃省…方案."""
ANNOUNCES: Final = ("印发", "发布", "出台")
HEADLINE_ENDS: Final = frozenset("》〉发布台文了!)）")
SPREAD: Final = re.compile(r"(?:[\u4e00-\u9fff][ \u3000]+)+[\u4e00-\u9fff]$")
"""The last word of a title, its characters apart: 通　　知."""
LONGEST_SPREAD: Final = 24
APART: Final = frozenset(" \u3000")
BLANKS: Final = re.compile(r"[ \u3000]+")
DAY: Final = re.compile(r"[(（]?\s?(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?[)）]?$")
"""The day of issue behind a title, glued to it or in brackets on a line of its own."""
LONGEST_DAY: Final = 20
DAY_ENDS: Final = ("日", "日)", "日）")
QUOTED: Final = re.compile(r"^[《〈](?P<inner>[^《》]+(?:《[^《》]+》[^《》]*)*)[》〉]$")
PAGE: Final = re.compile(r"【(?P<title>[^【】]{6,90})】\s?[-_|—]{1,2}\s?[\u4e00-\u9fff]{2,20}$")
"""The name of a page: a title in brackets, and the site or office that shows it."""
PAGE_OPENS: Final = "【"
HALF_YEARS: Final = re.compile(r"(?<!\d)\(?\d{4}[^()]{0,12}\)$")
"""Years in brackets, of which the first may be lost."""


LAST_LINES: Final = 32
"""Lines that are kept as titles: each of the first of a text is asked for as one by itself, and joined with those beside it."""
LAST_TITLES: Final = 8
"""Titles whose kind is kept: the rooms that ask what kind of document a text is ask one after the other."""
IN_ARTICLES: Final = "规划"
"""The kind of a plan for land or for a trade, whose sections may be numbered as articles are: 第12条 规模预测."""


@cache
def kinds() -> dict[str, str]:
    """The kind of document for each ending of a title, the longer endings first."""
    entries: list[dict[str, Any]] = rules("documents")["kind"]
    pairs = [(word, str(entry["name"])) for entry in entries for word in entry["endings"]]
    return dict(sorted(pairs, key=lambda pair: len(pair[0]), reverse=True))


@cache
def _lengths() -> tuple[int, ...]:
    """Lengths of the endings of titles, the longest first."""
    return tuple(sorted(set(map(len, kinds())), reverse=True))


@cache
def _endings() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(kinds())}){YEARS}\s*$")


@cache
def _by_last() -> dict[str, tuple[str, ...]]:
    """The endings of titles by their last character."""
    found: dict[str, list[str]] = defaultdict(list)
    for ending in kinds():
        found[ending[-1]].append(ending)
    return {last: tuple(same) for last, same in found.items()}


def ends_title(line: str) -> bool:
    """Whether a line ends as titles do, with years in brackets behind it or not."""
    last = line[-1:]
    if last == ")" or last.isspace():
        return _endings().search(line) is not None
    return line.endswith(_by_last().get(last, ()))


@cache
def openings() -> re.Pattern[str]:
    """A title at the beginning of a text that runs on: before the number, the address, or the first chapter."""
    ended = rf"[^。;:]{{4,{LONGEST_TITLE}}}?(?:{'|'.join(kinds())}){YEARS}"
    return re.compile(
        rf"{ended}(?=\s|,?[\u4e00-\u9fff]{{2,8}}[\[(]\d{{4}}[\])]|[各省市区县有][^。:]{{2,90}}:|一、|第一章|——|\(\d{{4}}年)"
    )


def glued_end(folded: str) -> int:
    """Where a title ends to which the first sentence of the text is glued: before 2025年是… or 为深入…, or that ends with a full
    stop as no title should: 关于支持茶业的十条意见。; 0 without one."""
    stop = folded.find("。", SHORTEST_GLUED, LONGEST_GLUED) if folded.startswith(ABOUT) else -1
    if stop > 0 and SIGNS.isdisjoint(folded[:stop]) and ends_title(folded[:stop]):
        return stop
    first = GLUED.search(folded, SHORTEST_GLUED, LONGEST_GLUED)
    title = folded[: first.start()] if first else ""
    if not title or title.startswith(NO_TITLE) or not SIGNS.isdisjoint(title):
        return 0
    return len(title) if ends_title(title) else 0


@lru_cache(maxsize=LAST_TITLES)
def document_kind(title: str) -> str:
    """The kind by the title's last words; 其他 for a title that ends like none."""
    bare = half_width(title).strip().removesuffix("》")
    if bare[-1:] == ")" or bare[-1:].isspace():
        bare = HALF_YEARS.sub("", YEARS_BEHIND.sub("", simplified(bare)))
    known, lengths = kinds(), _lengths()
    last = simplified(bare[-lengths[0] :])
    for length in lengths:
        ending = last[-length:]
        if ending in known:
            return known[ending]
    return "其他"


def headlined(line: str) -> str:
    """The title of the plan that a headline is about; empty for a line that is none."""
    found = HEADLINE.match(line) if line[-1:] in HEADLINE_ENDS else None
    plan = (found["plan"] or found["bare"]).strip() if found else ""
    if plan and ends_title(half_width(plan)):
        return plan
    said = ANNOUNCED.match(line) if any(word in line for word in ANNOUNCES) else None
    return (
        said["plan"].strip()
        if said and leading_region(said["plan"]) and ends_title(half_width(said["plan"]))
        else ""
    )


@lru_cache(maxsize=LAST_LINES)
def clean(line: str) -> str:
    """A line without marks before, the name of a web site or a day behind it, and 《》 around all of it."""
    bare = line.strip()
    # letters alone hold none of these
    if bare.isalpha() and LEAD_BAR not in bare:
        return bare
    page = PAGE.match(bare) if bare[0:1] == PAGE_OPENS else None
    if page:
        return page["title"]
    if bare[:1] in LEAD_OPENS or LEAD_SIGN.search(bare, 0, LONGEST_LEAD):
        bare = LEAD.sub("", bare)
    bare = bare.strip(" *\u3000")
    if bare[-2:-1] in APART:
        spread = SPREAD.search(bare, max(0, len(bare) - LONGEST_SPREAD))
        bare = bare[: spread.start()] + BLANKS.sub("", spread[0]) if spread else bare
    bare = _without_site(bare)
    if bare.endswith(DAY_ENDS):
        # sought at the end only, since its optional signs make it slow at every other character
        day = DAY.search(bare, max(0, len(bare) - LONGEST_DAY))
        bare = bare[: day.start()].rstrip() if day else bare
    if "\n" in bare:
        bare = LINE_END.sub("", bare)
    if "**" in bare:
        bare = SEAM.sub("", bare)
    quoted = QUOTED.match(bare) if bare[:1] in QUOTES else None
    return quoted.group("inner") if quoted else bare


def _without_site(bare: str) -> str:
    """A line without who shows it: the name of a web site or an office behind a title, or before it."""
    if bare.endswith((*SITES, *OFFICES)):
        bare = SITE.sub("", bare).strip(" *\u3000")
        office = OFFICE.search(bare)
        bare = bare[: office.start()] if office and ends_title(half_width(bare[: office.start()])) else bare
    # a look at the first characters tells that most lines name none before a title
    host = None if DASHES.isdisjoint(bare[:LONGEST_HOST]) else HOST.match(bare)
    return bare[host.end() :] if host and ends_title(half_width(bare[host.end() :])) else bare
