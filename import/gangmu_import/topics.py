"""The subject of a sentence or heading, for indicators that say too little by themselves: 补贴, 企业, 产值."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import import kinds
from gangmu_import.affixes import one_of, opening, without_opening
from gangmu_import.lexicon import rules
from gangmu_import.nouns import balanced, clean
from gangmu_import.phrasewords import WORDS
from gangmu_import.text import half_width

LONGEST_GENERIC: Final = 8
INVESTED: Final = "投资"
PLANNED: Final = re.compile(r"计划(?=投资\Z)")
"""Characters of a generic noun with what may go with it."""
SHORT: Final = 5
"""Characters up to which a phrase takes any topic; a longer one only a short topic."""
MOST: Final = 18
"""Characters of a subject."""
STATED: Final = re.compile(r"进入|参加|获|通过|入库|参与|报名|申报|签署|吸纳|支持|资助|惠及|服务")
QUOTED: Final = re.compile(
    r"(?<![以绕照焦持实彻据为于])“(?!十.五|[\d+]+”|[一两三四五六七八九]\w[一两二三四五六七八九])([^”、,;。]{3,12})”"
)
"""A name in quotation marks, and no plan of five years nor a formula: “1+3”, “一心两翼三区”."""
LONGEST_OPENING: Final = 32
"""Characters of a clause that names a work."""
MOST_OPENING: Final = 30
"""Characters of a sentence in which its quoted subject may stand."""
OPENING: Final = opening(
    "0123456789-—*一二三四五六七八九到截 ",
    r"(?:\d{1,2}[.、]|[-—*\s]+|[一二三四五六七八九]是|20\d\d年(?:度|第[一二三四]批)?|(?:到|截至|截止)?20\d\d年?[^,]{0,4},)*",
)


EMPTY: Final = re.compile(
    r"目标|任务|总体|要求|思路|措施|主要|基础|情况|成效|原则|背景|现状|内容|回顾|总结|附件|第.章|五年|历程|征程|之路|过去|一年来"
    r"|实力|竞争力|需求|步伐|活力|动能|后劲|质效|科学发展|发展水平|本底|大局|民生|社会事业|社会治理|更大空间|进程$|稳中"
    r"|^(?:[各其]他|产业|行业|综合|业务)(?:发展|建设)?$|品质$|^努力|^奋力|^全力|今年|现将|下一步|工作安排|工作部署|打算|根据|按照|依托|通过|围绕|^全年|\d[\d.]*[万亿]?[个家户平亩公人项元所座条处吨头只群株台套辆]"
    r"|[一二三四五六七八九十百千]{2,}[余多]?[个家户所座条项名]|^[“\"]?十[二三四五六]五"
)
"""Words of headings that name a part of the document and not a subject."""


TOPIC: Final = rules("phrases")["topic"]
GENERIC: Final = re.compile(one_of(TOPIC["generic"]))
OWN: Final = frozenset(TOPIC["own"])
ENDING: Final = re.compile(rf"(?:{one_of(TOPIC['ends'])})(?<!水平稳)")
"""平稳 stands not in 水平稳步."""
OPENING_VERB: Final = re.compile(rf"^(?:(?!{one_of(TOPIC['nouns'])})(?:{one_of(TOPIC['verbs'])}))+")
HOLLOW: Final = rules("phrases")["hollow"]
IS_HOLLOW: Final = re.compile(
    rf"(?:{one_of(HOLLOW['words'])}|.*(?:{one_of(HOLLOW['ends'])}|“(?:{one_of(HOLLOW['quoted'])})”))"
)
"""All of what is no subject, though words of a heading or clause leave it."""
HOLLOW_OPENINGS: Final = tuple(HOLLOW["openings"])
"""How what says by what or since when opens, and no subject."""


DEVELOPING: Final = rules("phrases")["developing"]
DEVELOPS: Final = re.compile(
    rf"(?:{one_of(DEVELOPING['adverbs'])})*(?:{one_of(DEVELOPING['verbs'])})(?P<what>[^,;。:\d]{{2,40}}(?:{one_of(DEVELOPING['ends'])}))\Z"
)
MONEY: Final = frozenset(DEVELOPING["money"])
LISTED: Final = re.compile("[^、]{1,16}、.*等(?=.{2})")
"""Names before the word for all of them: 绿茶、红茶等特色产业."""
LONGEST_CLAUSE: Final = 48
"""Characters of a clause that says what is developed."""


SAYS_HOW: Final = re.compile(r"[\d年月季旬期]|相比|按|其中|口径|来看|排[名在]|位居|居|增[速幅]|增长")
"""In a clause before a growth: when, by what measure or how far up, or the growth itself."""


def is_generic(phrase: str) -> bool:
    """Whether a phrase of at most LONGEST_GENERIC characters is little more than a generic noun: 申报企业, but not 出口总额."""
    found = GENERIC.search(phrase)
    if found is None or phrase[: found.start()] in OWN:
        return False
    return len(phrase) - len(found[0]) <= (4 if STATED.match(phrase) else 2)


def subject_of(said: str) -> str:
    """The subject of a heading or of a sentence's first clause: 科技创新券支持力度不断加大 has 科技创新券."""
    stated = re.split(r"[,;!?:]", without_opening(OPENING, clean(half_width(said))).rstrip("!?。"))[-1]
    if stated.startswith(HOLLOW_OPENINGS):
        return ""
    kept = OPENING_VERB.sub("", stated)
    found = ENDING.search(kept, 2)
    if found is None and kept == stated:
        if len(kept) > SHORT + 3:
            return ""
        kept = without_act(kept)
    kept = re.split(
        r"(?:截[至止]到?|[到至])?(?:\d{1,2}月?[-—~至到])?\d{1,2}月",
        kept[: found.start()] if found is not None else kept,
    )[0]
    if EMPTY.search(kept):
        return ""
    kept = re.sub(r"(?:的|支持|发展|建设|工作|水平|能力|力度|方面|行动|工程)+$", "", kept)
    if not 2 <= len(kept) <= MOST or kept in WORDS.vague or IS_HOLLOW.fullmatch(kept):
        return ""
    return balanced(kept)


