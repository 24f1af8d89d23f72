"""The silence procedure: who says nothing has joined."""

from __future__ import annotations

from game.rules.decision import ConsensusMinus
from game.rules.events import (
    ClockStopped,
    ConferenceEnded,
    EndReason,
    RoundBegan,
    SilenceAnswered,
    SilenceOpened,
    SilenceRevealed,
    TemperatureMoved,
)
from game.rules.moves import AnswerSilence, CloseSilence, OpenSilence, Silence
from game.rules.names import Phase, Term
from game.rules.setting import Setting
from game.rules.state import SilenceAnswer
from tests.tables import Table, three_seats, two_seats

KEEP, RESERVE, BREAK = Silence.KEEP, Silence.RESERVE, Silence.BREAK


def under_silence(setting: Setting) -> Table:
    """A table whose text is under silence: a soft peace and nothing else."""
    return Table(setting).all_file(peace="soft").plenary().do(OpenSilence())


def ended(table: Table) -> EndReason | None:
    return table.state.ending.reason if table.state.ending else None


def test_the_chair_may_open_it_early_on_the_text_as_it_stands() -> None:
    table = under_silence(two_seats())
    text = (Term("peace", "soft"), Term("border", "none"), Term("trade", "none"))
    assert table.events == (SilenceOpened(text, ()),)
    assert table.state.phase is Phase.SILENCE


def test_the_chair_proposes_what_was_one_objection_short() -> None:
    table = Table(two_seats()).all_file(peace="soft").file("north", trade="firm").plenary()
    table.do(OpenSilence())
    text = (Term("peace", "soft"), Term("border", "none"), Term("trade", "firm"))
    assert table.events == (SilenceOpened(text, ("trade",)),)


def test_the_chair_proposes_nothing_where_that_is_not_allowed() -> None:
    table = Table(two_seats(chair_may_propose=False))
    table.all_file(peace="soft").file("north", trade="firm").plenary().do(OpenSilence())
    text = (Term("peace", "soft"), Term("border", "none"), Term("trade", "none"))
    assert table.events == (SilenceOpened(text, ()),)


def test_answers_are_sealed_until_it_closes() -> None:
    table = under_silence(two_seats()).do(AnswerSilence("north", BREAK, reason="Never."))
    assert table.events == (SilenceAnswered("north", BREAK, None, "Never."),)
    assert table.view("north").silence == SilenceAnswer(BREAK, None, "Never.")
    assert table.view("south").silence is None
    assert table.events[0] not in table.view("south").minutes


def test_it_closes_when_everyone_has_answered_and_reveals_how() -> None:
    table = under_silence(two_seats()).answer("north", KEEP).answer("south", RESERVE, "trade")
    assert table.last(SilenceRevealed) == [
        SilenceRevealed("north", KEEP, None, ""),
        SilenceRevealed("south", RESERVE, "trade", ""),
    ]
    assert ended(table) is EndReason.IN_FORCE


def test_an_answer_can_be_changed_until_it_closes() -> None:
    table = under_silence(three_seats()).answer("north", BREAK).answer("north", KEEP)
    assert table.do(CloseSilence()).last(SilenceRevealed)[0] == SilenceRevealed(
        "north", KEEP, None, ""
    )
    assert ended(table) is EndReason.IN_FORCE


def test_silence_is_consent() -> None:
    table = under_silence(three_seats()).do(CloseSilence())
    text = (Term("peace", "soft"), Term("border", "none"), Term("trade", "none"))
    assert table.last(ConferenceEnded) == [ConferenceEnded(EndReason.IN_FORCE, text)]
    assert table.state.phase is Phase.ENDED


def test_broken_silence_stops_the_clock_for_one_further_round() -> None:
    table = under_silence(two_seats()).answer("north", BREAK).do(CloseSilence())
    assert table.events[-3:] == (ClockStopped(), TemperatureMoved(10, 37), RoundBegan(3, 3))
    assert table.state.phase is Phase.INFORMALS
    assert table.state.chair_text is None
    assert table.state.silence == {}


def test_the_clock_is_stopped_once() -> None:
    table = under_silence(two_seats()).answer("north", BREAK).answer("south", KEEP).plenary()
    assert table.state.phase is Phase.SILENCE, "the further round is the last"
    table.answer("north", BREAK).do(CloseSilence())
    assert ended(table) is EndReason.BROKEN


def test_broken_silence_ends_in_a_chairs_summary_if_the_clock_runs_on() -> None:
    table = under_silence(two_seats(stop_the_clock=False)).answer("north", BREAK)
    table.do(CloseSilence())
    assert table.last(ConferenceEnded) == [ConferenceEnded(EndReason.BROKEN, None)]
    assert table.last(ClockStopped) == []


def test_silence_broken_by_so_few_that_the_rule_is_met_holds() -> None:
    table = under_silence(three_seats(rule=ConsensusMinus(1)))
    table.answer("north", BREAK).do(CloseSilence())
    assert ended(table) is EndReason.IN_FORCE


def test_a_veto_breaks_silence_under_any_rule() -> None:
    table = under_silence(
        three_seats(rule=ConsensusMinus(1), vetoes=("north",), stop_the_clock=False)
    )
    table.answer("north", BREAK).do(CloseSilence())
    assert ended(table) is EndReason.BROKEN


def test_without_an_essential_clause_silence_is_not_asked() -> None:
    table = Table(two_seats(rounds=1, stop_the_clock=False)).plenary()
    assert table.last(SilenceOpened) == []
    assert table.last(ConferenceEnded) == [ConferenceEnded(EndReason.INCOMPLETE, None)]


def test_an_incomplete_text_stops_the_clock_too() -> None:
    table = Table(two_seats(rounds=1)).plenary()
    assert table.last(ClockStopped) == [ClockStopped()]
    table.all_file(peace="soft").plenary()
    assert table.state.phase is Phase.SILENCE


def test_under_a_single_undertaking_nothing_is_agreed_until_everything_is() -> None:
    table = Table(two_seats(rounds=1, single_undertaking=True, stop_the_clock=False))
    table.all_file(peace="soft", border="soft").plenary()
    assert ended(table) is EndReason.INCOMPLETE


def test_what_the_chair_proposes_completes_a_single_undertaking() -> None:
    table = Table(two_seats(rounds=1, single_undertaking=True, stop_the_clock=False))
    table.all_file(peace="soft", border="soft").file("north", trade="none").plenary()
    assert table.state.chair_text
    assert table.state.chair_text.proposed == ("trade",)
