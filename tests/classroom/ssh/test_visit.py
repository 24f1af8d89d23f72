"""A visit by SSH: the code, the name, the seat, and the way back."""

from __future__ import annotations

import asyncio

import asyncssh
import pytest

from game.classroom.ssh import server, visit
from game.classroom.ssh.doorstep import TRIES as NAMES
from game.errors import LogError
from tests.classroom.screens import until
from tests.classroom.ssh.klass import CARD, CODE, TRIES, Called, Environment, Guest, Terminal

KEY = asyncssh.generate_private_key("ssh-ed25519")


async def test_who_has_the_code_says_a_name_and_sits_down(called: Called) -> None:
    channel, terminal = await called.sit("Ada")
    channel.write("Grüße".encode())
    await terminal.shows("Grüße")
    assert [held.name for held in called.door.people.values()] == ["Ada"]


async def test_a_name_is_typed_as_on_any_line(called: Called) -> None:
    channel, terminal = await called.call()
    await terminal.shows("A small<U+001B>[31m class", "Your name at the table:")
    channel.write("nonsense\x15Añ\x7f\x1b[D\x1bOAda\x7fa".encode())
    await terminal.shows("Your name at the table: Ada")
    channel.write(b"\r")
    await terminal.shows("80 by 24")
    assert called.door.named("Ada").outlet is not None


async def test_a_seat_card_with_a_name_asks_for_nothing(called: Called) -> None:
    _, terminal = await called.call(CARD.lower())
    await terminal.shows("80 by 24")
    assert called.door.named("Grace").outlet is not None


async def test_a_wrong_code_is_answered_with_a_sentence_and_too_many_with_another(
    called: Called,
) -> None:
    for _ in range(TRIES):
        _, terminal = await called.call("wrong")
        await terminal.says("There is no class of that code.")
        await until(lambda t=terminal: t.over)  # type: ignore[misc]
        assert terminal.status == 1
    _, terminal = await called.call("wrong")
    await terminal.says("Too many wrong codes came from there.")


async def test_a_name_that_will_not_do_may_be_tried_again_a_few_times(called: Called) -> None:
    await called.sit("Ada")
    channel, terminal = await called.call()
    for _ in range(NAMES):
        await terminal.shows("Your name at the table:")
        channel.write(b"Ada\r")
        await terminal.says("There is a Ada already.")
        terminal.sent = b""
    await until(lambda: terminal.over)
    assert len(called.door.people) == 1