def without_act(words: str) -> str:
    """A short heading without the verb that opens it: 美化县城 is about 县城, 开发区 and 种植业 about themselves."""
    act = kinds.plain_verb().match(words)
    if act is None or act.end() < 2 or len(words) - act.end() < 2 or IS_HOLLOW.fullmatch(words):
        return words
    return words[act.end() :]


def opening_subject(sentence: str) -> str:
    """The subject of a sentence that opens with a short statement: 工业互联网蓬勃发展,…; empty for any other."""
    first, comma, _ = sentence.partition(",")
    if not comma or len(first) > 24 or ENDING.search(first, 2) is None:
        return ""
    return subject_of(first)


def with_topic(phrase: str, topics: tuple[str, ...]) -> str:
    """The phrase with the first topic that adds to it; the topic stays in proportion to the phrase."""
    for topic in filter(None, topics):
        if topic in phrase or (len(phrase) > SHORT and len(topic) > 2 * len(phrase)):
            continue
        if len(phrase) > 2 and topic.startswith(phrase[-2:]):
            continue  # 人才引育 adds nothing to 技能人才
        return topic.removesuffix(phrase[:2]) + phrase
    return phrase


def shared_qualifier(previous: str, phrase: str) -> str:
    """The qualifiers of the phrase before that hold for this one too: 投贷联动项下贷款存量户数 lends 贷款余额 its first words."""
    # other projects than those whose sum was told: 新签约项目总投资9亿元,其中外资项目3个
    others = phrase.endswith("项目") and previous.endswith(INVESTED)
    if len(phrase) > LONGEST_GENERIC or previous.startswith(phrase) or others:
        return ""
    at = previous.find(phrase[:2])
    if at >= 2:
        # 计划投资 behind 总投资 is a part of it
        return previous[: at - 1] if previous[at - 1] == "总" and phrase == INVESTED else previous[:at]
    at = previous.find(phrase[-2:])
    return previous[: at + 2] if 2 <= at < len(previous) - 2 else ""


def planned(phrase: str, left: str) -> str:
    """The word before a sum at the end of clean text that says that it is what is planned: 计划 of 2026年计划投资; else empty."""
    found = PLANNED.search(left) if phrase == INVESTED else None
    return "" if found is None else found[0]


def developed(folded: str, start: int, clause: int, phrase: str) -> str:
    """What the clause before one that counts money develops, in a sentence that begins at `start`: 预制菜产业; else empty."""
    if phrase not in MONEY or folded[clause - 1] != ",":
        return ""
    low = max(start, clause - LONGEST_CLAUSE)
    opens = max(folded.rfind(mark, low, clause - 1) + 1 for mark in ",;:。")
    found = DEVELOPS.match(clean(folded[max(low, opens) : clause - 1]))
    what = "" if found is None else LISTED.sub("", found["what"], count=1)
    return balanced(what) if len(what) <= MOST else ""


def stated_before(folded: str, start: int, clause: int) -> str:
    """The subject of the statement right before a clause that names none, of 茶客人次稳步回升,增长7%; empty where none stands
    between that and the mark before it, at or behind `start`."""
    low = max(start, clause - LONGEST_CLAUSE)
    if folded[clause - 1] != ",":
        return ""
    stated = clean(
        folded[max([low, *(folded.rfind(mark, low, clause - 1) + 1 for mark in ",;:。")]) : clause]
    )
    if len(stated) <= SHORT or "、" in stated or SAYS_HOW.search(stated):
        return ""
    return opening_subject(stated)


def quoted_subject(sentence: str) -> str:
    """The quoted name in a sentence's first clause: 目前,“创新创业债”根据…."""
    found = QUOTED.search(sentence[:MOST_OPENING])
    return "" if found is None or found[1] in HOLLOW["quoted"] else found[1]


