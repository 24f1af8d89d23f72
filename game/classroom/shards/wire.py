"""A worker's end of the socket: it posts, hears, and asks.

An act is asked for as a screen does it, in the middle of a key: so the worker waits for its answer,
and its other screens wait with it, for as long as the move takes to be on the disk. Meanwhile
entries are folded as they come, so that when the answer is there the replica has what led to it.
"""

from __future__ import annotations

import asyncio
import os
import select
import socket
from collections import deque
from collections.abc import Callable
from itertools import count
from time import monotonic
from typing import Final, NoReturn, get_args

from game.classroom.shards.bundles import Unbundler, bundled, packed
from game.classroom.shards.messages import Answer, Ask, Fact, FromWorker, ToWorker
from game.errors import LogError
from game.language import _, spoken

PATIENCE: Final = 10.0
"""Seconds to wait for an answer."""

_PIECE: Final = 256 * 1024
_FACTS: Final = get_args(Fact)


class Wire:
    """The socket to the main process; `take` is called with what comes, on the loop."""

    def __init__(self, connection: socket.socket, take: Callable[[ToWorker], None]) -> None:
        self._socket = connection
        self._take = take
        self._unbundler = Unbundler()
        self._loop = asyncio.get_running_loop()
        self._loop.add_reader(connection, self._hear)
        self._posts: list[bytes] = []
        self._later: deque[ToWorker] = deque()
        self._numbers = count(1)

    def post(self, message: FromWorker) -> None:
        """Tell the main process something, at the end of this turn of the loop."""
        if not self._posts:
            self._loop.call_soon(self._send)
        self._posts.append(packed(message))

    def ask(self, act: str, *given: object) -> object:
        """Have an act done by the main process, in the language spoken here; what came of it.

        Raises:
            CommuniqueError: what the main process raised.
            LogError: if it does not answer; whether the act was done will be seen when it does.
        """
        number = next(self._numbers)
        self.post(Ask(number, act, given, spoken()))
        self._send()
        ends = monotonic() + PATIENCE
        while (left := ends - monotonic()) > 0:
            if select.select([self._socket], [], [], left)[0]:
                answer = self._answered(number)
                if answer is not None:
                    if answer.refusal is not None:
                        raise answer.refusal
                    return answer.value
        raise LogError(_("The class is slow to answer. Look whether it was done, then try again."))

    def _answered(self, number: int) -> Answer | None:
        """Hear what has come; what can wait for the loop is put by."""
        found = None
        for message in self._heard():
            if isinstance(message, Answer):
                # One that came too late is no answer to anything any more.
                found = message if message.number == number else found
            elif isinstance(message, _FACTS):
                self._take(message)
            else:
                if not self._later:
                    self._loop.call_soon(self._catch_up)
                self._later.append(message)
        return found

    def _hear(self) -> None:
        self._catch_up()
        # What the loop saw arrive may have been read since, by whoever waited for an answer.
        if select.select([self._socket], [], [], 0)[0]:
            for message in self._heard():
                if not isinstance(message, Answer):
                    self._take(message)

    def _catch_up(self) -> None:
        while self._later:
            self._take(self._later.popleft())

    def _heard(self) -> list[ToWorker]:
        if not (data := self._socket.recv(_PIECE)):
            _end()
        return [message for bundle in self._unbundler.feed(data) for message in bundle]

    def _send(self) -> None:
        posts, self._posts = self._posts, []
        if posts:
            try:
                self._socket.sendall(bundled(posts))
            except OSError:
                _end()


def _end() -> NoReturn:
    """The main process has ended, and there is nothing here to be kept."""
    os._exit(0)
