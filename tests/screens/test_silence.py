from __future__ import annotations

from textual.widgets import OptionList

from game.rules.moves import AnswerSilence, Silence
from game.rules.state import ChairText
from game.screens.answers import answers
from game.screens.silence import SilenceScreen
from game.screens.silence.worth import account
from tests.screens.theatre import Stage
from tests.tables import Table, two_seats


def under_silence(**procedure: bool) -> Table:
    """Peace and border at soft, trade at firm, which is over South's red line."""
    table = Table(two_seats(rounds=1, **procedure))
    return table.all_file(peace="soft", border="soft", trade="firm").plenary()


def proposal(table: Table) -> ChairText:
    found = table.state.chair_text
    assert found is not None
    return found


def test_each_answer_says_what_it_comes_to() -> None:
    table = under_silence()
    north = list(answers(table.view("north"), proposal(table)))
    assert [(a.move.answer, a.move.clause, a.total) for a in north] == [
        (Silence.KEEP, None, 50),
        (Silence.RESERVE, "border", 38),
        (Silence.RESERVE, "trade", 28),
        (Silence.BREAK, None, 35),
    ]


def test_a_red_line_costs_ratification_unless_reserved() -> None:
    table = under_silence()
    keep, border, trade, _ = answers(table.view("south"), proposal(table))
    assert (keep.crossed, keep.total) == (("trade",), 25)
    assert (border.crossed, border.total) == (("trade",), 25)
    assert (trade.crossed, trade.total) == ((), 68)
    shown = account(table.view("south"), keep, 40).plain
    assert "✕ Red line crossed: Trade." in shown
    assert "30 less 5" in " ".join(shown.split())
    assert shown.startswith(" 25  Worth to you")


def test_the_account_adds_up() -> None:
    table = under_silence()
    keep = next(answers(table.view("north"), proposal(table)))
    lines = account(table.view("north"), keep, 40).plain.splitlines()
    above, below = lines[: lines.index("─" * 40)], lines[lines.index("─" * 40) + 1 :]
    assert int(above[0].split()[0]) == sum(int(line.split()[0]) for line in below)


def test_without_reservations_there_are_two_answers() -> None:
    table = under_silence(reservations=False)
    assert len(list(answers(table.view("north"), proposal(table)))) == 2


async def test_silence_is_kept_with_a_second_enter() -> None:
    app = Stage(SilenceScreen(under_silence().view("north")))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "The delegations took note." in app.read(".sentence")
        await pilot.press("enter")
        assert "final" in app.read("#status")
        assert app.given == []
        await pilot.press("enter")
        assert app.given == [AnswerSilence("north", Silence.KEEP)]


async def test_another_answer_disarms() -> None:
    app = Stage(SilenceScreen(under_silence().view("north")))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "r", "r", "enter")
        assert app.given == []
        await pilot.press("enter")
        assert app.given == [AnswerSilence("north", Silence.RESERVE, "trade")]


async def test_who_breaks_silence_says_why() -> None:
    app = Stage(SilenceScreen(under_silence().view("south")))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("b", "enter", "enter")
        assert "says why" in app.read("#status")
        await pilot.press("space", "enter")
        assert app.given == []
        await pilot.press(*"[b]o", "space", "space", *"no", "enter")
        assert app.given == [AnswerSilence("south", Silence.BREAK, None, "[b]o no")]


async def test_deciding_later() -> None:
    app = Stage(SilenceScreen(under_silence().view("north")))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("b", "enter", "escape")
        assert app.given == []
        await pilot.press("escape")
        assert app.given == [None]


async def test_a_refusal_is_shown_in_place() -> None:
    table = under_silence()
    screen = SilenceScreen(table.view("north"))
    app = Stage(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        screen._give(AnswerSilence("north", Silence.RESERVE, "peace"))
        await pilot.pause()
        assert "reservable clause" in app.read("#status")
        assert app.given == []


async def test_by_mouse() -> None:
    app = Stage(SilenceScreen(under_silence().view("north")))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(OptionList, offset=(10, 2))
        await pilot.click(OptionList, offset=(10, 2))
        assert app.given == [AnswerSilence("north", Silence.RESERVE, "border")]


async def test_it_marks_what_the_chair_proposes() -> None:
    table = Table(two_seats(rounds=1)).all_file(peace="soft").file("north", border="firm").plenary()
    app = Stage(SilenceScreen(table.view("south")))
    async with app.run_test(size=(80, 24)):
        assert "◆ proposed by the chair" in app.read(".sentence")
