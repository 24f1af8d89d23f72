"""Figures, lists, labels and quotations are set as the language spoken sets them."""

from __future__ import annotations

from game.language import speak
from game.notation import apart, figure, in_marks, labelled, listed, numbers
from game.scenario import find, load

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"


def test_figures_have_a_real_minus_and_gains_a_plus() -> None:
    assert [figure(n) for n in (-3, 0, 3)] == [f"{MINUS}3", "0", "3"]
    assert [figure(n, signed=True) for n in (-3, 0, 3)] == [f"{MINUS}3", "0", "+3"]


def test_a_list_has_a_word_before_its_last() -> None:
    assert [listed(items) for items in ("", "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]
    assert listed("abc", "or") == "a, b or c"


def test_what_may_have_commas_is_kept_apart() -> None:
    assert [apart(items) for items in ("", "a", "abc")] == ["", "a", "a; b; c"]
    assert apart(["{one}", "{other}"]) == "{one}; {other}"


def test_marks_are_set_as_in_french() -> None:
    speak("fr")
    assert listed("abc") == "a, b et c"
    assert apart("ab") == f"a{NBSP}; b"
    assert labelled("a", "b") == f"a{NBSP}: b"
    assert in_marks("a") == f"«{NBSP}a{NBSP}»"


def test_paragraphs_are_numbered_apart_in_the_preamble_and_after_it() -> None:
    clauses = load(find("two-plus-two")).setting.clauses
    preamble = [c for c in clauses if c.part == "preambular"]
    count = len(preamble)
    assert preamble
    assert [*numbers(clauses).values()] == [
        *(f"PP{n + 1}" for n in range(count)),
        *(str(n + 1) for n in range(len(clauses) - count)),
    ]
