"""The chair's own acts: events made to happen, recesses, plenaries taken back, caretakers."""

from __future__ import annotations

import pytest

from game.rules.events import (
    AnswerWithdrawn,
    CaretakerSeated,
    IncidentHappened,
    PlenaryTakenBack,
    QuestionPut,
    ReadinessDeclared,
    RecessCalled,
    TemperatureMoved,
)
from game.rules.moves import (
    Adjourn,
    Announce,
    AnswerSilence,
    CallContactGroup,
    CallRecess,
    CloseInformals,
    DeclareReady,
    EndRecess,
    FileStatement,
    Inject,
    OpenSilence,
    Say,
    SeatCaretaker,
    Silence,
    TakeBack,
)
from game.rules.names import Phase
from game.rules.press import ActId, Remark
from tests.tables import Table, eventful, full_game, two_seats


def test_the_chair_lets_an_event_happen_whatever_its_condition() -> None:
    table = Table(eventful(full_game())).do(Inject("calm"))
    assert table.last(IncidentHappened) == [IncidentHappened("calm", "A calm", ())]
    assert "happened already" in table.refuses(Inject("calm"))


def test_an_injected_event_puts_its_question_and_does_not_happen_again() -> None:
    table = Table(eventful(full_game())).do(Inject("storm"))
    assert len(table.last(QuestionPut)) == 1
    assert table.view("north").questions == ("storm",)
    assert table.plenary().last(IncidentHappened) == []


def test_only_an_event_of_the_scenario_is_injected() -> None:
    refused = Table(eventful(full_game())).refuses(Inject("flood"))
    assert refused == "The scenario has no event 'flood'; it has storm, calm."
    assert "it has none" in Table(two_seats()).refuses(Inject("flood"))


def test_an_event_of_the_chairs_own_heats_the_room_and_can_be_spoken_of() -> None:
    table = Table(full_game()).do(Announce("A ferry is late", 5))
    assert table.events == (
        IncidentHappened("chair/1", "A ferry is late", ()),
        TemperatureMoved(5, 35),
    )
    table.do(Announce("It has arrived"))
    assert table.last(IncidentHappened) == [IncidentHappened("chair/2", "It has arrived", ())]
    table.do(FileStatement("north", Remark(ActId.WELCOME, "chair/2")))


def test_an_event_of_the_chairs_own_has_words_and_bounds() -> None:
    table = Table(full_game())
    assert "20 degrees at most" in table.refuses(Announce("An earthquake", 21))
    assert "20 degrees at most" in table.refuses(Announce("A long winter", -21))
    assert table.refuses(Announce("  "))


def test_nothing_happens_outside_while_a_text_is_under_silence() -> None:
    table = Table(eventful(full_game())).all_file(peace="soft").plenary().do(OpenSilence())
    assert "in the informals only" in table.refuses(Announce("A ferry is late"))
    assert "in the informals only" in table.refuses(Inject("calm"))


def test_in_a_recess_only_the_chair_can_do_anything() -> None:
    table = Table(two_seats()).do(CallRecess())
    assert table.events == (RecessCalled(),)
    assert table.view("south").recess
    assert "in recess" in table.refuses(Say("north", (), "Shall we?"))
    assert "in recess already" in table.refuses(CallRecess())
    table.do(EndRecess(), Say("north", (), "Shall we?"))
    assert "no recess to end" in table.refuses(EndRecess())


def test_a_plenary_taken_back_counts_for_nothing() -> None:
    table = Table(two_seats()).all_file(peace="soft").file("north", border="firm")
    before = table.state
    table.plenary().do(TakeBack())
    assert table.events == (PlenaryTakenBack(1),)
    assert table.agreed() == {}
    assert (table.state.round, table.state.filings) == (1, before.filings)
    assert table.state.temperature == before.temperature
    # What was heard stays heard.
    assert table.state.minutes["south"][: len(before.minutes["south"])] == before.minutes["south"]
    assert len(table.state.minutes["south"]) > len(before.minutes["south"]) + 1


def test_one_plenary_is_taken_back_and_no_further() -> None:
    table = Table(two_seats())
    assert "no plenary to take back" in table.refuses(TakeBack())
    table.plenary().plenary().do(TakeBack())
    assert table.state.round == 2
    assert "no plenary to take back" in table.refuses(TakeBack())


def test_a_conference_that_ended_with_its_plenary_goes_on_when_that_is_taken_back() -> None:
    table = Table(two_seats(rounds=1, stop_the_clock=False)).plenary()
    assert table.state.phase is Phase.ENDED
    table.do(TakeBack())
    assert (table.state.phase, table.state.ending) == (Phase.INFORMALS, None)
    table.do(Adjourn())


def test_after_it_nobody_is_ready_and_the_same_plenary_can_be_held_again() -> None:
    table = Table(two_seats()).all_file(peace="soft", border="firm").plenary()
    first = table.agreed()
    table.do(TakeBack(), CloseInformals())
    assert table.agreed() == first
    assert table.state.ready == frozenset()


def test_a_bridge_that_was_found_stays_found_and_its_group_does_not_meet_twice() -> None:
    table = Table(two_seats()).file("north", border="firm").file("south", border="soft")
    table.do(CallContactGroup("north", "border"), CallContactGroup("south", "border"))
    table.plenary().do(TakeBack())
    assert table.state.bridges_found == {"border": 1}
    assert table.plenary().state.bridges_found == {"border": 1}


def test_a_caretaker_is_seated_once_and_hands_back() -> None:
    table = Table(two_seats()).do(SeatCaretaker("north"))
    assert table.events == (CaretakerSeated("north", True),)
    assert table.view("south").caretakers == {"north"}
    assert "A caretaker plays N already" in table.refuses(SeatCaretaker("north"))
    table.do(SeatCaretaker("north", seated=False))
    assert table.view("south").caretakers == frozenset()
    assert "No caretaker plays N now" in table.refuses(SeatCaretaker("north", seated=False))
    assert "No delegation" in table.refuses(SeatCaretaker("west"))


def test_a_seat_that_is_handed_back_is_not_ready_before_its_delegation_says_so() -> None:
    table = Table(two_seats()).do(SeatCaretaker("north"), DeclareReady("north"))
    table.do(SeatCaretaker("north", seated=False))
    assert table.events == (CaretakerSeated("north", False), ReadinessDeclared("north", False))
    table.do(DeclareReady("south"))
    assert table.state.round == 1
    assert table.do(DeclareReady("north")).state.round == 2


def test_a_silence_that_a_caretaker_kept_waits_for_who_comes_back() -> None:
    table = Table(two_seats()).all_file(peace="soft").plenary().do(OpenSilence())
    table.do(SeatCaretaker("north"))
    table.do(AnswerSilence("north", Silence.KEEP), SeatCaretaker("north", seated=False))
    assert table.events == (CaretakerSeated("north", False), AnswerWithdrawn("north"))
    assert table.view("north").silence is None
    table.do(AnswerSilence("south", Silence.KEEP))
    assert table.state.phase is Phase.SILENCE
    assert table.do(AnswerSilence("north", Silence.KEEP)).state.phase is Phase.ENDED


@pytest.mark.parametrize("seated", [True, False])
def test_taking_back_a_plenary_leaves_people_where_they_sit(seated: bool) -> None:
    table = Table(two_seats()).plenary().do(SeatCaretaker("north"))
    if not seated:
        table.do(SeatCaretaker("north", seated=False))
    assert ("north" in table.do(TakeBack()).state.caretakers) == seated
