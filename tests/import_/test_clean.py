"""Bytes become text in the right encoding, and nothing in the text can act on a terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gangmu_db.errors import RefusedError
from gangmu_import.clean import Cleaned, decode, sanitise
from pace import within

PLAN = (
    "关于印发《数字经济行动计划》的通知\n各有关单位：\n一、总体要求\n（一）加快建设。到2025年，建成5个平台，企业超过300家。"
    "（责任单位：市发展改革委、市财政局）\n二、保障措施\n加强组织领导，落实工作责任，定期开展评估。\n"
)
TRADITIONAL = "關於印發數位經濟行動計畫的通知，各有關單位：一、總體要求。到2025年，建成5個平台，企業超過300家，加強組織領導。\n"
ACTIVE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("characters", [30, 10_000])
def test_simplified_text_is_read_in_its_own_encoding(encoding: str, characters: int) -> None:
    text = (PLAN * 100)[:characters]
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "big5hkscs", "utf-16", "utf-16-be"])
def test_traditional_text_is_read_in_its_own_encoding(encoding: str) -> None:
    assert decode(TRADITIONAL.encode(encoding))[0] == TRADITIONAL


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs"])
def test_a_text_cut_within_a_character_loses_that_character_only(encoding: str) -> None:
    text = TRADITIONAL if encoding == "big5hkscs" else PLAN
    cut = text[:60].encode(encoding)[:-1]
    assert decode(cut)[0].rstrip("\ufffd") == text[:59]


def test_the_label_gb2312_of_web_pages_loses_no_character_of_gb18030() -> None:
    text = PLAN + "镕堃䶮"
    assert decode(text.encode("gb18030")) == (text, "gb18030")


@pytest.mark.parametrize("raw", [bytes(range(256)) * 40, b"\x00\x01\x02\x03" * 500, b"\x7fELF" + bytes(4000)])
def test_bytes_that_are_no_text_are_refused(raw: bytes) -> None:
    with pytest.raises(RefusedError) as refusal:
        decode(raw)
    assert refusal.value.code == "not-text"


@pytest.mark.parametrize(
    ("hostile", "left"),
    [
        ("a\x1b[31mred\x1b[0mb", "aredb"),
        ("a\x1b]0;title\x07b", "ab"),
        ("a\x1b]52;c;ZXZpbA==\x1b\\b", "ab"),
        ("a\x9b2Jb\x9d0;title\x9cc", "abc"),
        ("a\x1b]8;;http://no.end\nthe text behind it stays", "a8;;http://no.end\nthe text behind it stays"),
        ("a\u202eb\u2066c\u200bd\U000e0041e", "abcde"),
        ("e" + "\u0301" * 40, "e" + "\u0301" * 4),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("\ue000private use stays", "\ue000private use stays"),
        ("lone \ud800 half", "lone \ufffd half"),
    ],
)
def test_what_acts_on_a_terminal_is_taken_out(hostile: str, left: str) -> None:
    assert sanitise(hostile).text == left


@given(
    st.text(
        st.one_of(st.characters(), st.sampled_from("\x1b[]()PX^_0;\x07\x9b\x9c\x9d\u202e\u200b\r\n")),
        max_size=300,
    )
)
def test_no_text_is_left_with_anything_active_in_it(text: str) -> None:
    cleaned = sanitise(text)
    assert not ACTIVE.search(cleaned.text)
    assert sanitise(cleaned.text).text == cleaned.text


@given(st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters="\u00ad"), max_size=200))
def test_plain_text_is_kept_to_the_letter(text: str) -> None:
    visible = "".join(char for char in text if not ACTIVE.search(char))
    assert sanitise(visible).text.replace("\n", "") == visible or any(
        0x115F <= ord(char) <= 0x1160 for char in visible
    )


@pytest.mark.parametrize("part", ["\x1b]", "\x9d", "\x1b[1;", "\x1bP", "\u0301", "\x1b"])
def test_no_input_makes_cleaning_slow(part: str) -> None:
    with within(seconds=2):
        sanitise(part * 200_000)


def test_every_seed_is_read_as_it_is(seeds: tuple[Path, ...]) -> None:
    for seed in seeds:
        raw = seed.read_bytes()
        text, encoding = decode(raw)
        assert encoding == "utf-8"
        assert text == raw.decode("utf-8-sig")


def test_blanks_of_all_widths_become_plain_ones() -> None:
    assert sanitise("茶园\u20095\u202f万亩\u2003\u3000建成") == Cleaned("茶园 5 万亩 \u3000建成", ())
