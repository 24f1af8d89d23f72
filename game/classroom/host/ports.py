"""Ports and addresses: where a class can listen, and what to do where it cannot.

A class is never stopped by a port that nobody asked for: the usual one or the next that is free
is taken. One that was asked for is printed somewhere or let through a firewall, and is refused if
it cannot be had. A class that is taken up again tries first where it was: open pages, and what
stands on the board, lead there.
"""

from __future__ import annotations

import errno
import json
import socket
from pathlib import Path
from typing import Final, NamedTuple

from game.classroom.files import PORTS
from game.classroom.host.folders import running
from game.classroom.host.writing import writing
from game.classroom.web.addresses import addresses
from game.errors import CommuniqueError
from game.language import _

WEB: Final = 8000
SSH: Final = 2222
"""The ports that are tried first."""


class Ports(NamedTuple):
    """Where a class is found: by browsers, and by SSH; 0 if not by it."""

    web: int = WEB
    ssh: int = SSH


USUAL: Final = Ports()

NEXT: Final = 50
"""How many ports from there are tried."""


def port_for(asked: int | None, usual: int, bind: str) -> int:
    """The port to listen at: the one asked for, else the usual one or the next free; 0 is any.

    `bind` is the address to listen at, empty for all.

    Raises:
        CommuniqueError: if the port asked for, or the address, cannot be had.
    """
    if asked is not None:
        return _had(asked, bind)
    for port in range(usual, usual + NEXT):
        try:
            return _tried(port, bind)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise _refused(port, bind, error) from error
    return _had(0, bind)


def remember(folder: Path, ports: Ports) -> None:
    """Note in a class's folder where it is found.

    Raises:
        CommuniqueError: if it cannot be written.
    """
    file = folder / PORTS
    with writing(file):
        file.write_text(json.dumps(ports._asdict()) + "\n", encoding="utf-8")


def remembered(folder: Path) -> Ports:
    """Where a class was found last; the usual ports if that is not known."""
    try:
        was = json.loads((folder / PORTS).read_text(encoding="utf-8"))
        return Ports(int(was["web"]) or WEB, int(was["ssh"]) or SSH)
    except (OSError, ValueError, TypeError, KeyError):
        # It is a convenience: a class opens without it.
        return USUAL


def whose(port: int, but: Path | None = None) -> str:
    """What is known of who has a port that is taken, as sentences; empty if nothing is.

    `but` is the folder of a class that does not.
    """
    classes = [folder.name for folder in running() if folder != but]
    if not classes:
        return ""
    words = _("Port {port} is taken. Still running on this machine: {classes}.")
    return words.format(port=port, classes=", ".join(classes))


def everywhere(bind: str) -> bool:
    """Whether an address to listen at stands for all of the machine's."""
    return bind in ("", "0.0.0.0", "::")  # noqa: S104 - it is only compared


def _had(port: int, bind: str) -> int:
    try:
        return _tried(port, bind)
    except (OSError, OverflowError) as error:
        raise _refused(port, bind, error) from error


def _tried(port: int, bind: str) -> int:
    family = socket.AF_INET6 if ":" in bind else socket.AF_INET
    with socket.create_server((bind, port), family=family) as probe:
        return int(probe.getsockname()[1])


def _refused(port: int, bind: str, error: OSError | OverflowError) -> CommuniqueError:
    match error:
        case OSError(errno=errno.EADDRINUSE):
            who = whose(port) or _("Port {port} is taken by another program.").format(port=port)
            mend = _("Close it there, or name another port.")
            return CommuniqueError(f"{who} {mend}")
        case OSError(errno=errno.EACCES):
            words = _(
                "port {port} may be used by the system's administrator alone; "
                "name one from 1024 on, or put a reverse proxy before it"
            )
            return CommuniqueError(words.format(port=port))
        case OSError():
            words = _(
                "nobody can listen at the address {address} ({why}); "
                "this machine has {addresses}, or leave --bind out for all"
            )
            there = ", ".join(addresses())
            why = error.strerror
            return CommuniqueError(words.format(address=repr(bind), why=why, addresses=there))
        case _:
            words = _("there is no port {port}; they go up to 65535")
            return CommuniqueError(words.format(port=port))
