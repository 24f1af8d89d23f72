"""The guide knows from what a seat has done which step it is at, and leaves nobody stuck."""

from __future__ import annotations

from game.guide import Deed, current, of_plenary
from game.rules.moves import (
    Claim,
    ConsultCapital,
    DeclareReady,
    FileStatement,
    FileSupport,
    OpenSilence,
    Reopen,
    Silence,
    SoundOut,
    Suggest,
    TablePackage,
    TakeBack,
)
from game.rules.names import Module, Term
from game.rules.press import Bond, Commitment
from game.rules.text import Positions
from game.scenario import Lesson
from tests.tables import ALL, Table, full_game, three_seats


def lessons(*named: str) -> tuple[Lesson, ...]:
    """Steps as "sound-out", or "sound-out border" on a clause."""
    words = (name.split(" ") for name in named)
    return tuple(
        Lesson(do=act, say="Do it.", clause=clause[0] if clause else None)  # type: ignore[arg-type]
        for act, *clause in words
    )


def at(table: Table, steps: tuple[Lesson, ...], *seen: Deed) -> str | None:
    """What the step that North is at waits for."""
    step = current(steps, table.view("north"), seen)
    return step.do if step else None


def test_without_a_guide_there_is_no_step() -> None:
    assert at(Table(three_seats()), ()) is None


def test_a_step_lasts_until_its_act_is_done() -> None:
    table, steps = Table(three_seats()), lessons("sound-out", "claim", "file", "plenary")
    assert at(table, steps) == "sound-out"
    table.do(SoundOut("north", "south", "border"))
    assert at(table, steps) == "claim"
    table.do(Claim("north", ("south",), "border", Positions("firm")))
    assert at(table, steps) == "file"
    table.file("north", border="firm")
    assert at(table, steps) == "plenary"


def test_what_others_do_is_not_one_s_own() -> None:
    table, steps = Table(three_seats()), lessons("sound-out")
    assert at(table.do(SoundOut("south", "north", "border")), steps) == "sound-out"


def test_a_step_about_a_clause_waits_for_that_clause() -> None:
    table, steps = Table(three_seats()), lessons("file trade", "suggest peace")
    assert at(table.file("north", border="firm"), steps) == "file"
    assert at(table.file("north", trade="firm"), steps) == "suggest"
    table.do(Suggest("north", "south", (Term("border", "soft"),), (Term("peace", "firm"),)))
    assert at(table, steps) is None


def test_packages_commitments_and_démarches_are_about_clauses_too() -> None:
    table = Table(full_game())
    steps = lessons("package trade", "statement border")
    table.do(TablePackage("north", (Term("border", "firm"), Term("trade", "firm"))))
    assert at(table, steps) == "statement"
    table.do(FileStatement("north", Commitment(Term("border", "firm"), Bond.INSIST, 1)))
    assert at(table, steps) is None


def test_what_was_done_early_need_not_be_done_again_and_serves_once() -> None:
    table, steps = Table(three_seats()), lessons("read-brief", "file", "file", "plenary")
    table.file("north", border="firm")
    seen = Deed("read-brief")
    assert at(table, steps, seen) == "file"
    assert at(table.file("north", trade="firm"), steps, seen) == "plenary"


def test_a_plenary_ends_the_steps_of_its_round_done_or_not() -> None:
    table, steps = Table(three_seats()), lessons("sound-out", "plenary", "suggest", "plenary")
    assert at(table.plenary(), steps) == "suggest"
    assert at(table.plenary(), steps) is None


def test_what_was_done_in_one_round_does_not_serve_the_next() -> None:
    table, steps = Table(three_seats()), lessons("plenary", "file", "read-brief")
    table.file("north", border="firm")
    assert at(table.plenary(), steps, Deed("read-brief")) == "file"
    table.file("north", border="soft")
    assert at(table, steps, Deed("read-brief")) == "read-brief"
    assert at(table, steps, Deed("read-brief", (), 1)) is None


