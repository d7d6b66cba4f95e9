"""Bodies: where a text names them, and what they are called in full."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

from gangmu_db.records import Department, Duty, Head, Mention, Problem, Task
from gangmu_import.bodykinds import department
from gangmu_import.canonical import Names, Official
from gangmu_import.issuers import NUMBER, bodies_in
from gangmu_import.mentions import find_mentions
from gangmu_import.outline import Outline
from gangmu_import.signature import places_of_assembly
from gangmu_import.text import Bounds, Text, last_place, simplified

ADDRESSES: Final = 3000
"""Characters from the beginning in which a document addresses somebody."""
LONGEST_ADDRESS: Final = 400
LONGEST_ISSUERS: Final = 60
"""Characters of the bodies before 关于 in the title of a paper that is cited."""
TITLED: Final = re.compile(r"(?:[ 、等][^。,:;《》\n]{0,60}?)?(?:关于|印发)")
SIGNED: Final = re.compile(
    r"[ \u3000]{0,9}(?:[ 、][^\n。,:;]{2,60})?(?:\n|\Z)\s{0,9}(?:[^\n。,:;]{2,30}\n\s{0,9}){0,4}(?:(?:19|20)\d\d ?年|二[〇○0零])"
)
"""What stands behind the name of who issues a paper in its title, and in its signature."""
BEFORE_ISSUER: Final = re.compile(rf"{NUMBER.pattern}|[^。,:;]{{0,40}}关于(?:转发|批转|印发)")
"""What stands before it: the number of the paper, or that it is forwarded."""
MARKS: Final = " \u3000、*#《"
PARTS_OF_REGION: Final = frozenset("各市县旗盟发城园矿林牧)")
"""What stands before a 区 that is a district, or the last part of a word: 各区, 旗区, 开发区, 城区."""


def find_organisations(
    text: Text, outline: Outline, head: Head, tasks: Sequence[Task], names: Names
) -> tuple[tuple[Department, ...], tuple[Mention, ...]]:
    """Each body that the text names once, and every place where it does; of frames only the first name of an issuer."""
    duties = {(duty.start, duty.end): duty for task in tasks for duty in task.duties}
    taken = sorted(duties)
    mentions = [Mention(d.department, d.name, d.role, d.start, d.end) for d in duties.values()]
    bodies = _bodies_of_duties([duties[held] for held in taken], names)
    issuing: dict[str, list[int]] = {issuer: [] for issuer in head.issuers}
    for start, end in prose(text, outline, taken, head.issuers):
        name = text.stored[start:end]
        read = simplified(name) if names.is_traditional else name
        official = body_named(text.folded, start, read, names)
        if official is None or (official.name not in issuing and is_cited(text.folded, start, end)):
            continue
        if official.name in issuing:
            issuing[official.name].append(len(mentions))
        mentions.append(Mention(official.name, name, "提及", start, end))
        bodies.setdefault(official.name, official)
    for named in issuing.values():
        _mark_issuer(text.folded, mentions, named)
    for issuer in head.issuers:
        # an issuer that only the frame of a web page names; one that the text never names is no department of it
        places = [] if issuer in bodies else signed(text, (issuer,)) or places_of_assembly(text, issuer)
        if places:
            start, end = min(places)
            mentions.append(Mention(issuer, text.stored[start:end], "发文", start, end))
            bodies[issuer] = Official(issuer, names.official(issuer).region, False, True)
    return tuple(map(department, bodies.values())), tuple(sorted(mentions, key=attrgetter("start")))


def _bodies_of_duties(duties: Sequence[Duty], names: Names) -> dict[str, Official]:
    """The bodies that hold duties, by their full names, in the order of these."""
    bodies: dict[str, Official] = {}
    for duty in duties:
        if duty.department not in bodies:
            found = names.official(duty.name)
            if found.name != duty.department:
                found = replace(names.official(duty.department), name=duty.department)
            bodies[duty.department] = found
    return bodies


def _mark_issuer(folded: str, mentions: list[Mention], named: Sequence[int]) -> None:
    """Of the mentions of one issuer the first has its role that stands where who issues a paper does, else the first."""
    if named:
        own = (index for index in named if issues(folded, mentions[index].start, mentions[index].end))
        best = next(own, named[0])
        mentions[best] = replace(mentions[best], role="发文")


def issues(folded: str, start: int, end: int) -> bool:
    """Whether a name stands where that of who issues a paper does: before 关于 in a title, or alone above the date, with the
    names of others about it or without."""
    if TITLED.match(folded, end) is None and SIGNED.match(folded, end) is None:
        return False
    begin = max(0, start - LONGEST_ISSUERS)
    before = folded[folded.rfind("\n", begin, start) + 1 or begin : start].strip(MARKS)
    # the number of an item or a label in Latin letters is no name
    return before.isascii() or BEFORE_ISSUER.fullmatch(before) is not None or bool(bodies_in(before))


def is_cited(folded: str, start: int, end: int) -> bool:
    """Whether a name stands in the title of another paper as that of the body which issued it: 《云县财政局关于…》."""
    opened = folded.rfind("《", max(0, start - LONGEST_ISSUERS), start)
    if opened < 0 or folded.find("》", opened, end) >= 0:
        return False
    about = folded.find("关于", end, end + LONGEST_ISSUERS)
    return about >= 0 and folded.find("》", end, about) < 0


def body_named(folded: str, start: int, name: str, names: Names) -> Official | None:
    """The body that a name in running text means; None where it is that of no known region or of several."""
    official = names.in_prose(name)
    if official is not None and not official.region and start < ADDRESSES:
        official = names.in_address(name, address_before(folded, start)) or official
    return None if official is None or is_other(folded, start, name, official) else official


def is_other(folded: str, start: int, name: str, official: Official) -> bool:
    """Whether a name in running text is not that of the body found for it, but of those of all provinces or districts."""
    if not official.region:
        return addressed(folded, start, name)
    return name[0] == "区" and official.region.endswith("自治区") and of_districts(folded, start)


def addressed(folded: str, start: int, name: str) -> bool:
    """Whether an office stands in a line that addresses those of all provinces: 各省、自治区教育厅、发展改革委:"""
    if not name.endswith(("委", "局", "办")) or start > ADDRESSES or name.startswith(("国", "中", "全国")):
        return False
    return address_before(folded, start).startswith("各")


def address_before(folded: str, start: int) -> str:
    """What stands before a place in a line that addresses somebody; empty in another line."""
    begin = max(0, start - LONGEST_ADDRESS)
    line = folded.rfind("\n", begin, start) + 1 or begin
    end = folded.find("\n", start, start + LONGEST_ADDRESS)
    return folded[line:start].lstrip() if end > 0 and folded[end - 1] == ":" else ""


def of_districts(folded: str, at: int) -> bool:
    """Whether a 区 is no autonomous region: 各旗区人民政府, 各旗、县、区人民政府, 各县(区)、开发区人民政府."""
    before = folded[at - 2 : at]
    return before[-1:] in PARTS_OF_REGION or (before[-1:] == "、" and before[0] in "市县旗")


def signed(text: Text, issuers: Sequence[str]) -> list[Bounds]:
    """Every place that holds the full name of a body that issues the document, in no order."""
    places: list[Bounds] = []
    for issuer in issuers:
        start = last_place(text.stored, issuer)
        while start >= 0:
            places.append((start, start + len(issuer)))
            start = text.stored.rfind(issuer, 0, start)
    return places


def prose(text: Text, outline: Outline, taken: Sequence[Bounds], issuers: Sequence[str]) -> list[Bounds]:
    """Names outside frames and outside the duties that are known already; of two that overlap the first and longer."""
    found: list[Bounds] = []
    reach = 0
    names = find_mentions(text.folded, taken)
    others = set(signed(text, issuers)).difference(names)
    if others:
        names = sorted([*names, *others], key=lambda name: (name[0], -name[1]))
    for start, end in names:
        near = bisect_left(taken, (end, 0)) - 1
        overlaps = start < reach or (near >= 0 and taken[near][1] > start)
        if not overlaps and not outline.in_frame(start):
            found.append((start, end))
            reach = end
    return found


def unresolved(tasks: Sequence[Task], names: Names) -> tuple[Problem, ...]:
    """One problem for each name of a duty whose region the document does not tell; such names stay as written."""
    odd = dict.fromkeys(
        duty.name
        for task in tasks
        for duty in task.duties
        if duty.name == duty.department and not names.official(duty.name).known
    )
    return tuple(
        Problem(
            "info",
            "unresolved-department",
            f"“{name}” is kept as written: no rule tells its full name or region.",
            "Add it to rules/bodies.toml, or its stem to rules/departments.toml.",
        )
        for name in odd
    )
