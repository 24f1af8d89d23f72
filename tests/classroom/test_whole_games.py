"""Whole games at the real thing: Chromium's keyboard and OpenSSH's, by what is on the screen.

A class is hosted as a teacher hosts it, without a console; caretakers play the other seats. Whoever
plays knows nothing but what a person would read there.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import WebSocket, async_playwright

from bench.longday.record import endings
from bench.longday.server import Server
from game.record import read
from game.rules.moves import DeclareReady, FilePositions
from tests.browser import CHROMIUM, WITHOUT_NETWORK, needs_chromium
from tests.classroom.screens import ClientScreen
from tests.classroom.ssh.klass import OPENSSH, Window

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals here")

OVER = "over; your teacher opens the debrief"
SAID_AND_DONE = (
    ("Go to the room", "\r"),
    ("This or better", "bf"),
    ("Will be considered", "1"),
    ("esc Close", "\x1b"),
    ("To the sum", "s"),
    ("Decide later", "k\r\r"),
    ("Go on", "\r"),
    ("Answer the démarche", "a"),
    ("f File on", "f"),
    ("f A bridge is on the", "r"),
    ("v Vote on", "r"),
    ("All is filed: say when", "r"),
    ("You are ready; the", ""),
    # Where others' questions fill the pane, what is next stands at the foot.
    ("U takes back", "r"),
)
"""What somebody does who reads this: the first that is there, from the top of the screens down."""

TURNS = 240


async def play(text: Callable[[], str], types: Callable[[str], Awaitable[None]]) -> None:
    """Play until the conference is over, by keys."""
    for _ in range(TURNS):
        shown = text()
        keys = next((keys for words, keys in SAID_AND_DONE if words in shown), None)
        if keys is None and OVER in shown:
            return
        for key in keys or "":
            await types(key)
            await asyncio.sleep(0.15)
        await asyncio.sleep(0.2)
    raise AssertionError(f"the game did not come to an end:\n{text()}")


@pytest.fixture(params=["core", pytest.param("full", marks=pytest.mark.long)])
async def server(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Server]:
    made = Server(tmp_path / "class", 300)
    await made.open("the-hotline", request.param, 1)
    yield made
    await made.close()


def was_played(server: Server) -> None:
    """A whole game is on the disk, and somebody filed and was ready in it."""
    assert list(endings(server.folder)) == [1]
    made = [entry.move for entry in read(server.folder / "table-1.jsonl").entries]
    for kind in (FilePositions, DeclareReady):
        assert any(isinstance(move, kind) for move in made)


@pytest.mark.skipif(OPENSSH is None, reason="there is no OpenSSH client here")
async def test_openssh_plays_a_whole_game(server: Server) -> None:
    window = Window(f"-p{server.ssh_port}", f"-l{server.code}", "127.0.0.1", size=(80, 24))
    try:
        await window.shows("Your name at the table:")
        window.type("Ada\r")

        async def types(key: str) -> None:
            window.type(key)

        await play(lambda: window.text, types)
    finally:
        window.close()
    was_played(server)


@needs_chromium
async def test_chromium_plays_a_whole_game(server: Server) -> None:
    async with async_playwright() as play_wright:
        opened = await play_wright.chromium.launch(executable_path=CHROMIUM, args=WITHOUT_NETWORK)
        page = await opened.new_page(viewport={"width": 1366, "height": 768})
        screen = ClientScreen(200, 120)
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))

        def watch(socket: WebSocket) -> None:
            socket.on("framereceived", take)

        def take(frame: str | bytes) -> None:
            if isinstance(frame, bytes):
                screen.send(frame.decode())

        page.on("websocket", watch)
        await page.goto(f"{server.origin}/?code={server.code}")
        await page.fill("#name", "Ada")
        await page.click("button[value=screen]")
        await page.wait_for_selector("#word.well", state="attached")

        async def types(key: str) -> None:
            await page.keyboard.press({"\r": "Enter", "\x1b": "Escape"}.get(key, key))

        await play(lambda: screen.text, types)
        assert not errors
        await opened.close()
    was_played(server)
