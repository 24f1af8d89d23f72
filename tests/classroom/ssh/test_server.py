"""What is refused to those who call by SSH, and what the others notice of a flood."""

from __future__ import annotations

import asyncio
import stat
from collections.abc import Awaitable
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import asyncssh
import pytest

from game.classroom.gate import Gate
from game.classroom.ssh import fingerprint, host_key, listen, server
from game.classroom.ssh.connection import WORDS, FewWords
from game.errors import CommuniqueError
from tests.classroom.screens import until
from tests.classroom.ssh.klass import Called, SmallClass, Terminal

Channel = asyncssh.SSHClientChannel[bytes]


async def test_no_command_is_run(called: Called) -> None:
    connection = await called.connect()
    with pytest.raises(asyncssh.ChannelOpenError):
        await connection.run("id")


async def test_no_file_is_moved(called: Called) -> None:
    connection = await called.connect()
    with pytest.raises(asyncssh.ChannelOpenError):
        await connection.start_sftp_client()


async def test_nothing_is_forwarded_from_here_or_to_here(called: Called) -> None:
    connection = await called.connect()
    refused: list[Awaitable[object]] = [
        connection.open_connection("127.0.0.1", called.port),
        connection.open_unix_connection("/tmp/any"),
        connection.open_tun(),
        connection.open_tap(),
    ]
    for attempt in refused:
        with pytest.raises(asyncssh.ChannelOpenError):
            await attempt
    with pytest.raises(asyncssh.ChannelListenError):
        await connection.forward_remote_port("127.0.0.1", 0, "127.0.0.1", called.port)
    with pytest.raises(asyncssh.ChannelListenError):
        await connection.forward_remote_path("/tmp/any", "/tmp/other")


async def test_no_agent_is_taken_along(called: Called) -> None:
    channel, _ = await called.call()
    assert not await channel._make_request(b"auth-agent-req@openssh.com")


async def test_no_picture_is_sent(called: Called) -> None:
    channel, _ = await called.call()
    asked = (asyncssh.packet.Boolean(False), b"\0\0\0\x12MIT-MAGIC-COOKIE-1", b"\0\0\0\x02ab")
    assert not await channel._make_request(b"x11-req", *asked, asyncssh.packet.UInt32(0))


async def test_no_password_is_wanted(called: Called) -> None:
    with pytest.raises(asyncssh.PermissionDenied):
        await called.connect(preferred_auth="password", password="the real one")


async def test_a_connection_has_one_session(called: Called) -> None:
    connection = await called.connect()
    await connection.create_session(Terminal, term_type="xterm", encoding=None)
    with pytest.raises(asyncssh.ChannelOpenError):
        await connection.create_session(Terminal, term_type="xterm", encoding=None)


async def test_nothing_is_packed(called: Called) -> None:
    with pytest.raises(asyncssh.KeyExchangeFailed):
        await called.connect(compression_algs=["zlib@openssh.com"])


async def test_of_a_clients_environment_little_is_kept(called: Called) -> None:
    kept = FewWords()
    for n in range(3 * WORDS):
        kept[f"WORD{n}".encode()] = b"x"
    assert len(kept) == WORDS
    few = FewWords()
    few[b"LONG"] = b"x" * 10_000
    assert not few
    _, terminal = await called.call(env={f"WORD{n}": "x" * 999 for n in range(999)})
    await terminal.shows("Your name at the table:")


async def test_who_does_not_ask_for_a_session_is_sent_away(
    called: Called, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.classroom.ssh.connection.GRACE", 0.2)
    connection = await called.connect()
    await asyncio.wait_for(connection.wait_closed(), 5)


async def test_who_does_not_get_through_the_handshake_is_sent_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "GRACE", 0.2)
    served = await listen(SmallClass(), "127.0.0.1", 0, tmp_path / "key")
    reader, writer = await asyncio.open_connection("127.0.0.1", served.port)
    assert b"SSH-2.0" in await asyncio.wait_for(reader.read(), 5)
    writer.close()
    await served.close()


async def test_who_has_fallen_silent_loses_the_connection_and_not_the_seat(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "PULSE", 0.1)
    door = SmallClass()
    served = await listen(door, "127.0.0.1", 0, tmp_path / "key")
    called = Called(door, served)
    channel, _ = await called.sit("Ada")
    assert door.named("Ada").outlet is not None
    # As of a lid that is closed: what comes is not read, and nothing is answered.
    transport = channel.get_connection()._transport
    assert isinstance(transport, asyncio.Transport)
    transport.pause_reading()
    await until(lambda: door.named("Ada").outlet is None)
    assert door.named("Ada").app is not None
    await called.close()
    await served.close()


