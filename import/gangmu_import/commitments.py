"""What the headings of a text commit somebody to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gangmu_db.records import Section
from gangmu_import.duties import Clause
from gangmu_import.headings import Heading
from gangmu_import.kinds import (
    arranges,
    binds,
    idle_kinds,
    is_campaign,
    is_check,
    is_led,
    is_shared,
    names_objects,
    opens_with_verb,
    section_kind,
    sets_up,
)
from gangmu_import.outline import Outline
from gangmu_import.plans import (
    NAMED,
    explains,
    is_list_of_deeds,
    is_list_of_projects,
    is_page_of_plan,
    is_plain_plan,
    is_plan,
    looks_ahead,
    succeeds,
)
from gangmu_import.text import Text, half_width, skip_space

SHORTEST_NAME: Final = 6
"""Characters of 重点任务 and the like, which name measures even where they open as a verb would (重点, 落实)."""
AIMING: Final = re.compile(r"以[^,]{2,24}为[^,]{1,16},|到?(?:19|20)\d\d年[底末]?,")
"""A paragraph under 目标任务 that says from what to start, or where to arrive: 以群众满意为目标,…; 到2025年,满意率达到95%."""
AIMS_AND_TASKS: Final = "目标任务"
WHEN: Final = re.compile(
    r"(?:“?十[三四五六七]五”?(?:时期|期间)?|[今未]来?后?[三五]年|20\d\d年度?)(?:的|主要|总体|工作|发展)*目标任务"
)
"""The same for a time: “十五五”时期目标任务."""
TO_REACH: Final = re.compile(r"\s*(?:总体目标|到|力争|通过|经过|在?(?:19|20)\d\d年|以[^,]{2,24}为)")
"""How the text of 目标任务 begins that says no more than where to arrive."""
NEVER: Final = re.compile(
    r"(?:主要|重点|工作|目标|具体|年度)任务|工作措施|下一?步[^,。;:]{0,12}|[^,。;:]{0,12}(?:打算|谋划|思路)"
)
"""A chapter that names the tasks below it, or none where nothing stands below."""
MEASURES: Final = re.compile(r"(?:措施|举措)(?:\([^()]{1,12}\))?$")
TO_BE_DONE: Final = re.compile(r"(?<![需主重首必只就])要(?![求点素])|(?<!即)将(?!近)|应当|须")
"""What says in a sentence that something is to be done by its subject."""
LONGEST_SETUP: Final = 800
"""Characters of a text that may do no more than name who leads."""
LONGEST_SUBJECT: Final = 60
"""Characters of the beginning of a text in which that stands."""
FEWEST_ACTING: Final = 3
"""Chapters that open with a verb before those beside them are taken for measures as well."""
SURE, LIKELY, POSSIBLE = 0.95, 0.8, 0.55
"""Confidence: a duty clause or a section of measures says so; the form says so; little but a verb says so."""


def names_tasks(title: str) -> bool:
    """Whether a title names the tasks below it and no more: 主要任务."""
    return NEVER.fullmatch(title) is not None


class Commitments:
    """Asks the headings of one text."""

    def __init__(self, text: Text, outline: Outline, clauses: Sequence[Clause], title: str) -> None:
        self.folded, self.outline = text.folded, outline
        self.sections, self.headings, self.kinds = outline.sections, outline.headings, outline.kinds
        self.idle = idle_kinds()
        self.title = title
        self.measured = "措" in title and MEASURES.search(half_width(title)) is not None
        """Whether the document is called measures, and so commits to each of its items."""
        self.page = is_page_of_plan(text, outline, title) or is_plain_plan(text, outline, title)
        """Whether the text is a page out of a plan, or a plan without parts: all of its items are measures."""
        self._deeds: bool | None = None
        self._projects: bool | None = None
        self._acting: bool | None = None
        self.ahead = looks_ahead(title)
        """Whether an item named by its success is to be done: 取得茶船整治新成绩."""
        self.plan = not explains(title) and (
            self.measured or self.page or is_plan(text, outline, clauses, title)
        )

    def of(self, index: int, leads: bool) -> float:
        """How surely a heading without parts speaks of something to be done; 0 where it does not."""
        if is_shared(self.folded, self.headings[index].title.start, self.sections[index].end):
            return SURE
        return self._named(index, leads)

    def _named(self, index: int, leads: bool) -> float:
        """The same of a heading whose name and form tell."""
        section, heading, kind = self.sections[index], self.headings[index], self.kinds[index]
        if heading.kind == "plain" and kind != "action":
            return 0.0
        title = self.folded[heading.title.start : heading.title.end]
        verb = (
            opens_with_verb(title)
            or (":" in title and opens_with_verb(title, title.find(":") + 1))
            or binds(title)
            or is_led(title)
        )
        named = kind == "action" and (not verb or len(title) <= SHORTEST_NAME)
        # the kind may be that of a section above
        named = named and section_kind(title) == "action"
        aims = kind == "action" and not verb and (AIMING.match(title) or self._aims(section, heading, title))
        chapter = section.parent is None
        bare = named and (
            (chapter and names_tasks(title)) or not self.folded[heading.title.body : section.end].strip()
        )
        if (
            aims
            or bare
            or (named and leads)
            or (chapter and arranges(title))
            or self._sets_nothing(section, heading, title)
        ):
            # 重点任务 over measures that open with lead sentences names them, and is none of them
            return 0.0
        if chapter:
            acts = self.page or (
                self.plan and (not named if verb else not leads and self._is_campaign(heading, title, kind))
            )
            likely = acts or self._is_project(title) or self._is_check(heading, title, kind)
            likely = likely or (self.plan and self._is_alike(heading, kind))
            likely = likely or (self.ahead and not kind and not leads and succeeds(self.folded, heading))
            return LIKELY if likely else POSSIBLE if named or self._is_measure(heading) else 0.0
        if kind == "action":
            return SURE if verb else LIKELY
        if verb:
            return LIKELY if self.plan else POSSIBLE
        return LIKELY if self._is_project(title) else POSSIBLE if self.plan else 0.0

    def _is_project(self, title: str) -> bool:
        """Whether the text is a list of things to be done, each named as a project (一、茶馆改造项目), and a title is one; in
        a list of 实事 whatever its name."""
        return self._lists_deeds or (title.endswith(NAMED) and self._lists_projects)

    @property
    def _lists_deeds(self) -> bool:
        """Whether the text is a list of 实事."""
        if self._deeds is None:
            self._deeds = is_list_of_deeds(self.folded, self.outline, self.title)
        return self._deeds

    @property
    def _lists_projects(self) -> bool:
        """Whether the text is a list of projects."""
        if self._projects is None:
            self._projects = is_list_of_projects(self.folded, self.outline)
        return self._projects

    def _aims(self, section: Section, heading: Heading, title: str) -> bool:
        """Whether a section called 目标任务 holds aims alone: among guiding thoughts, or by its first words."""
        if not title.endswith(AIMS_AND_TASKS) or not (len(title) <= SHORTEST_NAME or WHEN.match(title)):
            return False
        among = section.parent is not None and self.kinds[section.parent] in self.idle
        return among or TO_REACH.match(self.folded, heading.title.body) is not None

    def _sets_nothing(self, section: Section, heading: Heading, title: str) -> bool:
        """Whether a heading names what is acted on, and its text does not open with what is done, or who leads, and its text
        says no more."""
        body = heading.title.body
        if names_objects(title):
            return not opens_with_verb(self.folded, skip_space(self.folded, body))
        return section.end - body < LONGEST_SETUP and sets_up(title, self.folded[body : section.end])

    def _is_measure(self, heading: Heading) -> bool:
        """Whether a numbered heading of a document of measures runs on into its text: 1.步道贴补。对新建步道给予补助。"""
        numbered = self.measured and heading.kind != "plain"
        return numbered and bool(self.folded[heading.title.body : heading.end].strip())

    def _is_check(self, heading: Heading, title: str, kind: str) -> bool:
        """Whether a chapter without parts is a step of a check, and its text says who is to take it: 各乡镇要逐项自查."""
        if kind or heading.kind == "plain" or not is_check(title):
            return False
        body = self.folded[heading.title.body : heading.title.body + LONGEST_SUBJECT]
        return TO_BE_DONE.search(body.partition("。")[0]) is not None

    def _is_alike(self, heading: Heading, kind: str) -> bool:
        """Whether a chapter without parts stands among others that open with a verb, and its text says what is to be done:
        三、物资齐备。各乡镇要补充茶船油料。"""
        if kind or heading.kind == "plain" or not self._chapters_act:
            return False
        start = skip_space(self.folded, heading.title.body)
        said = self.folded[start : start + LONGEST_SUBJECT].partition("。")[0]
        return opens_with_verb(said) or TO_BE_DONE.search(said) is not None

    @property
    def _chapters_act(self) -> bool:
        """Whether three of four chapters open with a verb, and three at least."""
        if self._acting is None:
            titles = [
                self.folded[heading.title.start : heading.title.end]
                for section, heading in zip(self.sections, self.headings, strict=True)
                if section.parent is None and heading.kind != "plain"
            ]
            opened = sum(map(opens_with_verb, titles))
            self._acting = opened >= FEWEST_ACTING and 4 * opened >= 3 * len(titles)
        return self._acting

    def _is_campaign(self, heading: Heading, title: str, kind: str) -> bool:
        """Whether a chapter without parts is a measure itself: 三、水质提升行动 over a paragraph that opens with a verb."""
        if kind or heading.kind == "plain" or not is_campaign(title):
            return False
        first = skip_space(self.folded, heading.title.body)
        return opens_with_verb(self.folded, first)
