"""The class called by the OpenSSH client that people have."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import asyncssh
import pytest

from tests.classroom.screens import until
from tests.classroom.ssh.klass import CODE, OPENSSH, Called, Window

pytestmark = [
    pytest.mark.skipif(OPENSSH is None, reason="there is no OpenSSH client here"),
    pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals here"),
]

Open = Callable[..., Window]


@pytest.fixture
async def window(called: Called) -> AsyncIterator[Open]:
    opened: list[Window] = []

    def call(*more: str) -> Window:
        opened.append(Window(f"-p{called.port}", f"-l{CODE}", *more, "127.0.0.1"))
        return opened[-1]

    yield call
    for each in opened:
        each.close()


async def test_a_person_sits_down_types_drags_the_window_and_leaves(
    called: Called, window: Open
) -> None:
    ada = window()
    await ada.shows("Your name at the table:")
    ada.type("Ada\r")
    await ada.shows("80 by 24")
    ada.type("Grüße")
    await ada.shows("Grüße")
    ada.resize((100, 30))
    await ada.shows("100 by 30", "Grüße")
    ada.sent = b""
    ada.type("\x11")
    assert await ada.ends() == 0
    assert "To come back to your seat: ssh -p" in ada.sent.decode().rpartition("\x1b[?1049l")[2]


async def test_a_wrong_code_is_answered_with_a_sentence(called: Called) -> None:
    stranger = Window(f"-p{called.port}", "-lnobody", "127.0.0.1")
    await stranger.shows("There is no class of that code.")
    assert await stranger.ends() == 1
    stranger.close()


async def test_ones_own_key_brings_one_back(called: Called, window: Open, tmp_path: Path) -> None:
    key = tmp_path / "id_ed25519"
    asyncssh.generate_private_key("ssh-ed25519").write_private_key(key)
    key.chmod(0o600)
    first = window("-i", str(key))
    await first.shows("Your name at the table:")
    first.type("Ada\r")
    await first.shows("80 by 24")
    first.type("half")
    await first.shows("half")
    first.process.kill()
    await until(lambda: called.door.named("Ada").outlet is None)
    again = window("-i", str(key))
    await again.shows("half")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (("-N", "-W", "127.0.0.1:22"), "refused"),
        (("-oExitOnForwardFailure=yes", "-N", "-R", "0:127.0.0.1:22"), "forwarding failed"),
        (("-s", "sftp"), "subsystem request failed"),
    ],
    ids=["out", "in", "sftp"],
)
async def test_openssh_is_refused_all_else(
    called: Called, asked: tuple[str, ...], answer: str
) -> None:
    *options, last = asked
    arguments = [*options, "127.0.0.1", last] if last == "sftp" else [*asked, "127.0.0.1"]
    caller = Window(f"-p{called.port}", f"-l{CODE}", *arguments)
    assert await caller.ends() != 0
    assert answer in caller.sent.decode().lower()
    caller.close()


async def test_openssh_runs_no_command(called: Called) -> None:
    caller = Window(f"-p{called.port}", f"-l{CODE}", "127.0.0.1", "id")
    assert await caller.ends() != 0
    assert "exec request failed" in caller.sent.decode()
    assert "uid=" not in caller.sent.decode()
    caller.close()
