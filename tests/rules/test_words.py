from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.words import plain


def test_plain_words_stay_as_they_are() -> None:
    assert plain("The sides agreed, ad referendum: 3 % — naïve? 平和 🙂") == (
        "The sides agreed, ad referendum: 3 % — naïve? 平和 🙂"
    )


def test_white_space_of_any_kind_becomes_single_spaces() -> None:
    assert plain("  one\ttwo\r\nthree\u2028four\u00a0\u3000five \x0b") == "one two three four five"


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ("\x1b", "<U+001B>"),
        ("\x00", "<U+0000>"),
        ("\x7f", "<U+007F>"),
        ("\x9b", "<U+009B>"),
        ("\u202e", "<U+202E>"),
        ("\u2066", "<U+2066>"),
        ("\u200f", "<U+200F>"),
        ("\u061c", "<U+061C>"),
        ("\ud800", "<U+D800>"),
        ("\u200b", "<U+200B>"),
        ("\ufeff", "<U+FEFF>"),
        ("\U000e0041", "<U+E0041>"),
    ],
)
def test_what_could_hide_or_turn_text_becomes_visible(hidden: str, shown: str) -> None:
    assert plain(f"a{hidden}b") == f"a{shown}b"


@given(st.text(st.characters()))
def test_what_is_plain_is_plain_already(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(st.text(st.characters(exclude_categories=[])))
def test_plain_words_are_one_line_that_any_file_can_hold(text: str) -> None:
    made = plain(text)
    assert len(made.splitlines()) <= 1
    assert made.encode("utf-8").decode("utf-8") == made
