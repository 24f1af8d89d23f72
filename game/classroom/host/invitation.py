"""The invitation: where the class is found, for students and, apart from it, for the teacher.

The teacher's own address holds the key of the console. It is never among what is printed, which
may stand on a projector: it is in a file of the class's folder that its owner alone can read.
"""

from __future__ import annotations

import os
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from game.classroom.files import CONSOLE
from game.classroom.host.ports import everywhere
from game.classroom.host.terms import Network
from game.classroom.host.writing import writing
from game.classroom.ways import Ways
from game.classroom.web.addresses import addresses, link, qr_text
from game.language import _, spoken


def ways(network: Network, code: str, key: str, fingerprint: str) -> Ways:
    """Where a class is found; `fingerprint` is the SSH host key's."""
    tls, port, ssh = network.tls is not None, network.port, network.ssh_port
    hosts = addresses() if everywhere(network.bind) else (network.bind,)
    links = (network.public,) if network.public else tuple(link(h, port, tls=tls) for h in hosts)
    # At this machine the key need not go over the network.
    near = hosts[0] if not everywhere(network.bind) else "127.0.0.1"
    own = network.public or link(near, port, tls=tls)
    usual = "" if ssh == 22 else f"-p {ssh} "
    return Ways(
        code=code,
        links=links,
        link=f"{links[0]}?code={code}",
        board=f"{links[0]}board?code={code}",
        console=f"{own}console?key={key}",
        ssh=f"ssh {usual}{code}@{_host(network, hosts[0])}" if ssh else "",
        fingerprint=fingerprint,
    )


def _host(network: Network, address: str) -> str:
    """Where SSH calls: behind a proxy its name, which is another machine's or this one's."""
    return urlsplit(network.public).hostname or address


def told(title: str, found: Ways, folder: Path) -> str:
    """The invitation as plain lines, for a terminal without a console; nothing in it is secret."""
    lines = [title, "", qr_text(found.link).rstrip("\n"), ""]
    lines += [_("In a browser:   {link}").format(link=found.links[0])]
    lines += [f"                {other}" for other in found.links[1:]]
    lines += [_("Class code:     {code}").format(code=found.code)]
    if found.ssh:
        lines += [_("At a terminal:  {command}").format(command=found.ssh)]
        lines += [_("Host key:       {fingerprint}").format(fingerprint=found.fingerprint)]
    lines += [_("For the board:  {link}").format(link=found.board), ""]
    lines += [_("Your console:   open {file}").format(file=folder / CONSOLE)]
    lines += ["                " + _("(it holds your key; show it to nobody)")]
    lines += [_("Class folder:   {folder}").format(folder=folder), ""]
    lines += [_("Ctrl+C closes the class; every place and every move is kept.")]
    return "\n".join(lines)


def leave_console(found: Ways, title: str, folder: Path) -> None:
    """Put the way to the console into the class's folder, for its owner's eyes alone.

    Raises:
        CommuniqueError: if it cannot be written.
    """
    words = escape(_("The facilitator's console: {title}").format(title=title))
    address = escape(found.console, quote=True)
    text = (
        f'<!doctype html>\n<html lang="{spoken()}">\n<meta charset="utf-8">\n'
        f"<title>{words}</title>\n"
        f'<meta http-equiv="refresh" content="0; url={address}">\n'
        f'<p><a href="{address}">{words}</a>\n<p>{address}\n'
    )
    file = folder / CONSOLE
    with writing(file):
        file.unlink(missing_ok=True)
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(handle, "w", encoding="utf-8") as opened:
            opened.write(text)
