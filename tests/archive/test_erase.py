from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.archive import erase, files_of
from game.errors import LogError
from game.record import Log
from tests.archive.kept import keep, keep_saying

CANARY = "zebulon-canary"


def test_no_byte_of_a_game_is_left_in_its_directory(tmp_path: Path) -> None:
    path = keep_saying(tmp_path / "zebulon.jsonl", *[CANARY] * 3)
    for beside in (".zebulon.jsonl.swp", "zebulon.jsonl~", "zebulon.jsonl.lock", "zebulon.csv"):
        (tmp_path / beside).write_text(CANARY)
    other = keep(tmp_path / "zebulon-2.jsonl")
    essay = tmp_path / "zebulon.tex"
    essay.write_text("On being Zebulon")
    kept = other.read_bytes()
    assert len(files_of(path)) == 5
    erase(path)
    assert sorted(tmp_path.iterdir()) == [other, essay]
    assert other.read_bytes() == kept


def test_what_is_in_the_file_is_written_over_before_it_goes(tmp_path: Path) -> None:
    path = keep_saying(tmp_path / "game.jsonl", *[CANARY] * 3)
    again = tmp_path / "hard-link"
    os.link(path, again)
    erase(path)
    assert again.read_bytes() == b""


def test_a_link_beside_a_log_goes_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.txt"
    elsewhere.write_text("mine")
    path = keep(tmp_path / "game.jsonl")
    (tmp_path / "game.jsonl.lock").symlink_to(elsewhere)
    (tmp_path / "link.jsonl").symlink_to(path)
    with pytest.raises(LogError, match="is a link"):
        erase(tmp_path / "link.jsonl")
    (tmp_path / "link.jsonl").unlink()
    erase(path)
    assert [left.name for left in tmp_path.iterdir()] == ["elsewhere.txt"]
    assert elsewhere.read_text() == "mine"


@pytest.mark.parametrize("left", [0, 5, 40, -30])
def test_a_log_that_was_cut_off_or_damaged_can_be_erased(tmp_path: Path, left: int) -> None:
    path = keep(tmp_path / "game.jsonl")
    path.write_bytes(path.read_bytes()[:left])
    erase(path)
    assert not [*tmp_path.iterdir()]


def test_what_is_no_log_is_not_erased(tmp_path: Path) -> None:
    essay = tmp_path / "essay.jsonl"
    essay.write_text('{"title": "On silence"}')
    with pytest.raises(LogError, match="no Communiqué log"):
        erase(essay)
    with pytest.raises(LogError, match="cannot be read"):
        erase(tmp_path / "none.jsonl")
    assert essay.read_text() == '{"title": "On silence"}'


def test_a_game_that_is_being_played_is_not_erased(tmp_path: Path) -> None:
    path = keep(tmp_path / "game.jsonl")
    log, record = Log.resume(path)
    with pytest.raises(LogError, match="is being played"):
        erase(path)
    log.close()
    assert path.stat().st_size == record.size


def test_a_disk_that_refuses_is_said_and_the_log_is_still_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    path = keep(tmp_path / "game.jsonl")
    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(LogError, match="cannot be erased: Input/output error"):
        erase(path)
    assert path.exists()
