"""A student who knows no more of the game than the pages say, and remembers what was accepted."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from random import Random
from typing import Final

from aiohttp import ClientError, ClientSession, ClientTimeout, CookieJar

from bench.longday.page import Fields, Page

DUTIES: Final = ("answer", "silence")
"""What the others wait for, besides that one is ready."""

IDLE: Final = ("You are ready;", "Your answer is sealed.", "has the pen", "The conference is over.")
"""What a page says to somebody for whom nobody waits."""

STEPS: Final = 14
"""Questions that somebody answers in one act before giving it up."""

PATIENT: Final = 30.0
"""Seconds that somebody waits for a page."""

ELSEWHERE: Final = 303

Lost = (ClientError, ConnectionError, asyncio.TimeoutError)
"""What a browser meets when the server is gone in the middle of something."""


@dataclass(frozen=True)
class Act:
    """An act by the word of its page, and what was written in it, if anything."""

    word: str
    words: str = ""


class Student:
    """One browser without scripts.

    `accepted` are the acts that the class said it took, `unsure` those whose answer was lost.
    `pace` is the seconds from one thing done to the next.
    """

    def __init__(self, name: str, origin: str, seed: int) -> None:
        self.name = name
        self.origin = origin
        self.session = ClientSession(
            cookie_jar=CookieJar(unsafe=True), timeout=ClientTimeout(PATIENT)
        )
        self.accepted: list[Act] = []
        self.unsure: list[Act] = []
        self.refused = 0
        self.heading = ""
        self._luck = Random(seed)
        self._said = 0
        self._unanswered: tuple[Act, str, Fields] | None = None

    async def join(self, code: str) -> None:
        """Come in by the class code."""
        status, _ = await self.send("/join", [("code", code), ("name", self.name), ("by", "forms")])
        assert status == ELSEWHERE, f"{self.name} was not let in: {status}"

    async def look(self, path: str = "/plain") -> Page:
        """Ask for a page."""
        async with self.session.get(self.origin + path, allow_redirects=False) as answer:
            return Page(answer.status, await answer.text())

    async def send(self, path: str, fields: Fields) -> tuple[int, str]:
        """Send a form; the status and the page that came back."""
        async with self.session.post(
            self.origin + path, data=fields, headers={"Origin": self.origin}, allow_redirects=False
        ) as answer:
            return answer.status, await answer.text()

    async def turn(self) -> None:
        """Do one thing of what there is."""
        page = await self.look()
        if page.acts:
            await self.do(self._luck.choice(page.acts))

    async def duty(self) -> None:
        """Do what the others wait for, if they do."""
        page = await self.look()
        if page.acts and not any(words in page.html for words in IDLE):
            await self.do(next((act for act in DUTIES if act in page.next), "ready"))

    async def do(self, word: str) -> None:
        """Fill in an act, question after question.

        A form whose answer was lost is sent once more first, as by somebody who reloads.
        """
        if self._unanswered is not None:
            await self._send_last(*self._unanswered)
        page, written = await self.look(f"/plain/act/{word}"), ""
        for _ in range(STEPS):
            if page.form is None:
                self.refused += 1
                return
            words = self._words() if page.form.words and not written else ""
            written = written or words
            fields = page.form.filled(self._luck, words)
            answer = await self._send_last(Act(word, written), page.form.action, fields)
            if answer is None:
                return
            page = answer

    async def _send_last(self, act: Act, path: str, fields: Fields) -> Page | None:
        """Send what may be the last form of an act; None if it was, and is done."""
        if again := self._unanswered is not None:
            self.unsure.remove(act)
        self.unsure.append(act)
        self._unanswered = (act, path, fields)
        status, html = await self.send(path, fields)
        self._unanswered = None
        if status == ELSEWHERE or not again:
            # Refused for the second time, it may have been taken the first time.
            self.unsure.remove(act)
        if status == ELSEWHERE:
            self.accepted.append(act)
            return None
        return Page(status, html)

    def _words(self) -> str:
        self._said += 1
        return f"{self.name} has said {self._said} things."

    async def close(self) -> None:
        """Close the browser."""
        await self.session.close()
