from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.errors import LogError
from game.record import Entry, Log, read, replay
from game.record.codec import decode_event, decode_move, encode
from tests.record.kept import HEADER, a_game, entries, recorded


@pytest.mark.parametrize("number", range(4))
def test_what_was_written_is_read_back(tmp_path: Path, number: int) -> None:
    game = a_game(number)
    record = read(recorded(tmp_path / "game.jsonl", game))
    assert record.header == HEADER
    assert list(record.entries) == entries(game)
    assert not record.torn


def test_folding_the_record_gives_the_state_that_was_played(tmp_path: Path) -> None:
    game = a_game(5)
    record = read(recorded(tmp_path / "game.jsonl", game))
    assert replay(game.setting, game.seed, record.entries) == game.final


def test_a_kill_at_any_byte_loses_nothing_acknowledged(tmp_path: Path) -> None:
    path = recorded(tmp_path / "game.jsonl", a_game(6))
    whole, data = read(path), path.read_bytes()
    first_line = data.index(b"\n") + 1
    ends = [n + 1 for n, byte in enumerate(data) if byte == ord("\n")]
    for cut in [*range(first_line, len(data), 97), *ends]:
        path.write_bytes(data[:cut])
        log, record = Log.resume(path)
        acknowledged = sum(1 for end in ends if end <= cut) - 1
        assert record.entries == whole.entries[:acknowledged]
        assert record.torn == (cut not in ends)
        log.append(Entry(None, ()))
        log.close()
        again = read(path)
        assert again.entries == (*record.entries, Entry(None, ()))
        assert not again.torn


def test_a_log_is_not_written_over(tmp_path: Path) -> None:
    path = recorded(tmp_path / "game.jsonl", a_game(1))
    with pytest.raises(LogError, match="exists already"):
        Log.create(path, HEADER)


def test_a_directory_is_made_and_where_none_can_be_is_said(tmp_path: Path) -> None:
    log = Log.create(tmp_path / "new" / "game.jsonl", HEADER)
    log.close()
    assert log.path.is_file()
    (tmp_path / "file").write_text("")
    with pytest.raises(LogError, match="cannot be written"):
        Log.create(tmp_path / "file" / "game.jsonl", HEADER)


def test_a_disk_that_refuses_is_said_and_not_hidden(tmp_path: Path) -> None:
    log = Log.create(tmp_path / "game.jsonl", HEADER)
    log.close()
    with pytest.raises(LogError, match="cannot be written"):
        log.append(Entry(None, ()))


def test_a_log_that_cannot_be_begun_lets_go_of_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int, data: memoryview) -> int:
        raise OSError(errno.ENOSPC, "no space left on the device")

    closed: list[int] = []
    close = os.close

    def shut(descriptor: int) -> None:
        closed.append(descriptor)
        close(descriptor)

    with monkeypatch.context() as disk:
        disk.setattr(os, "write", full)
        disk.setattr(os, "close", shut)
        with pytest.raises(LogError, match="no space left"):
            Log.create(tmp_path / "game.jsonl", HEADER)
    assert len(closed) == 1


def test_half_a_line_on_a_full_disk_does_not_spoil_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = recorded(tmp_path / "game.jsonl", a_game(1))
    whole = read(path).entries
    log, _ = Log.resume(path)
    write = os.write

    def full(descriptor: int, data: memoryview) -> int:
        if len(data) < 10:
            raise OSError(errno.ENOSPC, "no space left on the device")
        return write(descriptor, data[:5])

    with monkeypatch.context() as disk:
        disk.setattr(os, "write", full)
        with pytest.raises(LogError, match="no space left"):
            log.append(Entry(None, ()))
    assert read(path).torn
    log.append(Entry(None, ()))
    log.close()
    assert read(path).entries == (*whole, Entry(None, ()))


def test_two_do_not_play_the_same_record(tmp_path: Path) -> None:
    path = recorded(tmp_path / "game.jsonl", a_game(1))
    log, _ = Log.resume(path)
    with pytest.raises(LogError, match="in use elsewhere"):
        Log.resume(path)
    log.close()
    Log.resume(path)[0].close()


def test_a_missing_or_damaged_log_cannot_be_resumed(tmp_path: Path) -> None:
    with pytest.raises(LogError, match="cannot be opened"):
        Log.resume(tmp_path / "none.jsonl")
    with pytest.raises(LogError, match="cannot be read"):
        read(tmp_path / "none.jsonl")
    (tmp_path / "bad.jsonl").write_text("so much for that\n")
    for _ in range(2):  # The first refusal must have let go of the file.
        with pytest.raises(LogError, match="no Communiqué log"):
            Log.resume(tmp_path / "bad.jsonl")


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("[]", "no Communiqué log"),
        ('{"seed": 1}', "no Communiqué log"),
        ("[" * 100_000, "no Communiqué log"),
        (
            '{"communique": 99, "seed": 1, "scenario": {}, "players": {}, "version": ""}',
            "version is 99",
        ),
        (
            '{"communique": 1, "seed": "1", "scenario": {}, "players": {}, "version": ""}',
            "malformed",
        ),
        (
            '{"communique": 1, "seed": 1, "scenario": [], "players": {}, "version": ""}',
            "malformed",
        ),
        (
            '{"communique": 1, "seed": 1, "scenario": {}, "players": [1], "version": ""}',
            "malformed",
        ),
    ],
)
def test_a_header_that_is_none_is_refused(tmp_path: Path, header: str, said: str) -> None:
    path = tmp_path / "game.jsonl"
    path.write_text(header + "\n")
    with pytest.raises(LogError, match=said):
        read(path)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "no JSON"),
        ("3", "an object was expected"),
        ("{}", "a move and its events"),
        ('{"move": null, "events": 3}', "a move and its events"),
        ('{"move": null, "events": [3]}', "an object with a kind"),
        ('{"move": {"kind": "Bribe"}, "events": []}', "no kind 'Bribe'"),
        ('{"move": {"kind": "DeclareReady", "seat": []}, "events": []}', "malformed at seat"),
        ('{"move": {"kind": "Adjourn", "how": 1}, "events": []}', "malformed at how"),
    ],
)
def test_a_damaged_line_is_named(tmp_path: Path, line: str, said: str) -> None:
    path = recorded(tmp_path / "game.jsonl", a_game(2))
    lines = path.read_text().splitlines()
    path.write_text("\n".join([*lines[:2], line, *lines[2:]]) + "\n")
    with pytest.raises(LogError, match=f"game.jsonl:3: .*{said}"):
        read(path)


def test_moves_and_events_survive_json() -> None:
    for entry in entries(a_game(8)):
        if entry.move is not None:
            assert decode_move(json.loads(json.dumps(encode(entry.move)))) == entry.move
        for event in entry.events:
            assert decode_event(json.loads(json.dumps(encode(event)))) == event


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.record.kept import HEADER, a_game, entries
from game.record import Log
log = Log.create(Path(sys.argv[1]), HEADER)
for n, entry in enumerate(entries(a_game(4))):
    log.append(entry)
    print(n, flush=True)
    if n == 7:
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not of this platform")
def test_what_was_told_before_a_kill_is_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "game.jsonl"
    told = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)], capture_output=True, text=True, check=False
    )
    assert told.returncode == -9
    acknowledged = len(told.stdout.split())
    log, record = Log.resume(path)
    log.close()
    assert list(record.entries) == entries(a_game(4))[:acknowledged]
