from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest

from tests.debrief.logs import GOLDEN, Lines, adjourned

FULL = [path for path in GOLDEN if path.stem != "core"]


def debrief(*arguments: Path | str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "game", "debrief", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_one_table_is_written_as_a_page_as_json_and_as_csv(tmp_path: Path) -> None:
    html, facts, rows = (tmp_path / name for name in ("d.html", "d.json", "d.csv"))
    done = debrief(FULL[0], "--html", html, "--json", facts, "--csv", rows)
    assert done.returncode == 0, done.stderr
    assert f"Debrief · {FULL[0].stem}" in html.read_text(encoding="utf-8")
    assert len(rows.read_text(encoding="utf-8").splitlines()) == 2
    (table,) = json.loads(facts.read_bytes())["tables"]
    lines = Lines(FULL[0])
    assert table["text"] == lines.text()
    assert table["rounds"] == max(event["round"] for event in lines.of("RoundBegan"))


def test_a_page_is_in_the_language_that_is_set_and_formats_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = {}
    for language in ("en", "fr"):
        home = tmp_path / language
        home.mkdir()
        (home / "settings.json").write_text(json.dumps({"language": language}), encoding="utf-8")
        monkeypatch.setenv("COMMUNIQUE_HOME", str(home))
        html, facts, rows = (home / name for name in ("d.html", "d.json", "d.csv"))
        done = debrief(FULL[0], "--html", html, "--json", facts, "--csv", rows)
        assert done.returncode == 0, done.stderr
        assert f'<html lang="{language}">' in html.read_text(encoding="utf-8")
        written[language] = json.loads(facts.read_bytes()), rows.read_bytes()
    (english, same), (french, rows_in_french) = written["en"], written["fr"]
    assert same == rows_in_french
    assert keys(english) == keys(french)
    assert english["tables"][0]["how"] != french["tables"][0]["how"]


def keys(document: object) -> object:
    """The shape of a document, with what it says left out."""
    if isinstance(document, dict):
        return {key: keys(value) for key, value in document.items()}
    return [keys(value) for value in document] if isinstance(document, list) else None


def test_the_same_records_give_the_same_files(tmp_path: Path) -> None:
    written = set()
    for name in ("one", "two"):
        html, facts = tmp_path / f"{name}.html", tmp_path / f"{name}.json"
        assert debrief(*FULL[:2], "--html", html, "--json", facts).returncode == 0
        written.add((html.read_bytes(), facts.read_bytes()))
    assert len(written) == 1


def test_thirty_tables_take_less_than_ten_seconds_and_three_megabytes(tmp_path: Path) -> None:
    logs = [tmp_path / f"table-{n:02}.jsonl" for n in range(1, 31)]
    for n, log in enumerate(logs):
        shutil.copy(FULL[n % len(FULL)], log)
    html, began = tmp_path / "class.html", monotonic()
    done = debrief(*logs, "--html", html)
    assert done.returncode == 0, done.stderr
    assert monotonic() - began < 10
    assert html.stat().st_size < 3_000_000
    assert "Looking back" in done.stderr
    assert "30 tables" in html.read_text(encoding="utf-8")


def test_a_game_that_goes_on_is_refused_by_its_name(tmp_path: Path) -> None:
    lines = adjourned(tmp_path / "ended.jsonl").read_text(encoding="utf-8").splitlines(True)
    path = tmp_path / "going-on.jsonl"
    path.write_text("".join(lines[:-1]), encoding="utf-8")
    done = debrief(path, "--html", tmp_path / "d.html")
    assert done.returncode == 2
    assert "going-on.jsonl: the game is not over" in done.stderr
    assert not (tmp_path / "d.html").exists()


def test_a_damaged_record_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "damaged.jsonl"
    header, opening, rest = FULL[0].read_bytes().split(b"\n", 2)
    path.write_bytes(b"\n".join([header, opening.replace(b'"events":', b'"evnts":'), rest]))
    done = debrief(path, "--html", tmp_path / "d.html")
    assert done.returncode == 2
    assert "damaged.jsonl:2: a move and its events were expected" in done.stderr


def test_who_does_not_say_what_to_write_is_told_what_there_is() -> None:
    done = debrief(FULL[0])
    assert done.returncode == 2
    assert "--html FILE, --json FILE or --csv FILE" in done.stderr
