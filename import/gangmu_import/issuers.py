"""Bodies that issue a document where nobody signs it: before 关于 in its title, in the index table of its page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from gangmu_import.bodylike import looks_like_body
from gangmu_import.branches import OFFICES
from gangmu_import.regions import REGION_ENDS, leading_region, lengths_by
from gangmu_import.spelling import vocabulary
from gangmu_import.text import Text, half_width

HEAD: Final = 3000
"""Characters from the beginning in which an index table stands."""
BODY_LABELS: Final = ("发文机关", "发文单位", "制发机关", "发布机构", "发布单位")
"""How an index table calls them; each of these looks like the name of a body itself."""
ISSUER_LABEL: Final = re.compile(
    rf"(?:{'|'.join(BODY_LABELS)}|publisher)[ \u3000]*[:\s|][ \u3000\n|]*(?P<name>[\u4e00-\u9fff、]{{3,60}})"
)
ISSUER_LABELS: Final = tuple(
    map(re.compile, ("发(?:文(?:机关|单位)|布(?:机构|单位))", "制(?=发机关)", "p(?=ublisher)"))
)
"""The labels alone, which few texts hold and which are found fast one after the other."""
NUMBER: Final = re.compile(r"[\u4e00-\u9fff]{2,10} ?[〔\[(【（]\d{4}[〕\])】）] ?\d{1,4}号? ?")
"""The number of a document, glued to its title."""
BEFORE_ABOUT: Final = re.compile(r"(?P<name>[^《》。]{2,80}?)(?:关于|(?:正式|联合)?印发)")
OPENING: Final = 400
"""Characters from the beginning in which a line says who announces something."""
ANNOUNCED: Final = re.compile(
    r"^[ *#]*(?P<names>[\u4e00-\u9fff][\u4e00-\u9fff 、]{2,78}?)(?:公告|令)[ *]*(?:(?:(?:19|20)\d\d年 ?)?第 ?\d{1,4} ?号)?[ *]*$",
    re.MULTILINE,
)
REGION: Final = re.compile(rf"[\u4e00-\u9fff]{{2,6}}?[{REGION_ENDS}]")
PARTY: Final = "中共"
"""Before the region of a committee of the party."""
SUMMED: Final = re.compile(r"等(?:\d{1,2}|[一二三四五六七八九十]{1,3}|多)?[个家]?(?:部门|单位)\Z")
"""Behind the first of those who issue something: 岚江市教育局等五部门."""
OF_A_YEAR: Final = re.compile(
    r"(?:(?:19|20)\d\d年度?)?(?P<name>[\u4e00-\u9fff]{3,30}?)(?:(?:19|20)\d\d年|(?:重点)?工作(?:要点|安排|计划|总结))"
)
BUREAU: Final = re.compile(
    rf"(?:[局厅部署院]|(?<![{REGION_ENDS}])委|(?<!中共.{{2}})(?<!政府)(?:办公室|委员会))\Z"
)
"""How offices end that issue what is theirs; for a government or a committee of the party its office does."""


def apart(name: str) -> Iterator[str]:
    """The bodies that stand without a blank between, each with the region of the first or each one of the country:
    岚江市教育局岚江市体育局, 财政部税务总局; else the name itself."""
    bodies = of_country(name)
    if bodies:
        yield from bodies
        return
    start = 0
    for place in again(name):
        if looks_like_body(name[start:place]):
            yield name[start:place]
            start = place
    yield name[start:]


def again(name: str) -> Iterator[int]:
    """Where the region that a name begins with stands again in it; of several the first that does so."""
    region = REGION.match(name, len(PARTY) if name.startswith(PARTY) else 0)
    while region and name.find(region[0], region.end()) < 0:
        region = REGION.match(name, region.end())
    place = region.end() if region else 0
    while region and (place := name.find(region[0], place)) >= 0:
        yield place - len(PARTY) if name.endswith(PARTY, 0, place) else place
        place += len(region[0])


def of_country(name: str) -> list[str]:
    """The bodies of the country that several names without a blank between are those of; none for another text."""
    bodies, at = list[str](), 0
    while at < len(name):
        lengths = _lengths().get(name[at : at + 2], ())
        size = next((size for size in lengths if name[at : at + size] in vocabulary().national), 0)
        if not size:
            return []
        size += len(OFFICES[0]) if name.startswith(OFFICES, at + size) else 0
        bodies.append(name[at : at + size])
        at += size
    return bodies if len(bodies) > 1 else []


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """By the first two characters of bodies of the country the lengths of their names, the longest first."""
    return lengths_by({name: name[:2] for name in vocabulary().national})


def title_issuers(title: str) -> list[str]:
    """The bodies before 关于 in a title: 包头市人民政府办公室关于印发…; empty where none stands there."""
    number = NUMBER.match(title)
    match = BEFORE_ABOUT.match(title, number.end()) if number else BEFORE_ABOUT.match(title)
    return bodies_in(SUMMED.sub("", match.group("name").strip())) if match else []


def bodies_in(written: str) -> list[str]:
    """The bodies that are all of a text; empty for another."""
    names = [name for each in re.split(r"[\s、,]+", written) for name in apart(each) if name]
    # 11部门 says only how many
    known = vocabulary().national
    whole = all((looks_like_body(name) and not name[0].isdecimal()) or name in known for name in names)
    return names if whole else []


def announcers(text: Text) -> list[str]:
    """The bodies that the line of an announcement or an order names: 财政部 税务总局公告2024年第3号; empty without one."""
    opening = text.folded[:OPENING]
    lines = ANNOUNCED.finditer(opening) if "公告" in opening or "令" in opening else ()
    return next((bodies for line in lines if (bodies := bodies_in(line["names"].strip()))), [])


def owner(title: str) -> list[str]:
    """The office whose paper of a year a title names: 岚江市教育局2024年工作要点; empty for another title."""
    match = OF_A_YEAR.match(half_width(title))
    name = match["name"] if match else ""
    of_place = leading_region(name) > 0 or name in vocabulary().national
    return [name] if of_place and BUREAU.search(name) and looks_like_body(name) else []


def labelled_issuers(text: Text) -> list[str]:
    """The bodies that the index table of a web page names."""
    if not any(label.search(text.folded, 0, HEAD) for label in ISSUER_LABELS):
        return []
    match = ISSUER_LABEL.search(text.folded, 0, HEAD)
    if match is None:
        return []
    return [name for name in re.split(r"[\s、]+", match.group("name").strip()) if looks_like_body(name)]
