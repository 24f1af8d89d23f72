"""A class behind a reverse proxy, as deploy/ has it: joined, played, and no easier to deceive."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp import ClientSession, TCPConnector, WSMsgType, WSServerHandshakeError
from playwright.async_api import async_playwright

from bench.longday.server import free_port
from game.classroom.files import PORTS
from game.classroom.hall.gate import FROM_ONE
from tests.browser import CHROMIUM, WITHOUT_NETWORK, needs_chromium
from tests.classroom.host.held import Held
from tests.classroom.host.proxies import NAME, Here, caddy, installed, nginx, small

Proxy = Callable[[Path, int, int], AbstractAsyncContextManager[None]]

REAL = [
    pytest.param(
        proxy,
        id=proxy.__name__,
        marks=[
            pytest.mark.long,
            pytest.mark.skipif(not installed(proxy.__name__), reason="it is not installed"),
        ],
    )
    for proxy in (nginx, caddy)
]


@dataclass
class Behind:
    """A class behind a proxy: where its students find it, its code, and its one table's log."""

    origin: str
    code: str
    log: Path

    def client(self) -> ClientSession:
        """A browser without scripts, which takes the proxy's certificate as it is."""
        connector = TCPConnector(ssl=False, resolver=Here())
        return ClientSession(self.origin, connector=connector, headers={"Origin": self.origin})

    async def ready(self, press: Callable[[str], Awaitable[None]]) -> None:
        """Read the briefing and be ready, until that is on the disk."""
        for key in ("Escape", "r", "Enter") * 8:
            await press(key)
            await asyncio.sleep(0.7)
            if '"DeclareReady"' in self.log.read_text(encoding="utf-8"):
                return
        raise AssertionError("nothing was played")


@pytest.fixture
async def behind(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Behind]:
    monkeypatch.setenv("COMMUNIQUE_HOME", str(tmp_path / "home"))
    proxy: Proxy = request.param
    port = free_port()
    origin = f"https://{NAME}:{port}"
    how = ("--tables=1", "--port=0", "--no-ssh", f"--behind-proxy={origin}")
    with Held("the-hotline", "--level=core", *how, "--out", str(tmp_path / "class")) as held:
        web = json.loads((held.folder / PORTS).read_text(encoding="utf-8"))["web"]
        async with proxy(tmp_path, port, web):
            yield Behind(origin, held.code, held.folder / "table-1.jsonl")


@pytest.mark.parametrize("behind", [small, *REAL], indirect=True)
async def test_a_seat_is_taken_and_played_through_the_proxy(behind: Behind) -> None:
    async with behind.client() as browser:
        fields = {"code": behind.code, "name": "Ada"}
        async with browser.post("/join", data=fields, allow_redirects=False) as answer:
            assert answer.status == 303
            assert answer.cookies["ticket"]["secure"]
            assert answer.cookies["ticket"]["httponly"]
        async with browser.ws_connect("/socket?width=100&height=30") as screen:
            assert (await screen.receive(timeout=20)).type is WSMsgType.BINARY
            sent = {"Escape": "\x1b", "r": "r", "Enter": "\r"}
            await behind.ready(lambda key: screen.send_json(["stdin", sent[key]]))


@pytest.mark.parametrize("behind", [small, *REAL], indirect=True)
async def test_the_proxys_word_counts_and_not_the_clients(behind: Behind) -> None:
    elsewhere = {"Origin": "https://elsewhere.example"}
    async with behind.client() as browser:
        fields = {"code": behind.code, "name": "Ada"}
        async with browser.post("/join", data=fields, headers=elsewhere) as answer:
            assert answer.status == 403
        await (await browser.post("/join", data=fields, allow_redirects=False)).read()
        with pytest.raises(WSServerHandshakeError):
            await browser.ws_connect("/socket", headers=elsewhere)
        # Whoever tries codes is somebody else with every try, as they say.
        told = ""
        for number in range(FROM_ONE + 1):
            forged = {"X-Forwarded-For": f"198.51.100.{number}", "X-Forwarded-Proto": "http"}
            wrong = {"code": "AAA-AAA", "name": "Eve"}
            async with browser.post("/join", data=wrong, headers=forged) as answer:
                told = await answer.text()
        assert "Too many wrong codes" in told


@needs_chromium
@pytest.mark.parametrize("behind", REAL, indirect=True)
async def test_a_browser_plays_through_the_proxy(behind: Behind) -> None:
    async with async_playwright() as play:
        opened = await play.chromium.launch(
            executable_path=CHROMIUM,
            args=[*WITHOUT_NETWORK, f"--host-resolver-rules=MAP {NAME} 127.0.0.1"],
        )
        page = await (await opened.new_context(ignore_https_errors=True)).new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        await page.goto(f"{behind.origin}/?code={behind.code}")
        await page.fill("#name", "Ada")
        await page.click("button[value=screen]")
        await page.wait_for_selector("#word.well", state="attached")
        await behind.ready(page.keyboard.press)
        assert all(url.startswith((behind.origin, "data:")) for url in asked)
        await opened.close()
