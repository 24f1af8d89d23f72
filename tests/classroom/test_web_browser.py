"""A seat in a real browser: joined, typed at, closed, and taken up again."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, WebSocket

from game.classroom.web import serve
from tests.browser import browser, complaints, needs_chromium
from tests.classroom.doors import SmallDoor
from tests.classroom.screens import ClientScreen
from tests.plain.rooms import a_room

CHROMEBOOK, PHONE = (1366, 768), (390, 844)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A class that is served from a thread of its own; the address of its entrance."""
    ready, ended, address = threading.Event(), asyncio.Event(), []
    loops = []

    async def main() -> None:
        door = SmallDoor(a_room(folder))
        loops.append(asyncio.get_running_loop())
        async with await serve(door, "127.0.0.1", 0) as server:
            address.append(f"http://127.0.0.1:{server.port}")
            ready.set()
            await ended.wait()
        await door.close()

    thread = threading.Thread(target=asyncio.run, args=(main(),))
    thread.start()
    assert ready.wait(20)
    try:
        yield address[0]
    finally:
        loops[0].call_soon_threadsafe(ended.set)
        thread.join(20)


class Watched:
    """What a page's terminal was sent, on a screen larger than it, so that nothing scrolls."""

    def __init__(self, page: Page) -> None:
        self.screen = ClientScreen(200, 120)
        self.opened = 0
        self.outside: list[str] = []
        self.errors: list[str] = []
        page.on("websocket", self._watch)
        page.on("request", lambda request: self.outside.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        self._page = page

    def _watch(self, socket: WebSocket) -> None:
        self.opened += 1
        self.screen = ClientScreen(200, 120)
        socket.on("framereceived", self._take)

    def _take(self, frame: str | bytes) -> None:
        if isinstance(frame, bytes):
            self.screen.send(frame.decode())

    def shows(self, words: str) -> None:
        for _ in range(200):
            if words in self.screen.text:
                return
            self._page.wait_for_timeout(50)
        raise AssertionError(f"not shown: {words}\n{self.screen.text}")


_WHOLE = """() => {
  const screen = document.querySelector(".xterm-screen").getBoundingClientRect();
  return screen.bottom <= innerHeight && screen.right <= innerWidth;
}"""


def _join(page: Page, address: str, by: str = "screen") -> None:
    page.goto(f"{address}/?code=dove-1234")
    page.fill("#name", "Ada")
    page.click(f"button[value={by}]")


@needs_chromium
@pytest.mark.parametrize("size", [CHROMEBOOK, PHONE], ids=["chromebook", "phone"])
def test_a_seat_is_taken_typed_at_closed_and_taken_up_again(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    with served(tmp_path) as address, browser() as opened:
        context = opened.new_context(viewport={"width": size[0], "height": size[1]})
        page = context.new_page()
        watched = Watched(page)
        _join(page, address)
        watched.shows("Good evening.")
        page.wait_for_selector("#word.well", state="attached")
        before = page.locator("#seat").screenshot()
        page.keyboard.type("half a sent")
        watched.shows("half a sent")
        page.wait_for_timeout(300)
        assert page.locator("#seat").screenshot() != before
        assert page.evaluate(_WHOLE), "no line and no column is beyond the window's edge"
        # The lid is closed, and opened again.
        page.close()
        page = context.new_page()
        watched = Watched(page)
        page.goto(f"{address}/seat")
        watched.shows("half a sent")
        page.keyboard.type("ence")
        watched.shows("half a sentence")
        assert not watched.errors
        assert all(url.startswith((address, "data:")) for url in watched.outside)


@needs_chromium
def test_another_window_takes_over_and_the_letters_grow(tmp_path: Path) -> None:
    with served(tmp_path) as address, browser() as opened:
        context = opened.new_context()
        old, new = context.new_page(), context.new_page()
        _join(old, address)
        Watched(old)
        old.wait_for_selector("#word.well", state="attached")
        watched = Watched(new)
        new.goto(f"{address}/seat")
        watched.shows("Good evening.")
        old.wait_for_selector("#away:not([hidden])")
        assert "another window" in old.inner_text("#away")
        new.keyboard.press("Alt+=")
        new.wait_for_function("document.querySelector('.textual-terminal')?.dataset.fontSize > 16")
        old.click("#away button")
        new.wait_for_selector("#away:not([hidden])")


@needs_chromium
def test_a_lost_connection_is_said_and_made_again(tmp_path: Path) -> None:
    with served(tmp_path) as address, browser() as opened:
        context = opened.new_context()
        page = context.new_page()
        # The page's sockets can be cut from here, as a closed lid cuts them.
        page.add_init_script(
            "const Real = WebSocket; window.cut = [];"
            "window.WebSocket = class extends Real {"
            "  constructor(...a) { super(...a); cut.push(this); } };"
        )
        watched = Watched(page)
        _join(page, address)
        watched.shows("Good evening.")
        page.evaluate("cut.at(-1).close()")
        page.wait_for_function("document.getElementById('word').textContent.includes('lost')")
        page.wait_for_selector("#word.well", state="attached")
        page.keyboard.type("here again")
        watched.shows("here again")
        assert watched.opened == 2


@needs_chromium
def test_the_pages_keep_the_rules_for_everybody(tmp_path: Path) -> None:
    with served(tmp_path) as address, browser() as opened:
        page = opened.new_context(java_script_enabled=False).new_page()
        _join(page, address, by="forms")
        for path in (
            "/?code=dove",
            "/plain",
            "/plain/act/file",
            "/plain/act/sound",
            "/plain/act/say?line=all",
            "/plain/act/file?line=2 b",
            "/plain/read/clause?about=2",
            "/nowhere",
        ):
            page.goto(address + path)
            style = f"<style>{page.request.get(f'{address}/static/style.css').text()}</style>"
            html = page.content().replace("</head>", f"{style}</head>")
            for scheme in ("light", "dark"):
                assert complaints(opened, html, scheme) == [], path
        assert page.title()


@needs_chromium
def test_news_come_to_the_forms_by_themselves(tmp_path: Path) -> None:
    with served(tmp_path) as address, browser() as opened:
        context = opened.new_context()
        here, there = context.new_page(), context.new_page()
        _join(here, address, by="forms")
        there.goto(f"{address}/plain/act/say?line=all")
        there.fill("#new", "Good evening to all.")
        there.click("text=Next")
        here.wait_for_selector("text=Good evening to all.", timeout=15_000)
        assert "Something has happened." in here.inner_text("#news")


@needs_chromium
def test_a_class_that_closes_says_so_on_the_screen_and_in_forms(tmp_path: Path) -> None:
    with browser() as opened:
        with served(tmp_path) as address:
            screen, forms = opened.new_context().new_page(), opened.new_context().new_page()
            watched = Watched(screen)
            _join(screen, address)
            watched.shows("Good evening.")
            _join(forms, address, by="forms")
            # With its script: a page half loaded when the class closes cannot look again.
            forms.wait_for_url("**/plain")
        screen.wait_for_selector("#word:has-text('The class has been closed.')")
        forms.wait_for_selector("#news:has-text('The class is closed')", timeout=60_000)
