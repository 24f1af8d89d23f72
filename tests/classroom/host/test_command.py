"""`communique host`, as a teacher uses it: started, killed, taken up again, and erased."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from game.__main__ import main
from game.classroom.files import CONSOLE, DEBRIEF, EVIDENCE, JOURNAL, TROUBLE
from game.classroom.hall.hall import Hall
from game.record import read
from game.rules.moves import Say
from tests.classroom.hall.klass import SCENARIO, the
from tests.classroom.host.held import Held, Phone

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals as systems of Unix's kind")

QUIETLY = ("--port", "0", "--ssh-port", "0", "--bind", "127.0.0.1")


def communique(*arguments: str, answer: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        input=answer,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_one_word_opens_a_class_and_says_what_students_need(own_home: Path) -> None:
    with Held("the-hotline") as held:
        assert held.said.startswith("The Hotline\n")
        for needed in ("▀", "Class code:", "At a terminal:  ssh -p", "SHA256:", "board?code="):
            assert needed in held.said
        assert held.folder.parent == own_home / "classes"
        assert (held.folder / CONSOLE).exists()
        assert Phone().ask(held.port, "/")[0] == 200


def test_killed_in_the_middle_and_taken_up_again_nothing_is_lost(tmp_path: Path) -> None:
    ada = Phone()
    with Held("the-hotline", *QUIETLY, "--out", str(tmp_path / "class"), "--tables", "1") as held:
        assert ada.ask(held.port, "/join", code=held.code, name="Ada", by="forms")[0] == 303
        said = ada.ask(held.port, "/plain/type", line="say all Good evening.")
        assert said == (303, "/plain")
        code, port = held.code, held.port
        held.end(signal.SIGKILL)
    moves = [entry.move for entry in read(tmp_path / "class" / "table-1.jsonl").entries]
    assert any(isinstance(move, Say) and move.text == "Good evening." for move in moves)

    # Pages that are open look for the class at the port at which it was.
    with Held("--resume", str(tmp_path / "class"), "--bind", "127.0.0.1", "--no-ssh") as held:
        assert held.port == port
        assert held.code == code
        status, page = ada.ask(held.port, "/plain")
        assert status == 200
        assert "Ada" in page
        again = [entry.move for entry in read(tmp_path / "class" / "table-1.jsonl").entries]
        assert again[: len(moves)] == moves


@pytest.mark.parametrize(
    "how", [signal.SIGTERM, signal.SIGINT, pytest.param(signal.SIGHUP, marks=pytest.mark.long)]
)
def test_asked_to_end_it_closes_the_class_in_order(how: signal.Signals, tmp_path: Path) -> None:
    with Held("the-hotline", *QUIETLY, "--out", str(tmp_path / "class")) as held:
        Phone().ask(held.port, "/join", code=held.code, name="Ada")
        said = held.end(how)
        assert held.process.returncode == 0
    assert f"The class is closed. It is kept in {tmp_path / 'class'}" in said
    assert f"communique host --resume {tmp_path / 'class'}" in said
    assert (tmp_path / "class" / TROUBLE).read_text() == ""


def test_what_a_service_starts_again_goes_on_where_it_was(tmp_path: Path) -> None:
    started = ("the-hotline", *QUIETLY, "--out", str(tmp_path / "class"))
    with Held(*started) as held:
        code = held.code
        held.end(signal.SIGTERM)
    with Held(*started) as held:
        assert held.code == code


def test_two_classes_at_once_have_two_ports() -> None:
    with Held("the-hotline") as monday, Held("the-hotline") as tuesday:
        assert monday.port != tuesday.port
        assert f"Still running on this machine: {monday.folder.name}" in tuesday.said


@pytest.mark.parametrize(
    ("arguments", "mend"),
    [
        ((), "name a scenario to open a class"),
        (("nowhere",), "two-plus-two"),
        (("--resume", "nowhere"), "name its folder"),
        (("two-plus-two", "--resume", "x"), "with --resume leave out SCENARIO"),
        (("--resume", "x", "--level", "full"), "with --resume leave out --level"),
        (("two-plus-two", "--tls", "nowhere.pem"), "--tls nowhere.pem: No such file"),
        (("two-plus-two", "--until", "soon"), "write one such as"),
        (("two-plus-two", "--cards", "nowhere.csv"), "scenario sheets"),
        (("two-plus-two", "--out", "pyproject.toml"), "pyproject.toml"),
        (("two-plus-two", "--bind", "192.0.2.99"), "leave --bind out"),
        (("two-plus-two", "--behind-proxy", "here"), "such as https://class.example.org"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence_that_names_the_mend(
    arguments: tuple[str, ...],
    mend: str,
    own_home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "argv", ["communique", "host", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert mend in capsys.readouterr().err
    assert not (own_home / "classes").exists()


def test_the_menu_and_play_wait_for_nothing_that_a_class_needs() -> None:
    asked = (
        "import sys, game.commands.line; print({'aiohttp', 'asyncssh', 'textual'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_reports_of_a_class_are_made_from_its_folder_with_the_names_it_knows(over: Path) -> None:
    debrief = communique("debrief", str(over))
    assert debrief.stdout == f"{over / DEBRIEF}\n"
    assert "Left out, for it is not over: table-2." in debrief.stderr
    assert "Ada" not in read(over / "table-1.jsonl").header.players.values()
    assert communique("evidence", str(over)).returncode == 0
    assert "Ada" in (over / EVIDENCE).read_text()


def test_a_class_of_which_no_table_is_over_has_no_reports_yet(tmp_path: Path) -> None:
    Hall.open(tmp_path / "class", the(SCENARIO), 7).let_go()
    done = communique("debrief", str(tmp_path / "class"))
    assert done.returncode == 2
    assert "no table's conference is over yet" in done.stderr


def test_a_class_is_anonymised_in_one_command(over: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = communique("log", "anonymise", str(over), "--out", str(out), "--text", "keep")
    assert done.returncode == 0
    assert "Games in" in done.stdout
    assert all("Ada" not in file.read_text() for file in out.iterdir())


def test_erasing_a_class_asks_first_and_then_leaves_nothing(over: Path) -> None:
    refused = communique("log", "erase", str(over), answer="n\n")
    assert refused.returncode == 1
    assert str(over / JOURNAL) in refused.stdout
    assert (over / JOURNAL).exists()
    assert communique("log", "erase", str(over), answer="y\n").returncode == 0
    assert not over.exists()


def test_a_class_that_runs_is_not_erased(tmp_path: Path) -> None:
    with Held("the-hotline", *QUIETLY, "--out", str(tmp_path / "class")) as held:
        done = communique("log", "erase", "--yes", str(tmp_path / "class"))
        assert done.returncode == 2
        assert "in use elsewhere" in done.stderr
        assert Phone().ask(held.port, "/")[0] == 200
