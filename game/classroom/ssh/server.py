"""The server: lets connections in, and no more of SSH than one terminal session each.

Nothing that is not overridden here is allowed: `asyncssh` refuses tunnels, listeners, agents,
X11, commands and subsystems unless told otherwise, and `tests/classroom/ssh` shows it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Set
from contextlib import suppress
from pathlib import Path
from typing import Final

import asyncssh

from game.classroom.door import Door
from game.classroom.gate import Gate
from game.classroom.ssh.connection import GRACE, Connection
from game.classroom.ssh.hostkey import host_key
from game.classroom.ssh.house import House
from game.errors import CommuniqueError
from game.language import _

PULSE: Final = 15.0
"""Seconds of silence after which a client is asked whether it is there."""

MISSED: Final = 3
"""Such questions without an answer after which it is not."""

FROM_ONE: Final = 64
"""Connections from one place; a whole class may sit behind one address."""

IN_ALL: Final = 400

PARTING: Final = 2.0
"""Seconds that those who are connected have to hang up when the class closes."""


class Served:
    """A server that listens; `port` is the one it has. `calls` are the connections there are."""

    def __init__(self, acceptor: asyncssh.SSHAcceptor, calls: Set[Connection]) -> None:
        self._acceptor = acceptor
        self.calls = calls
        self.port = acceptor.get_port()

    async def close(self) -> None:
        """Listen no more; tell everybody who calls that the class is closed, and hang up."""
        self._acceptor.close()
        calls = tuple(self.calls)
        for call in calls:
            call.see_out(_("The class is closed."))
        with suppress(TimeoutError):
            async with asyncio.timeout(PARTING):
                for call in calls:
                    await call.hung_up()
        # From Python 3.12 on a server is not closed before its last connection.
        for call in tuple(self.calls):
            call.cut()
        await self._acceptor.wait_closed()


async def listen(door: Door, host: str, port: int, key: Path) -> Served:
    """Let a class be called by SSH, until what this returns is closed.

    `key` is the file of the host key, which is made if there is none; with port 0 the system
    chooses one.

    Raises:
        CommuniqueError: if the key cannot be used or the port cannot be had.
    """
    house, gate, calls = House(door), Gate(FROM_ONE, IN_ALL), set[Connection]()
    try:
        acceptor = await asyncssh.listen(
            host,
            port,
            server_factory=lambda: Connection(house, gate, calls),
            server_host_keys=[host_key(key)],
            login_timeout=GRACE,
            keepalive_interval=PULSE,
            keepalive_count_max=MISSED,
            encoding=None,
            line_editor=False,
            # Small enough that a flood waits at the client and not here.
            window=32 * 1024,
            max_pktsize=16 * 1024,
            # A small packet could unpack into one that fills the memory.
            compression_algs=["none"],
            password_auth=False,
            host_based_auth=False,
            gss_host=None,
            agent_forwarding=False,
            x11_forwarding=False,
            allow_scp=False,
            config=None,
        )
    except OSError as error:
        words = _("nobody can call at port {port}: {why}; name another with --ssh-port")
        raise CommuniqueError(words.format(port=port, why=error.strerror)) from error
    return Served(acceptor, calls)
