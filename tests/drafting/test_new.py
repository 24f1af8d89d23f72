# ruff: noqa: RUF001 - typographic marks and whole sentences
"""`communique scenario new`, as somebody types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from game.commands.scenario import app
from game.errors import CommuniqueError
from game.scenario import check, load

HERRING = Path(__file__).parent / "herring"
ARTICLES = [str(HERRING / name) for name in ("tidende.txt", "gazette.html", "wire.html")]
ANSWERS = (
    "The harbour\nThree towns share a harbour.\n2\nNorth Town\n\n3\nDredging\nFees\n\nmajority\n"
)


def new(*arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(app, ["new", *arguments], input=answers)


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_few_answers_make_a_valid_scenario() -> None:
    done = new("harbour", answers=ANSWERS)
    assert done.exit_code == 0, done.output
    path = Path("harbour/scenario.yaml")
    assert "harbour/scenario.yaml is written" in done.output.replace("\\", "/")
    assert check(path) == ()
    scenario = load(path)
    assert (scenario.id, scenario.title) == ("harbour", "The harbour")
    assert list(scenario.setting.seats) == ["north-town", "seat-2"]
    assert [clause.title for clause in scenario.setting.clauses][:2] == ["Dredging", "Fees"]


def test_without_a_folder_it_is_asked_for_and_one_that_is_there_is_not_taken() -> None:
    Path("the-harbour").mkdir()
    done = new(answers=ANSWERS + "\nbay\n")
    assert done.exit_code == 0, done.output
    assert "exists already" in done.output
    assert check(Path("bay/scenario.yaml")) == ()
    assert list(Path("the-harbour").iterdir()) == []


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ("T\nS\n1\n2\n", "from 2 to 12"),
        ("T\nS\nmany\n2\n", "from 2 to 12"),
        ("T\n" + "x" * 91 + "\nS\n2\n", "91 characters; the most is 90"),
        ("T\x1b[2J\nT\nS\n2\n", "cannot be seen"),
        ("T\nS\n2\nA\nB\n3\nC\nD\nE\nunanimity\nconsensus\n", "is no rule"),
        ("T\nS\n2\nA\nB\n3\nC\nD\nE\nsignature 3\nconsensus\n", "from 1 to 2"),
    ],
)
def test_an_answer_that_cannot_be_used_is_asked_for_again(wrong: str, reason: str) -> None:
    done = new("s", answers=wrong)
    assert reason in done.output
    assert "Traceback" not in done.output


def test_leaving_before_the_last_answer_writes_nothing() -> None:
    for end in range(ANSWERS.count("\n")):
        told = "".join(ANSWERS.splitlines(keepends=True)[:end])
        done = new("harbour", answers=told)
        assert done.exit_code == 1
        assert "Nothing was written." in done.output
        assert not Path("harbour").exists()


@pytest.mark.parametrize("more", [(), ("--from", *ARTICLES, "--out")])
def test_a_folder_that_exists_is_refused_before_anything_is_asked(more: tuple[str, ...]) -> None:
    Path("mine").mkdir()
    done = new(*more, "mine")
    assert isinstance(done.exception, CommuniqueError)
    assert "mine exists already: name another folder" in str(done.exception)
    assert done.output == ""
    assert list(Path("mine").iterdir()) == []


def test_articles_are_listed_with_the_places_of_what_is_in_them() -> None:
    done = new("--from", *ARTICLES)
    assert done.exit_code == 0
    for line in (
        "  Nordlys, a report of 12 March 2031: 2 articles",
        "    tidende.txt  names it at 5:14",
        "    Norway: 3 in 2, first at tidende.txt:4:1",
        "  tidende.txt:12:2  Ingrid Solvang, Norway’s fisheries minister",
        "  2 April 2031",
    ):
        assert line in done.output.splitlines(), done.output
    assert list(Path().iterdir()) == []


def test_every_article_may_have_its_own_from() -> None:
    once = new("--from", *ARTICLES)
    assert new(*(word for name in ARTICLES for word in ("--from", name))).output == once.output


def test_the_findings_can_be_had_as_json_and_written_at_once() -> None:
    done = new("--from", *ARTICLES, "--json", "--out", "bay")
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    assert [origin["name"] for origin in found["origins"]] == ["Nordlys", "Havn Press"]
    assert {"text", "place", "speaker"} <= found["quotations"][0].keys()
    assert check(Path("bay/scenario.yaml")) == ()


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--from", "nowhere.txt"), "nowhere.txt is no file"),
        (("--from", "https://gazette.example/a"), "https://gazette.example/a is an address"),
        (("--out", "x"), "belong to --from"),
        (("--json",), "belong to --from"),
        (("a", "b"), "One folder at a time"),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_mend(
    arguments: tuple[str, ...], reason: str
) -> None:
    done = new(*arguments)
    assert isinstance(done.exception, CommuniqueError)
    assert reason in str(done.exception)
    assert ":" in str(done.exception)
    assert list(Path().iterdir()) == []


def test_nothing_an_article_holds_acts_on_the_terminal() -> None:
    Path("bad\x1b[2J.txt").write_text(
        "“The \x1b[31mport\u202e will close today,” said Anna\x07 Berg."
    )
    done = new("--from", "bad\x1b[2J.txt")
    assert done.exit_code == 0
    assert not {"\x1b", "\u202e", "\x07"} & set(done.output)
