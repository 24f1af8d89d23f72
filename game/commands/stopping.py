"""Ctrl-C as a request: what runs is brought to an end, and nothing of it is lost."""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

import typer

T = TypeVar("T")

STOPPED: Final = 130
"""The exit code after Ctrl-C, as shells have it: 128 and the signal's number."""


class Stop:
    """Whether somebody asked to stop."""

    def __init__(self) -> None:
        self.asked = False

    def heeded(self, things: Iterable[T]) -> Iterator[T]:
        """The things one by one, up to the one under way when somebody asks to stop."""
        for thing in things:
            yield thing
            if self.asked:
                return


@contextmanager
def stopping() -> Iterator[Stop]:
    """Take the first Ctrl-C for a request; the second ends the program as ever."""
    stop = Stop()

    def ask(*_: object) -> None:
        stop.asked = True
        typer.echo("Stopping after the games under way; Ctrl-C again to break off.", err=True)
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
