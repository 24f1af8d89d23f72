"""A class held by the command itself, in a process of its own, and a student's browser."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

PATIENCE = 30.0


class Held:
    """`communique host` without a console, for as long as the context lasts.

    `said` is what it has printed so far, `folder` the class's folder.
    """

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "game", "host", *arguments, "--headless"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self.said = ""
        self._read_until("Ctrl+C closes")

    def _read_until(self, words: str) -> None:
        assert self.process.stdout is not None
        until = time.monotonic() + PATIENCE
        while words not in self.said:
            line = self.process.stdout.readline()
            assert line, f"it ended before it said {words!r}:\n{self.said}"
            assert time.monotonic() < until
            self.said += line

    def found(self, pattern: str) -> str:
        match = re.search(pattern, self.said)
        assert match, self.said
        return match[1]

    @property
    def port(self) -> int:
        return int(self.found(r"In a browser: +http://[^\s]*?:(\d+)/"))

    @property
    def code(self) -> str:
        return self.found(r"Class code: +(\S+)")

    @property
    def folder(self) -> Path:
        return Path(self.found(r"Class folder: +(.+)"))

    def end(self, how: signal.Signals) -> str:
        """End it in some way; what it has said in all."""
        self.process.send_signal(how)
        out, _ = self.process.communicate(timeout=PATIENCE)
        self.said += out
        return self.said

    def __enter__(self) -> Held:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate(timeout=PATIENCE)


class Phone:
    """A student with simple forms, at a class's port of this machine."""

    def __init__(self, ticket: str = "") -> None:
        self.ticket = ticket

    def ask(self, port: int, path: str, **fields: str) -> tuple[int, str]:
        """Ask for a page, or send a form; the status, and the page or where it leads."""
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        headers = {"Origin": f"http://127.0.0.1:{port}", "Cookie": f"ticket={self.ticket}"}
        if fields:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request("POST" if fields else "GET", path, urlencode(fields), headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        if given := re.search(r"ticket=([^;]+)", answer.headers.get("Set-Cookie", "")):
            self.ticket = given[1]
        connection.close()
        return answer.status, answer.headers.get("Location", "") or text
