"""Regions that the atlas does not list, new ones and renamed ones, read from who signs and whom the text names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from gangmu_import.text import Text

SCANNED: Final = 20000
"""Characters of the text in which governments are looked for."""

REGION_OF_BODY: Final = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,5}?[省市区县旗州])(?!场)[\u4e00-\u9fff]{1,24}?"
    r"(?:政府|委员会|办公[室厅]|领导小组|局|厅|委)\Z"
)
"""A region and a body of its administration: 青屿区科学技术局."""

GOVERNMENT: Final = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,5}?[省市区县旗州])(?:人民政府|政府\Z)")

PEOPLES_GOVERNMENT: Final = re.compile("人民政府")
NAMED: Final = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,5}[省市区县旗州]\Z")
LONGEST_NAME: Final = 6
"""Characters of NAMED, which stands alone before a government."""

NO_REGION: Final = re.compile(
    r"(?:高新|开发|技术|园|新|保税|示范|片|社|小|地|景|校|矿|功能|度假|合作|试验|先行)区\Z|城市\Z|[各本全我]|(?:辖|在|属|级|事发)[市区县]\Z|(?:城|经开|综保)区\Z|[市区县]{2}\Z|\A自治"
)
"""What ends like a region and is none: 高新区, 示范区, 各区, 市县, 自治州."""

WIDTH: Final = {"省": 0, "市": 1, "州": 1, "区": 2, "县": 2, "旗": 2}
"""Levels of the endings, 0 the widest."""


def unlisted_chain(text: Text, names: list[str]) -> tuple[str, ...]:
    """The region that begins the first telling one of the names (signatures, titles), below the city and province
    whose governments the text names most; the widest first; empty where no name begins with a region."""
    own = next((region for region in map(region_before_body, names) if region), "")
    if not own:
        return ()
    chain = [own]
    counts = Counter(named_governments(text.folded))
    for level in (1, 0):
        wider = [name for name in counts if WIDTH[name[-1]] == level and not NO_REGION.search(name)]
        if level < WIDTH[own[-1]] and wider:
            chain.insert(0, max(wider, key=lambda name: counts[name]))
    return tuple(chain)


def named_governments(folded: str) -> Iterator[str]:
    """The region of each government that the beginning of a text names, with nothing before the region."""
    for government in PEOPLES_GOVERNMENT.finditer(folded, 0, SCANNED):
        end = government.start()
        name = NAMED.search(folded, max(0, end - LONGEST_NAME), end)
        if name:
            yield name.group()


def region_before_body(name: str) -> str:
    """青屿区 of 青屿区科学技术局; empty for a name of another build."""
    match = REGION_OF_BODY.match(name)
    return match["name"] if match and not NO_REGION.search(match["name"]) else ""


def region_before_government(name: str) -> str:
    """松岚区 of 松岚区人民政府办公室; empty where no government begins the name."""
    match = GOVERNMENT.match(name)
    return match["name"] if match and not NO_REGION.search(match["name"]) else ""
