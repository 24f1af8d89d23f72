# ruff: noqa: RUF001 - typographic marks and whole sentences
from __future__ import annotations

import pytest

from game.drafting.quoting import spans

from .texts import remarks

WORDS = "we meet again in spring"


@pytest.mark.parametrize("marks", ["“”", "‘’", "«»", "„“", '""', "''"])
def test_a_remark_is_found_in_any_quotation_marks(marks: str) -> None:
    quoted = f"{marks[0]}{WORDS},{marks[1]}"
    for text in (
        f"{quoted} Anna Berg said.",
        f"{quoted} said Anna Berg.",
        f"Anna Berg said: {marks[0]}{WORDS}.{marks[1]}",
        f"In Bergen, Anna Berg, the mayor, told the port {quoted} and left.",
    ):
        ((words, who),) = remarks(text)
        assert words.rstrip(",.") == WORDS
        assert who.partition(",")[0] == "Anna Berg"


def test_a_phrase_in_quotation_marks_is_no_remark() -> None:
    assert remarks("Anna Berg said that the ‘second port’ would close.") == []


def test_apostrophes_and_genitives_open_and_close_nothing() -> None:
    assert spans("The towns’ view and the town's view don’t differ.") == ()
    text = "He said: ‘The towns’ view and the town’s are one.’"
    assert [text[s.start : s.end] for s in spans(text)] == [
        "The towns’ view and the town’s are one."
    ]


def test_a_remark_inside_another_is_part_of_it() -> None:
    ((words, who),) = remarks("Anna Berg said: “They told me ‘never ever again’ and left.”")
    assert (words, who) == ("They told me ‘never ever again’ and left.", "Anna Berg")


def test_a_remark_goes_on_over_sentences_and_paragraphs_with_its_speaker() -> None:
    text = "“We meet again in spring,” said Anna Berg. “The ships will wait for us.”"
    assert [who for _, who in remarks(text)] == ["Anna Berg", "Anna Berg"]
    text = "Anna Berg said: “We meet again in spring.\n\n“The ships will wait for us.”"
    assert [who for _, who in remarks(text)] == ["Anna Berg", "Anna Berg"]


def test_a_remark_of_nobody_has_no_speaker() -> None:
    assert remarks("A sign read “no fish are sold here today”.") == [
        ("no fish are sold here today", "")
    ]


def test_the_speaker_is_not_who_is_spoken_of() -> None:
    told = remarks("Norway and Denmark differ. “We met in spring,” Anna Berg told Norway’s envoy.")
    assert told == [("We met in spring,", "Anna Berg")]
