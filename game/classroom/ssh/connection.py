"""One connection: who calls, proved by a key or by nothing, and the one session they get."""

from __future__ import annotations

import asyncio
from typing import Final

import asyncssh

from game.classroom.gate import Gate
from game.classroom.ssh.house import Caller, House
from game.classroom.ssh.visit import Visit
from game.language import _

GRACE: Final = 20.0
"""Seconds to get through the handshake, and as many again to ask for a session."""

KEYS: Final = 8
"""Public keys that a client may offer; people with many go on without."""

WORDS: Final = 32
"""Environment variables that a client may send; all but a few are forgotten anyway."""

WORD: Final = 256
"""Bytes of such a variable."""


class Connection(asyncssh.SSHServer):
    """One of `calls`, which are all that there are, until it is lost."""

    def __init__(self, house: House, gate: Gate, calls: set[Connection]) -> None:
        self._house = house
        self._gate = gate
        self._calls = calls
        self._address = ""
        self._entered = False
        self._code = ""
        self._offered = 0
        self._key: str | None = None
        self._proved: str | None = None
        self._visit: Visit | None = None
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
        """Somebody calls; too many are sent away before anything is worked out for them."""
        self._connection = conn
        self._calls.add(self)
        self._address = str(conn.get_extra_info("peername", ("",))[0])
        self._entered = self._gate.enter(self._address)
        if not self._entered:
            # Not now: first it must say that it speaks SSH, or the client is told nothing.
            asyncio.get_running_loop().call_soon(
                conn.disconnect,
                asyncssh.DISC_TOO_MANY_CONNECTIONS,
                _("Too many are calling; wait a little."),
            )
            return
        # The transport's own signs that the network takes no more, which the library passes over.
        conn.pause_writing = lambda: self._network(slow=True)  # type: ignore[method-assign]
        conn.resume_writing = lambda: self._network(slow=False)  # type: ignore[method-assign]

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection is gone; the session hears of it by itself."""
        self._calls.discard(self)
        if self._timer is not None:
            self._timer.cancel()
        if self._entered:
            self._gate.leave(self._address)

    def see_out(self, words: str) -> None:
        """Say why nothing more will come, and hang up."""
        if self._visit is not None and self._visit.begun:
            self._visit.leave(words)
        else:
            self._connection.disconnect(asyncssh.DISC_SERVICE_NOT_AVAILABLE, words)

    async def hung_up(self) -> None:
        """Wait until the connection is gone."""
        await self._connection.wait_closed()

    def cut(self) -> None:
        """End it, whatever the other side does."""
        self._connection.abort()

    def _network(self, *, slow: bool) -> None:
        if self._visit is not None:
            self._visit.behind("network", slow)

    # Who it is: a key is proved or not, and nothing else is asked

    def begin_auth(self, username: str) -> bool:
        """Have the client offer its keys, if it has any."""
        self._code = username
        return True

    def public_key_auth_supported(self) -> bool:
        """A key is known again."""
        return True

    def validate_public_key(self, username: str, key: asyncssh.SSHKey) -> bool:
        """Any key will do. It is merely named here; only its holder gets past with it."""
        self._offered += 1
        self._key = key.get_fingerprint()
        return self._offered <= KEYS

    def kbdint_auth_supported(self) -> bool:
        """Without a key one comes in, too."""
        return True

    def get_kbdint_challenge(self, username: str, lang: str, submethods: str) -> bool:
        """Nothing is asked, and a key that was named but not proved is forgotten."""
        self._key = None
        return True

    def auth_completed(self) -> None:
        """The way in is over: what is known of the key now was proved."""
        self._proved = self._key
        self._timer = asyncio.get_running_loop().call_later(GRACE, self._dawdled)

    def _dawdled(self) -> None:
        if self._visit is None or not self._visit.begun:
            self._connection.abort()

    # What they get

    def session_requested(
        self,
    ) -> tuple[asyncssh.SSHServerChannel[bytes], asyncssh.SSHServerSession[bytes]]:
        """One terminal session."""
        if self._visit is not None:
            raise asyncssh.ChannelOpenError(
                asyncssh.OPEN_ADMINISTRATIVELY_PROHIBITED, "one session a connection"
            )
        host, port = self._connection.get_extra_info("sockname")[:2]
        caller = Caller(self._code, self._proved, self._address, host, port)
        self._visit = Visit(self._house, caller, self._connection)
        channel = self._connection.create_server_channel()
        channel._env = FewWords()
        return channel, self._visit


class FewWords(dict[bytes, bytes]):
    """A client's environment, of which no more is kept than is of use."""

    def __setitem__(self, name: bytes, value: bytes) -> None:
        if len(self) < WORDS and len(name) + len(value) <= WORD:
            super().__setitem__(name, value)
