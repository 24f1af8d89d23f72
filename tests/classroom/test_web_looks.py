"""Board and forms in a real browser: read from afar and on a phone, and nothing typed is lost."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from game.classroom.hall import Place, Role
from game.classroom.hall.person import Person
from game.classroom.web import serve
from game.rules.moves import Say
from tests.browser import browser, needs_chromium
from tests.classroom.hall.klass import Class

pytestmark = needs_chromium

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
PHONE = (390, 844)
PUBLIC = ("Nellie", "Pia")


class Served:
    """A class that is served from a thread of its own; what is done in it is done there."""

    def __init__(self, klass: Class, address: str, loop: asyncio.AbstractEventLoop) -> None:
        self.klass = klass
        self.address = address
        self._loop = loop

    def do(self, deed: object) -> None:
        """Do something in the class's own thread, and wait until it is done."""
        done = threading.Event()

        def run() -> None:
            deed()  # type: ignore[operator]
            done.set()

        self._loop.call_soon_threadsafe(run)
        assert done.wait(20)

    def begin(self, tables: int) -> None:
        """Seat everybody, the last two as press and public gallery of table 1."""
        hall = self.klass.hall
        hall.move(self.klass.id("Nellie"), Place(1, Role.PRESS))
        hall.move(self.klass.id("Pia"), Place(1, Role.GALLERY))
        hall.assign(tables)
        hall.begin()
        self.klass.chair.widen_votes()
        self.klass.chair.hours.set_seconds(540)
        Person(hall, self.klass.id("Nellie")).print_headline("Ministers sit down, nobody looks up")

    def over(self) -> None:
        """End it, and open the debrief."""
        self.klass.chair.adjourn()
        self.klass.chair.open_debrief()


@contextmanager
def served(folder: Path, students: int) -> Iterator[Served]:
    ready, found = threading.Event(), list[Served]()
    ended = asyncio.Event()

    async def main() -> None:
        names = [f"Student {n}" for n in range(1, students + 1)]
        klass = Class.open(folder / "class").join(*names, *PUBLIC)
        async with await serve(klass.hall, "127.0.0.1", 0) as server:
            address = f"http://127.0.0.1:{server.port}"
            found.append(Served(klass, address, asyncio.get_running_loop()))
            ready.set()
            await ended.wait()
        await klass.hall.close()

    thread = threading.Thread(target=asyncio.run, args=(main(),))
    thread.start()
    assert ready.wait(20)
    try:
        yield found[0]
    finally:
        found[0]._loop.call_soon_threadsafe(ended.set)
        thread.join(20)


def complaints(page: Page) -> list[str]:
    """What axe-core has against a page as it is shown."""
    found = Axe().run(page, options={"runOnly": RULES})
    return [
        f"{one['id']}: {[n['html'][:120] for n in one['nodes'][:3]]}"
        for one in found.response["violations"]
    ]


def fits(page: Page) -> bool:
    """Whether nothing is wider than the page."""
    return bool(
        page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_in_forms_is_for_everybody_at_a_phones_size(tmp_path: Path, scheme: str) -> None:
    with served(tmp_path, 6) as a_class, browser() as opened:

        def page_of(name: str) -> Page:
            context = opened.new_context(
                viewport={"width": PHONE[0], "height": PHONE[1]},
                color_scheme="dark" if scheme == "dark" else "light",
                bypass_csp=True,
            )
            ticket = a_class.klass.tickets[name]
            context.add_cookies([{"name": "ticket", "value": ticket, "url": a_class.address}])
            return context.new_page()

        def judged(page: Page, path: str) -> None:
            page.goto(a_class.address + path)
            assert complaints(page) == [], path
            assert fits(page), path

        delegate, press = page_of("Student 1"), page_of("Nellie")
        judged(delegate, "/plain")
        a_class.do(lambda: a_class.begin(1))
        judged(delegate, "/plain")
        for path in ("/plain", "/plain/record"):
            judged(press, path)
        press.goto(a_class.address + "/plain")
        press.fill("#headline", "Once more")
        press.click("text=Print it")
        assert "One headline a round" in press.inner_text("[role=alert]")
        assert complaints(press) == []
        a_class.do(a_class.over)
        for path in ("/plain", "/plain/debrief", "/plain/debrief?about=scores"):
            judged(delegate, path)
        judged(press, "/plain")


def test_a_page_keeps_up_and_takes_nothing_from_who_is_typing(tmp_path: Path) -> None:
    with served(tmp_path, 6) as a_class, browser() as opened:
        a_class.do(lambda: a_class.begin(1))
        context = opened.new_context(
            viewport={"width": PHONE[0], "height": PHONE[1]}, bypass_csp=True
        )
        ticket = a_class.klass.tickets["Nellie"]
        context.add_cookies([{"name": "ticket", "value": ticket, "url": a_class.address}])
        page = context.new_page()
        page.goto(f"{a_class.address}/plain")
        page.fill("#headline", "Half a head")
        page.focus("#headline")
        table, seats = a_class.klass.hall.tables[1].table, a_class.klass.hall.seats
        a_class.do(lambda: table.submit(Say(seats[0], (), "Good evening to all.")))
        page.wait_for_selector("text=Good evening to all.", timeout=15_000)
        page.wait_for_function("document.getElementById('news').textContent != ''")
        assert page.evaluate("document.activeElement.id") == "headline"
        assert page.input_value("#headline") == "Half a head"
        # Who is moved in the middle of a word is told, and left to finish it.
        pia = a_class.klass.id("Nellie")
        a_class.do(lambda: a_class.klass.hall.move(pia, Place(1, Role.GALLERY)))
        page.wait_for_function(
            "document.getElementById('news').textContent.includes('another place')"
        )
        assert page.input_value("#headline") == "Half a head"
        page.fill("#headline", "")
        page.evaluate("document.activeElement.blur()")
        page.wait_for_selector("text=Public gallery, table 1", timeout=15_000)


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768)], ids=["projector", "chromebook"])
@pytest.mark.parametrize("tables", [pytest.param(1, marks=pytest.mark.long), 6])
def test_the_board_is_whole_on_the_wall(
    tmp_path: Path, size: tuple[int, int], scheme: str, tables: int
) -> None:
    with served(tmp_path, 6 * tables) as a_class, browser() as opened:
        context = opened.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if scheme == "dark" else "light",
            bypass_csp=True,
        )
        page, errors = context.new_page(), list[str]()
        page.on("console", lambda message: errors.append(message.text))
        page.goto(f"{a_class.address}/board?code={a_class.klass.hall.code}")

        def whole() -> bool:
            return bool(page.evaluate("document.documentElement.scrollHeight <= innerHeight + 1"))

        assert complaints(page) == []
        assert fits(page)
        assert whole()
        assert page.evaluate("document.querySelector('.qr svg').clientHeight") > size[1] / 2
        a_class.do(lambda: a_class.begin(tables))
        page.wait_for_selector(f"text=Table {tables}", timeout=15_000)
        assert complaints(page) == []
        assert fits(page)
        assert whole()
        # Letters of a sixtieth of the wall's height are read from eight times its height away.
        size_of = "parseFloat(getComputedStyle(document.querySelector('.state')).fontSize)"
        assert page.evaluate(size_of) > size[1] / 66
        a_class.do(a_class.over)
        page.wait_for_selector("text=Over: the chair adjourned", timeout=15_000)
        assert complaints(page) == []
        assert not errors
