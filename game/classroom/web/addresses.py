"""Where students find the class: this machine's addresses, and a QR code of one."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from contextlib import closing
from io import StringIO
from ipaddress import ip_address
from urllib.parse import quote

import segno

_ELSEWHERE = {socket.AF_INET: "192.0.2.1", socket.AF_INET6: "2001:db8::1"}
"""Addresses that documentation keeps for itself: nobody is there, and nothing is sent."""


def addresses() -> tuple[str, ...]:
    """This machine's addresses on its network, the likeliest first; the own one if there is none.

    Which one leads outward is asked of the machine's own routing table.
    """
    outward = _reachable(_outward(family) for family in _ELSEWHERE)
    # On a network that leads nowhere no route says it; the machine's own name may.
    return outward or _reachable(_named()) or ("127.0.0.1",)


def link(address: str, port: int, code: str = "", tls: bool = False) -> str:
    """The address that a student types or scans; with the class code, it is filled in there.

    >>> link("192.168.1.20", 8080)
    'http://192.168.1.20:8080/'
    """
    host = f"[{address}]" if ":" in address else address
    usual = port == (443 if tls else 80)
    asked = f"?code={quote(code)}" if code else ""
    return f"{'https' if tls else 'http'}://{host}{'' if usual else f':{port}'}/{asked}"


def qr_text(url: str) -> str:
    """A QR code for a terminal, two rows a line, drawn for light letters on dark."""
    out = StringIO()
    segno.make(url, micro=False).terminal(out, compact=True)
    return out.getvalue()


def qr_svg(url: str) -> str:
    """A QR code as SVG, to stand within a page, as large as there is room."""
    return segno.make(url, micro=False).svg_inline(
        border=4, dark="#000", light="#fff", omitsize=True
    )


def _outward(family: socket.AddressFamily) -> str:
    try:
        with closing(socket.socket(family, socket.SOCK_DGRAM)) as probe:
            probe.connect((_ELSEWHERE[family], 9))
            return str(probe.getsockname()[0])
    except OSError:
        return ""


def _named() -> list[str]:
    try:
        return [str(info[4][0]) for info in socket.getaddrinfo(socket.gethostname(), None)]
    except OSError:
        return []


def _reachable(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(address for address in dict.fromkeys(found) if address and _others_reach(address))


def _others_reach(address: str) -> bool:
    held = ip_address(address.partition("%")[0])
    return not (held.is_loopback or held.is_link_local or held.is_unspecified)


def is_near(host: str) -> bool:
    """Whether a host's name or address is this machine's own for itself, no good to others.

    >>> is_near("localhost"), is_near("127.0.0.1"), is_near("class.example.org")
    (True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
