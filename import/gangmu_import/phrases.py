"""What a number counts: the noun with its qualifiers, before or after the number, in the words of the text."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST = 36
"""Characters of an indicator; a longer run before a number holds more than its noun."""

NOISE = re.compile(r"[\s*]+")
LEADING = re.compile(
    r"^(?:[-—、,:(]|\d{1,2}[.、)](?!\d)|其中|同时|并且|并|且|以及|及|和|还|也|又|再|今后|每年|目前|当前|现|预计|预期|力争|争取|确保|计划|拟"
    r"|(?:到|至|截至|截止|在)?(?:19|20)\d\d年?(?:底|末|初|度|前|以来|期间)*(?:前|,)?|(?:19|20)\d\d年?[-—~至](?:19|20)\d\d年?|至今|全年|年内|年底前?|期末|“?十[一二三四五]五”?(?:期间|时期|末)?"
    r"|[一二三四五六七八九]是|(?:共有|共|已经|已|将|要|可|即|通过|使|我[区市县省]|全[区市县省]|为|以|按|有|数|大|级)(?=[^、,]{4}))+"
)
TRAILING = re.compile(
    r"(?:[:(,、]|累计完成|累计达到?|累计|共计|合计|总计|总共|共|分别|平均|均|年均|达到|达|增至|增加[到至]|增长[到至]|提高[到至]|提升[到至]|上升[到至]|上调[到至]|扩大[到至]"
    r"|下降[到至]|降低[到至]|降[到至]|减少[到至]|压缩[到至]|压减[到至]|缩短[到至]|缩小[到至]|控制在|稳定在|保持在|维持在|突破|超过|超|逾|近|约|将近|接近|大约|为|是|有|在"
    r"|不[低少]于|不得[低少]于|不超过|不高于|至少|最多|低于|高于|大于|小于|力争|确保|实现|完成|可望|有望|可|已经|已|将|要|到|至|了|各|约为|计|从|由|等|以|就|[=≥≤<>]|——?|全部|比重占|也|再|又|的)+$"
)
PREDICATE = re.compile(
    r"将|已|均|为入|获得|获优|进行|共计|实现|通过|进入|参与|报名|参加|获批|纳入|呈现|位于|来自|由(?!来)|发放|用于|位居|分别|正式|投入|建成|达到?|超过|全部|公共数据|异地|在(?!线)|签署|签订|并|以及|以(?!上|下)|从而|能够|占"
)
VERB_HEAD = re.compile(
    r"^(?:至少|重点|积极|加快|大力|努力|着力|持续|继续|全面|深入|稳步|有序|新|共|每年|逐步|进一步|再|建设并正式营运|累计)*"
    r"(?:培育|打造|建设|建成|建立|创建|形成|推出|部署|设立|组建|实施|完成|实现|推进|推动|推广|支持|发展|开展|举办|组织|培养|遴选|发布|落实|聚集|集聚|引进和培育|引进|引入|吸引|拥有|扶持|制定|争取|布局|梳理出|梳理|达到|共有|提供|吸纳|促成|兑现|举行|发放|投入|涉及|助力|联动|安排|改造|用于)(?:了|并)?"
)
FLOWING = re.compile(r"新增|引进|引入|累计|新建|新培育|新认定|净增")
GROWTH = re.compile(r"(?:增长|提高|下降|降低|增加|减少|上升|提升|压缩|压减|缩短|增幅|降幅)\s*$")
HEADS = re.compile(
    r"(?:[^的、,]{0,6})(?:总额|金额|规模|余额|额度|收入|产值|投资额?|资金|面积|数量|占比|比例|比重|总量|税收|补贴)$"
)


class Phrase(NamedTuple):
    """An indicator and how it was found."""

    text: str
    """Empty where the clause names nothing."""
    rule: str
    """number-noun, noun-number, growth or none."""


def clean(words: str) -> str:
    return NOISE.sub("", words)


def noun_before(words: str) -> str:
    """The noun that ends before a number, without verbs such as 达到 and without the time in front."""
    kept = TRAILING.sub("", clean(words))
    kept = LEADING.sub("", kept)
    kept = TRAILING.sub("", kept)
    if len(kept) > LONGEST:
        kept = kept[-LONGEST:]
        kept = kept[kept.find("、") + 1 :] if "、" in kept[: LONGEST // 2] else kept
    return unbalanced(kept)


def unbalanced(words: str) -> str:
    """Without a bracket or quotation mark whose partner is cut off."""
    for opening, closing in ("()", "“”", "《》"):
        if words.count(closing) > words.count(opening):
            words = words.replace(closing, "", 1)
        elif words.count(opening) > words.count(closing):
            at = words.rindex(opening)
            words = words[:at] + words[at + 1 :]
    return words.strip("、,:;的 ")


def noun_after(words: str) -> str:
    """The noun that begins after a number's unit, up to what is said of it."""
    kept = clean(words).lstrip("的")
    if not kept or kept[0] in "、,;。:)和及与或至到(-—":
        return ""
    kept = kept.split("(")[0] if not kept.endswith(")") and kept.find("(") > 1 else kept
    if len(kept) > 14 and (cut := PREDICATE.search(kept, 2)) is not None:
        kept = kept[: cut.start()]
    kept = re.sub(r"(?:、|和|及|以及|与)$", "", kept)
    return unbalanced(kept[:LONGEST])


def find_phrase(before: str, after: str, kind: str) -> Phrase:
    """The indicator of a number, from the words of its clause on both sides."""
    left = noun_before(before)
    right = noun_after(after)
    if GROWTH.search(clean(before)):
        return Phrase(left, "growth" if len(left) > 4 else "none")
    if kind in ("count", "people"):
        return counted(left, right)
    return measured(left, right, after)


def counted(left: str, right: str) -> Phrase:
    """Of a count: 培育3个工业互联网示范园区 has its noun after, 金融服务机构83个 before the number."""
    if len(right) >= 2:
        flow = FLOWING.findall(left[-8:])
        prefix = flow[-1] if flow else ""
        short = VERB_HEAD.sub("", left) if len(right) < 4 else ""
        if len(right) < 4 and len(short) >= 4:
            return Phrase(unbalanced(short) + right, "number-noun")
        return Phrase(prefix + right, "number-noun")
    bare = VERB_HEAD.sub("", left)
    kept = left if FLOWING.match(left) or len(bare) < 2 else bare
    return Phrase(kept, "noun-number" if len(kept) >= 2 else "none")


def measured(left: str, right: str, after: str) -> Phrase:
    """Of money, shares and sizes: 产值突破1000亿元 has its noun before, 100亿元的消费规模 after the number."""
    of = clean(after).startswith("的")
    if of and right and (head := HEADS.search(left)) is not None:
        return Phrase(right + head[0], "noun-number")
    bare = VERB_HEAD.sub("", left)
    if len(bare) >= 2:
        return Phrase(bare, "noun-number")
    if right:
        return Phrase(right, "number-noun")
    return Phrase(left, "noun-number" if len(left) >= 2 else "none")
