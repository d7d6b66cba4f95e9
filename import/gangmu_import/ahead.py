"""What a number counts that is named behind the next number alone: 帮扶30户90名渔民, 1个国家级、3个省级渔港."""

from __future__ import annotations

import re
from typing import Final

from gangmu_import.affixes import initials, one_of
from gangmu_import.kinds import opens_with_verb
from gangmu_import.lexicon import rules
from gangmu_import.nouns import clean
from gangmu_import.quantity import Quantity
from gangmu_import.trimming import LEVEL

BARE_ACT: Final = re.compile(
    r"(?:全[市县区省州])?(?:新|改|扩)?(?:打造|建设|建成|建立|建|改造|形成|完成|实施|培育|创建|配备|设置|设立|推进|开展|整治|修复)"
)
"""An act alone is no indicator; what it makes stands behind a second number: 打造12处共8000平方米的示范街面."""
BEYOND: Final = re.compile(
    r"(?:[,、]?(?:总?共|合计|总?面积|约|达到?|不低于|不少于|超过?)+|(?=[\d.]+万?(?:平方|公里|千米|亩|公顷)))\d[\d.]*[^\d,;。、的]{1,5}"
    r"(?:,[^\d,;。、的]{2,10}(?=的))?的?(?P<noun>[^,;。、\d]{2,20})"
)
PERSONS: Final = re.compile(
    r"[、(]?(?:共|计)?\d[\d.]{0,9}[万余多]{0,2}[人名口]的?(?P<noun>[^,;。、\d的]{0,12}?"
    r"(?:人口|居民|群众|农民|村民|渔民|牧民|茶农|果农|蔗农|职工|人员|对象|移民|老人|残疾人))"
)
"""Behind a number of households: how many people they are, and of what kind."""
SPENDING: Final = rules("phrases")["spending"]
SPENT: Final = re.compile(
    rf"(?:累计|全年|共|共计|计划|力争)*(?P<verb>{one_of(SPENDING['verbs'])}|(?P<begun>{one_of(SPENDING['begun'])}))"
)
"""A verb alone before a sum or a size, whose object stands behind that."""
SPENT_FIRST: Final = initials(SPENDING["verbs"] + SPENDING["begun"]) | set("累全共计力")
OBJECT: Final = re.compile(
    rf"的?(?!{SPENDING['opens']})(?P<noun>[^,;。:、()\d]{{2,24}}?)(?=[,;。:、()\d]|{SPENDING['cut']}|\Z)"
)
MONEY_ENDS: Final = tuple(SPENDING["ends"])
"""How the name of money ends, whatever verb may open it: 惠企资金."""
RAISED: Final = re.compile(
    rf"(?:{SPENDING['cut']})(?:实施|推进)?(?P<what>[^,;。:()\d]{{2,20}}?(?:工程|项目|行动|计划|建设|改造))(?=[,;。:\n]|\Z)"
)
"""Behind raised money, what it is for."""
PUT_IN: Final = frozenset(("投入", "投入资金", "累计投入", "累计投入资金", "共投入", "总投入"))
PUT_TO: Final = re.compile(
    r"[,、]?(?:用于|开展|实施|推进|启动|完成)(?:了|开展|实施|推进)?(?P<what>(?!了|对|将)[^,;。、:()\d]{2,20}(?:工程|建设|改造|项目|整治|治理|绿化|维修|修复|提升|更新|行动))(?=[,;。])"
)
"""Behind money that was put in: for what, 投入800万元,开展茶亭建设."""
LEVELS: Final = re.compile(
    rf"(?:{LEVEL.pattern})?(?:、|,|和|及|与)\d{{1,4}}[个家所座处条项]"
    + LEVEL.pattern
    + r"(?P<noun>[^,;。、\d和及与]{2,14})"
)
"""Behind a number of things of one level: how many there are of another, and what they are."""


def named_ahead(folded: str, text: str, quantity: Quantity) -> str:
    """What a number counts beside which only an act, a level or nothing is named; empty where words behind the next number do
    not say it."""
    at = quantity.reach
    if quantity.unit == "户" and (found := PERSONS.match(folded, at)) is not None:
        return clean(found["noun"]) + "户数"
    if not text:
        return ""
    if text[-1] == "级" and LEVEL.fullmatch(text):
        found = LEVELS.match(folded, at)
        return "" if found is None else text + clean(found["noun"])
    found = BEYOND.match(folded, at) if BARE_ACT.fullmatch(text) else None
    if found is not None:
        return clean(found["noun"])
    if text in PUT_IN and (what := PUT_TO.match(folded, at)):
        return clean(what["what"]) + "投入"
    spent = SPENT.fullmatch(text) if text[0] in SPENT_FIRST else None
    return "" if spent is None else object_of(folded, spent, at)


def object_of(folded: str, spent: re.Match[str], at: int) -> str:
    """What a verb alone before a sum or size does with what stands behind that: 发放消费券; empty where another clause does."""
    verb = "" if spent["begun"] else spent["verb"]
    if verb in SPENDING["raised"] and (raised := RAISED.match(folded, at)):
        return clean(raised["what"]) + "资金"
    found = OBJECT.match(folded, at)
    noun = "" if found is None else clean(found["noun"])
    is_noun = noun.endswith(MONEY_ENDS) or not opens_with_verb(noun)
    return verb + noun if len(noun) > 1 and is_noun else ""
