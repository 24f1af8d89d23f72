"""The server as a day needs it: begun, killed without a word, taken up again, and weighed."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from asyncio.subprocess import Process
from contextlib import closing
from pathlib import Path
from typing import Final

import psutil  # type: ignore[import-untyped]

from game.classroom.hall.journal import read

STARTING: Final = 60.0
"""Seconds that the server has to listen, or to end."""

_GAME: Final = "import signal; signal.alarm({ends}); from game.__main__ import main; main()"
"""`communique`, which ends by itself after so many seconds, whatever becomes of who began it."""


class Server:
    """`communique host` without a console, in a folder, at ports that stay the same."""

    def __init__(self, folder: Path, ends: int) -> None:
        """`ends` are the seconds after which a process ends by itself, whatever happens."""
        self.folder = folder
        self.port, self.ssh_port = free_port(), free_port()
        self._ends = ends
        self._process: Process | None = None

    @property
    def origin(self) -> str:
        """Where the pages are."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def code(self) -> str:
        """The class code, as the teacher would say it."""
        return read(self.folder)[0].code

    async def open(self, scenario: str, level: str, tables: int) -> None:
        """Open a class with so many tables, at which whoever joins sits down."""
        how = (f"--level={level}", f"--tables={tables}", "--seed=4")
        await self._start(scenario, f"--out={self.folder}", *how)

    async def killed_and_resumed(self) -> None:
        """Kill the server between any two instructions, and take the class up again."""
        await self._end(signal.SIGKILL)
        await self._start(f"--resume={self.folder}")

    async def close(self) -> None:
        """End it."""
        await self._end(signal.SIGTERM)

    def weight(self) -> float:
        """Its resident memory, in megabytes."""
        assert self._process is not None, "it runs"
        held: int = psutil.Process(self._process.pid).memory_info().rss
        return held / 2**20

    def worked(self) -> float:
        """The seconds for which its loop has had a processor."""
        assert self._process is not None, "it runs"
        try:
            # Of its first thread alone, in nanoseconds; other systems say it more roughly.
            told = Path(f"/proc/{self._process.pid}/schedstat").read_text(encoding="ascii")
            return int(told.split()[0]) / 1e9
        except OSError:
            times = psutil.Process(self._process.pid).cpu_times()
            return float(times.user + times.system)

    async def _start(self, *more: str) -> None:
        where = (f"--port={self.port}", f"--ssh-port={self.ssh_port}", "--bind=127.0.0.1")
        game = _GAME.format(ends=self._ends)
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-c", game, "host", "--headless", *where, *more),
            stdout=asyncio.subprocess.DEVNULL,
            env={**os.environ, "COMMUNIQUE_HOME": str(self.folder.parent / "home")},
        )
        async with asyncio.timeout(STARTING):
            while not await self._listens():
                assert self._process.returncode is None, "the server did not start"
                await asyncio.sleep(0.05)

    async def _listens(self) -> bool:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", self.port)
        except ConnectionError:
            return False
        writer.close()
        return True

    async def _end(self, how: signal.Signals) -> None:
        if self._process is not None and self._process.returncode is None:
            self._process.send_signal(how)
            await asyncio.wait_for(self._process.wait(), STARTING)


def free_port() -> int:
    """A port at which nobody listens just now."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
