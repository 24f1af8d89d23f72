"""Names of wide characters, emoji among them, stand in columns like any others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rich.cells import cell_len
from textual.screen import Screen

from game.record.header import PERSON
from game.rules.events import SilenceRevealed
from game.rules.moves import Silence
from game.scenario import Scenario
from game.screens.app import CommuniqueApp
from game.screens.desk import Desk
from game.screens.dialogs.suggest import SuggestDialog
from game.screens.hotseat.curtain import CurtainScreen, Person
from game.screens.plenary.answered import AnsweredScene
from game.screens.seats import SeatScreen
from game.table import Table
from tests.screens.rooms import SEAT, scenario

NAMES = {"mofa": "外務省", "mod": "防衛 ⚓", "state": "S", "dod": "📜", "okinawa": "沖縄県庁舎"}


def wide() -> Scenario:
    """The shipped scenario, its delegations called by these."""
    found = scenario()
    known = found.setting
    called = tuple(replace(d, short=NAMES[d.seat]) for d in known.delegations)
    found.__dict__["setting"] = replace(known, delegations=called)
    return found


def table() -> Table:
    found = wide()
    return Table.open(found, 7, dict.fromkeys(found.setting.seats, PERSON))


async def lines(screen: Screen[Any]) -> list[str]:
    """What is on the terminal."""
    app = CommuniqueApp(first=screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        return [strip.text for strip in app.screen._compositor.render_strips()]


def columns(shown: list[str], after: dict[str, str]) -> set[int]:
    """The cells at which words begin, each in the first line that a name stands in before them."""
    found = set()
    for name, words in after.items():
        line = next(line for line in shown if name in line and words in line)
        found.add(cell_len(line[: line.index(words)]))
    return found


def briefs() -> dict[str, str]:
    """How the whole names begin, by the short ones."""
    return {d.short: d.name[:6] for d in wide().setting.delegations}


async def test_where_one_takes_a_seat() -> None:
    assert len(columns(await lines(SeatScreen(wide(), 7)), briefs())) == 1


async def test_in_a_form_that_asks_to_whom() -> None:
    desk = Desk(table(), SEAT, lambda: None)
    others = {short: name for short, name in briefs().items() if short != NAMES[SEAT]}
    assert len(columns(await lines(SuggestDialog(desk, "costs")), others)) == 1


async def test_on_the_curtain() -> None:
    people = [Person(seat, name, f"waits {seat}") for seat, name in NAMES.items()]
    shown = await lines(CurtainScreen("Two Plus Two", people, SEAT, False))
    assert len(columns(shown, {name: f"waits {seat}" for seat, name in NAMES.items()})) == 1


def test_among_the_answers_to_silence() -> None:
    answers = tuple(SilenceRevealed(seat, Silence.KEEP, None, "") for seat in NAMES)
    scene = AnsweredScene(table().view(SEAT), answers, ())
    shown = scene.draw(scene.last, 80).plain.split("\n")
    assert len(columns(shown, dict.fromkeys(NAMES.values(), "keeps silence"))) == 1
