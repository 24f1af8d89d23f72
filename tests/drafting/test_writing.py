from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from game.drafting import dossier, skeleton, writing
from game.drafting.findings import find
from game.drafting.reading import read
from game.drafting.skeleton import Plan
from game.drafting.yamltext import comment, distinct, identifier, scalar, short
from game.errors import CommuniqueError
from game.lint import judge
from game.rules.words import plain
from game.scenario import check, load
from game.scenario.marks import marked

from .texts import article, findings

HERE = Path(__file__).parent
HERRING = sorted(p for p in (HERE / "herring").iterdir() if p.suffix in (".txt", ".html"))
BIDI = "\u202e\u2066\x1b\u2028\x85\ufeff"


def herring(tmp_path: Path) -> Path:
    """The scenario begun from the articles on herring."""
    found = find([read(path) for path in HERRING])
    plan = replace(skeleton.blank("herring"), found=dossier.table(found))
    return writing.write(tmp_path / "herring", writing.text(plan, found))


def test_what_is_written_has_no_mistakes_and_can_be_loaded(tmp_path: Path) -> None:
    path = herring(tmp_path)
    assert check(path) == ()
    assert {note.mistake.rule for note in judge(path)} == {"left-to-do"}
    scenario = load(path)
    assert len(scenario.dossier.sources) == len(HERRING)
    assert len(scenario.dossier.claims) == 28


@given(st.integers(2, 12), st.integers(3, 12))
def test_a_blank_scenario_of_any_size_has_no_mistakes(seats: int, clauses: int) -> None:
    sheet = yaml.safe_load(writing.text(skeleton.blank("blank", seats, clauses)))
    tables = [[row.split() for row in c["points"].splitlines()] for c in sheet["clauses"]]
    for column, seat in enumerate(sheet["delegations"], 1):
        assert all(table[0][column] == seat["id"] for table in tables)
        points = [[int(row[column]) for row in table[1:]] for table in tables]
        assert sum(map(max, points)) == 100
        assert all(min(own) == 0 for own in points)


@pytest.mark.parametrize(("seats", "clauses"), [(2, 3), (3, 3), (5, 7), (12, 12)])
def test_a_blank_scenario_passes_the_check(tmp_path: Path, seats: int, clauses: int) -> None:
    blank = skeleton.blank("blank", seats, clauses)
    assert check(writing.write(tmp_path / "blank", writing.text(blank))) == ()


def test_every_source_stands_with_what_its_article_says_and_what_it_does_not_is_to_do(
    tmp_path: Path,
) -> None:
    sources = {source.id: source for source in load(herring(tmp_path)).dossier.sources}
    gazette = sources["the-harbour-gazette"]
    assert (gazette.title, str(gazette.date)) == (
        "Sharing plan for herring takes shape",
        "2031-03-13",
    )
    assert gazette.url == "https://gazette.example/world/2031/03/13/herring-sharing-plan"
    mirror = sources["mirror"]
    assert mirror.outlet.startswith("TO DO")
    assert mirror.date == dossier.UNKNOWN
    assert len({source.origin for source in sources.values()}) == 4


def test_no_sentence_of_an_article_becomes_text_that_is_played(tmp_path: Path) -> None:
    path = herring(tmp_path)
    played = _texts(yaml.safe_load(path.read_text("utf-8")))
    titles = {a.title.text for a in map(read, HERRING) if a.title}
    titles |= {
        r.attributed_to for c in load(path).dossier.claims for r in c.reports if r.attributed_to
    }
    sentences = [
        s for a in map(read, HERRING) for p in a.prose for s in re.split(r"[.!?”]", p.text)
    ]
    runs = {
        tuple(words[i : i + 7]) for words in map(str.split, sentences) for i in range(len(words))
    }
    for text in played - titles:
        words = text.split()
        assert not any(tuple(words[i : i + 7]) in runs for i in range(len(words) - 6)), text


def test_a_comment_repeats_at_most_twelve_words_of_an_article(tmp_path: Path) -> None:
    lines = herring(tmp_path).read_text("utf-8")
    flat = re.sub(r"\n\s*# ", " ", lines)
    quoted = re.findall(r"\d:\d+ “([^”]*)”", flat)
    assert len(quoted) > 20
    assert all(len(words.split()) <= 13 for words in quoted)  # the thirteenth is the ellipsis


