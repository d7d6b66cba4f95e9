"""Ids that stay, versions that supersede, and results that do not hang on the order of import."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from gangmu_db import check, export, lists, publishing, reader
from gangmu_db.library import open_library
from gangmu_db.records import (
    Bundle,
    Citation,
    Department,
    Duty,
    Head,
    Mention,
    Section,
    Source,
    Target,
    Task,
)
from gangmu_db.writer import Writer


def made(
    title: str, *measures: str, number: str | None = None, date: str | None = None, cites: str = ""
) -> Bundle:
    """A document with a task for each measure, all held by 甲局, and a target in each."""
    text = f"{title}\n"
    tasks, targets = [], []
    for position, measure in enumerate(measures):
        start = len(text)
        text += f"{measure}。到2025年建成5个点位（甲局负责）\n"
        name = text.index("甲局", start)
        clause = text.index("建成", start)
        duty = Duty("某区甲局", "甲局", "责任", name, name + 2)
        tasks.append(Task(position, 0, None, "", measure, start, len(text), "2025", 0.9, "made", (duty,)))
        targets.append(
            Target(position, 0, position, "点位", 5, None, "个", "=", 2025, "target", "某区", None, "flow", None,
                   text[clause : clause + 7], clause, clause + 7, 0.9, "made", "点位数")
        )  # fmt: skip
    citations = []
    if cites:
        text += f"依据《{cites}》"
        citations.append(Citation(cites, None, len(text) - 1 - len(cites), len(text) - 1))
    return Bundle(
        source=Source(f"{title}.txt", "0" * 64, "utf-8"),
        text=text,
        head=Head(title, number, ("某区人民政府",), date, None, ("某市", "某区"), "实施方案"),
        sections=(Section(0, None, 1, "", title, 0, len(text)),),
        frames=(),
        tasks=tuple(tasks),
        targets=tuple(targets),
        departments=(
            Department("某区甲局", "政府部门", "某区", False),
            Department("某区人民政府", "政府部门", "某区", False),
        ),
        mentions=(
            *(
                Mention("某区甲局", "甲局", "责任", task.duties[0].start, task.duties[0].end)
                for task in tasks
            ),
            Mention("某区人民政府", title[:1], "发文", 0, 1),
        ),
        citations=tuple(citations),
        problems=(),
        rules_version="made",
    )


def exported(library: Path) -> list[dict[str, Any]]:
    with closing(open_library(library)) as connection:
        return list(export.objects(connection))


def ids(library: Path, kind: str, name: str = "title") -> dict[str, int]:
    return {item[name]: item["id"] for item in exported(library) if item["type"] == kind}


Write = Callable[..., Any]


def test_importing_again_changes_nothing(library: Path, write: Write) -> None:
    plan = made("甲方案", "建设园区", "培育企业")
    write(plan)
    before = exported(library)
    assert write(plan)[0].state == "unchanged"
    assert write(plan, again=True)[0].state == "renewed"
    assert exported(library) == before


def test_a_document_that_was_removed_comes_back_with_its_ids(library: Path, write: Write) -> None:
    write(made("甲方案", "建设园区"), made("乙方案", "培育企业", cites="甲方案"))
    before = [item for item in exported(library) if item["type"] != "department"]

    def take_out(connection: Any) -> bool:
        writer = Writer(connection)
        writer.remove(1)
        writer.finish()
        return True

    publishing.publish(library, take_out)
    assert ids(library, "document") == {"乙方案": 2}
    write(made("丙方案", "引进人才"))
    write(made("甲方案", "建设园区"))
    after = exported(library)
    assert [item for item in before if item not in after] == []


def test_a_new_version_keeps_the_ids_of_unchanged_items_and_the_old_one_stays(
    library: Path, write: Write
) -> None:
    write(made("甲方案", "建设园区", "培育企业", number="某府发〔2020〕1号", date="2020-01-01"))
    before = ids(library, "task")
    written = write(made("甲方案", "建设园区", "引进人才", number="某府发[2020]1号", date="2020-05-01"))
    after = ids(library, "task")
    assert written[0].supersedes == 1
    assert after["建设园区"] == before["建设园区"]
    assert after["引进人才"] not in before.values()
    documents = {item["id"]: item for item in exported(library) if item["type"] == "document"}
    assert documents[1]["superseded_by"] == 2
    assert documents[1]["text"].startswith("甲方案")


def test_an_older_version_does_not_take_the_place_of_the_newer(library: Path, write: Write) -> None:
    write(made("甲方案", "建设园区", number="某府发〔2020〕1号", date="2020-05-01"))
    assert (
        write(made("甲方案", "培育企业", number="某府发〔2020〕1号", date="2020-01-01"))[0].state == "older"
    )
    assert set(ids(library, "task")) == {"建设园区"}


def test_documents_of_other_issuers_with_one_title_are_no_versions(library: Path, write: Write) -> None:
    one = made("工作要点", "建设园区")
    other = made("工作要点", "培育企业")
    head = dataclasses.replace(other.head, issuers=("另区人民政府",))
    write(one, dataclasses.replace(other, head=head))
    assert set(ids(library, "task")) == {"建设园区", "培育企业"}


def nameless(library: Path) -> list[str]:
    """The export with every id replaced by what it names."""
    items = exported(library)
    names = {
        (item["type"], item["id"]): item.get("title") or item.get("canonical") or item.get("quote")
        for item in items
        if "id" in item
    }
    links = {"document": "document", "section": "section", "task": "task", "department": "department"}

    def plain(item: dict[str, Any]) -> dict[str, Any]:
        shown = {name: value for name, value in item.items() if name not in ("id", "indicator_id")}
        for field, kind in links.items():
            if field in shown:
                shown[field] = names.get((kind, shown[field]))
        shown["cites"] = [names.get(("document", cited["document"])) for cited in item.get("cites", [])]
        shown["departments"] = [(duty["canonical"], duty["role"]) for duty in item.get("departments", [])]
        return shown

    return sorted(str(plain(item)) for item in items)


def test_the_order_of_import_changes_nothing_but_ids(tmp_path: Path) -> None:
    plans = (
        made("甲方案", "建设园区", cites="乙方案"),
        made("乙方案", "培育企业", cites="丙方案"),
        made("丙方案", "引进人才", number="某府发〔2021〕3号", cites="甲方案"),
    )
    results = set()
    for position, order in enumerate(itertools.permutations(plans)):
        path = tmp_path / str(position) / "library.db"

        def change(connection: Any, order: tuple[Bundle, ...] = order) -> bool:
            writer = Writer(connection)
            for plan in order:
                writer.write(plan)
                writer.finish()
            return True

        publishing.publish(path, change)
        results.add("\n".join(nameless(path)))
    assert len(results) == 1


def test_a_citation_meets_its_document_in_either_order(library: Path, write: Write) -> None:
    write(made("乙方案", "培育企业", cites="关于印发《甲方案》的通知"))
    write(made("甲方案", "建设园区"))
    with closing(open_library(library)) as connection:
        card = reader.document_card(connection, 1)
        assert card is not None
        ref = lists.page(connection, "document", 0, 9)[1].ref
        assert card.cites[0].document == ref
        cited = reader.document_card(connection, ref.id)
        assert cited is not None
        assert [link.ref.id for link in cited.cited_by] == [1]


@pytest.mark.parametrize(
    ("title", "cited", "meets"),
    [
        ("某市人民政府关于促进数字经济发展的实施意见", "关于促进数字经济发展的实施意见", True),
        ("关于促进数字经济发展的实施意见", "某市人民政府关于促进数字经济发展的实施意见", True),
        ("某区数字经济提升行动计划（2021-2023年）", "某区数字经济提升行动计划", True),
        ("某区数字经济提升行动计划（试行）", "某区数字经济提升行动计划", True),
        ("某区数字经济提升行动计划", "某区数字经济行动计划", False),
        ("工作要点（2021年）", "工作要点", False),
    ],
)
def test_a_short_form_of_a_title_means_the_document(
    library: Path, write: Write, title: str, cited: str, meets: bool
) -> None:
    write(made("乙方案", "培育企业", cites=cited), made(title, "建设园区"))
    with closing(open_library(library)) as connection:
        card = reader.document_card(connection, 1)
        assert card is not None
        assert (card.cites[0].document is not None) == meets


def test_a_short_form_never_means_the_document_of_another_region(library: Path, write: Write) -> None:
    elsewhere = made("另区人民政府关于促进数字经济发展的实施意见", "建设园区")
    head = dataclasses.replace(elsewhere.head, regions=("另市", "另区"))
    write(
        made("乙方案", "培育企业", cites="关于促进数字经济发展的实施意见"),
        dataclasses.replace(elsewhere, head=head),
    )
    with closing(open_library(library)) as connection:
        card = reader.document_card(connection, 1)
        assert card is not None
        assert card.cites[0].document is None


def test_a_department_without_any_place_left_goes(library: Path, write: Write) -> None:
    write(made("甲方案", "建设园区"))

    def take_out(connection: Any) -> bool:
        writer = Writer(connection)
        writer.remove(1)
        writer.finish()
        return True

    publishing.publish(library, take_out)
    with closing(open_library(library)) as connection:
        assert set(lists.counts(connection).values()) == {0}


def test_a_department_without_a_place_in_its_document_never_comes_in(library: Path, write: Write) -> None:
    plan = made("甲方案", "建设园区")
    unnamed = Department("某市人民政府", "政府部门", "某市", False)
    write(dataclasses.replace(plan, departments=(*plan.departments, unnamed)))
    assert set(ids(library, "department", "canonical")) == {"某区甲局", "某区人民政府"}


def test_a_published_library_proves_sound(library: Path, write: Write) -> None:
    write(made("甲方案", "建设园区", "培育企业"), made("乙方案", "引进人才", cites="甲方案"))
    with closing(open_library(library)) as connection:
        check.prove(connection)
        assert list(check.audit(connection)) == []


def test_a_slice_that_does_not_hold_its_words_is_a_fault(library: Path, write: Write) -> None:
    plan = made("甲方案", "建设园区")
    moved = dataclasses.replace(plan.tasks[0], start=plan.tasks[0].start + 2)
    write(dataclasses.replace(plan, tasks=(moved,)))
    with closing(open_library(library)) as connection:
        assert ["task:1" in fault.what for fault in check.audit(connection)] == [True]


@pytest.mark.parametrize("kind", ["document", "task", "target", "department"])
def test_the_position_of_an_item_is_where_its_page_shows_it(library: Path, write: Write, kind: Any) -> None:
    write(
        made("甲方案", "建设园区", "培育企业", date="2020-01-01"),
        made("乙方案", "引进人才", date="2021-01-01"),
    )
    with closing(open_library(library)) as connection:
        rows = lists.page(connection, kind, 0, 100)
        assert [lists.position(connection, row.ref) for row in rows] == list(range(len(rows)))
        assert lists.page(connection, kind, 1, 1) == rows[1:2]
