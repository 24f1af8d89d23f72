"""What the rules beyond the core add to the room, each by its key."""

from __future__ import annotations

import pytest
from textual.widgets import Input, TextArea

from game.rules.events import (
    CapitalConsulted,
    Conferred,
    DemarcheAnswered,
    DemarcheMade,
    LeakFiled,
    PactAnswered,
    PactLeft,
    PactOffered,
    QuestionAnswered,
    StatementFiled,
    StatementWithdrawn,
)
from game.rules.moves import (
    AnswerPact,
    Demarche,
    FileStatement,
    LeavePact,
    OfferPact,
    Say,
)
from game.rules.names import Module, Seat, Term
from game.rules.pacts import (
    Back,
    Confidence,
    Exchange,
    NoCriticism,
    Oppose,
    Pact,
    Promise,
    Solidarity,
    Together,
)
from game.rules.press import ActId, Bond, Clarification, Commitment, Remark
from game.screens.acts import ACTS
from game.screens.conference import ConferenceScreen
from game.screens.dialogs.dialog import Dialog
from game.screens.help import help_text
from game.screens.pacts.screen import PactsScreen
from game.screens.plenary import PlenaryScreen
from game.screens.widgets.doors import Doors
from tests.screens.full import PLENARY, full_app, others
from tests.screens.rooms import SEAT, conference, own, quiet, read, seated, view

BACKS = Back("state", Term("partners", "inclusive"))


def offer(*to: Seat, public: bool = False) -> OfferPact:
    promises = (BACKS, NoCriticism(SEAT), Confidence(SEAT))
    return OfferPact("state", to or (SEAT,), promises, public, "Harbour")


async def test_the_core_game_has_no_doors_and_no_keys_for_them() -> None:
    async with full_app(()).run_test(size=(80, 24)) as pilot:
        room = await seated(pilot)
        assert not room.query_one(Doors).display
        for act in ACTS:
            if act.module:
                await pilot.press(act.key)
                assert isinstance(pilot.app.screen, ConferenceScreen), act.word
        await pilot.press("question_mark")
        assert "Make a statement" not in read(pilot.app)


async def test_every_module_opens_its_doors_and_no_others() -> None:
    async with full_app({Module.PACTS}).run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        doors = pilot.app.screen.query_one(Doors)
        assert doors.render_line(0).text.split() == ["k", "Pacts", "y", "Deputy"]
        await pilot.press("u")
        assert isinstance(pilot.app.screen, ConferenceScreen)
        await pilot.press("k")
        assert isinstance(pilot.app.screen, PactsScreen)


async def test_a_click_on_a_door_opens_it() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        doors = pilot.app.screen.query_one(Doors)
        await pilot.click(Doors, offset=(1 + len("k Pacts "), 0))
        assert isinstance(pilot.app.screen, ConferenceScreen), "there is nothing between two doors"
        await pilot.hover(Doors, offset=(1, 0))
        assert doors.under == 0
        await pilot.click(Doors, offset=(1, 0))
        await pilot.pause()
        assert isinstance(pilot.app.screen, PactsScreen)


async def test_every_door_opens_and_escape_closes_it_with_nothing_done() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        before = len(view(pilot.app).minutes)
        for key in "kuilezy":
            await pilot.press(key)
            assert not isinstance(pilot.app.screen, ConferenceScreen), key
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, ConferenceScreen), key
        assert len(view(pilot.app).minutes) == before


def test_the_help_names_every_key() -> None:
    assert all(act.what in help_text().plain for act in ACTS)
    assert len({act.key for act in ACTS}) == len(ACTS)


BEST = Term("partners", "inclusive")
"""What the seat would rather have than any other wording of the clause."""


@pytest.mark.parametrize(
    ("turns", "promises"),
    [
        (0, (Back(SEAT, BEST),)),
        (1, (Oppose(SEAT, Term("partners", "network")),)),
        (2, (Exchange(SEAT, BEST, "mod", Term("legislation", "existing")),)),
        (3, (NoCriticism(SEAT), NoCriticism("mod"))),
        (4, (Confidence(SEAT), Confidence("mod"))),
        (5, (Together(SEAT), Together("mod"))),
        (6, (Solidarity(SEAT), Solidarity("mod"))),
    ],
)
async def test_offer_a_promise_of_every_kind(turns: int, promises: tuple[Promise, ...]) -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("k", "o", "1", "p", *["right"] * turns, "p", "o")
        (offered,) = own(pilot.app, PactOffered)
        assert (offered.to, offered.pact.promises) == (("mod",), promises)


