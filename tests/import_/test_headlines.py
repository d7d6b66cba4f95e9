"""Short sentences on lines of their own over paragraphs: headings without a number."""

from __future__ import annotations

from gangmu_db.records import Source
from gangmu_import.pipeline import extract

BODY = "全县改造茶园3000亩，新建茶市2处，把茶叶卖到更远的地方去。支持茶农购置采茶机械，推广绿色防控技术。"
HEAD = (
    "政府工作报告\n各位代表：\n现在，我代表县人民政府报告工作，请予审议，并请各位列席会议的同志提出意见。\n"
)
PAST = f"一、过去一年工作回顾\n去年是不平凡的一年，全县上下同心协力，茶园越来越多，茶农收入稳步增长。\n茶乡面貌更加秀美。\n{BODY}\n"


def read(text: str) -> tuple[list[tuple[int, str, str]], list[str]]:
    """Level, number and title of the sections, and the titles of the tasks."""
    bundle = extract(Source("report.txt", "0" * 64, "utf-8"), text)
    return [(one.level, one.number, one.title) for one in bundle.sections], [
        task.title for task in bundle.tasks
    ]


def test_sentences_alone_over_paragraphs_are_headings_and_what_is_to_be_done_a_task() -> None:
    measures = f"加强茶园管护。\n{BODY}\n纵深推进游船提质行动。\n{BODY}\n"
    lamps = f"（二）点亮山村，改善夜间出行\n改造老旧路灯。\n{BODY}\n"
    sections, tasks = read(f"{HEAD}{PAST}二、今年重点工作\n（一）以茶富农，推动全县增收\n{measures}{lamps}")
    assert sections == [
        (1, "一、", "过去一年工作回顾"),
        (2, "", "茶乡面貌更加秀美"),
        (1, "二、", "今年重点工作"),
        (2, "（一）", "以茶富农，推动全县增收"),
        (3, "", "加强茶园管护"),
        (3, "", "纵深推进游船提质行动"),
        (2, "（二）", "点亮山村，改善夜间出行"),
        (3, "", "改造老旧路灯"),
    ]
    assert tasks == ["加强茶园管护", "纵深推进游船提质行动", "改造老旧路灯"]


def test_two_such_sentences_and_sentences_each_on_a_line_are_no_headings() -> None:
    few = f"一、重点工作\n（一）以茶富农\n加强茶园管护。\n{BODY}\n改造老旧路灯。\n{BODY}\n"
    assert len(read(HEAD + few)[0]) == 2
    line = BODY.replace("。", "，", 1)
    each = "".join(f"{short}。\n{line}\n" for short in ("加强茶园管护", "推进游船提质", "改造老旧路灯"))
    assert len(read(f"{HEAD}一、重点工作\n（一）以茶富农\n{each}")[0]) == 2
