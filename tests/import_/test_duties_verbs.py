"""Sentences in brackets that say who leads, answers and joins in: each verb with the words around it."""

from __future__ import annotations

import pytest

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

A, B, C = "县交通局", "县林业局", "各镇人民政府"
PLAN = "白帆县2025年灯船业发展方案\n\n一、任务\n（一）修船。新建码头{}\n（二）灯船。办节。（责任单位：县财政局）\n"
SAID = {
    "{A}牵头，{B}、{C}参与": "牵配配",
    "{A}牵头负责，{B}、{C}配合": "牵配配",
    "{A}、{B}负责，{C}落实": "责责责",
    "由{A}会同{B}、{C}组织实施": "牵配配",
    "{A}、{B}、{C}按职责分工牵头负责": "牵牵牵",
    "{A}负责统筹，{B}、{C}负责实施": "责责责",
    "{A}总牵头，{B}、{C}分头落实": "牵责责",
    "{A}、{B}双牵头，{C}配合": "牵牵配",
    "{A}牵头，{B}配合，{C}具体落实": "牵配责",
    "{A}牵头，{B}配合，{C}为责任主体": "牵配责",
    "{A}（牵头），{B}、{C}（配合）": "牵配配",
    "{A}（牵头）、{B}、{C}": "牵责责",
    "{A}、{B}、{C}按职责分工推进": "责责责",
    "{A}、{B}、{C}承担": "责责责",
    "{A}督导，{B}、{C}实施": "责责责",
    "{A}主责，{B}、{C}协同": "牵配配",
    "{A}牵头（{B}、{C}配合）": "牵配配",
    "{A}牵头、{B}配合，{C}参加": "牵配配",
    "牵头部门为{A}，配合部门为{B}、{C}": "牵配配",
}


@pytest.mark.parametrize("place", ["（{}）。", "。（{}）", "。【{}】"])
@pytest.mark.parametrize("said", SAID)
def test_each_body_has_the_role_that_its_verb_gives(said: str, place: str) -> None:
    bundle = extract(
        Source("plan.txt", "0" * 64, "utf-8"), PLAN.format(place.format(said.format(A=A, B=B, C=C)))
    )
    duties = bundle.tasks[0].duties
    assert [duty.name for duty in duties] == [A, B, C]
    assert "".join(duty.role[0] for duty in duties) == SAID[said]
    assert all(bundle.text[duty.start : duty.end] == duty.name for duty in duties)
