"""What a document says of itself: title, number, issuers, date, period, regions, kind."""

from __future__ import annotations

import re
from typing import Final

from gangmu_db.records import Head
from gangmu_import.canonical import Names
from gangmu_import.docnumber import find_number
from gangmu_import.doctitle import BEHIND, notice_title, plan_title
from gangmu_import.domain import find_regions, unnamed_title
from gangmu_import.firstlines import first_title
from gangmu_import.issuers import announcers, labelled_issuers, owner, title_issuers
from gangmu_import.outline import Outline
from gangmu_import.period import find_period, own_period, unnamed_kind
from gangmu_import.places import Place
from gangmu_import.regions import short_name
from gangmu_import.signature import (
    find_date,
    find_dates,
    find_signers,
    passing_assembly,
    reporting_body,
)
from gangmu_import.text import Text, simplified
from gangmu_import.titlelines import document_kind

SEAL: Final = re.compile(r"\((?:代章|代|盖章|公章|印章|印|章)\)\Z")
"""Behind the name of a body that lends its seal, or signs with its own."""
TERM_SIGN: Final = "届"
TERM: Final = re.compile(r"第[一二三四五六七八九十百零\d]{1,5}届(?=人民政府)")
"""What a report says of the government that speaks: 清溪县第三届人民政府."""


def read_head(text: Text, outline: Outline) -> Head:
    """The head of the document; what the text does not say is None or empty."""
    notice = notice_title(text, outline)
    title = plan_title(text, outline, notice)
    named = BEHIND.sub("", title or first_title(text, outline))
    span = find_number(text)
    number = "".join(text.stored[span.start : span.end].split()) if span else None
    dates = find_dates(text, outline)
    assembly, passes = passing_assembly(text)
    signers = [assembly] if passes else find_signers(text, outline, dates)
    called: list[str] = []
    if not signers or not notice.startswith(signers[0]):
        called = title_issuers(simplified(notice) if text.is_traditional else notice)
        signers = whole_signers(signers, called)
    # the index table of a page names who shows it, the title whose it is
    signers = (
        signers
        or called
        or announcers(text)
        or owner(simplified(named) if text.is_traditional else named)
        or labelled_issuers(text)
        or reporting_body(text, outline)
    )
    titles = [name for name in dict.fromkeys((named, notice)) if name]
    if text.is_traditional:
        titles = [simplified(name) for name in titles]
    speaking = [*(titles or unnamed_title(text)), *([assembly] if assembly else [])]
    regions = find_regions(text, speaking, signers, number)
    date = find_date(text, dates)
    kind = document_kind(title) if title else unnamed_kind(text)
    place = Place(regions)
    names = Names(place, text.folded)
    issuers = tuple(dict.fromkeys(issuer(name, names) for name in signers or numbered_issuer(number, place)))
    period = own_period(text, named) or find_period(text, title or notice, kind, date)
    return Head(named, number, issuers, date, period, regions, kind)


def whole_signers(signers: list[str], called: list[str]) -> list[str]:
    """Who signs; as the title names them, where the beginnings of their names are lost: 展改革委 of 国家发展改革委."""
    lost = (
        len(signers) == len(called) and all(map(str.endswith, called, signers)) and "".join(called).isalpha()
    )
    return called if lost else signers


def issuer(name: str, names: Names) -> str:
    """The full name of a body that signs, whoever's seal it bears; 国务院 and its office sign as they are called."""
    if name[-1] == ")":
        name = SEAL.sub("", name)
    if TERM_SIGN in name:
        name = TERM.sub("", name)
    return name if name.startswith("国务院") else names.canonical(name)


def numbered_issuer(number: str | None, place: Place) -> list[str]:
    """The government that a number's first characters stand for: 静府发 in a document of 静安区."""
    match = re.match(
        r"(?P<mark>[\u4e00-\u9fff]{1,3}?)(?P<office>府办|政办|府|政)(?:发|规|字|函)?", number or ""
    )
    if match is None or not place.own or not short_name(place.own).startswith(match.group("mark")):
        return []
    return [place.own + ("政府办" if "办" in match.group("office") else "人民政府")]
