"""Named draws: a hash of the seed and of what is drawn.

There is no generator state, so no draw disturbs another, and the same names give the same
number on every Python and platform.
"""

from __future__ import annotations

from hashlib import blake2b


def draw(seed: int, *names: str | int, below: int) -> int:
    """A number from 0 to `below` - 1, evenly drawn for this seed under these names.

    >>> draw(1, "round", 2, "event", below=6) == draw(1, "round", 2, "event", below=6)
    True

    Raises:
        ValueError: if `below` is less than 1.
    """
    if below < 1:
        raise ValueError(f"cannot draw from {below} possibilities")
    # ascii keeps 1 apart from "1", and the separator keeps ("a", "b") apart from ("ab",); repr
    # would do so too, but which letters it prints differs from one Python to the next.
    key = "\x1f".join(ascii(name) for name in (seed, *names))
    digest = blake2b(key.encode(), digest_size=16).digest()
    return int.from_bytes(digest, "big") % below
