"""The lines of a letterhead, a notice and its signature in a text without line ends: title, number, greeting, who signed when."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from gangmu_import.bodylike import ends_as_body
from gangmu_import.dates import DATE, GOES_ON
from gangmu_import.numbering import HAN

HEAD: Final = 3000
"""Characters from the beginning in which these stand."""
TOP: Final = 1500
"""Characters in which the index table of a page stands."""
TITLES: Final = 600
"""Characters in which the title begins, and stands once more."""
LAST: Final = r"(?:通知|意见|方案|计划|规划|办法|细则|措施|举措|要点|纲要|决定|清单|条例|规定|报告|政策|分工|分解表?|任务|简报|批复|公告|通告|目录|指引|标准|制度|规则|章程|公报|通报|建议|安排|函)"
"""How titles end."""
YEARS: Final = r"(?: ?\((?![^()]{0,8}月)[^()。;:]{2,24}\)){0,2}"
YEARS_BEHIND: Final = re.compile(YEARS)
NUMBER: Final = re.compile(
    r"[\[(](?:19|20)\d\d[\])] ?(?:第 ?)?\d{1,4} ?号\)?(?![,、》”的等和)]|文件|文的|精神|规定|中[的明规关有])"
)
"""The end of a number that no sentence cites."""
CODE: Final = re.compile(rf"[(\[]?[{HAN}]{{2,24}} ?\Z")
"""Its first characters, with the words before them."""
LONGEST_CODE: Final = 26
BEFORE_CODE: Final = re.compile(rf".*(?:{LAST}|文件|[》\])】\d*:]|[订定]的)(?=[{HAN}]{{2,9}} ?\Z)")
"""The same up to its first character."""
ALONE: Final = frozenset("。\n ")
GREETING: Final = ("各", "省", "市", "区", "县", "州", "自治", "有关", "相关", "机关", "委", "国务院")
"""How those are called whom a notice is sent to."""
LABELS: Final = ("时间", "日期", "来源", "次数", "分类", "作者")
"""What stands before a colon in the head of a page."""
LONGEST_GREETING: Final = 400
COLON: Final = re.compile(rf":(?= ?[{HAN}《\"“])")
GREETED: Final = re.compile(rf"(?:\A|\n|号\)?|{LAST}{YEARS}|[》\]】*]) ?")
"""What stands before them."""
BEHIND_TITLE: Final = (
    r"为(?!民)|根据|按照|依据|近年|当前|今年|党的|[一1]、|1\.|第一[章条]|目 ?[录次]|前 ?言|序号|\d{4}年以?来?|二[〇○Ο0零O]"
    r"|[各市省县区][^。:]{2,90}:|现将|经|随着|日前|“十|《|\*\*|关于|发布|来源|时间|机构|\d{4}-\d\d|索引|##|\(20\d\d年\d"
)
TITLED: Final = re.compile(
    rf"(?:[^。;,:《》>]{{0,40}}《[^《》]{{4,90}}》(?:的通知)?(?: ?[-_]+ ?[{HAN}]{{2,20}}网站?)?"
    rf"|[^。;,:《》>]{{4,90}}?{LAST}{YEARS}|[^。;,:《》>]{{2,60}}《[^《》]{{2,60}}》[^。;,:《》>]{{0,40}}?{LAST}{YEARS})"
    rf"(?= ?(?:{BEHIND_TITLE}))|[^。;,:《》>]{{4,90}}?{LAST} ?\(20\d\d[^()月]{{0,16}}\)(?=[{HAN}])"
)
"""A title, and what shows that it ends there."""
ENDED: Final = re.compile(rf"{LAST}{YEARS} ?\Z")
OPENING: Final = 10
"""Characters of a title by which it is found once more."""
ENTRIES: Final = (
    "索 *引 *号|主题分类|信息分类|体裁分类|发文机[关构]|发布机构|制发机关|联合发文单位|文件来源|信息来源|来 *源|成文日期|生成日期|发布日期|发布时间|发文日期"
    "|公[布开]日期|实施日期|废止日期|发文字号|文 +号|主 *题 *词|有 *效 *性|时 +效|原标题|标 +题|标题|名 +称|分 +类|浏览次数|访问量|浏览|内容概述|公开方式|责任编辑|原文链接|字体|字号"
)
"""What an index table names; each begins with a plain character."""
SECOND: Final = " 引题息裁文布发合件源成开施止效标览问容任体号"
"""Their second characters."""
LABEL: Final = re.compile(
    r"[0-9\-\[【 索主信体发制联文来成生公实废有时标名原分浏访内责字](?<!\t.)"
    rf"(?:(?:(?:(?<=\d)\d\. {{0,2}}|(?<=-) )[\[【]? ?|(?<=[\[【]) ?|(?<= ))(?:{ENTRIES})"
    rf"|(?=[{SECOND}])(?:{'|'.join(f'(?<={entry[0]}){entry[1:]}' for entry in ENTRIES.split('|'))}))(?: ?[:\]】]|(?=[ \t]))"
)
"""With which the entries of an index table begin."""
CLOSED: Final = re.compile(
    r"[12浏访打印闭大全字h>](?:(?:(?<=1)9|(?<=2)0)\d\d(?:[-/]\d{1,2}[-/]\d{1,2}|(?<=[期间]:\d{4})年\d{1,2}月\d{1,2}日)(?: ?\d\d:\d\d(?::\d\d)?)?+(?=[\u4e00-\u9fff#*])"
    r"|(?<=浏)览次数: ?\d*|(?<=访)问量: ?\d*(?!:)|(?<=[打印闭]) ?[\]】]|(?<=大)中小】|(?<=全)文如下:|(?<=字)[体号] ?: ?[\[【大中小特 \]】]{2,14}|(?<=h)ttps?://[\x21-\x7e]{4,200}|(?<=>)>* ?[^>。]{0,10}?(?:正文|文件|公文|详情)(?=[\u4e00-\u9fff]))"
)
"""What closes one: a day and hour, a count, the address or the path of a page. Begins with one character, by which a text is
run through in a third of the time."""
NAMED: Final = re.compile(r"《([^《》]{6,90})》")
OWN: Final = frozenset("。日)]】》号 \n*#局府室厅委会心部")
"""What stands before a title that stands alone, and is no part of another."""
NOT_ALONE: Final = frozenset("》的")
"""What stands behind one that does not."""
SIGNED: Final = re.compile(
    rf"(?:[。)》]|特此通知|附件\d?:[^。;]{{4,80}}?{LAST}{{1,3}}+) ?(?P<names>[{HAN}() 、“”]{{4,400}}) ?\Z"
)
INSIDE: Final = re.compile(f" ?(?:{GOES_ON})")
LONGEST_SIGNATURE: Final = 420
LONGEST_DATE: Final = 16
"""Characters of a date before the word for a day."""
ENDING: Final = 2000
"""Characters at the end of a text in which it is signed."""
BODY_ENDS: Final = "[局委厅办部院会行府心署处室团司]"
REGION: Final = re.compile(rf"(?:中共)?(?P<name>[{HAN}]{{2,6}}?[省市区县旗州]|[省市区县](?!场))")
OFFICE: Final = "(?<=办公厅)(?![秘综主政和])"
"""Behind an office, where no part of it follows."""
LINE_END: Final = re.compile(r" {0,4}(?:\n|\Z)")
SHOWN: Final = re.compile(r"\((?:此件|此文|本文)[^()]{2,12}\)")
ANNEX: Final = re.compile(r"附(?:(?<=[。日)]附)|(?<=\A附)) ?件 ?(?:\d(?=20\d\d年)|\d{0,2}(?![0-9中,。]))")
LISTED: Final = frozenset(":.、")
HASHES: Final = re.compile(r"##{0,3} ")
BOLD: Final = re.compile(r"\*\*(?P<words>[^*]{1,200})\*\*")
"""Marks are read in pairs: what stands between the second and a third is not in bold."""
SHORTEST_BOLD: Final = 4
LONGEST_BOLD: Final = 80
AFTER_BOLD: Final = ("*", "。", ",", ";", ":", "、")
TWO: Final = re.compile(rf"[{HAN}]{{2}}")
APART: Final = (
    re.compile(r"目 ?[录次](?=一、|第一[章节])"),
    re.compile("各位代表:"),
    re.compile(
        r"\((?<=[知见案划法则施举点纲定单例告策工解表务报复录引准度章*》]\()(?:19|20)\d\d年\d{1,2}月\d{1,2}日"
        r"(?:[^()]{0,60}(?:通过|公布|发布|修订|修正|批准|施行|印发|会议上|大会上))?\)(?=[\u4e00-\u9fff*])"
    ),
)
"""The word above the contents; who is spoken to; the day behind a title, and who decided then."""


def letterhead(folded: str, first: int) -> set[int]:
    """Places at which a line ends in the head of a text, and at its signatures and annexes; `first` is where its first
    heading stands."""
    head = folded[:HEAD]
    places = {found.start() for pattern in (LABEL, HASHES) for found in pattern.finditer(head, 0, TOP)}
    places.update(found.end() for found in CLOSED.finditer(head, 0, TOP))
    for pattern in APART:
        for found in pattern.finditer(head):
            places.update(found.span())
    named = {found[1] for found in NAMED.finditer(head) if not found[1].startswith("关于")}
    for stretches in (_bold(head[:first]), _greetings(head), _named(head, named)):
        places.update(stretches)
    places.update(list(_numbers(head, places)))
    places.update(_annexes(folded))
    places.update(_signatures(folded, tuple(named)))
    return places.union(_titles(head, {0, *places}))


def _bold(head: str) -> Iterator[int]:
    """Around titles in bold, which no sentence goes on with."""
    for found in BOLD.finditer(head) if "**" in head else ():
        words = found["words"]
        if SHORTEST_BOLD <= len(words) <= LONGEST_BOLD and "。" not in words and TWO.search(words):
            yield found.start()
            if not head.startswith(AFTER_BOLD, found.end()):
                yield found.end()


def _numbers(head: str, places: Collection[int]) -> Iterator[int]:
    """Around the numbers of documents; `places` are others at which a line ends."""
    for found in NUMBER.finditer(head):
        code = CODE.search(head, max(0, found.start() - LONGEST_CODE), found.start())
        if code is None:
            continue
        start = code.start()
        before = BEFORE_CODE.match(head, max(0, start - 1), found.start())
        known = any(place in places for place in range(start + 1, found.start() - 1))
        if start == 0 or before or known or head[start - 1] in ALONE:
            if not known:
                yield before.end() if before else start
            yield found.end()


def _greetings(head: str) -> Iterator[int]:
    """Around those whom a notice is sent to."""
    done = 0
    for colon in COLON.finditer(head):
        begin = max(done, colon.start() - LONGEST_GREETING)
        begin = max(begin, *(head.rfind(sign, begin, colon.start()) for sign in "。;《"))
        for found in GREETED.finditer(head, begin, colon.start()):
            if head.startswith(GREETING, found.end()) and not head.endswith(LABELS, 0, colon.start()):
                yield from (found.end(), colon.end())
                break
        done = colon.end()


def _named(head: str, titles: Iterable[str]) -> Iterator[int]:
    """Around the titles that the text names in 《》, where they stand alone."""
    for title in titles:
        at = head.find(title)
        while at >= 0:
            end = at + len(title)
            if (at == 0 or head[at - 1] in OWN) and head[end : end + 1] not in NOT_ALONE:
                years = YEARS_BEHIND.match(head, end)
                yield at
                yield years.end() if years else end
            at = head.find(title, end)


def _annexes(folded: str) -> Iterator[int]:
    """Before the word for an annex, and behind it where its title follows."""
    for found in ANNEX.finditer(folded):
        yield found.start()
        if folded[found.end() : found.end() + 1] not in LISTED:
            yield found.end()


def _titles(head: str, places: Iterable[int]) -> Iterator[int]:
    """Behind the titles that begin at one of these places, and around each that stands once more behind itself."""
    for place in places:
        if place < TITLES:
            again = head.find(head[place : place + OPENING], place + OPENING, place + TITLES)
            if again > 0 and ENDED.search(head, place, again):
                yield again
            for start in (place, again) if again > 0 else (place,):
                title = TITLED.match(head, start)
                if title:
                    yield start
                    yield title.end()


def _signatures(folded: str, titles: tuple[str, ...]) -> Iterator[int]:
    """Before the names of those who sign, between them, and around the date; around a date that the plan follows."""
    size = len(folded)
    for start, end in ((0, min(size, HEAD)), (max(HEAD, size - ENDING), size)):
        for date in _days(folded, start, end):
            at = date.start()
            low = max(0, at - LONGEST_SIGNATURE)
            signed = SIGNED.search(folded[low:at])
            body = signed["names"].strip().rpartition(" ")[2] if signed else ""
            if INSIDE.match(folded, date.end()):
                continue
            if signed and body and ends_as_body(body):
                shown = SHOWN.match(folded, date.end())
                names = low + signed.start("names")
                yield from (names, *(names + cut for cut in _names(signed["names"])), at, date.end())
                yield shown.end() if shown else at
            elif folded[at - 1 : at] == "。" and _follows(folded, date.end(), titles):
                yield from date.span()


def _days(folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Dates with the word for a day, by which they are found."""
    last = folded.find("日", start, end)
    while last >= 0:
        date = DATE.search(folded, max(start, last - LONGEST_DATE), last + 1)
        if date and date.end() == last + 1:
            yield date
        last = folded.find("日", last + 1, end)


def _follows(folded: str, at: int, titles: tuple[str, ...]) -> bool:
    """Whether a line ends at a place, or a title begins there."""
    return (
        folded.startswith(titles, at)
        or LINE_END.match(folded, at) is not None
        or TITLED.match(folded, at) is not None
    )


def _names(names: str) -> Iterator[int]:
    """Where the second and later of several names begin that stand side by side: those that begin with the same region."""
    region = REGION.match(names)
    begins = f"(?<!总局)(?<!银行){region['name']}(?!场)|中共|国家|中国|{OFFICE}" if region else OFFICE
    for found in re.finditer(f"(?<={BODY_ENDS})(?:{begins})", names):
        if found.start() < len(names):
            yield found.start()
