from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from game.archive import FreeText, anonymise, csv_text, jsonl_text, keep_anonymised, opened
from game.archive.anonymise import DROPPED
from game.archive.names import Names
from game.errors import LogError
from game.record import Header, Record, drift, read
from game.record.codec import EVENTS, MOVES
from game.rules.pacts import Pact
from game.rules.press import Clarification, Commitment, Disclosure, Remark
from tests.archive.kept import GAMES, NAMES, PLAYERS, SAID, a_game, keep, keep_saying

CANARIES = ("zebulon", "quixwood", "ömer", "omer", "çanak", "canak")
CALLED = ("Dear Zebulon,", "as QUIXWOOD says", "ask Ömer_Canak kale's team:")


def kept(folder: Path) -> list[Record]:
    paths = [keep_saying(folder / f"zebulon-{n}.jsonl", *CALLED, number=n) for n in GAMES]
    return [read(path) for path in paths]


def spoken(text: str, name: str) -> str:
    header = Header(0, {}, {"north": name})
    return Names.of([header]).typed.replaced(text)


@pytest.mark.parametrize("text", list(FreeText))
def test_no_name_of_a_player_is_left_anywhere(tmp_path: Path, text: FreeText) -> None:
    out = tmp_path / "out"
    assert keep_anonymised(kept(tmp_path), text, out) == len(NAMES)
    paths = sorted(out.iterdir())
    assert [path.name for path in paths] == [f"game-{n + 1}.jsonl" for n in range(len(GAMES))]
    conferences = [opened(path) for path in paths]
    written = [path.read_text(encoding="utf-8") for path in paths]
    for output in (*written, csv_text(conferences), jsonl_text(conferences)):
        assert "Player 1" in output
        assert not [name for name in CANARIES if name in output.casefold()]


@pytest.mark.parametrize("text", list(FreeText))
def test_what_is_left_is_the_same_conference(tmp_path: Path, text: FreeText) -> None:
    for before, after in zip(
        kept(tmp_path), anonymise(kept(tmp_path / "again"), text), strict=True
    ):
        assert after.header.scenario == before.header.scenario
        drift(a_game(1).setting, after.header.seed, after.entries)


def test_the_same_name_gets_the_same_number_however_it_is_written(tmp_path: Path) -> None:
    records = [read(keep(tmp_path / "one.jsonl"))]
    other = {**PLAYERS, "mofa": NAMES[1].lower(), "mod": "Third"}
    records.append(read(keep(tmp_path / "two.jsonl", players=other)))
    first, second = anonymise(records, FreeText.KEEP)
    assert first.header.players == {
        **{"mofa": "Player 1", "mod": "stickler", "state": "Player 2"},
        **{"dod": "person", "okinawa": "Player 1"},
    }
    assert (second.header.players["mofa"], second.header.players["mod"]) == ("Player 2", "Player 3")


def test_text_without_names_is_kept_to_the_letter(tmp_path: Path) -> None:
    record = read(keep(tmp_path / "game.jsonl", GAMES[0]))
    (after,) = anonymise([record], FreeText.KEEP)
    assert after.entries == record.entries


@pytest.mark.parametrize(("text", "left"), [(FreeText.MASK, "x"), (FreeText.DROP, DROPPED)])
def test_nothing_typed_is_left_if_it_is_masked_or_dropped(
    tmp_path: Path, text: FreeText, left: str
) -> None:
    records = [read(keep(tmp_path / f"{n}.jsonl", n)) for n in GAMES]
    assert all(said in str(records) for said in SAID)
    after = str([record.entries for record in anonymise(records, text)])
    assert f"text='{left}" in after
    assert not [said for said in SAID if said in after]
    typed = {word for record in records for word in re.findall(r" [0-9a-f]{14,15}'", str(record))}
    assert typed
    assert not [word for word in typed if word.strip(" '") in after]


def test_the_scenarios_own_headlines_stay_where_what_was_typed_is_dropped(tmp_path: Path) -> None:
    records = [read(keep(tmp_path / f"{n}.jsonl", n)) for n in GAMES]
    incidents = {incident.headline for incident in a_game(GAMES[0]).setting.incidents}
    happened = {
        event.headline
        for record in anonymise(records, FreeText.DROP)
        for entry in record.entries
        for event in entry.events
        if hasattr(event, "headline")
    }
    assert happened & incidents
    assert happened <= {*incidents, DROPPED}


