"""Whether a text is the yearly report of a government, which tells of the year before the one in which it is given."""

from __future__ import annotations

import re
from typing import Final

TOP: Final = 800
"""Characters in which a report is called so; a notice cites one in 《》."""
CALLED: Final = re.compile(
    r"(?<!《)政府工作报告(?=\s*(?:\Z|[\n(—-]|20\d\d年\d|[一二]、|各位)|摘要|全文|要点|图解|解读|发布|出炉)"
)
"""Where its name ends, as that of a document does; 政府工作报告确定的任务 and 政府工作报告重点工作完成情况 are of the year that
they name."""
GIVEN: Final = re.compile(r"作了?政府工作报告|报告政府工作")
"""That it is given, as news of the meeting tells as well."""


def tells_of_year_before(folded: str, dated: bool) -> bool:
    """Whether the top of a text is that of such a report, or of news of one whose year is `dated`: by its title or its date,
    and not by the years that it tells of."""
    if folded.find("工作", 0, TOP) < 0:
        return False
    return CALLED.search(folded, 0, TOP) is not None or (dated and GIVEN.search(folded, 0, TOP) is not None)
