"""A small class behind the door, and clients that call it."""

from __future__ import annotations

import asyncio
import os
import pty
import shutil
import struct
import subprocess
import termios
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from fcntl import ioctl
from pathlib import Path
from typing import Final, TypeAlias

import asyncssh
import pyte
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Input

from game.classroom.door import Held, Shown
from game.classroom.running import Running
from game.classroom.seatapp import Seated
from game.classroom.ssh import Served, listen
from game.errors import Nameless, Refused
from tests.classroom.screens import until
from tests.classroom.test_running import Plain

CODE: Final = "HKTM4"
CARD: Final = "GGGGG-77777"
TRIES: Final = 5

Environment: TypeAlias = Mapping[str | bytes, str | bytes]


class Desk(Seated, Plain):
    """An app with a line to type in, which `ctrl+q` leaves."""

    BINDINGS = [Binding("ctrl+q", "quit", priority=True)]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield Input(id="second")


class SmallClass:
    """A door with one code, and one card whose seat has a name."""

    title = "A small\x1b[31m class"

    def __init__(self) -> None:
        self.people: dict[str, Held] = {}
        self.wrong: dict[str, int] = {}
        self.open = True

    def knock(self, code: str, name: str, address: str) -> str:
        if self.wrong.get(address, 0) >= TRIES:
            raise Refused("Too many wrong codes came from there. Ask your teacher.")
        if code.upper() == CARD:
            name = "Grace"
        elif code.upper() != CODE:
            self.wrong[address] = self.wrong.get(address, 0) + 1
            raise Refused("There is no class of that code.")
        elif not name:
            raise Nameless("Say a name.")
        elif name in (held.name for held in self.people.values()):
            raise Refused(f"There is a {name} already.")
        if not self.open:
            raise Refused("The class is closed.")
        ticket = f"ticket-of-{len(self.people)}"
        self.people[ticket] = Held(ticket, name, Running(Desk, name))
        return ticket

    def held(self, ticket: str) -> Held | None:
        return self.people.get(ticket)

    def leave(self, ticket: str) -> None:
        del self.people[ticket]

    def named(self, name: str) -> Shown:
        return next(held.running for held in self.people.values() if held.name == name)


class Guest(asyncssh.SSHClient):
    """Answers no question, and takes any host for what it says it is; hears why it is over."""

    why = ""

    def connection_lost(self, exc: Exception | None) -> None:
        self.why = str(exc or "")

    def kbdint_auth_requested(self) -> str:
        return ""


class Terminal(asyncssh.SSHClientSession[bytes]):
    """One session as a client sees it, on a screen."""

    def __init__(self, width: int = 80, height: int = 24) -> None:
        self._screen = pyte.Screen(width, height)
        self._stream = pyte.ByteStream(self._screen)
        self.sent = b""
        self.over = False
        self.status: int | None = None

    def data_received(self, data: bytes, datatype: int | None) -> None:
        self.sent += data
        self._stream.feed(data)

    def exit_status_received(self, status: int) -> None:
        self.status = status

    def connection_lost(self, exc: Exception | None) -> None:
        self.over = True

    @property
    def text(self) -> str:
        return "\n".join(self._screen.display)

    async def shows(self, *words: str) -> None:
        await until(lambda: all(word in self.text for word in words), lambda: self.text)

    async def says(self, *words: str) -> None:
        """Wait until the words have come, wherever they were shown."""
        await until(
            lambda: all(word in self.sent.decode() for word in words), lambda: repr(self.sent)
        )


class Called:
    """A class that can be called, and those who call it."""

    def __init__(self, door: SmallClass, served: Served, port: int = 0) -> None:
        """`port` is another way there than the server's own."""
        self.door = door
        self.served = served
        self.port = port or served.port
        self._connections: list[asyncssh.SSHClientConnection] = []

    async def connect(
        self, code: str = CODE, key: asyncssh.SSHKey | None = None, **more: object
    ) -> asyncssh.SSHClientConnection:
        connection, _ = await asyncssh.create_connection(
            Guest,
            "127.0.0.1",
            self.port,
            username=code,
            known_hosts=None,
            client_keys=[key] if key else None,
            agent_path=None,
            config=None,
            **more,
        )
        self._connections.append(connection)
        return connection

    async def call(
        self,
        code: str = CODE,
        key: asyncssh.SSHKey | None = None,
        term: str = "xterm-256color",
        size: tuple[int, int] = (80, 24),
        env: Environment | None = None,
    ) -> tuple[asyncssh.SSHClientChannel[bytes], Terminal]:
        channel, terminal = await (await self.connect(code, key)).create_session(
            lambda: Terminal(*size), term_type=term, term_size=size, encoding=None, env=env or ()
        )
        assert isinstance(terminal, Terminal)
        return channel, terminal

    async def sit(
        self, name: str, code: str = CODE, key: asyncssh.SSHKey | None = None, **more: object
    ) -> tuple[asyncssh.SSHClientChannel[bytes], Terminal]:
        channel, terminal = await self.call(code, key, **more)  # type: ignore[arg-type]
        await terminal.shows("Your name at the table:")
        channel.write(f"{name}\r".encode())
        await terminal.shows("80 by 24")
        return channel, terminal

    async def close(self) -> None:
        for connection in self._connections:
            connection.abort()
        for held in self.door.people.values():
            await held.running.close()


@asynccontextmanager
async def calling(folder: Path) -> AsyncIterator[Called]:
    """A class that listens."""
    door = SmallClass()
    served = await listen(door, "127.0.0.1", 0, folder / "host_key")
    called = Called(door, served)
    try:
        yield called
    finally:
        await called.close()
        await served.close()


OPENSSH: Final = shutil.which("ssh")


class Window:
    """The real OpenSSH client in a terminal window."""

    def __init__(self, *arguments: str, size: tuple[int, int] = (80, 24)) -> None:
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self.sent = b""
        self._mine, theirs = pty.openpty()
        self._own_size(size)
        assert OPENSSH is not None
        plain = ("-F", "none", "-oStrictHostKeyChecking=no", "-oUserKnownHostsFile=/dev/null")
        self.process = subprocess.Popen(
            [OPENSSH, *plain, "-oIdentityAgent=none", *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={"TERM": "xterm-256color", "PATH": os.environ["PATH"], "HOME": "/nonexistent"},
            start_new_session=True,
            preexec_fn=lambda: ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(theirs)
        asyncio.get_running_loop().add_reader(self._mine, self._read)

    def _read(self) -> None:
        try:
            data = os.read(self._mine, 65536)
        except OSError:
            data = b""
        if not data:
            asyncio.get_running_loop().remove_reader(self._mine)
        self.sent += data
        self._stream.feed(data)

    def _own_size(self, size: tuple[int, int]) -> None:
        ioctl(self._mine, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def resize(self, size: tuple[int, int]) -> None:
        self._screen.resize(size[1], size[0])
        self._own_size(size)

    def type(self, keys: str) -> None:
        os.write(self._mine, keys.encode())

    @property
    def text(self) -> str:
        return "\n".join(self._screen.display)

    async def shows(self, *words: str) -> None:
        await until(lambda: all(word in self.text for word in words), lambda: self.text)

    async def ends(self) -> int:
        await until(lambda: self.process.poll() is not None)
        await asyncio.sleep(0.05)
        return int(self.process.returncode)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        asyncio.get_running_loop().remove_reader(self._mine)
        os.close(self._mine)