async def test_offer_a_public_pact_with_a_name_until_a_round() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("k", "o", "o")
        assert "A pact needs a promise" in read(pilot.app)
        await pilot.press("1", "2", "p", "p", "tab", "tab", "right", "down", "right")
        pilot.app.screen.query_one(Input).value = "The [b]harbour[/b]"
        await pilot.press("o")
        (offered,) = own(pilot.app, PactOffered)
        assert offered.pact == Pact(
            f"mod+{SEAT}+state#1",
            "The [b]harbour[/b]",
            (SEAT, "mod", "state"),
            (Back(SEAT, BEST),),
            True,
            1,
        )


async def test_a_promise_can_be_taken_out_again() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("k", "o", "p", "p", "tab", "backspace", "o")
        assert "A pact needs a promise" in read(pilot.app)


async def test_an_offer_is_read_and_accepted() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        others(pilot.app, offer())
        await pilot.pause()
        assert "Answer 1 offer of a pact" in read(pilot.app)
        await pilot.press("k")
        said = read(pilot.app)
        assert "“Harbour”" in said
        assert "You will publish no criticism of another member." in said
        await pilot.press("y")
        assert [e.accept for e in own(pilot.app, PactAnswered)] == [True]
        assert "· not yet due" in read(pilot.app)


async def test_an_offer_is_countered_from_its_own_terms() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        others(pilot.app, offer("mod", SEAT))
        await pilot.press("k", "c", "tab", "backspace", "o")
        (offered,) = own(pilot.app, PactOffered)
        assert set(offered.to) == {"mod", "state"}
        assert offered.pact.promises == (NoCriticism(SEAT), Confidence(SEAT))
        assert offered.pact.name == "Harbour"
        assert [e.accept for e in own(pilot.app, PactAnswered)] == [False]


async def test_speak_to_the_members_and_leave() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        others(pilot.app, offer(), AnswerPact(SEAT, f"{SEAT}+state#1", True))
        await pilot.press("k", "t")
        assert "Only STATE will hear it" in read(pilot.app)
        pilot.app.screen.query_one(Input).value = "Together, then."
        await pilot.press("enter")
        assert [e.text for e in own(pilot.app, Conferred)] == ["Together, then."]
        await pilot.press("l")
        assert "STATE will trust you less (\N{MINUS SIGN}6)" in read(pilot.app)
        await pilot.press("l")
        assert len(own(pilot.app, PactLeft)) == 1
        assert "ended" in read(pilot.app)


async def test_the_record_of_a_pact_shows_what_was_broken() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        others(pilot.app, offer(), AnswerPact(SEAT, f"{SEAT}+state#1", True), PLENARY)
        await quiet(pilot)
        assert isinstance(pilot.app.screen, PlenaryScreen)
        await pilot.press("s", "s")
        await pilot.press("k")
        assert "✕ broken" in read(pilot.app)
        assert "STATE: 0 kept, 1 broken so far" in read(pilot.app)


async def test_a_remark_says_what_it_would_move_and_moves_it() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("u", "down", "right", "down", *["right"] * 10)
        said = read(pilot.app)
        assert "STATE will trust you less (\N{MINUS SIGN}6)." in said
        assert "Your capital: Members of the Diet +2 (to 56), The public \N{MINUS SIGN}2" in said
        assert "The room +3°, to 33°." in said
        await pilot.press("u")
        (filed,) = own(pilot.app, StatementFiled)
        assert isinstance(filed.statement, Remark)
        assert (filed.statement.act, filed.statement.about) == (ActId.DEPLORE, "state")
        assert not filed.statement.text, "the game's sentence is read in everybody's own language"
        others(pilot.app, PLENARY)
        await quiet(pilot)
        after = view(pilot.app)
        assert dict(after.approvals) == {"diet": 56, "public": 46}
        trust = conference(pilot.app).room.table.view("state").trust[SEAT]
        assert trust == -6


async def test_the_sentence_may_be_edited_and_then_stays() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("u")
        pilot.app.screen.query_one(TextArea).text = "In our\nown [b]words[/b]."
        await pilot.press("down", "right", "u")
        (filed,) = own(pilot.app, StatementFiled)
        assert filed.statement.text == "In our own [b]words[/b]."


async def test_a_commitment_says_what_it_binds_to_and_can_be_withdrawn() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("u", "right", "down", "down")
        await pilot.press("down", "down", "right")
        said = read(pilot.app)
        assert "costs you 4 points, and 8 of approval with each of members of the Diet and" in said
        await pilot.press("u")
        (filed,) = own(pilot.app, StatementFiled)
        assert isinstance(filed.statement, Commitment)
        made = filed.statement
        assert (made.term, made.bond, made.firmness) == (
            Term("partners", "inclusive"),
            Bond.PREFER,
            2,
        )
        await pilot.press("u", "w")
        assert len(own(pilot.app, StatementWithdrawn)) == 1