def test_a_plenary_taken_back_gives_its_steps_back() -> None:
    table, steps = Table(three_seats()), lessons("file", "plenary", "suggest")
    assert at(table.plenary(), steps) == "suggest"
    assert at(table.do(TakeBack()), steps) == "file"


def test_a_step_that_is_read_is_passed_over_once_a_later_one_is_done() -> None:
    table, steps = Table(three_seats()), lessons("read-text", "dossier", "file", "deputy")
    assert at(table, steps) == "read-text"
    assert at(table.file("north", border="firm"), steps) == "deputy"


def test_the_text_is_read_when_its_end_is_reached_and_a_clause_when_it_is_open() -> None:
    table = Table(three_seats())
    a_clause, the_end = Deed("read-text", ("trade",)), Deed("read-text")
    assert at(table, lessons("read-text"), a_clause) == "read-text"
    assert at(table, lessons("read-text"), the_end) is None
    assert at(table, lessons("read-text trade"), the_end) == "read-text"
    assert at(table, lessons("read-text trade"), a_clause) is None


def test_who_is_ready_no_longer_has_not_said_so() -> None:
    table, steps = Table(three_seats()), lessons("ready", "plenary")
    table.do(DeclareReady("north", True))
    assert at(table, steps) == "plenary"


def test_what_nobody_can_do_now_is_passed_over_and_comes_back_when_one_can() -> None:
    table, steps = Table(three_seats()), lessons("answer", "vote", "reopen", "plenary")
    assert at(table, steps) == "plenary"
    table.do(SoundOut("south", "north", "border"))
    assert at(table, steps) == "answer"
    table.do(TablePackage("south", (Term("border", "firm"), Term("trade", "soft"))))
    assert at(table, lessons("vote", "plenary")) == "vote"
    table.do(FileSupport("north", 1, True))
    assert at(table, lessons("vote", "plenary")) == "plenary"


def test_an_agreed_clause_is_not_filed_on_but_reopened() -> None:
    table = Table(three_seats()).all_file(peace="soft").plenary()
    steps = lessons("plenary", "file peace", "reopen peace", "suggest")
    assert at(table, steps) == "reopen"
    table.do(Reopen("north", "peace"))
    assert at(table, steps) == "file"


def test_who_has_no_capital_left_is_not_asked_to_spend_any() -> None:
    table, steps = Table(full_game(capital=1)), lessons("statement", "consult", "plenary")
    assert at(table, steps) == "statement"
    assert at(table.do(ConsultCapital("north", "border", None)), steps) == "plenary"


def test_a_module_that_is_off_or_opens_later_has_no_steps_yet() -> None:
    steps = lessons("pact", "plenary", "pact", "plenary")
    assert at(Table(three_seats()), steps) == "plenary"
    table = Table(three_seats(modules=ALL, opens={Module.PACTS: 2}))
    assert at(table, steps) == "plenary"
    assert at(table.plenary(), steps) == "pact"


def test_under_silence_only_its_own_steps_count_and_after_the_end_the_debrief() -> None:
    table = Table(three_seats()).all_file(peace="soft").plenary()
    steps = lessons("plenary", "file", "plenary", "silence", "debrief")
    assert at(table, steps) == "file"
    table.do(OpenSilence())
    assert at(table, steps) == "silence"
    table.answer("north", Silence.KEEP)
    assert at(table, steps) == "debrief"
    table.answer("south", Silence.KEEP).answer("east", Silence.KEEP)
    assert at(table, steps) == "debrief"
    assert at(table, lessons("file", "silence")) is None


def test_what_is_said_of_a_plenary_is_there_once_it_was_held() -> None:
    table, steps = Table(three_seats()), lessons("file", "plenary", "plenary peace")
    assert of_plenary(steps, table.view("north")) is None
    assert of_plenary(steps, table.plenary().view("north")) is steps[1]
    assert of_plenary(steps, table.plenary().view("north")) is steps[2]
    assert of_plenary(steps, table.plenary().view("north")) is None
