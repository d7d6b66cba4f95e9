"""The verbs of responsibility, and the sentences that they close, compiled from rules/duties.toml."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from gangmu_db.records import Role
from gangmu_import.affixes import alternatives, longest_first
from gangmu_import.lexicon import rules

ALONE: Final = r"[^。;:,\d]{2,60}?(?:统筹|统一|具体|组织|负责)+(?:落实|实施|推进)(?=[,;。])"
"""Behind 由, those who do a thing and do not lead: 由县农业局统筹落实."""
MARKED: Final = re.compile(r"\((牵头|主办|主责|协办|配合|参与|负责|责任)(?:单位|部门)?\)")
"""A role in brackets behind one name of a list: 市科技局(牵头)、市财政局."""

PART_OF_NAME: Final = "单位|部门|处室|领导|人|制(?!定)|主体|机构|方案"
"""Behind a verb that is part of a name: 牵头单位, 责任制."""
SENTENCE_ENDS: Final = "。;:\n!?"
LONGEST_ADVERB: Final = 24
NAME_ENDS: Final = "委局厅部办院府会署行区县镇乡门"
"""Before 为牵头单位, of which conventions speak as well: 列第一位的为牵头单位."""
BODY_WORDS: Final = ("单位", "部门", "主体")
BEFORE_ROLE: Final = "为是的总"
"""What stands before 牵头单位 at the end of such a sentence."""
BEING: Final = ("为", "是", "作为")
"""市科技局为牵头单位."""
RESPONSIBLE: Final = "责任"
"""What a body may be 为…单位 beside what it does."""

ANCHOR: Final = re.compile(
    "牵头|负责|责任|配合|主办|主抓|主责|协办|单位|部门|主体|落实|参与|实施|会同|承办|承担|督导|分工"
)
"""What every clause of responsibility holds."""
ADVERB: Final = re.compile(
    r"(?=[按根依结各部单本的工职权任分双共联具统密积协全做给予主加抓作要应须从认严贯])"
    r"(?:(?:按照?|根据|依据|依|结合)?(?:各自|部门|单位|本单位|本部门)?的?(?:工作)?(?:职责|职能|权限|任务)(?:权限|任务|范围)?"
    r"(?:和|及|、)?(?:内|分工|要求|范围)*|按分工|分工|(?:[要应须])?(?:结合|根据|按照|依据|从)(?:工作|各自|本地区?|当地)?实际(?:情况|出发)?|作为[\u4e00-\u9fff]{0,4}(?:单位|部门))*(?:分别|分头|双|共同|联合|具体|统一|密切|积极|协同|全力|做好|给予|予以|主动|加强|抓好|各自|认真|严格|贯彻)*\Z"
)
"""按职责分工 before 负责, 作为成员单位 before 参加, 结合实际贯彻 before 落实."""
ADVERB_ENDS: Final = frozenset("责能限务围内工求际况发别头双同合体一切极力好予以动强自位门真格彻")
"""The last characters of an adverb."""
ASIDE: Final = re.compile(r"\d|[年月]底|持续|长期|取得|完成|启动|并|按|下同|同上|略|分\Z")
"""What a piece of a list holds that is neither a body nor a sign that the list is none."""


Verb = tuple[Role, bool, int, int]
"""The role of 牵头, 负责, 配合 with the words that belong to it; whether it is 会同, which stands between two bodies;
where it begins and ends."""


class RoleWords:
    """Patterns of verbs that give a role, and where they hold in a text."""

    def __init__(self, vocabulary: dict[str, Any]) -> None:
        self.verb_roles: dict[str, Role] = {
            w: entry["role"] for entry in vocabulary["verb"] for w in entry["words"]
        }
        self._read_verbs(vocabulary)

    def _read_verbs(self, vocabulary: dict[str, Any]) -> None:
        """Patterns of verbs that give a role, and of the ends of sentences that may close with one."""
        bound = {w: tuple(entry["after"]) for entry in vocabulary["bound_verb"] for w in entry["words"]}
        weak_words = longest_first(list(self.verb_roles))
        strong_words = longest_first([w for entry in vocabulary["verb"] for w in entry.get("strong", ())])
        weak, strong = alternatives(weak_words), alternatives(strong_words)
        held, bodies = alternatives([*self.verb_roles, RESPONSIBLE]), alternatives(BODY_WORDS)
        brief = {w: entry for entry in vocabulary["briefly_joining"] for w in entry["words"]}
        long = [w for entry in vocabulary["joining"] for w in entry["words"]]
        self.joining = frozenset([*long, *brief])
        # each way begins with a word, not with a group of words: so the search skips what no verb begins with
        self.verb = re.compile(
            "|".join(
                # 县政协办 is an office
                [rf"{word}(?<!政{word})(?:{weak})*(?!{PART_OF_NAME})" for word in strong_words]
                + [rf"{word}(?<!政{word})(?:{weak})*(?=[,;。、:\s)\]】]|\Z)" for word in weak_words]
                + [
                    rf"{word}(?<=(?:{alternatives(after)}){word})(?=[,;。、:\s)\]】]|\Z)"
                    for word, after in bound.items()
                ]
                + [
                    rf"{word}(?<=[{NAME_ENDS}]{word})(?:[^,;。:]{{2,24}}?的)?(?:{held})(?:{bodies})(?=[,;。\s)\]】]|\Z)"
                    for word in BEING
                ]
                + longest_first(long)
                + [
                    rf"{word}(?<={entry['before']}{word})(?={entry['after']})"
                    for word, entry in brief.items()
                ]
            )
        )
        self.run_roles = {word: self._role(word) for word in (*weak_words, *strong_words, *bound)}
        self.run_roles |= dict.fromkeys(self.joining, "牵头")
        # 各单位按照职责办理。 says no more than that everybody does his own
        tails = sorted({word[-2:] for word in self.run_roles if word not in bound and word not in brief})
        self.closed = self._ends_behind(tails)
        """By sign the ends of sentences with one of these, or a space, before them."""
        self._read_prose(vocabulary["joining"], strong)

    def _ends_behind(self, tails: Sequence[str]) -> dict[str, re.Pattern[str]]:
        """By their signs patterns of the ends of sentences with one of the last two characters of verbs, 为牵头单位 or a space
        before them."""
        # of one length, as a look behind asks for
        named = [
            word + body for word in (*self.verb_roles, RESPONSIBLE) for body in BODY_WORDS if len(word) == 2
        ]
        last_char, last_two = "".join({tail[-1] for tail in (*tails, *BODY_WORDS)}), "|".join(tails)
        return {
            sign: re.compile(
                rf"[{sign}](?<=[{last_char} \t].)(?:(?<=(?:{last_two}|[^\n][ \t]).)|(?<=[{BEFORE_ROLE}](?:{'|'.join(named)}).))",
                re.DOTALL,
            )
            for sign in SENTENCE_ENDS
        }

    def _read_prose(self, joining: Sequence[dict[str, Any]], strong: str) -> None:
        """Patterns of sentences that say in passing who leads, and who joins in."""
        done = "|".join(entry["done"] for entry in joining)
        beside = rf"[,、]?会同[^。;:,\n]{{2,80}}?(?:{done})"
        self.together = re.compile(rf"会同(?P<others>[^。;:,\n]{{2,80}}?)(?:{done})")
        self.led = re.compile(
            rf"由(?:(?<=[,。;:].)|(?<=(?:成立|建立|组建|形成|健全|完善|设立).)|(?<=\A.))"
            rf"(?:{self._together(joining, strong)}|[^。;:,]{{2,200}}?(?:{strong})(?!单位|部门|人|制(?!定))|{ALONE})"
            rf"(?:(?:、|(?P<act>[^。;:,]{{2,30}})?,)(?P<others>(?:会同)?[^。;:,]{{2,80}}?(?:{strong}|参与|参加|协同)(?!单位|部门|人|制(?!定)))|{beside})?"
        )
        no_name = rf"(?!{PART_OF_NAME}|的|作用|企业|责任)"
        self.leading = re.compile(
            rf"\s*(?P<names>[^。;:,\n]{{2,60}}?)(?P<verb>牵头){no_name}"
            rf"(?:{beside}|(?:、|(?P<act>[^。;:,\n]{{2,30}})?,)(?P<others>[^。;:,\n]{{2,80}}?(?:配合|协办|参与|参加|协同){no_name}))?"
        )

    @staticmethod
    def _together(entries: Sequence[dict[str, Any]], strong: str) -> str:
        """A pattern of two who do a thing together, where no verb behind them says who leads: 市科技局会同市财政局."""
        ways = "|".join(
            f"(?:{alternatives(entry['words'])})[^。;:,]{{2,80}}?(?:{entry['done']})" for entry in entries
        )
        return rf"[^。;:,]{{2,30}}?(?:{ways})(?![^。;:,]{{0,12}}?(?:{strong}))"

    def verbs(self, folded: str, start: int, end: int) -> list[Verb]:
        """Role verbs of a stretch in order."""
        found: list[Verb] = []
        for match in self.verb.finditer(folded, start, end):
            words = match.group()
            role = self.run_roles.get(words) or self._role(words)
            found.append((role, words in self.joining, *match.span()))
        return found

    def _role(self, words: str) -> Role:
        """The role of one verb, or of several in a row: the strongest of them."""
        roles = [role for word, role in self.verb_roles.items() if word in words]
        return "牵头" if "牵头" in roles else "配合" if "配合" in roles else "责任"

    def before_adverb(self, folded: str, start: int, end: int) -> int:
        """Where the adverb before a verb at `end` begins (按职责分工); `end` without one."""
        if start >= end or folded[end - 1] not in ADVERB_ENDS:
            return end
        adverb = ADVERB.search(folded, max(start, end - LONGEST_ADVERB), end)
        return adverb.start() if adverb else end

    def closings(self, folded: str) -> list[int]:
        """Where sentences end that may close with a role verb."""
        found = [
            match.start()
            for sign, pattern in self.closed.items()
            if sign in folded
            for match in pattern.finditer(folded)
        ]
        return [*found, len(folded)]


@cache
def role_words() -> RoleWords:
    """The role words of rules/duties.toml."""
    return RoleWords(rules("duties"))
