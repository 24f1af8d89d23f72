"""The board: a page for the projector with public facts alone, kept up by itself.

It holds the class code, and so it is shown to nobody without one: who opens it gives a code of the
class in the address, as `/board?code=HKT-M4R`, and wrong ones count like those at the entrance.
From then on the page asks with a pass of its own, which is good while this server runs, so that
nobody else's wrong codes can make the wall go dark.
"""

from __future__ import annotations

import hmac
from hashlib import sha256
from secrets import token_urlsafe
from time import monotonic
from typing import Final

from aiohttp import hdrs, web

from game.classroom.door import ClassDoor
from game.classroom.hall.ballots import Count
from game.classroom.hall.board import Board
from game.classroom.hall.entries import Moment
from game.classroom.hall.words import MOMENTS, STANCES, convinced_words
from game.classroom.web.addresses import addresses, is_near, link, qr_svg
from game.classroom.web.pages import html, page
from game.errors import Refused
from game.language import _
from game.screens.called import warmth

PATH: Final = "/board"
FRESH: Final = 1.0
"""Seconds for which what was found is shown to all who ask."""

COLUMNS: Final = (1, 2, 3, 2, 3, 3, 4, 4, 3, 4, 4, 4)
"""In how many columns one table stands, two, three and so on; of more than these, in five."""


class Wall:
    """What the board shows of one class, looked up at most once a second."""

    def __init__(self, door: ClassDoor) -> None:
        self._door = door
        self._held: Board | None = None
        self._at = 0.0
        self.word = token_urlsafe(24)

    def check(self, code: str, address: str) -> None:
        """Let somebody see the board who gives a code of the class.

        Raises:
            Refused: if it is none, or was tried too often.
        """
        self._door.check(code, address)

    def good(self, word: str) -> bool:
        """Whether somebody has the pass that the board's page was given."""
        return hmac.compare_digest(word.encode("utf-8", "replace"), self.word.encode())

    @property
    def board(self) -> Board:
        """The class as it is, or was a moment ago."""
        if self._held is None or monotonic() - self._at > FRESH:
            self._held, self._at = self._door.board(), monotonic()
        return self._held


WALL: Final = web.AppKey("wall", Wall)


def add_to(app: web.Application, door: ClassDoor) -> None:
    """Add the pages to a server."""
    app[WALL] = Wall(door)
    app.add_routes([web.get(PATH, _board), web.get(f"{PATH}/live", _live)])


async def _board(request: web.Request) -> web.Response:
    wall, code = request.app[WALL], request.query.get("code", "")[:40]
    if not code:
        return page("boardcode.html", 403, said="")
    try:
        wall.check(code, request.remote or "")
    except Refused as error:
        return page("boardcode.html", 403, said=str(error))
    live = _fragment(request, wall.board)
    return page("board.html", title=wall.board.title, word=wall.word, live=live)


async def _live(request: web.Request) -> web.Response:
    """The part of the page that changes; nothing if it has not since the browser's version."""
    wall = request.app[WALL]
    if not wall.good(request.query.get("pass", "")):
        return web.Response(status=403)
    text = _fragment(request, wall.board)
    version = f'"{sha256(text.encode()).hexdigest()[:20]}"'
    if request.headers.get(hdrs.IF_NONE_MATCH) == version:
        return web.Response(status=304, headers={hdrs.ETAG: version})
    return web.Response(text=text, content_type="text/html", headers={hdrs.ETAG: version})


def _fragment(request: web.Request, board: Board) -> str:
    count = len(board.tables)
    where = _join_at(request)
    return html(
        "boardlive.html",
        board=board,
        where=where.partition("//")[2].rstrip("/"),
        qr=qr_svg(f"{where}?code={board.code}"),
        columns=COLUMNS[count - 1] if 0 < count <= len(COLUMNS) else 5,
        warmth=warmth,
        votes=_votes(board),
        stances=[_(words) for words in STANCES.values()],
    )


def _votes(board: Board) -> list[tuple[str, Count, str]]:
    """Both votes when all is over: when, the count, and whose case convinced; none never taken."""
    if not board.votes.over:
        return []
    taken = ((Moment.BEFORE, board.votes.before), (Moment.AFTER, board.votes.after))
    return [
        (_(MOMENTS[moment]), count, convinced_words(count, board.delegations))
        for moment, count in taken
        if count.cast
    ]


def _join_at(request: web.Request) -> str:
    """The join page's address as the projector's browser has it, or the machine's on the network.

    On the laptop itself a browser may call it `localhost`, which is no good to anybody else.
    """
    host, port = request.url.host or "", request.url.port or 80
    return link(addresses()[0] if is_near(host) else host, port, tls=request.secure)
