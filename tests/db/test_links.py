"""What items lead to."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from gangmu_db import links, lists
from gangmu_db.library import open_library
from gangmu_db.records import Bundle


def test_shared_tasks_are_those_that_both_departments_hold(
    library: Path, bundle: Callable[..., Bundle], write: Callable[..., object]
) -> None:
    write(
        bundle(
            "某区产业行动计划\n一、重点任务\n（一）建设平台。加快建设平台。（责任单位：区科委、区商务委）\n"
            "（二）培育企业。加快培育企业。（责任单位：区科委）\n（三）举办活动。持续举办活动。（责任单位：区商务委、区科委）\n"
        )
    )
    with closing(open_library(library)) as connection:
        one, other = (row.ref for row in lists.page(connection, "department", 0, 2))
        shared = links.shared_tasks(connection, one, other)
        assert [row.title for row in shared] == ["建设平台", "举办活动"]
        assert links.shared_count(connection, one, other) == len(shared)
        assert links.shared_tasks(connection, one, other, 1, 1) == shared[1:]
