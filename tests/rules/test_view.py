"""What one seat sees, and what it does not."""

from __future__ import annotations

from game.rules.events import RoundBegan
from game.rules.moves import AnswerSilence, CallContactGroup, FileSupport, Silence, TablePackage
from game.rules.names import Term
from game.rules.state import Agreement, SilenceAnswer
from game.rules.text import Positions
from tests.tables import NORTH, Table, three_seats, two_seats


def test_everybody_sees_what_is_public() -> None:
    setting = three_seats(temperature=44)
    seen = Table(setting).view("north")
    assert (seen.title, seen.delegations) == (setting.title, setting.delegations)
    assert (seen.procedure, seen.electorate) == (setting.procedure, setting.electorate)
    assert (seen.round, seen.temperature, seen.clock_stopped) == (1, 44, False)
    assert seen.minutes == (RoundBegan(1, 3),)
    assert seen.ending is None


def test_a_seat_knows_itself_from_the_others() -> None:
    seen = Table(three_seats()).view("south")
    assert seen.seats == ("north", "south", "east")
    assert seen.others == ("north", "east")


def test_a_seat_sees_its_own_instructions_as_far_as_the_wordings_on_the_table() -> None:
    seen = Table(two_seats()).view("north")
    assert seen.instructions.points["border"] == {"none": 0, "soft": 10, "firm": 40}
    assert seen.instructions.walk_away == NORTH.walk_away
    border = seen.clause("border")
    assert border
    assert border.bridges == ()


def test_a_bridge_found_comes_with_what_it_is_worth() -> None:
    table = Table(two_seats()).file("north", border="firm").file("south", border="soft")
    table.do(CallContactGroup("north", "border"), CallContactGroup("south", "border")).plenary()
    seen = table.view("north")
    assert seen.instructions.points["border"] == {"none": 0, "soft": 10, "firm": 40, "bridge": 20}
    border = seen.clause("border")
    assert border
    assert border.find("bridge")
    assert border.find("second-bridge") is None
    assert "second-bridge" not in repr(seen)


def test_filings_are_seen_by_who_filed_them_until_the_plenary() -> None:
    table = Table(two_seats()).file("north", border="firm", trade="")
    assert table.view("north").filings == {"border": Positions("firm"), "trade": None}
    assert table.view("south").filings == {}
    assert table.view("south").placards == {}
    table.plenary()
    assert table.view("south").placards["border"]["north"] == Positions("firm")


def test_support_is_seen_by_who_filed_it_until_the_plenary() -> None:
    table = Table(two_seats()).do(TablePackage("north", (Term("border", "firm"),)))
    table.do(FileSupport("south", 1, False))
    assert table.view("north").support == {1: True}
    assert table.view("south").support == {1: False}
    assert table.view("north").votes == {}
    table.plenary()
    assert table.view("north").votes == {1: {"north": True, "south": False}}


def test_the_answer_to_silence_is_seen_by_who_gave_it() -> None:
    table = Table(two_seats()).all_file(peace="soft", border="soft", trade="soft").plenary()
    table.do(AnswerSilence("north", Silence.BREAK, reason="No."))
    assert table.view("north").silence == SilenceAnswer(Silence.BREAK, None, "No.")
    assert table.view("south").silence is None


def test_the_text_stands_as_agreed_with_fallbacks_for_the_rest() -> None:
    seen = Table(two_seats()).all_file(peace="soft").plenary().view("north")
    assert seen.text == {"peace": "soft", "border": "none", "trade": "none"}
    assert seen.agreed == {"peace": Agreement("soft", ("north", "south"))}
    assert [clause.id for clause in seen.open_clauses] == ["border", "trade"]


def test_there_is_no_clause_by_another_name() -> None:
    assert Table(two_seats()).view("north").clause("weather") is None
