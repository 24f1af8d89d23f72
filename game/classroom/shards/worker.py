"""A worker: the process that draws the screens of some of a class's students."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections import defaultdict
from logging import Handler, LogRecord, getLogger
from typing import Final, get_args

from game.classroom.bucket import Bucket
from game.classroom.hall.apps import Apps
from game.classroom.hall.seating import StudentId
from game.classroom.inflow import WORK
from game.classroom.loop import run
from game.classroom.shards.line import Line, Reported
from game.classroom.shards.messages import (
    Attached,
    Begun,
    Detached,
    Ended,
    Fact,
    FromWorker,
    Kept,
    LineId,
    Logged,
    Resized,
    Slowed,
    ToWorker,
    Typed,
)
from game.classroom.shards.replica import Replica
from game.classroom.shards.wire import Wire

_LOG: Final = getLogger(__name__)
_FACTS: Final = get_args(Fact)


def work(connection: socket.socket) -> None:
    """Draw screens until the main process ends or ends this one."""
    _ends_with_the_main_process()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for terminal in (sys.__stdout__, sys.__stderr__):
        if terminal is not None:
            os.dup2(nowhere, terminal.fileno())
    # A loop that can watch a socket, on every system.
    run(_work(connection), asyncio.SelectorEventLoop)


def _ends_with_the_main_process() -> None:
    """Terminals tell everybody of Ctrl+C and of their own end; the class decides what that ends."""
    for name in ("SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


async def _work(connection: socket.socket) -> None:
    _ends_with_the_main_process()
    wire = Wire(connection, lambda message: worker.take(message))
    worker = Worker(wire)
    getLogger().addHandler(_Telling(wire))
    await asyncio.Event().wait()


class Worker:
    """The apps of some students, on a replica of their class."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._lines: dict[LineId, Line] = {}
        # By student, as every time that somebody comes anew has a line of its own.
        self._earned = defaultdict[StudentId, Bucket](lambda: Bucket(*WORK))
        self._replica: Replica | None = None
        self._apps: Apps | None = None

    def take(self, message: ToWorker) -> None:
        """Take in what the main process says."""
        try:
            if isinstance(message, Begun):
                self._begin(message)
            elif isinstance(message, _FACTS):
                # Before it has begun, a fact was meant for the worker before.
                if self._replica is not None:
                    self._replica.take(message)
            else:
                self._follow(message)
        except Exception:  # of one message; what comes after it has to be heard
            _LOG.exception("a message could not be taken in")

    def _begin(self, begun: Begun) -> None:
        self._replica = Replica(begun, self._wire.ask)
        self._apps = Apps(self._replica)
        self._replica.tell = self._apps.tell

    def _follow(self, message: ToWorker) -> None:
        match message:
            case Attached(number, student, size, settings):
                assert self._apps is not None, "it begins before anything else"
                kept = Reported(settings, lambda new: self._wire.post(Kept(student, new)))
                running = self._apps.of(student, kept)
                line = Line(number, running, self._post, self._earned[student])
                self._lines[number] = line
                running.attach(line, size)
            case Typed(number, data) if number in self._lines:
                self._lines[number].typed(data)
            case Resized(number, size) if number in self._lines:
                self._lines[number].resize(size)
            case Slowed(number, behind) if number in self._lines:
                self._lines[number].slowed(behind)
            case Detached(number) if number in self._lines:
                self._lines[number].close()
            case _:
                pass  # of a client that had gone before it was said

    def _post(self, message: FromWorker) -> None:
        if isinstance(message, Ended):
            self._lines.pop(message.line, None)
        self._wire.post(message)


class _Telling(Handler):
    """Tells the main process what is to be logged; from whichever thread."""

    def __init__(self, wire: Wire) -> None:
        super().__init__()
        self._wire = wire
        self._loop = asyncio.get_running_loop()

    def emit(self, record: LogRecord) -> None:
        said = Logged(record.name, record.levelno, self.format(record))
        self._loop.call_soon_threadsafe(self._wire.post, said)
