"""The gate: how many may be connected, from one place and in all."""

from __future__ import annotations

from collections import Counter
from ipaddress import IPv6Address, ip_address


class Gate:
    """Counts who is connected: so many at most from one place, and in all."""

    def __init__(self, from_one: int, in_all: int) -> None:
        self._from_one = from_one
        self._in_all = in_all
        self._here: Counter[str] = Counter()

    def enter(self, address: str) -> bool:
        """Whether one more is let in from there; if so, `leave` must follow."""
        place = origin(address)
        if self._here[place] >= self._from_one or self._here.total() >= self._in_all:
            return False
        self._here[place] += 1
        return True

    def leave(self, address: str) -> None:
        """One who was let in has gone."""
        place = origin(address)
        self._here[place] -= 1
        if not self._here[place]:
            del self._here[place]


def origin(address: str) -> str:
    """The place that an address belongs to.

    One machine has as many IPv6 addresses as it likes, all in its network of 64 bits.

    >>> origin("2001:db8::1") == origin("2001:db8::ffff")
    True
    >>> origin("::ffff:192.0.2.7")
    '192.0.2.7'
    """
    try:
        known = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if not isinstance(known, IPv6Address):
        return str(known)
    if known.ipv4_mapped is not None:
        return str(known.ipv4_mapped)
    return str(IPv6Address(int(known) >> 64 << 64))
