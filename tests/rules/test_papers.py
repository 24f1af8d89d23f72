"""Papers: what a delegation puts on the record in its own words, sealed until that is opened."""

from __future__ import annotations

import pytest

from game.rules.events import PaperWritten
from game.rules.moves import Adjourn, CallRecess, CloseSilence, Paper, Say, WritePaper
from game.rules.names import Phase
from game.rules.tuning import PAPER_LIMIT
from tests.tables import Table, three_seats

WORDS = ("We seek calm.", "We would live with less.")
POSITION = WritePaper("north", Paper.POSITION, WORDS)
EXPLANATION = WritePaper("north", Paper.EXPLANATION, WORDS)


def test_a_position_paper_is_ones_own_until_the_record_is_opened() -> None:
    table = Table(three_seats()).do(POSITION)
    assert table.events == (PaperWritten("north", Paper.POSITION, WORDS),)
    assert table.view("north").minutes[-1:] == table.events
    assert table.events[0] not in table.view("south").minutes


def test_a_position_is_explained_once_the_text_is_under_silence_and_after_the_end() -> None:
    table = Table(three_seats()).all_file(border="soft", trade="soft", peace="soft")
    assert "once the text is under silence" in table.refuses(EXPLANATION)
    table.plenary().do(EXPLANATION)
    assert table.view("south").phase is Phase.SILENCE
    table.do(CloseSilence(), EXPLANATION)
    assert table.state.phase is Phase.ENDED
    assert table.events == (PaperWritten("north", Paper.EXPLANATION, WORDS),)


def test_after_the_end_nothing_but_an_explanation_is_written_or_said() -> None:
    table = Table(three_seats()).do(Adjourn())
    for move in (POSITION, Say("north", (), "One more thing.")):
        assert table.refuses(move) == "The conference is over."


def test_nothing_is_written_in_a_recess() -> None:
    table = Table(three_seats()).do(CallRecess())
    assert "in recess" in table.refuses(POSITION)


@pytest.mark.parametrize(
    ("paragraphs", "why"),
    [
        ((), "nothing in it"),
        (("Calm.", ""), "paragraph is empty"),
        (("a" * (PAPER_LIMIT // 2), "b" * (PAPER_LIMIT // 2 + 1)), "at most"),
        (("two  spaces",), "plain words"),
    ],
)
def test_a_paper_is_some_plain_words_and_not_too_many(
    paragraphs: tuple[str, ...], why: str
) -> None:
    table = Table(three_seats())
    assert why in table.refuses(WritePaper("north", Paper.POSITION, paragraphs))