SHORTEST_REST: Final = 2
COMPARED: Final = re.compile(r"(?:年?(?:均|度))?(?:超过|超|达到|达|突破|不低于|不少于|在|过)")
BODY: Final = re.compile(
    r"(?P<name>(?!新(?:[创增设辟认培]|建(?!区))|全|各|每|省|市|区|县|国家|重点|产业|特色|现代|高新|依托|在|对|以|由|将)[\u4e00-\u9fffA-Za-z\d]{2,14}?"
    r"(?:高新(?:技术产业开发)?区|(?:经济技术)?开发区|经开区|新区|保税区|示范区|试验区|自贸区|集聚区|园区|(?:科技|产业|工业|创新)园(?!区)|科技城|走廊|(?<=[市区])港))"
    r"(?!\d{1,3}[个家](?:[、,;。]|\Z))(?![、和及与等内建周]|的?(?:建设|发展|管委会))(?:共|累计)?(?P<verb>实现|完成|新增|引进|达到|拥有|集聚|聚集)?"
)
"""A park or zone that opens a sentence as its subject: 岚江高新区实现产值500亿元."""


PARK: Final = re.compile(
    r"区(?:(?<=[新园]区)|(?<=开发区|经开区|保税区|示范区|试验区|自贸区|集聚区))"
    r"|园(?<=科技园|产业园|工业园|创新园)|城(?<=科技城)|廊(?<=走廊)|港(?<=[市区]港)"
)
"""What the name of a park or zone ends in; by its last character, which is rarer than the first."""
PARK_ENDS: Final = ("区", "园", "城", "廊", "港")
"""Its last characters, of which most sentences hold none."""


NAME_ENDS: Final = re.compile("[,:]")
NO_WORK: Final = frozenset("各等对在以将围按依通其该本此向从由")
"""With one of these begins what is no name of a work: 各类项目, 对重点工程."""
WORK_STARTS: Final = ";。"
"""Marks behind which a statement begins that may open with a work."""


WORKS: Final = rules("phrases")["work"]
SIZE_ENDS: Final = frozenset(word[-1] for word in WORKS["sizes"])
SIZE: Final = re.compile(rf"(?:总|建筑|占地|用地|建设|年度|计划|预计)*(?:{one_of(WORKS['sizes'])})")
WORK: Final = re.compile(
    rf"(?:{one_of(WORKS['openings'])})*(?P<work>[^,、;:。\d]{{1,20}}?(?:{one_of(WORKS['nouns'])}))"
    r"(?:[一二三四]期|建设|改造|扩建|新建)?"
)


def is_size(phrase: str) -> bool:
    """Whether a phrase is no more than a size of a work: 建设面积, 总投资."""
    return phrase[-1:] in SIZE_ENDS and SIZE.fullmatch(phrase) is not None


def work_of(folded: str, start: int, clause: int) -> str:
    """The work with which the statement of a clause opens, in a sentence that begins at `start`; empty for any other."""
    opens = max([start, *(folded.rfind(mark, start, clause) + 1 for mark in WORK_STARTS)])
    colon = folded.rfind(":", opens, clause) + 1
    return named_work(folded, opens, clause) or (named_work(folded, colon, clause) if colon else "")


def named_work(folded: str, start: int, end: int) -> str:
    """The work that the first clause of a stretch names; empty where it names none."""
    mark = NAME_ENDS.search(folded, start, end)
    if mark is None or mark.start() - start > LONGEST_OPENING:
        return ""
    stated = OPENING_VERB.sub("", without_opening(OPENING, clean(folded[start : mark.start()])))
    found = None if stated[:1] in NO_WORK else WORK.fullmatch(stated)
    return "" if found is None else balanced(found["work"])


def may_name_park(sentence: str) -> bool:
    """Whether a sentence holds what names a park or zone."""
    for end in PARK_ENDS:
        if end in sentence:
            return PARK.search(sentence) is not None
    return False


def body_of(sentence: str) -> str:
    """The park or zone that is the subject of a sentence or clause; empty where it is another."""
    found = BODY.match(without_opening(WORDS.leading, without_opening(OPENING, sentence)))
    return "" if found is None or kinds.opening_verb().match(found["name"]) else found["name"]


def without_verb(phrase: str) -> str:
    """A phrase without the verb behind the park or zone that it begins with: 岚江高新区实现产值 is 岚江高新区产值."""
    found = BODY.match(phrase) if may_name_park(phrase) else None
    if found is None or found["verb"] in (None, "新增", "引进") or len(phrase) - found.end() < SHORTEST_REST:
        return phrase
    return found["name"] + phrase[found.end() :]


def condition_of(phrase: str, before: str | None) -> str:
    """What a size says of the things counted (营业收入超10亿元), without time and verb.

    `before` is the condition of the number before it: of 营业收入超10亿元企业20家、超百亿元企业3家 the second lacks its noun.
    """
    kept = without_opening(WORDS.leading, phrase.lstrip("、,和及与"))
    kept = without_opening(WORDS.creating, kept)
    act = kinds.plain_verb().match(kept)
    kept = kept[act.end() :] if act is not None else kept
    if before and COMPARED.match(kept) and (noun := COMPARED.search(before)) is not None:
        return before[: noun.start()] + kept
    return kept