def test_the_games_of_these_tests_have_every_kind_with_words_in_it() -> None:
    happened = {
        type(fact).__name__ for n in GAMES for fact in (*a_game(n).moves, *a_game(n).happened)
    }
    holding = {field.partition(".")[0] for field in WORDS}
    assert holding & {*MOVES, *EVENTS} <= happened


WORDS = {
    *("Say.text", "Confer.text", "AnswerSilence.reason", "OfferPact.name", "Announce.headline"),
    *("Said.text", "Conferred.text", "SilenceAnswered.reason", "SilenceRevealed.reason"),
    *("Remark.text", "Commitment.text", "Clarification.text", "Pact.name", "Disclosure.text"),
    *("IncidentHappened.headline", "IncidentHappened.sources", "QuestionPut.text"),
    *("WritePaper.paragraphs", "PaperWritten.paragraphs"),
    *("PrintHeadline.journalist", "PrintHeadline.headline"),
    *("HeadlinePrinted.journalist", "HeadlinePrinted.headline"),
    *("QuestionPut.choices", "QuestionAnswered.choice"),
    "Disclosure.what",  # one of the rules' own phrases
}


def test_every_field_that_holds_words_is_known_to_the_archive() -> None:
    """Ids have types of their own names; what is called a `str` is words."""
    kinds = (*MOVES.values(), *EVENTS.values())
    holding = (*kinds, Pact, Remark, Commitment, Clarification, Disclosure)
    found = {
        f"{kind.__name__}.{field.name}"
        for kind in holding
        for field in fields(kind)
        if re.search(r"\bstr\b", str(field.type))
    }
    assert found == WORDS


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("Ann", "We planned it with Ann's annex.", "We planned it with Player 1's annex."),
        ("Ann Lee", "ANN and lee, annlee, ann.lee", "Player 1 and Player 1, Player 1, Player 1"),
        ("José", "Jose, JOSÉ, Jose\u0301!", "Player 1, Player 1, Player 1!"),
        ("佐藤 花子", "佐藤さんと花子", "Player 1さんとPlayer 1"),
        ("अनिता", "अनिता जी", "Player 1 जी"),
        ("A. Bo", "A bow to Bo", "A bow to Player 1"),
        ("(.*)+", "(.*)+ said (it)", "Player 1 said (it)"),
        ("=1+1", "=1+1 is 1", "=Player 1 is 1"),
    ],
)
def test_a_name_is_found_as_people_type_it(name: str, text: str, left: str) -> None:
    assert spoken(text, name) == left


def test_what_is_no_name_is_left_alone() -> None:
    header = Header(0, {}, {"north": "person", "south": "hardliner", "east": " "})
    names = Names.of([header])
    assert names.typed.replaced("A person, a hardliner.") == "A person, a hardliner."
    assert names.player("hardliner") == "hardliner"


def test_a_name_in_the_scenario_is_replaced_there_too(tmp_path: Path) -> None:
    path = keep(tmp_path / "game.jsonl", players={"mofa": "Okinawa Prefecture"})
    (after,) = anonymise([read(path)], FreeText.KEEP)
    assert "Okinawa Prefecture" not in str(after)
    assert "Okinawa" in str(after.header.scenario)


def test_a_name_that_the_scenario_cannot_do_without_is_refused(tmp_path: Path) -> None:
    path = keep(tmp_path / "game.jsonl", players={"mofa": "2022"})
    with pytest.raises(LogError, match="another name"):
        anonymise([read(path)], FreeText.KEEP)


def test_nothing_is_written_over_and_then_nothing_is_written(tmp_path: Path) -> None:
    records = kept(tmp_path)
    (tmp_path / "game-2.jsonl").write_text("mine")
    with pytest.raises(LogError, match=r"game-2\.jsonl exists already"):
        keep_anonymised(records, FreeText.DROP, tmp_path)
    assert (tmp_path / "game-2.jsonl").read_text() == "mine"
    assert not (tmp_path / "game-1.jsonl").exists()
