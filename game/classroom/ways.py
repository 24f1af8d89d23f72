"""The ways into a class, as they are shown to whoever is to come in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ways:
    """Where a class is found.

    `links` are the addresses of the join page, the likeliest first; `link` is the first of them
    with the class `code` filled in, for a QR code. `ssh` is what to type at a terminal, and
    `fingerprint` what the host key shows there; both empty where nobody can call by SSH. `board`
    is the address for a projector, `console` the teacher's own, which holds the teacher's key and
    is shown to nobody else.
    """

    code: str
    links: tuple[str, ...]
    link: str
    board: str
    console: str
    ssh: str = ""
    fingerprint: str = ""
