from __future__ import annotations

import pytest

from game import prose
from game.rules.moves import (
    CallContactGroup,
    FileStatement,
    FileSupport,
    Silence,
    TablePackage,
)
from game.rules.names import Module, Term
from game.rules.press import ActId, Remark
from game.screens.plenary import PlenaryScreen
from game.screens.plenary.clause import ClauseScene
from game.screens.plenary.group import GroupScene
from game.screens.plenary.package import PackageScene
from game.screens.plenary.scenes import legend, scenes
from game.screens.plenary.summary import Summary
from tests.screens.theatre import Stage, heard
from tests.tables import Table, three_seats, two_seats


def first_round() -> Table:
    """Peace is agreed, border has a contact group, trade is one short."""
    table = Table(three_seats()).all_file(peace="soft")
    table.file("north", border="firm", trade="firm or soft").file("south", border="soft")
    table.file("east", border="soft", trade="soft")
    table.do(CallContactGroup("north", "border"), CallContactGroup("south", "border"))
    return table.plenary()


def packaged(second: bool) -> Table:
    table = Table(two_seats()).file("north", peace="firm").file("south", peace="soft")
    table.do(TablePackage("north", (Term("border", "firm"), Term("trade", "soft"))))
    return table.do(FileSupport("south", 1, second)).plenary()


def drawn(table: Table, seat: str, width: int = 76) -> list[str]:
    """Every scene, whole, as text."""
    return [scene.draw(scene.last, width).plain for scene in scenes(*heard(table, seat))]


def test_there_is_a_scene_a_clause_then_the_contact_group_then_the_summary() -> None:
    kinds = [type(scene) for scene in scenes(*heard(first_round(), "north"))]
    assert kinds == [ClauseScene] * 3 + [GroupScene, Summary]


def test_placards_go_up_one_by_one_and_nothing_moves_aside() -> None:
    scene = scenes(*heard(first_round(), "north"))[1]
    steps = [scene.draw(step, 76).plain for step in range(scene.last + 1)]
    assert [step.count("●") for step in steps] == [0, 1, 2, 3, 3, 3]
    assert "N prefers “Firm”." in steps[1]
    assert "S prefers “Soft”." in steps[2]
    assert len({step.splitlines()[0] for step in steps}) == 1


def test_brackets_fall_when_a_clause_is_agreed() -> None:
    peace, border, *_ = drawn(first_round(), "north")
    assert "[Soft]" not in peace
    assert "Agreed ad ref: Soft" in peace
    assert "The delegations took note." in peace
    assert "[Soft]" in border
    assert "stays in brackets" in border


def test_what_is_one_short_says_of_whom() -> None:
    trade = drawn(first_round(), "north")[2]
    assert "One delegation short of “Soft”; S reserves its position." in trade


def test_the_bridge_is_a_wording_only_after_the_contact_group() -> None:
    _, border, _, group, summary = drawn(first_round(), "north")
    assert "Bridge" not in border
    assert "The delegations noted what they decided." in group
    assert "found a bridge on Border: Bridge" in summary


def test_a_package_that_carries_settles_its_clauses() -> None:
    table = packaged(second=True)
    _, border, _, package, summary = drawn(table, "south")
    assert "A package settles this clause" in border
    assert "every clause of it is agreed ad ref" in package
    assert "Package 1 carried whole." in summary
    assert "agreed ad ref: Firm" in summary


def test_a_package_that_does_not_carry_says_who_is_without_it() -> None:
    shown = scenes(*heard(packaged(second=False), "south"))[3]
    assert isinstance(shown, PackageScene)
    assert shown.title == "Package 1, of N"
    assert "It does not carry. Without it: S." in shown.draw(shown.last, 76).plain


def test_a_stall_is_felt() -> None:
    table = Table(two_seats()).file("north", peace="firm").file("south", peace="soft").plenary()
    first = drawn(table, "north")[0]
    assert "The clause stays in brackets.\n" in first
    again = drawn(table.plenary(), "north")[0]
    assert "The clause stays in brackets, for the second time." in again
    assert "Nobody has moved on it since the last plenary." in again


def test_who_moves_is_said_when_the_placard_goes_up_and_the_chair_asks_before_it_rules() -> None:
    table = Table(two_seats()).file("north", peace="firm").file("south", peace="soft").plenary()
    scene = scenes(*heard(table.file("north", peace="soft").plenary(), "north"))[0]
    steps = [scene.draw(step, 76).plain for step in range(scene.last + 1)]
    assert ["It has moved" in step for step in steps] == [False, True, False, False, False]
    assert "The chair asks: “Soft”. Does anybody object?" in steps[-2]
    assert "The brackets fall" in steps[-1]


