"""Cards of one task: a label and what it says on each line, with bars between them."""

from __future__ import annotations

from gangmu_import.cards import card_bars
from gangmu_import.lexicon import rules
from import_.task_rows import read, rows

CARD = (
    "重点工作: | 12.更新茶船与码头,促进茶船分类管护。 |\n牵头单位: | 市茶业局 |\n"
    "年度工作目标: | 第一季度:印发茶船更新方案。 |\n进展情况: |\n更新茶船231艘。\n"
)


def test_the_rule_of_cards_matches_its_example_only() -> None:
    rule = rules("tables")["card"]
    assert list(card_bars(rule["example"]))
    assert not list(card_bars(rule["counter"]))


def test_a_card_is_a_task_with_those_who_hold_it() -> None:
    task = ("12.", "更新茶船与码头,促进茶船分类管护", [("市茶业局", "牵头")])
    assert rows(CARD) == [task]
    assert rows(CARD.replace(":", "：").replace("\n", "\n| ").removesuffix("| ")) == [task]
    assert not any("|" in target.indicator for target in read(CARD).targets)


def test_a_table_of_tasks_with_colons_in_its_cells_keeps_its_bars() -> None:
    table = "序号 | 重点工作 | 牵头单位 |\n1 | 更新茶船:市域 | 市茶业局 |\n2 | 管护茶园:县域 | 市林业局 |\n"
    assert not list(card_bars(table))
    assert [task[2] for task in rows(table)] == [[("市茶业局", "牵头")], [("市林业局", "牵头")]]
