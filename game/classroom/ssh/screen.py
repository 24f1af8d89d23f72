"""A client's screen: the outlet from a seat's app to one SSH channel."""

from __future__ import annotations

from collections.abc import Callable, Set

import asyncssh

from game.classroom.colours import Colours, brought_down


class Screen:
    """Sends frames in the colours that the terminal has, while nothing in `slow` holds them up."""

    def __init__(
        self,
        channel: asyncssh.SSHServerChannel[bytes],
        colours: Colours,
        slow: Set[str],
        over: Callable[[], None],
    ) -> None:
        self._channel = channel
        self._colours = colours
        self._slow = slow
        self._over = over

    def send(self, frame: str) -> None:
        """Send a frame."""
        if not self._channel.is_closing():
            self._channel.write(brought_down(frame, self._colours).encode("utf-8", "replace"))

    def full(self) -> bool:
        """Whether the client is behind: its window is full, or the network under it."""
        return bool(self._slow)

    def ended(self) -> None:
        """The seat is another's, or its app has ended."""
        self._over()