async def test_a_commitment_is_clarified_away() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        made = Commitment(Term("partners", "inclusive"), Bond.INSIST, 3, "We insist.")
        others(pilot.app, FileStatement(SEAT, made), PLENARY)
        await quiet(pilot)
        await pilot.press("s", "s", "u", "left")
        assert "it costs you 3 points, and 6 of approval" in read(pilot.app)
        await pilot.press("u")
        assert isinstance(own(pilot.app, StatementFiled)[-1].statement, Clarification)
        others(pilot.app, PLENARY)
        await quiet(pilot)
        assert view(pilot.app).penalty == 3


async def test_a_remark_says_which_promise_it_breaks() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        others(pilot.app, offer(), AnswerPact(SEAT, f"{SEAT}+state#1", True))
        await pilot.press("u", "down", "right", "down", *["right"] * 10)
        assert (
            "It breaks your promise of no criticism (“Harbour”): STATE \N{MINUS SIGN}20."
            in read(pilot.app)
        )


async def test_the_wire_marks_what_is_unread_and_the_ticker_runs() -> None:
    async with full_app().run_test(size=(120, 36)) as pilot:
        await seated(pilot)
        remark = Remark(ActId.CONCERN, SEAT, "The department is concerned.")
        others(pilot.app, FileStatement("dod", remark), PLENARY)
        await quiet(pilot)
        await pilot.press("s", "s")
        assert "◦ " in read(pilot.app)
        await pilot.press("i")
        said = read(pilot.app)
        assert "unread" in said
        assert "▎" in said
        await pilot.press("escape", "i")
        assert "unread" not in read(pilot.app)


async def test_the_capital_says_whether_it_would_ratify_and_is_consulted() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("l")
        assert "✓ Your capital would ratify it." in read(pilot.app)
        await pilot.press("c")
        assert "40 in 100 that it lifts your red line" in read(pilot.app)
        await pilot.press("left", "left")
        assert "It will gain 5 approval there." in read(pilot.app)
        await pilot.press("c")
        (asked,) = own(pilot.app, CapitalConsulted)
        assert asked.constituency == "diet"
        assert view(pilot.app).approvals["diet"] == 59


async def test_make_a_demarche() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("e", "2", "down", "e")
        (made,) = own(pilot.app, DemarcheMade)
        assert made.term == Term("partners", "inclusive")


async def test_a_demarche_must_be_answered_before_one_is_ready() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        others(pilot.app, Demarche("dod", SEAT, Term("costs", "welcome")))
        await pilot.pause()
        assert "Answer the démarche of DOD" in read(pilot.app)
        await pilot.press("r")
        assert SEAT not in view(pilot.app).ready
        await pilot.press("a")
        assert "+2 if you will consider it, \N{MINUS SIGN}1 if you decline" in read(pilot.app)
        await pilot.press("2")
        assert [e.considered for e in own(pilot.app, DemarcheAnswered)] == [False]


async def test_an_event_s_question_is_answered() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        others(pilot.app, PLENARY)
        await quiet(pilot)
        await pilot.press("s", "s", "a")
        said = read(pilot.app)
        assert "What do you tell the reporters?" in said
        assert "What follows from each answer is not known." in said
        await pilot.press("down", "a")
        assert [e.choice for e in own(pilot.app, QuestionAnswered)] == ["That it goes on"]


async def test_a_leak_says_its_odds_and_asks_twice() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        others(pilot.app, Say("state", (SEAT, "mod", "dod"), "Between us, we could move."))
        await pilot.press("z")
        assert "known to 4: traced 25 in 100" in read(pilot.app)
        await pilot.press("z")
        assert "It cannot be undone; traced 25 in 100." in read(pilot.app)
        assert not own(pilot.app, LeakFiled)
        await pilot.press("z")
        assert len(own(pilot.app, LeakFiled)) == 1


async def test_a_leak_that_breaks_confidence_says_so() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        others(pilot.app, offer(), AnswerPact(SEAT, f"{SEAT}+state#1", True))
        await pilot.press("z")
        assert "Traced, it breaks your promise of confidence to STATE (\N{MINUS SIGN}20)." in read(
            pilot.app
        )


async def test_without_anything_private_there_is_nothing_to_leak() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("z", "z")
        assert "There is nothing to leak." in read(pilot.app)
        assert isinstance(pilot.app.screen, Dialog)


async def test_the_deputy_gives_reasons() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("y")
        said = read(pilot.app)
        assert "A text to work for" in said
        assert "why: " in said


async def test_one_s_own_trust_stands_beside_the_names() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        others(pilot.app, offer(), AnswerPact(SEAT, f"{SEAT}+state#1", True))
        others(pilot.app, LeavePact("state", f"{SEAT}+state#1"))
        await pilot.pause()
        assert "STATE \N{MINUS SIGN}6" in read(pilot.app)