async def test_what_fails_on_the_teachers_machine_is_not_told_to_a_stranger(
    called: Called, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def knock(code: str, name: str, address: str) -> str:
        raise LogError("/home/teacher/class.jsonl cannot be written: no space left")

    monkeypatch.setattr(called.door, "knock", knock)
    _, terminal = await called.call()
    await terminal.says("tell your teacher")
    assert b"/home/teacher" not in terminal.sent
    assert "/home/teacher/class.jsonl" in caplog.text


async def test_ctrl_c_at_the_door_goes_away(called: Called) -> None:
    channel, terminal = await called.call()
    await terminal.shows("Your name at the table:")
    channel.write(b"Ad\x03")
    await until(lambda: terminal.over)
    assert not called.door.people


async def test_the_same_key_takes_the_seat_over_without_a_question(called: Called) -> None:
    channel, laptop = await called.sit("Ada", key=KEY)
    channel.write(b"half a sent")
    await laptop.shows("half a sent")
    again, phone = await called.call(CODE.lower(), KEY, size=(60, 20))
    await phone.shows("60 by 20", "half a sent")
    await laptop.says("Your seat is on another screen now.")
    await until(lambda: laptop.over)
    again.write(b"ence")
    await phone.shows("half a sentence")
    assert len(called.door.people) == 1


async def test_the_same_key_comes_back_though_the_class_is_closed_to_others(called: Called) -> None:
    channel, terminal = await called.sit("Ada", key=KEY)
    channel.get_connection().abort()
    await until(lambda: called.door.named("Ada").outlet is None)
    called.door.open = False
    _, terminal = await called.call(key=KEY)
    await terminal.shows("80 by 24")


async def test_a_key_that_is_named_but_not_proved_opens_nothing(called: Called) -> None:
    await called.sit("Ada", key=KEY)

    class Liar(Guest):
        """Names a key, and signs something else with it."""

        named = False

        def public_key_auth_requested(self) -> asyncssh.SSHKeyPair | None:
            if self.named:
                return None
            self.named = True
            (pair,) = asyncssh.load_keypairs([KEY])
            sign = pair.sign
            pair.sign = lambda data: sign(b"not " + data)  # type: ignore[method-assign]
            return pair

    connection, liar = await asyncssh.create_connection(
        Liar, "127.0.0.1", called.port, username=CODE, known_hosts=None, config=None
    )
    assert isinstance(liar, Liar)
    assert liar.named
    _, terminal = await connection.create_session(Terminal, term_type="xterm", encoding=None)
    assert isinstance(terminal, Terminal)
    await terminal.shows("Your name at the table:")
    connection.abort()


async def test_who_has_no_key_is_told_a_ticket_and_comes_back_by_it(called: Called) -> None:
    channel, terminal = await called.sit("Ada")
    channel.write(b"half")
    await terminal.shows("half")
    await terminal.says(f"ssh -p {called.port} -l ticket-of-0 127.0.0.1")
    channel.get_connection().abort()
    _, again = await called.call("ticket-of-0")
    await again.shows("half")


@pytest.mark.parametrize("key", [b"\x11", b"\x1c"], ids=["by the app's key", "by hanging up"])
async def test_on_leaving_the_terminal_is_as_it_was_and_the_way_back_is_told(
    called: Called, key: bytes
) -> None:
    channel, terminal = await called.sit("Ada", key=KEY)
    terminal.sent = b""
    channel.write(key)
    await until(lambda: terminal.over)
    said = terminal.sent.decode()
    for mode in ("?1049l", "?1000l", "?1003l", "?2004l", "?25h"):
        assert f"\x1b[{mode}" in said
    assert (called.door.named("Ada").app is not None) == (key == b"\x1c")
    back = f"To come back to your seat: ssh -p {called.port} -l {CODE} 127.0.0.1\r\n"
    assert said.rpartition("\x1b[?1049l")[2].endswith(back)
    assert terminal.status == 0


async def test_a_window_that_changes_is_followed(called: Called) -> None:
    channel, terminal = await called.sit("Ada")
    for width in range(81, 101):
        channel.change_terminal_size(width, 30)
    await terminal.says("100 by 30")


@pytest.mark.parametrize(
    ("term", "env", "there", "absent"),
    [
        ("xterm-256color", {"COLORTERM": "truecolor"}, "38;2;", "38;5;"),
        ("xterm-256color", {}, "38;5;", "38;2;"),
        ("xterm", {}, "\x1b[", "38;"),
        ("xterm-256color", {"NO_COLOR": "1"}, "38;5;", "38;2;"),
        ("vt100", {"COLORTERM": "truecolor"}, "\x1b[", "38;"),
    ],
    ids=["full", "256", "16", "greys", "none"],
)
async def test_colours_are_those_the_terminal_has(
    called: Called, term: str, env: Environment, there: str, absent: str
) -> None:
    _, terminal = await called.sit("Ada", term=term, env=env)
    assert there in terminal.sent.decode()
    assert absent not in terminal.sent.decode()


async def test_without_a_terminal_there_is_a_sentence(called: Called) -> None:
    connection = await called.connect()
    assert "needs a terminal" in str((await connection.run()).stdout)
    _, dumb = await called.call(term="dumb")
    await dumb.says("needs a terminal")


async def test_a_class_that_closes_says_so_and_how_to_come_back(called: Called) -> None:
    channel, terminal = await called.sit("Ada")
    connection = channel.get_connection()
    await called.served.close()
    await asyncio.wait_for(connection.wait_closed(), 5)
    assert terminal.over
    assert terminal.status == 0
    said = terminal.sent.decode().rpartition("\x1b[?1049l")[2]
    assert said.index("The class is closed.") < said.index("To come back to your seat: ssh -p")
    assert called.door.named("Ada").outlet is None


async def test_who_is_at_the_door_when_the_class_closes_hears_it(called: Called) -> None:
    _, terminal = await called.call()
    await terminal.shows("Your name at the table:")
    await called.served.close()
    assert "Your name at the table: \r\nThe class is closed.\r\n" in terminal.sent.decode()
    assert (terminal.over, terminal.status) == (True, 1)


async def test_who_is_not_yet_at_the_door_when_the_class_closes_hears_it(called: Called) -> None:
    connection = await called.connect()
    assert isinstance(guest := connection._owner, Guest)
    await called.served.close()
    await asyncio.wait_for(connection.wait_closed(), 5)
    assert guest.why == "The class is closed."


async def test_a_client_that_does_not_hang_up_keeps_no_class_open(
    called: Called, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "PARTING", 0.2)
    monkeypatch.setattr(visit, "PARTING", 600.0)
    channel, _ = await called.sit("Ada")
    transport = channel.get_connection()._transport
    assert isinstance(transport, asyncio.Transport)
    transport.pause_reading()
    assert len(called.served.calls) == 1
    await called.served.close()
    await until(lambda: not called.served.calls)


async def test_who_is_sent_away_hears_it_and_is_told_no_way_back(called: Called) -> None:
    _, terminal = await called.sit("Ada")
    running = called.door.named("Ada")
    called.door.leave("ticket-of-0")
    outlet = running.outlet
    assert outlet is not None
    running.detach(outlet)
    outlet.ended()
    await until(lambda: terminal.over)
    said = terminal.sent.decode().rpartition("\x1b[?1049l")[2]
    assert said.endswith("That seat is no longer kept.\r\n")
    assert terminal.status == 1
    await running.close()
