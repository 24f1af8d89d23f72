"""How many browsers may be connected, how often they connect, and how long one may say nothing."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from typing import Any, Final

from aiohttp import hdrs, web

from game.classroom.bucket import Buckets
from game.classroom.gate import Gate, origin

FROM_ONE: Final = 600
"""Connections from one place. A browser has up to seven, and a class may sit behind one router."""

IN_ALL: Final = 1500

CALLS: Final = (200.0, 60.0)
"""Connections from one place: so many at once, and then so many a second. Who opens more is let in
and not listened to for a while: what is noise would be answered as fast as it comes."""

DEAF: Final = 2.0
"""Seconds for which nobody listens to who connects too often, or sends what is no request."""

METHODS: Final = tuple(method.encode() + b" " for method in sorted(hdrs.METH_ALL))
"""What a request begins with."""

LINGERING: Final = 2.0
"""Seconds for which the rest is waited for of what was refused before it had all come."""

SILENT: Final = 75.0
"""Seconds that a connection may stay open without a request on it."""

_FILES: Final = 4096
"""Files that a class may need to have open; some systems begin with 256."""


class CrowdRunner(web.AppRunner):
    """Runs a server that lets so many in and no more; behind a proxy all come from one place."""

    def __init__(self, app: web.Application, proxied: bool, **how: Any) -> None:
        how["lingering_time"] = LINGERING
        if not proxied:
            # A proxy keeps its connections for as long as it likes.
            how["keepalive_timeout"] = SILENT
        super().__init__(app, **how)
        self._gate = Gate(IN_ALL if proxied else FROM_ONE, IN_ALL)
        self._calls = None if proxied else Buckets(*CALLS)

    @property
    def server(self) -> Callable[[], asyncio.Protocol] | None:  # type: ignore[override]
        """What is asked for a protocol whenever somebody connects."""
        served = super().server
        return None if served is None else lambda: _Entering(served(), self._gate, self._calls)


class _Entering(asyncio.Protocol):
    """A connection's protocol, which begins only if there is room.

    `calls` are the connections that a place may still open; None if they are not counted.
    """

    def __init__(self, inner: asyncio.Protocol, gate: Gate, calls: Buckets | None) -> None:
        self._inner = inner
        self._gate = gate
        self._calls = calls
        self._deaf: asyncio.TimerHandle | None = None
        self._address = ""
        self._entered = False
        self._begun = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Let the connection in, or end it before anything is read."""
        assert isinstance(transport, asyncio.Transport), "it is a stream"
        self._address = str((transport.get_extra_info("peername") or ("",))[0])
        self._entered = self._gate.enter(self._address)
        if not self._entered:
            transport.abort()
            return
        self._transport = transport
        self._inner.connection_made(transport)
        if self._calls is not None and not self._calls.spare(origin(self._address)):
            self._turn_away(transport.resume_reading)

    def _turn_away(self, then: Callable[[], None]) -> None:
        """Listen to nothing for a while."""
        self._transport.pause_reading()
        self._deaf = asyncio.get_running_loop().call_later(DEAF, then)

    def connection_lost(self, exc: Exception | None) -> None:
        """Make room."""
        if self._deaf is not None:
            self._deaf.cancel()
        if self._entered:
            self._gate.leave(self._address)
            self._inner.connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Pass requests on. Noise is not answered: its connection ends, and not so soon."""
        if not self._entered:
            return
        if not self._begun and not _may_begin(data):
            self._turn_away(self._transport.abort)
            return
        self._begun = True
        self._inner.data_received(data)

    def eof_received(self) -> bool | None:
        """Nothing more comes; the rest is as the connection's own protocol does it."""
        return self._inner.eof_received() if self._entered else None

    def pause_writing(self) -> None:
        """The client is slow."""
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        """The client has caught up."""
        self._inner.resume_writing()


def _may_begin(data: bytes) -> bool:
    """Whether a request may begin so, of which there may be no more than a letter yet."""
    return any(data[: len(method)] == method[: len(data)] for method in METHODS)


def room_for_files() -> None:
    """Have the system let this process open as many files as a class may need."""
    if sys.platform == "win32":
        return
    import resource

    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES if most == resource.RLIM_INFINITY else min(_FILES, most)
    if now < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))