def test_every_scene_says_what_its_own_signs_stand_for() -> None:
    found = scenes(*heard(packaged(second=True), "south"))
    words = {type(scene): [sign.word for sign in legend(scene)] for scene in found}
    assert words[ClauseScene][:2] == ["prefers", "could live with"]
    assert words[PackageScene][0] == "supports it"
    assert words[Summary] == []


def test_the_summary_says_what_follows() -> None:
    assert "Round 2 of 5 begins" in drawn(first_round(), "east")[-1]
    last = Table(two_seats(rounds=1)).all_file(peace="soft").plenary()
    assert "under silence" in drawn(last, "north")[-1]
    none = Table(two_seats(rounds=1)).plenary()
    assert "The clock is stopped" in drawn(none, "north")[-1]
    over = Table(two_seats(rounds=1, stop_the_clock=False)).plenary()
    assert "over without a text" in drawn(over, "north")[-1]


@pytest.mark.parametrize("seat", ["north", "south", "east"])
def test_no_line_of_a_table_is_wider_than_the_screen(seat: str) -> None:
    scene = scenes(*heard(first_round(), seat))[1]
    for width in (40, 76, 116):
        table = scene.draw(scene.last, width).plain.split("\n\n")[0]
        assert max(map(len, table.splitlines())) <= width


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that does not tick while a test looks, however busy the machine is."""
    monkeypatch.setattr("game.screens.plenary.screen.STEP", 600)


async def test_the_clock_reveals_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.screens.plenary.screen.STEP", 0.01)
    app = Stage(PlenaryScreen(*heard(first_round(), "north")))
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(100):
            await pilot.pause(0.02)
            if "came to" in app.read("#scene-title"):
                break
        assert "came to" in app.read("#scene-title")
        assert app.given == []


async def test_a_key_a_step_and_the_end_closes(slow: None) -> None:
    app = Stage(PlenaryScreen(*heard(first_round(), "north")))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "The placards go up." in app.read("#scene")
        await pilot.press("space")
        assert "N prefers" in app.read("#scene")
        await pilot.press(*["enter"] * 5)
        assert "Border" in app.read("#scene-title")
        await pilot.press("backspace")
        assert "Peace" in app.read("#scene-title")
        await pilot.press("s")
        assert "came to" in app.read("#scene-title")
        await pilot.press("left", "left")
        assert "Trade" in app.read("#scene-title")
        await pilot.press("escape", "escape")
        assert app.given == [None]


async def test_a_click_on_the_stage_is_a_step(slow: None) -> None:
    app = Stage(PlenaryScreen(*heard(first_round(), "north")))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click("#stage")
        assert "N prefers" in app.read("#scene")
        await pilot.click("#house")
        assert "N prefers" in app.read("#scene")


async def test_without_motion_every_scene_is_whole_at_once() -> None:
    app = Stage(PlenaryScreen(*heard(first_round(), "north")))
    app.animation_level = "none"
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Agreed ad ref: Soft" in app.read("#scene")
        await pilot.press("space")
        assert "stays in brackets" in app.read("#scene")


def test_the_close_of_silence_is_a_scene_too() -> None:
    table = Table(two_seats(rounds=1)).all_file(peace="soft", trade="firm").plenary()
    table.answer("north", Silence.RESERVE, "border").answer("south", Silence.KEEP)
    shown, summary = scenes(tuple(table.events), table.view("north"))
    words = shown.draw(shown.last, 76).plain
    assert "N  joins with a reservation on Border" in words
    assert "S  keeps silence" in words
    assert "its capital cannot ratify, for a red line on Trade" in " ".join(words.split())
    assert summary.title == "What silence came to"
    assert "The statement is in force." in summary.draw(0, 76).plain


def test_a_clause_on_which_nobody_has_filed_is_close_to_nothing() -> None:
    peace, *_ = drawn(Table(two_seats()).plenary(), "north")
    assert "Nobody has filed a position." in peace
    assert "Closest" not in peace


def test_a_statement_is_read_out_in_the_words_that_its_author_was_shown() -> None:
    table = Table(two_seats(modules=frozenset(Module)))
    made = Remark(ActId.WELCOME, "south")
    for _ in range(2):
        shown = prose.statement(made, "north", table.view("north"))
        table.do(FileStatement("north", made)).plenary()
        assert shown in " ".join(drawn(table, "north")[0].split())
