"""Messages on a socket: what one end has to say in one turn of its loop arrives as one bundle.

So a worker never sees half of what the main process did at once, such as a table's place in the
journal before the table.

Messages are pickled, as `multiprocessing` would pickle them: both ends are this program, and the
socket between them has no name by which anybody else could reach it.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from io import BytesIO
from struct import Struct
from typing import Any, Final

_LENGTH: Final = Struct("!I")


def packed(message: object) -> bytes:
    """A message as it stands in a bundle."""
    return pickle.dumps(message, pickle.HIGHEST_PROTOCOL)


def bundled(messages: Iterable[bytes]) -> bytes:
    """Packed messages as they are sent."""
    body = b"".join(messages)
    return _LENGTH.pack(len(body)) + body


class Unbundler:
    """Gives back the bundles that arrive in pieces."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    def feed(self, data: bytes) -> Iterator[list[Any]]:
        """The bundles that are complete with this piece, each with its messages in order."""
        self._waiting += data
        while len(self._waiting) >= _LENGTH.size:
            end = _LENGTH.size + _LENGTH.unpack_from(self._waiting)[0]
            if len(self._waiting) < end:
                return
            body = bytes(self._waiting[_LENGTH.size : end])
            del self._waiting[:end]
            yield list(_messages(body))


def _messages(body: bytes) -> Iterator[Any]:
    reading = BytesIO(body)
    while reading.tell() < len(body):
        yield pickle.load(reading)  # noqa: S301 - as the module says
