"""Words of a clause beside what its number counts: a deadline amid them, what is required of whom, a verb alone."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from gangmu_import.affixes import Opening, ending, initials, one_of, opening
from gangmu_import.lexicon import rules
from gangmu_import.thingyears import without_things

WHEN: Final = re.compile(r"年(?:底前|年底|底|末|前|内)?(?:全部|全面|基本)?")
"""The end of a deadline amid words, 灯塔今年内全部开工; begins with a plain character, which is found at once."""
SAYS: Final = re.compile(
    r"(?<![较比以自从于过同为由])(?:力争|争取|预计|计划|要|将)?[于到至在]?(?P<year>20\d\d|[今本明])?\Z"
)
"""What stands before it; behind 较 or 从 it is what is compared with."""
YEAR_ENDS: Final = frozenset("0123456789今本明")
"""What a year ends with before 年."""
WHOLE: Final = frozenset("全建投开完竣")
"""Behind a bare 2026年 that is a deadline; 2026年度额度 is none."""
COUNTED: Final = frozenset("0123456789一二三四五六七八九十两几当每往历")
"""Before 年内: a length of time."""
WITHIN: Final = ("年内", "年底前")
FARTHEST: Final = 8
BOUND: Final = ending(("具备", "按", "按照", "应", "须"))
"""Words before a number whose object stands behind it, with their subject before them."""
NOT_BOUND: Final = ("供应", "响应", "反应", "效应", "对应", "相应", "适应", "感应", "必须", "无须")
URGING: Final = re.compile(
    r"^(?:(?:积极|大力|尽快|全力)?(?:推[动进]|促进|督促|加快|鼓励|支持|引导|要求|指导|力争|确保|努力))+"
)
HASTE: Final = re.compile(r"(?:尽快|加快|全部|均|都|率先|逐步|原则上)+\Z")
SHARE: Final = re.compile(r"^的?(?:比例|标准|要求|额度)")
LEVEL: Final = re.compile("(?:国家|[部省市州盟区县旗镇乡村校]{1,3})级")
EACH: Final = frozenset(who + "均" for who in "人户村镇乡县亩校")
"""Before a number, of each: 茶农收入达到人均2万元 counts 人均茶农收入."""
FIELD: Final = re.compile(
    r"\A(?:重点)?(?:领域|方面|行业|环节|场景|区域|地区)(?=组织|开展|实施|建设|打造|培育|推广|新建|引进|形成|建成|布局)"
)
"""What a list that ends in 等 is one of, which says where: 自动驾驶、智能航运等领域组织试点."""
SHORTEST, LONGEST_SUBJECT = 2, 14
PAST_YEAR: Final = (
    r"(?:上一?年度?|去年|(?:19|20)\d\d年|[“\"]?十[一二三四五]五[”\"]?(?:时期|期间)?)(?:同期|底|末)?"
)
BASE: Final = re.compile(
    rf"[在较比]?{PAST_YEAR}的?(?:水平)?的?基[础数]上(?:再|又|进一步|继续)?"
    rf"|(?:(?:约|大约)?[是为]|达到?|相当于|恢复[到至])?{PAST_YEAR}(?:水平)?的(?=\Z)"
)
"""From what year something is measured: 在2022年的基础上, and before so many times of it, 是2015年的."""
DOUBLED: Final = re.compile(r"(?:实现|力争)*(?:翻(?:了|[一两三]番|番|倍)+|[“\"](?:双?倍增|翻番)[”\"])\Z")
"""What ends the words before a level: 产值翻一番,达到2亿元."""
DOUBLES: Final = frozenset('番倍”"')


ACHIEVED: Final = opening(
    "全均都逐已如按",
    r"(?:全部|均(?![衡等价])|都(?!市)|逐[项一个步]|已经?|如期|按[期时])+(?:完成|完工|办[理结]|到位|建成|投[入产用]|开工|竣工|整改|落[实地]|达[标到]"
    r"|[销消]号|纳入|交付|验收|通[过车]|入[驻库]|拆除|清零|改造|启[动用]|配[备齐]|安装|实现|上[报线]|解决|关[闭停]|脱贫|摘帽|签约|兑现"
    r"|治[愈理]|出[列院]|退[出还]|[答回]复|查[处办]|拨付|发放|搬[迁离入]|复[工产]|获救|撤[销离]|上岗|入[住学])[^的、,]{0,8}\Z",
)
"""Right behind a number: what has become of it, and no noun, 任务46项全部完成."""
BUILT: Final = re.compile(
    r"(?<=...)(?:于(?:[上下]半年|年[底内]|[今本当]年|\d{1,2}月)|(?:基本|全面|全部|成功|顺利|正式|如期|已经?|均)+(?=[建完竣投并开通达])|\d{1,2}月(?:份|底|末|[上中下]旬)?前?(?=[完建竣投开达实全基交启])|并网发电|建成[投后]|竣工投|[投达]产后).*"
)
"""What has become of a thing behind its name: 电站于上半年成功并网发电."""
BY_WHEN: Final = re.compile(r"(?<=..)(?:(?:到|在|于)?(?:\d{1,2}月份?(?:[底末初]|[上中下]旬)?|年[底末])前?)\Z")
"""At the end of a noun, by when it is to be so much: 签约率7月底."""
STREAK: Final = re.compile(
    r"(?<=..)(?:自(?:19|20)\d\d年(?:以?来|起)?)?(?:连续|时隔)(?:\d{1,2}|[一两二三四五六七八九十]{1,3})多?年(?:再次?|重新?)?(?=保持|稳定|达|突破|超|位居|居|[站登迈跃]上|实现|在|\Z)"
)
"""For how long it has been so much, or since when again: 连续十三年保持在."""
WHENS: Final = frozenset("月份底末初旬前")
"""How that ends."""


def deadline(text: str) -> tuple[int, int] | None:
    """Where a deadline stands in a text."""
    for found in WHEN.finditer(text):
        at, end = found.span()
        if text[at - 1 : at] not in YEAR_ENDS and not found[0].startswith(WITHIN):
            continue  # 年均, 全年
        said = SAYS.search(text, at - FARTHEST, at)
        if said is None:
            continue
        if said["year"] is None:
            if not found[0].startswith(WITHIN) or text[at - 1 : at] in COUNTED:
                continue
        elif end == at + 1 and end < len(text) and text[end] not in WHOLE:
            continue
        return said.start(), end
    return None


def first_stage(text: str) -> str:
    """The words behind a number without a deadline, or the stage of a list that it opens: 机组、2026年全部投产."""
    when = deadline(text)
    if when is None:
        return text
    start, end = when
    if start < SHORTEST:
        return ""
    return text[: start - 1] if text[start - 1] in "、," else text[:start] + text[end:]


def trimmed(text: str) -> str:
    """The words before a number without a deadline amid them and without 要确保: 小区要确保车位 is 小区车位."""
    if "年" in text:
        text = without_things(text)
        text = STREAK.sub("", text) if "连续" in text or "时隔" in text else text
    when = deadline(text) if "年" in text else None
    kept = text if when is None or when[0] < SHORTEST else text[: when[0]] + text[when[1] :]
    kept = BY_WHEN.sub("", kept) if kept[-1:] in WHENS else kept
    whose, says, what = kept.partition("确保")
    return whose.rstrip("要应须需当必") + what if says and len(whose) > SHORTEST else kept


def without_base(text: str) -> str:
    """The words before a number without the year from which it is measured: 排放量在2020年基础上下降 is 排放量下降."""
    # the pattern has no first character by which its places are found, and few texts hold what it needs
    based = "基" in text and "上" in text
    timed = text[-1:] == "的" and ("年" in text or "五" in text)
    kept = BASE.sub("", text) if based or timed else text
    return DOUBLED.sub("", kept) if kept[-1:] in DOUBLES else kept


@cache
def circumstance() -> Opening:
    """For whom or with regard to what something is done, up to the last verb of it."""
    rule = rules("phrases")["circumstance"]
    openings, spared, verbs = (one_of(rule[words]) for words in ("openings", "spared", "verbs"))
    listed = r"(?:[^,;、的\d]{1,10}、){1,4}[^,;、的\d]{1,10}等"
    return opening(
        initials(rule["openings"]),
        rf"(?!{spared})(?:{openings})(?:{listed})?[^,;、的\d]{{2,16}}(?=(?:{verbs})[^,;、]{{2,}})",
    )


@cache
def realising() -> tuple[re.Pattern[str], frozenset[str]]:
    """Whose a sum is and what it is, with 实现 between them; the bodies that say so of themselves."""
    rule = rules("phrases")["realising"]
    whose = rf"(?P<whose>(?:(?!{one_of(rule['acts'])})[^,;:、。\d]){{0,14}}?)(?:建成|投产|达产)*(?:后|共|累计|预计)*"
    return re.compile(rf"{whose}实现(?P<what>.{{0,12}}(?:{one_of(rule['sums'])}))"), frozenset(rule["own"])


def of_whom(text: str) -> str:
    """The words before a number without 实现 between a sum and whose it is: 园区实现税收 is 园区税收."""
    pattern, own = realising()
    found = pattern.fullmatch(text)
    if found is None:
        return text
    return found["what"] if found["whose"] in own else found["whose"] + found["what"]


def says_whose(text: str, left: str) -> bool:
    """Whether the noun of the words before a number begins with whose the sum is, 园区 of 园区实现税收."""
    at = left.find("实现")
    return at > 0 and text[:2] in left[:at]


def bound_before(before: str) -> str:
    """The word before a number whose object stands behind it: 具备, 按, 应; empty without one."""
    word = BOUND.search(before)
    return "" if word and before.endswith(NOT_BOUND) else word


def bound(before: str, word: str, right: str) -> str:
    """What a share or ability is of: its subject and its object, 渡口按30%配备 and 渡口具备30万吨吞吐能力."""
    subject = before.removesuffix(word).rstrip("要应须需、")
    subject = HASTE.sub("", URGING.sub("", subject))
    what = SHARE.sub("", right) or right
    return what if len(subject) > LONGEST_SUBJECT or not subject.isalnum() else subject + what


@cache
def alone() -> tuple[frozenset[str], re.Pattern[str]]:
    """Verbs that may stand alone before a number, and the one that opens what was counted before."""
    verbs = rules("phrases")["alone"]["verbs"]
    return frozenset(verbs), re.compile(rf"(?:支持|推动|引导|鼓励|组织|完成)?新?(?:{one_of(verbs)})")


@cache
def stages() -> frozenset[str]:
    """Verbs that say how far something is."""
    return frozenset(rules("phrases")["alone"]["stages"])


@cache
def closing_act() -> re.Pattern[str]:
    """The verb of a stage at the end of what was counted, 电梯加装新增, 项目新开工."""
    return re.compile(rf"(?<=..)(?:新增|新?(?:{one_of(stages())}))\Z")


@cache
def in_all() -> frozenset[str]:
    """What is done in all years together, of what was counted for each."""
    return frozenset(rules("phrases")["alone"]["in_all"])


@cache
def worked() -> re.Pattern[str]:
    """A verb that is no stage at the end of what was counted: 茶路新建."""
    verbs = [verb for verb in rules("phrases")["alone"]["verbs"] if verb not in stages()]
    return re.compile(rf"(?<=[一-龥]{{2}})(?:{one_of(verbs)})\Z")


@cache
def shares_alone() -> frozenset[str]:
    """Shares of what was counted before, where they stand alone."""
    return frozenset(rules("phrases")["share_alone"]["words"])


@cache
def asked() -> re.Pattern[str]:
    """What was asked for, of which a share is done: 省下达年度目标任务."""
    words = one_of(rules("phrases")["asked"]["words"])
    whose = "[省市县区州局镇](?:委|政府|级|里)?|国家|上级|下达|全年|年度|年初|年(?=[计任目])|当年|既定|预期|调整|变动|调整后|序时|总体|民生(?:工程|实事)|考核|目标|计划|责任"
    return re.compile(rf"[为占达]?(?:{whose}|的)*(?:{words})")


def of_level(level: str, last: str) -> str:
    """What a level alone counts, where the number before counts `last`: 省级示范村5个、市级6个; empty where either is no such."""
    found = LEVEL.search(last) if level[-1:] == "级" and LEVEL.fullmatch(level) else None
    return "" if found is None else last[: found.start()] + level + last[found.end() :]


def done_again(verb: str, last: str) -> str:
    """What a verb alone before a number counts, where the number before counts `last`: 更新电梯30台,维修50台, 电梯加装30台、完工20台,
    新签约项目20个、开工15个."""
    opened, closed = alone()[1].match(last), closing_act().search(last)
    if closed is None and verb not in stages():
        closed = worked().search(last)
    if closed is not None:
        return last[: closed.start()] + verb
    noun = last.removeprefix("新增") if opened is None else last[opened.end() :]
    return verb + (noun if len(noun) >= SHORTEST else last)
