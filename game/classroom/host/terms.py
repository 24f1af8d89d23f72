"""The terms on which a class is held: what the teacher said on the command line, checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from ssl import SSLContext, SSLError
from urllib.parse import urlsplit

from game.classroom.host.ports import USUAL, Ports, port_for
from game.errors import CommuniqueError
from game.language import _


@dataclass(frozen=True, slots=True)
class Network:
    """Where a class listens.

    `port` is for browsers and `ssh_port` for SSH, 0 for nobody; `bind` and `ssh_bind` are the
    addresses to listen at, empty for all. `public` is the address at which a reverse proxy serves
    the class, empty without one.
    """

    port: int
    ssh_port: int = 0
    bind: str = ""
    ssh_bind: str = ""
    tls: SSLContext | None = None
    public: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """The `dates` at which phases end, seconds since 1970; none if the teacher ends them.

    So many `tables` are opened at once, before anybody has come; with none the teacher begins.
    """

    dates: tuple[float, ...] = ()
    tables: int = 0


def network(
    bind: str | None,
    port: int | None,
    ssh_port: int | None,
    no_ssh: bool,
    certificate: Path | None,
    key: Path | None,
    proxy: str | None,
    usual: Ports = USUAL,
) -> Network:
    """The network as the options have it, with ports that are free; the `usual` come first.

    Raises:
        CommuniqueError: if they contradict each other, or something cannot be had.
    """
    if no_ssh and ssh_port is not None:
        raise CommuniqueError(_("--no-ssh and --ssh-port contradict each other; leave one out"))
    if key is not None and certificate is None:
        raise CommuniqueError(_("--tls-key goes with a certificate: --tls FILE"))
    if proxy is not None and certificate is not None:
        raise CommuniqueError(
            _("behind a proxy it is the proxy that has the certificate: no --tls")
        )
    public = _public(proxy) if proxy is not None else ""
    tls = _tls(certificate, key) if certificate is not None else None
    # Nobody gets past a proxy whose word for where people are counts; SSH goes beside it.
    at = bind if bind is not None else "127.0.0.1" if public else ""
    beside = bind or ""
    ssh = 0 if no_ssh else port_for(ssh_port, usual.ssh, beside)
    return Network(port_for(port, usual.web, at), ssh, at, beside, tls, public)


def dates(until: Sequence[str], since: datetime | None) -> tuple[float, ...]:
    """The dates at which phases end, in order, as seconds since 1970; all of them after `since`.

    Raises:
        CommuniqueError: if one is no date, or is over.
    """
    return tuple(sorted(_date(given, since) for given in until))


def _date(given: str, since: datetime | None) -> float:
    try:
        # Without an offset it is this machine's own time.
        date = datetime.fromisoformat(given.strip()).astimezone()
    except (ValueError, OverflowError) as error:
        example = f"{datetime.now():%Y-%m-%dT18:00}"
        words = _("--until {given}: this is no date; write one such as {example}")
        raise CommuniqueError(words.format(given=given, example=example)) from error
    if since is not None and date <= since.astimezone():
        words = _("--until {given}: that is over; now it is {now}")
        raise CommuniqueError(words.format(given=given, now=f"{since:%Y-%m-%d %H:%M}"))
    return date.timestamp()


def _public(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.path.strip("/"):
        words = _("--behind-proxy {given}: write the address that students open, such as {example}")
        raise CommuniqueError(words.format(given=address, example="https://class.example.org"))
    return f"{parts.scheme}://{parts.netloc}/"


def _tls(certificate: Path, key: Path | None) -> SSLContext:
    from game.classroom.web.server import tls_from

    named = f"--tls {certificate}" + (f" --tls-key {key}" if key else "")
    try:
        return tls_from(certificate, key)
    except SSLError as error:
        words = _(
            "{given}: this is no certificate with its key in PEM form ({why}); "
            "name both files, and see that they belong together"
        )
        why = error.reason or error.strerror or error
        raise CommuniqueError(words.format(given=named, why=why)) from error
    except OSError as error:
        raise CommuniqueError(f"{named}: {error.strerror}") from error