def test_what_players_read_of_a_claim_is_to_do_until_somebody_writes_it(tmp_path: Path) -> None:
    for claim in load(herring(tmp_path)).dossier.claims:
        assert re.match(r"TO DO: in your own words, what stands at \S+:\d+:\d+\.$", claim.text)


HOSTILE_TITLES = [
    "a: b",
    "no",
    "*alias",
    "!tag x",
    "'quote\" both",
    "{a: [b",
    "- item",
    "# comment",
    "x # y",
    "---",
    "...",
    "2031-01-01",
    "null",
    "%YAML 1.1",
    "a\\n- b",
    "| block",
    "\ud83c" + "\udf0a",
    "<script>alert(1)</script>",
    "[bold]red[/bold]",
]


@pytest.mark.parametrize("title", [*HOSTILE_TITLES, BIDI + "id: other"])
def test_a_title_cannot_become_anything_but_a_title(tmp_path: Path, title: str) -> None:
    told = title.encode("utf-16", "surrogatepass").decode("utf-16")
    page = f"<title>{told} — {told} Times</title><p>Norway said no to it, {told} said.</p>"
    found = find([article(page, "a.html")])
    path = writing.write(tmp_path / "s", writing.text(skeleton.blank("s"), found))
    assert check(path) == ()
    assert load(path).id == "s"
    written = path.read_text("utf-8")
    assert not set(BIDI) & set(written)


@given(st.text(max_size=60))
def test_any_text_is_one_value_of_a_scenario_and_the_same_text(text: str) -> None:
    made = scalar(text)
    assert "\n" not in made
    value = marked(f"key: {made}\nother: x\n".encode(), "f").data
    assert list(value) == ["key", "other"]
    assert value["key"] == "".join(c if c.isprintable() else "\ufffd" for c in plain(text))


@given(st.text(max_size=300))
def test_any_text_is_a_comment_and_nothing_else(text: str) -> None:
    assert marked(f"key: x\n{comment(text)}\n".encode(), "f").data == {"key": "x"}


@given(st.text(max_size=60))
def test_any_name_makes_an_id_and_a_placard(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]{0,39}", identifier(name, "seat"))
    assert 1 <= len(short(name)) <= 10


def test_ids_that_are_the_same_get_numbers() -> None:
    assert list(distinct(["a", "a", "b", "a"])) == ["a", "a-2", "b", "a-3"]


def test_names_given_become_delegations_and_clauses(tmp_path: Path) -> None:
    plan = Plan(
        "x", "T", "S", ("Ministry of Fish", "漁業", "Ministry of Food"), ("Fees", "Fees", "Birds")
    )
    scenario = load(writing.write(tmp_path / "x", writing.text(plan)))
    assert list(scenario.setting.seats) == ["ministry-of-fish", "seat-2", "ministry-of-food"]
    assert [clause.id for clause in scenario.setting.clauses] == ["fees", "fees-2", "birds"]


def test_what_is_there_already_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("mine", "file", "link"):
        with pytest.raises(CommuniqueError, match="exists already: name another folder"):
            writing.write(tmp_path / name, "x")
    assert (tmp_path / "file").read_text() == "mine"
    assert list((tmp_path / "mine").iterdir()) == []


def test_a_folder_that_cannot_be_made_is_refused_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(CommuniqueError, match="cannot be written"):
        writing.write(tmp_path / "file" / "s", "x")


def test_a_disk_that_is_full_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(CommuniqueError, match="cannot be written: No space left on device"):
        writing.write(tmp_path / "s", "x")
    assert list(tmp_path.iterdir()) == []


def test_more_claims_than_a_scenario_holds_are_left_to_the_list(tmp_path: Path) -> None:
    text = " ".join(f"Norway said that ship {n} of the port came late." for n in range(400))
    path = writing.write(tmp_path / "s", writing.text(skeleton.blank("s"), findings(text)))
    assert check(path) == ()
    assert len(load(path).dossier.claims) == dossier.CLAIMS
    assert "250 more are in the list of findings" in path.read_text("utf-8")


def _texts(value: object) -> set[str]:
    if isinstance(value, dict):
        return {text for inner in value.values() for text in _texts(inner)}
    if isinstance(value, list):
        return {text for inner in value for text in _texts(inner)}
    return {value} if isinstance(value, str) else set()