async def _echoes(channel: Channel, terminal: Terminal, keys: int) -> list[float]:
    """Seconds from each of some keys to its echo."""
    took = []
    for _ in range(keys):
        before = len(terminal.sent)
        began = perf_counter()
        channel.write(b"x")
        await until(lambda b=before: len(terminal.sent) > b)  # type: ignore[misc]
        took.append(perf_counter() - began)
        await asyncio.sleep(0.02)
    return took


def _slowest(took: list[float]) -> float:
    return quantiles(took, n=20)[-1]


UNNOTICED = 0.25
"""Seconds; `bench` measures how little it is, and without any care it is many."""

FLOODS = {
    "keys": b"x" * 1_000_000,
    "a paste": b"\x1b[200~" + b"x" * 1_000_000 + b"\x1b[201~",
    "arrows": b"\x1b[A\x1b[B" * 160_000,
    "mouse": b"\x1b[<35;10;5M\x1b[<35;30;9M" * 40_000,
}


@pytest.mark.parametrize("flood", FLOODS.values(), ids=FLOODS)
async def test_who_types_a_million_letters_does_not_hold_up_the_others(
    called: Called, flood: bytes
) -> None:
    channel, terminal = await called.sit("Ada")
    loud, _ = await called.sit("Bob")
    loud.write(flood)
    assert _slowest(await _echoes(channel, terminal, 40)) < UNNOTICED
    loud.get_connection().abort()


async def test_noise_at_the_door_does_not_hold_up_the_others(called: Called) -> None:
    channel, terminal = await called.sit("Ada")
    loud, _ = await called.call()
    loud.write("é\x7f".encode() * 300_000)
    assert _slowest(await _echoes(channel, terminal, 40)) < UNNOTICED


async def test_too_many_connections_are_sent_away_with_a_word(called: Called) -> None:
    channel, terminal = await called.sit("Ada")
    calls = await asyncio.gather(*(called.connect() for _ in range(200)), return_exceptions=True)
    let_in = [each for each in calls if isinstance(each, asyncssh.SSHClientConnection)]
    assert len(let_in) == server.FROM_ONE - 1
    assert any("Too many are calling" in str(each) for each in calls)
    assert _slowest(await _echoes(channel, terminal, 20)) < UNNOTICED
    for each in let_in:
        each.abort()
        await each.wait_closed()
    await asyncio.sleep(0.1)
    await called.sit("Bob")


async def test_a_client_that_reads_nothing_fills_no_memory(called: Called) -> None:
    channel, _ = await called.sit("Ada")
    transport = channel.get_connection()._transport
    assert isinstance(transport, asyncio.Transport)
    transport.pause_reading()
    outlet = called.door.named("Ada").outlet
    assert outlet is not None
    frame = "x" * 10_000
    for _ in range(2000):
        if outlet.full():
            break
        outlet.send(frame)
        await asyncio.sleep(0)
    assert outlet.full()
    transport.resume_reading()
    await until(lambda: not outlet.full())


def test_the_host_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "class" / "host_key"
    made = host_key(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert fingerprint(host_key(file)) == fingerprint(made)
    assert fingerprint(made).startswith("SHA256:")
    assert made.get_algorithm() == "ssh-ed25519"
    assert [each.name for each in file.parent.iterdir()] == ["host_key"]


def test_a_file_that_is_no_key_is_named(tmp_path: Path) -> None:
    file = tmp_path / "host_key"
    file.write_text("no key")
    with pytest.raises(CommuniqueError, match="host_key is no SSH private key"):
        host_key(file)
    with pytest.raises(CommuniqueError, match="cannot be used"):
        host_key(tmp_path)


async def test_a_port_that_is_taken_is_named(called: Called, tmp_path: Path) -> None:
    with pytest.raises(CommuniqueError, match=f"port {called.port}"):
        await listen(SmallClass(), "127.0.0.1", called.port, tmp_path / "key")


def test_one_place_has_many_addresses_and_is_one_place() -> None:
    kept = Gate(server.FROM_ONE, server.IN_ALL)
    for n in range(server.FROM_ONE):
        assert kept.enter(f"2001:db8::{n:x}")
    assert not kept.enter("2001:db8::ffff:1")
    assert kept.enter("2001:db8:0:1::1")
    kept.leave("2001:db8::7")
    assert kept.enter("2001:db8::8")
