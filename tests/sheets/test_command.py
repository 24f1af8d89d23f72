from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from game.errors import CommuniqueError
from game.sheets import Folder, pdf
from tests.scenario.small import WHOLE, written
from tests.sheets.making import Read


def sheets(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "game", "scenario", "sheets", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_command_writes_the_kit_and_says_where_to_begin(tmp_path: Path) -> None:
    out = tmp_path / "for" / "class"
    done = sheets("the-hotline", "--out", out)
    assert done.returncode == 0, done.stderr
    assert str(out / "index.html") in done.stdout
    assert "use --codes" in done.stdout
    assert len(list(out.iterdir())) == 12
    assert "Hotline" in Read((out / "index.html").read_text(encoding="utf-8")).words


def test_cards_can_be_printed_again_with_the_same_codes(tmp_path: Path) -> None:
    codes, cards = tmp_path / "codes.csv", []
    for out in (tmp_path / "one", tmp_path / "two"):
        done = sheets("the-hotline", "--out", out, "--codes", codes, "--tables", 2)
        assert done.returncode == 0, done.stderr
        cards.append((out / "cards.html").read_text(encoding="utf-8"))
    assert cards[0] == cards[1]
    assert cards[0].count('class="code"') == 6


def test_a_folder_with_files_is_left_alone_and_no_codes_are_drawn(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    done = sheets("the-hotline", "--out", tmp_path, "--codes", tmp_path / "codes.csv")
    assert done.returncode == 2
    assert "has files in it; name another folder, or write over its pages with --force" in (
        done.stderr
    )
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_force_writes_pages_and_leaves_other_files(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / "index.html").write_text("old")
    assert sheets("the-hotline", "--out", tmp_path, "--force").returncode == 0
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert (tmp_path / "index.html").read_text(encoding="utf-8") != "old"


def test_a_scenario_with_mistakes_is_refused_with_their_places(tmp_path: Path) -> None:
    path = written(tmp_path, WHOLE.replace("rounds: 3", "rounds: three"))
    done = sheets(path, "--out", tmp_path / "kit")
    assert done.returncode == 2
    assert "scenario.yaml:8:" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "kit").exists()


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for path in (tmp_path / "file", tmp_path / "file" / "under"):
        with pytest.raises(CommuniqueError, match=r"is no folder|cannot be"):
            Folder(path, force=True).write({"index.html": b""})
    assert (tmp_path / "file").read_text() == "mine"


def test_without_weasyprint_pdf_is_refused_with_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ModuleNotFoundError(f"No module named {name!r}")

    monkeypatch.setattr(pdf, "import_module", missing)
    with pytest.raises(CommuniqueError, match=r"pip install 'communique\[print\]'"):
        pdf.ready()


def test_without_the_library_under_weasyprint_pdf_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(name: str) -> object:
        raise OSError("cannot load library 'pango'")

    monkeypatch.setattr(pdf, "import_module", broken)
    with pytest.raises(CommuniqueError, match=r"cannot start .*pango"):
        pdf.ready()


def test_pages_are_written_without_weasyprint_being_imported(tmp_path: Path) -> None:
    code = (
        "import sys; from game.commands.line import app;"
        f"app(['scenario', 'sheets', 'the-hotline', '--out', {str(tmp_path / 'kit')!r}],"
        " standalone_mode=False); assert 'weasyprint' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
