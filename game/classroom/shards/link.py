"""The main process's end of the socket to a worker, and the worker's life."""

from __future__ import annotations

import asyncio
import socket
from collections import deque
from collections.abc import Awaitable, Callable
from logging import getLogger
from multiprocessing import get_context
from multiprocessing.context import SpawnProcess
from typing import Final

from game.classroom.shards.bundles import Unbundler, bundled, packed
from game.classroom.shards.messages import FromWorker, ToWorker
from game.classroom.shards.worker import work

_LOG: Final = getLogger(__name__)
_SPAWN: Final = get_context("spawn")

UNREAD: Final = 64 * 2**20
"""Bytes that a worker may leave unread before it counts as dead."""

HEALTHY: Final = 30.0
"""Seconds that a worker lives; after one that died sooner, the next is waited for."""

LONGEST: Final = 10.0
"""Seconds from one worker to the next, at most."""


class Link(asyncio.Protocol):
    """One worker after the other in the same place. Nothing here waits for what a worker does.

    `begin` tells a new worker of the class; `hear` is called with what a worker says.
    """

    def __init__(
        self,
        number: int,
        begin: Callable[[Link], Awaitable[None]],
        hear: Callable[[Link, FromWorker], None],
    ) -> None:
        self.number: Final = number
        self._begin: Final = begin
        self._hear: Final = hear
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._posts: deque[bytes] = deque()
        self._posting = False

    @property
    def up(self) -> bool:
        """Whether there is a worker."""
        return self._transport is not None

    def post(self, message: ToWorker) -> None:
        """Tell the worker something, soon, if there is one; from whichever thread."""
        if not self.up:
            return
        self._posts.append(packed(message))
        if not self._posting:
            self._posting = True
            self._loop.call_soon_threadsafe(self._send)

    def _send(self) -> None:
        # In this order: what is appended from now on has a turn of its own.
        self._posting = False
        posts = [self._posts.popleft() for _ in range(len(self._posts))]
        if posts and self._transport is not None:
            self._transport.write(bundled(posts))

    async def keep_up(self) -> None:
        """Have a worker there, always, until cancelled."""
        pause = 0.0
        while True:
            born = self._loop.time()
            await self._live()
            lived = self._loop.time() - born
            pause = 0.0 if lived > HEALTHY else min(LONGEST, 2 * pause + 0.1)
            await asyncio.sleep(pause)

    async def _live(self) -> None:
        """From a worker's beginning to its end."""
        ours, theirs = socket.socketpair()
        process = _SPAWN.Process(
            target=work, args=(theirs,), name=f"worker {self.number}", daemon=True
        )
        self._gone = self._loop.create_future()
        self._unbundler = Unbundler()
        try:
            await self._loop.run_in_executor(None, process.start)
            theirs.close()
            self._transport, _ = await self._loop.create_connection(lambda: self, sock=ours)
            await self._begin(self)
            await self._gone
            _LOG.warning("worker %d has died; another takes its place", self.number)
        finally:
            if self._transport is not None:
                self._transport.abort()
            self._transport = None
            await _ended(process)

    # As asyncio calls it

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """A worker is there."""
        assert isinstance(transport, asyncio.Transport)
        transport.set_write_buffer_limits(high=UNREAD)
        # What was still to be told to the one before, it cannot hear.
        self._posts.clear()

    def data_received(self, data: bytes) -> None:
        """It says something."""
        for bundle in self._unbundler.feed(data):
            for message in bundle:
                self._hear(self, message)

    def pause_writing(self) -> None:
        """It has not read for too long."""
        if self._transport is not None:
            self._transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """It is there no more."""
        self._transport = None
        if not self._gone.done():
            self._gone.set_result(None)


async def _ended(process: SpawnProcess) -> None:
    """See to it that a process has ended."""
    if process.pid is not None:
        process.kill()
        await asyncio.get_running_loop().run_in_executor(None, process.join)
