"""What people write is words to everybody else: on their pages, their screens, and the teacher's.

Each field is given escape codes, markup of every kind, and characters that turn the direction.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest

from game.classroom.hall import Place, Role
from game.classroom.web import serve
from game.rules.moves import FileStatement, Move, OfferPact, Paper, Say, WritePaper
from game.rules.names import Module
from game.rules.pacts import NoCriticism
from game.rules.press import ActId, Remark
from tests.classroom.console.school import DOWN, ENTER, ESC, Teacher
from tests.classroom.hall.klass import Class
from tests.classroom.screens import ClientScreen
from tests.classroom.test_web import Browser

HOSTILE = "\x1b]0;owned\x07\x9b2J[red]loud[/]<script>alert(1)</script>\u202e{{7*7}}"
SEEN = "<U+001B>]0;owned<U+0007><U+009B>2J[red]loud[/]<script>alert(1)</script><U+202E>{{7*7}}"
NAME = "<b>[red]\u202eEve"
NAME_SEEN = "<b>[red]<U+202E>Eve"

INTERPRETED = re.compile("\x1b\\]0;owned|\x9b2J|[\u202a-\u202e\u2066-\u2069]")
"""What no screen may be sent."""


class Watched(ClientScreen):
    """A screen that keeps what it was sent."""

    def __init__(self) -> None:
        super().__init__(160, 50)
        self.sent: list[str] = []

    def send(self, frame: str) -> None:
        self.sent.append(frame)
        super().send(frame)


@dataclass
class School:
    """A class in which somebody has been at work, and another student's browser."""

    klass: Class
    browser: Browser
    screen: Watched


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    klass = Class.open(tmp_path / "class", "leaked-draft").join(NAME, "Ada", "Fay")
    hall = klass.hall
    assert Module.PACTS in hall.scenario.setting.procedure.modules
    hall.move(1, Place(1, Role.DELEGATE, "tokyo"))
    hall.move(2, Place(1, Role.DELEGATE, "beijing"))
    hall.move(3, Place(1, Role.PRESS))
    hall.begin()
    for move in _hostile():
        hall.tables[1].table.submit(move)
    klass.chair.announce(HOSTILE)
    assert not hall.print_headline(3, HOSTILE)
    klass.chair.end_phase()
    screen = Watched()
    held = hall.held(klass.tickets["Ada"])
    assert held is not None
    held.running.attach(screen, screen.size)
    async with await serve(hall, "127.0.0.1", 0) as served:
        browser = Browser(served.port)
        browser.session.cookie_jar.update_cookies({"ticket": klass.tickets["Ada"]})
        yield School(klass, browser, screen)
        await browser.session.close()
    await hall.close()


def _hostile() -> list[Move]:
    return [
        Say("tokyo", (), HOSTILE),
        WritePaper("tokyo", Paper.POSITION, (HOSTILE,)),
        OfferPact("tokyo", ("beijing",), (NoCriticism("tokyo"),), True, HOSTILE),
        FileStatement("tokyo", Remark(ActId.NOTE, "beijing", HOSTILE)),
    ]


async def test_on_every_page_of_another_seat(school: School) -> None:
    page = (await school.browser.look("/plain"))[1]
    words = re.findall(r'"/plain/read/(\w+)"', page)
    assert {"talk", "wire"} <= set(words)
    pages = {
        word: (await school.browser.look(f"/plain/read/{word}?about=all"))[1] for word in words
    }
    pages["home"] = page
    for name, html in pages.items():
        assert not INTERPRETED.search(html), name
        assert "<script>alert" not in html, name
    # A word, a pact's name, an announcement, a headline and a statement.
    assert unescape(pages["talk"]).count(SEEN) >= 5
    assert SEEN in unescape(pages["wire"])


async def test_on_another_seats_screen(school: School) -> None:
    held = school.klass.hall.held(school.klass.tickets["Ada"])
    assert held is not None
    running = held.running
    await school.screen.shows("Tokyo")
    for _ in range(4):
        # The plenary, the briefing and whatever else is over the room.
        running.feed(school.screen, b"\x1b")
        await asyncio.sleep(0.3)
    await school.screen.shows("<script>alert(1)</script>", "<U+202E>")
    assert not INTERPRETED.search("".join(school.screen.sent))


async def test_at_the_console(school: School) -> None:
    teacher = Teacher(school.klass, (160, 50))
    teacher.screen = watched = Watched()
    teacher.running.attach(watched, watched.size)
    await teacher.is_at("TablesScreen")
    for keys in ("s", ESC, ENTER, ENTER, DOWN, ESC, ESC):
        await teacher.types(keys)
    sent = "".join(watched.sent)
    assert not INTERPRETED.search(sent)
    assert "[red]" in sent
    await teacher.running.close()


async def test_on_the_board(school: School) -> None:
    status, page = await school.browser.look(f"/board?code={school.klass.hall.code}")
    assert status == 200
    assert not INTERPRETED.search(page)
    assert "<script>alert" not in page
    assert "[red]loud[/]" in unescape(page)
