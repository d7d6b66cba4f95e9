"""The queries that the search is measured with."""

from __future__ import annotations

from collections import Counter

from bench.queries import CLASSES, Maker

TITLES = ["建设市北高新区块链生态谷", "完善公共数据授权运营平台", "推进AWS云上实验室和5G基站"]


def test_every_class_gets_its_queries() -> None:
    bodies = ["围绕算力底座和跨链协议打造开放的试验场"]
    assert Counter(case.kind for case in Maker(TITLES, bodies, 3).cases(4)) == dict.fromkeys(CLASSES, 4)


def test_items_without_bodies_give_no_queries_for_bodies() -> None:
    kinds = {case.kind for case in Maker(TITLES, ["", ""], 3).cases(4)}
    assert kinds == {*CLASSES} - {"body"}
