"""The host key: made once for a class, so that a client that comes again knows where it is."""

from __future__ import annotations

import os
from pathlib import Path

import asyncssh

from game.errors import CommuniqueError
from game.language import _


def host_key(file: Path) -> asyncssh.SSHKey:
    """The key in a file, made there, for its owner's eyes alone, if there is none.

    Raises:
        CommuniqueError: if it cannot be read or written, or is no private key.
    """
    try:
        if not os.path.lexists(file):
            _make(file)
        if os.name == "posix":
            file.chmod(0o600)
        return asyncssh.read_private_key(file)
    except OSError as error:
        words = _("{file} cannot be used: {why}")
        raise CommuniqueError(words.format(file=file, why=error.strerror)) from error
    except asyncssh.KeyImportError as error:
        words = _(
            "{file} is no SSH private key without a passphrase ({why}); "
            "move it away, and a new one is made"
        )
        raise CommuniqueError(words.format(file=file, why=error)) from error


def fingerprint(key: asyncssh.SSHKey) -> str:
    """What a client shows of the key when it first comes, as `SHA256:…`."""
    return key.get_fingerprint()


def _make(file: Path) -> None:
    made = asyncssh.generate_private_key("ssh-ed25519", comment="communique")
    file.parent.mkdir(parents=True, exist_ok=True)
    # Whole or not at all: a class that is killed here begins with a new one.
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with open(handle, "wb") as opened:
        opened.write(made.export_private_key())
    beside.replace(file)
