"""Talk in the informals: it binds nobody, and only those who were spoken to have heard it."""

from __future__ import annotations

from game.rules.events import (
    Claimed,
    PageShown,
    Said,
    SoundedOut,
    SoundingAnswered,
    Suggested,
    SuggestionAnswered,
)
from game.rules.moves import (
    AnswerSounding,
    AnswerSuggestion,
    CallContactGroup,
    Claim,
    Reply,
    Say,
    ShowInstructions,
    SoundOut,
    Suggest,
)
from game.rules.names import Term
from game.rules.state import Suggestion
from game.rules.text import Positions
from tests.tables import Table, three_seats, two_seats

FIRM = Positions("firm", ("soft",))
BORDER, TRADE, PEACE = Term("border", "soft"), Term("trade", "firm"), Term("peace", "soft")


def test_what_is_said_to_all_is_heard_by_all() -> None:
    table = Table(three_seats()).do(Say("north", (), "Good morning."))
    assert table.events == (Said("north", (), "Good morning."),)
    assert all(table.view(seat).minutes[-1:] == table.events for seat in table.state.minutes)


def test_what_is_said_to_some_is_heard_by_nobody_else() -> None:
    table = Table(three_seats()).do(Say("north", ("south",), "Between us."))
    assert table.view("north").minutes[-1:] == table.events
    assert table.view("south").minutes[-1:] == table.events
    assert len(table.view("east").minutes) == 1


def test_a_claim_need_not_be_true() -> None:
    table = Table(three_seats()).do(Claim("north", ("east",), "border", Positions("none")))
    assert table.events == (Claimed("north", ("east",), "border", Positions("none")),)


def test_a_sounding_waits_for_its_answer() -> None:
    table = Table(three_seats()).do(SoundOut("north", "south", "border"))
    assert table.events == (SoundedOut("north", "south", "border"),)
    assert table.view("south").soundings == (("north", "border"),)
    assert table.view("north").soundings == table.view("east").soundings == ()
    table.do(AnswerSounding("south", "north", "border", FIRM))
    assert table.last(SoundingAnswered) == [SoundingAnswered("south", "north", "border", FIRM)]
    assert table.view("south").soundings == ()


def test_a_suggestion_waits_for_its_answer_which_repeats_it() -> None:
    table = Table(three_seats()).do(Suggest("north", "south", (BORDER,), (TRADE,)))
    assert table.events == (Suggested("north", "south", (BORDER,), (TRADE,)),)
    assert table.view("south").suggestions == {"north": Suggestion((BORDER,), (TRADE,))}
    assert table.view("north").suggestions == table.view("east").suggestions == {}
    table.do(AnswerSuggestion("south", "north", Reply.CONSIDER))
    answered = SuggestionAnswered("south", "north", (BORDER,), (TRADE,), Reply.CONSIDER)
    assert table.last(SuggestionAnswered) == [answered]
    assert table.view("south").suggestions == {}


def test_a_newer_suggestion_between_the_same_two_replaces_the_older() -> None:
    table = Table(three_seats()).do(
        Suggest("north", "south", (), (TRADE,)),
        Suggest("east", "south", (), (BORDER,)),
        Suggest("north", "south", (), (PEACE,)),
    )
    assert table.view("south").suggestions == {
        "north": Suggestion((), (PEACE,)),
        "east": Suggestion((), (BORDER,)),
    }
    table.do(AnswerSuggestion("south", "north", Reply.AGREE))
    assert list(table.view("south").suggestions) == ["east"]


def test_what_was_asked_and_not_answered_lapses_with_the_round() -> None:
    table = Table(two_seats()).do(
        SoundOut("north", "south", "border"), Suggest("north", "south", (), (TRADE,))
    )
    table.plenary()
    assert table.view("south").soundings == ()
    assert table.view("south").suggestions == {}


def test_a_shown_page_is_the_true_one_and_costs_capital() -> None:
    table = Table(three_seats()).do(ShowInstructions("south", "north", "trade"))
    page = PageShown(
        "south", "north", "trade", (("none", 0), ("soft", 30), ("firm", 15)), ("firm",)
    )
    assert table.events[1:] == (page,)
    assert table.state.capital == {"north": 3, "south": 2, "east": 3}
    assert table.view("north").minutes[-1] == page
    assert page not in table.view("east").minutes


def test_a_shown_page_says_nothing_of_bridges_not_found() -> None:
    table = Table(two_seats()).do(ShowInstructions("north", "south", "border"))
    shown = table.last(PageShown)[0]
    assert isinstance(shown, PageShown)
    assert [wording for wording, _ in shown.points] == ["none", "soft", "firm"]
    assert shown.red_lines == ()


def test_a_shown_page_has_the_bridges_that_were_found() -> None:
    table = Table(two_seats()).file("north", border="firm").file("south", border="soft")
    table.do(CallContactGroup("north", "border"), CallContactGroup("south", "border")).plenary()
    table.do(ShowInstructions("north", "south", "border"))
    points = (("none", 0), ("soft", 10), ("firm", 40), ("bridge", 20))
    assert table.last(PageShown) == [PageShown("north", "south", "border", points, ())]


def test_questions_wait_in_the_same_order_whoever_asked_first() -> None:
    asked = [SoundOut("north", "east", c) for c in ("trade", "border", "peace")]
    asked += [SoundOut("south", "east", c) for c in ("trade", "border", "peace")]
    in_order = sorted((question.seat, question.clause) for question in asked)
    assert Table(three_seats()).do(*asked).view("east").soundings == tuple(in_order)


def test_talk_changes_nothing_on_the_table() -> None:
    table = Table(two_seats())
    before = table.view("north")
    table.do(Say("south", (), "We will never accept it."), Claim("south", (), "border", FIRM))
    after = table.view("north")
    assert (after.placards, after.filings, after.temperature) == ({}, {}, before.temperature)
    assert after.trust == before.trust
