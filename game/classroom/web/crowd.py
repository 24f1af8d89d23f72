"""How many browsers may be connected, and how long one may say nothing."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from typing import Any, Final

from aiohttp import web

from game.classroom.gate import Gate

FROM_ONE: Final = 600
"""Connections from one place. A browser has up to seven, and a class may sit behind one router."""

IN_ALL: Final = 1500

SILENT: Final = 75.0
"""Seconds that a connection may stay open without a request on it."""

_FILES: Final = 4096
"""Files that a class may need to have open; some systems begin with 256."""


class CrowdRunner(web.AppRunner):
    """Runs a server that lets so many in and no more; behind a proxy all come from one place."""

    def __init__(self, app: web.Application, proxied: bool, **how: Any) -> None:
        # A proxy keeps its connections for as long as it likes.
        super().__init__(app, **(how if proxied else {"keepalive_timeout": SILENT, **how}))
        self._gate = Gate(IN_ALL if proxied else FROM_ONE, IN_ALL)

    @property
    def server(self) -> Callable[[], asyncio.Protocol] | None:  # type: ignore[override]
        """What is asked for a protocol whenever somebody connects."""
        served = super().server
        return None if served is None else lambda: _Entering(served(), self._gate)


class _Entering(asyncio.Protocol):
    """A connection's protocol, which begins only if there is room."""

    def __init__(self, inner: asyncio.Protocol, gate: Gate) -> None:
        self._inner = inner
        self._gate = gate
        self._address = ""
        self._entered = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Let the connection in, or end it before anything is read."""
        assert isinstance(transport, asyncio.Transport), "it is a stream"
        self._address = str((transport.get_extra_info("peername") or ("",))[0])
        self._entered = self._gate.enter(self._address)
        if self._entered:
            self._inner.connection_made(transport)
        else:
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """Make room."""
        if self._entered:
            self._gate.leave(self._address)
            self._inner.connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """As the connection's own protocol does; so is the rest."""
        if self._entered:
            self._inner.data_received(data)

    def eof_received(self) -> bool | None:
        """Nothing more comes."""
        return self._inner.eof_received() if self._entered else None

    def pause_writing(self) -> None:
        """The client is slow."""
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        """The client has caught up."""
        self._inner.resume_writing()


def room_for_files() -> None:
    """Have the system let this process open as many files as a class may need."""
    if sys.platform == "win32":
        return
    import resource

    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES if most == resource.RLIM_INFINITY else min(_FILES, most)
    if now < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))
