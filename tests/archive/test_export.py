from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from game.archive import COLUMNS, csv_text, jsonl_text, opened
from game.archive.export import inert
from game.errors import LogError
from game.record.codec import decode_event, decode_move
from tests.archive.kept import GAMES, SAID, a_game, keep, keep_saying

HOSTILE = (
    "=HYPERLINK('https://example.org')",
    "<script>alert(1)</script>;=cmd|' /C calc'!A0,@SUM(1)",
    "[bold]\\u001b[2J\\u202egnol\\u0000 \\r\\n\\t-1+1",
)


def table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(csv_text([opened(path)]))))


def objects(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in jsonl_text([opened(path)]).splitlines()]


def test_every_move_and_event_is_a_row_in_order(tmp_path: Path) -> None:
    game = a_game(GAMES[0])
    found = objects(keep(tmp_path / "game.jsonl", GAMES[0]))
    moves = [decode_move(row["data"]) for row in found if row["row"] == "move"]
    events = [decode_event(row["data"]) for row in found if row["row"] == "event"]
    assert (moves, events) == (list(game.moves), list(game.happened))
    assert [row["seq"] for row in found] == list(range(1, len(found) + 1))
    assert [row["move"] for row in found] == sorted(row["move"] for row in found)


def test_both_exports_have_the_same_columns_and_the_manual_explains_them(tmp_path: Path) -> None:
    path = keep(tmp_path / "game.jsonl")
    manual = (Path(__file__).parents[2] / "docs" / "LOG.md").read_text(encoding="utf-8")
    assert list(table(path)[0]) == list(COLUMNS)
    assert list(objects(path)[0]) == [*COLUMNS, "data"]
    for column, meaning in COLUMNS.items():
        assert f"| `{column}` | {meaning} |" in manual


def test_columns_say_when_whose_and_what(tmp_path: Path) -> None:
    found = objects(keep(tmp_path / "game.jsonl", GAMES[0]))

    def first(kind: str) -> dict[str, Any]:
        return next(row for row in found if row["kind"] == kind)

    assert (first("RoundBegan")["round"], first("RoundBegan")["seat"]) == (1, None)
    assert found[-1]["phase"] == "ended"
    demarche = first("DemarcheMade")
    assert [*demarche["to"], demarche["clause"], demarche["wording"]] == [
        demarche["data"]["to"],
        *demarche["data"]["term"],
    ]
    assert set(demarche["seen_by"]) == {demarche["seat"], *demarche["to"]}
    filed = first("PositionsFiled")
    assert filed["seen_by"] == [filed["seat"]]
    assert filed["wording"] == filed["data"]["positions"]["prefer"]
    statement = first("FileStatement")
    assert statement["text"].startswith(SAID)
    ready = first("DeclareReady")
    assert ready["answer"] == ("yes" if ready["data"]["ready"] else "no")


def test_a_game_that_was_left_is_exported_as_far_as_it_went(tmp_path: Path) -> None:
    path = keep(tmp_path / "game.jsonl")
    whole = table(path)
    data = path.read_bytes()
    header = data.index(b"\n")
    path.write_bytes(data[: (header + len(data)) // 2])
    part = table(path)
    assert 0 < len(part) < len(whole)
    assert part == whole[: len(part)]


def test_no_cell_of_the_sheet_is_a_formula_or_moves_the_cursor(tmp_path: Path) -> None:
    paths = [keep_saying(tmp_path / f"{n}.jsonl", *HOSTILE, number=n) for n in GAMES]
    text = csv_text(opened(path) for path in paths)
    assert "HYPERLINK" in text
    assert not [c for c in text if c != "\n" and not c.isprintable()]
    for cut in (",", ";", "\t", "|"):
        for row in csv.reader(StringIO(text), delimiter=cut):
            assert not [
                cell for cell in row if cell.strip(" \"'")[:1] in set("=@") and not _safe(cell)
            ]


def _safe(cell: str) -> bool:
    return cell.lstrip(' "').startswith("'")


def test_json_lines_keep_every_letter_and_show_as_they_are(tmp_path: Path) -> None:
    path = keep_saying(tmp_path / "game.jsonl", *HOSTILE, number=GAMES[0])
    text = jsonl_text([opened(path)])
    assert text.replace("\n", "").isprintable()
    assert text.isascii()
    said = {row["text"] for row in objects(path) if row["kind"] == "Say"}
    assert any("\x1b[2J\u202egnol" in words for words in said)


@pytest.mark.parametrize(
    ("typed", "cell"),
    [
        ("Agreed.", "Agreed."),
        ("=1+1", "'=1+1"),
        (" \t+1", "'+1"),
        ("\uff1d1", "'\uff1d1"),
        ("well-meant", "well-meant"),
        ("a;=1", "a;'=1"),
        ('a" , @x', "a\" , '@x"),
        ("-\x1b[1m", "'-<U+001B>[1m"),
    ],
)
def test_a_cell_calculates_nothing(typed: str, cell: str) -> None:
    assert inert(typed) == cell


def test_a_line_that_does_not_fit_the_scenario_is_named(tmp_path: Path) -> None:
    path = keep(tmp_path / "game.jsonl")
    with path.open("a", encoding="utf-8") as log:
        log.write(
            '{"move":null,"events":[{"kind":"Said","seat":"nobody","to":["no"],"text":"x"}]}\n'
        )
        log.write(
            '{"move":null,"events":[{"kind":"PositionsFiled","seat":"nobody","clause":"x",'
            '"positions":null}]}\n'
        )
    with pytest.raises(LogError, match=r"game\.jsonl:\d+: a PositionsFiled that does not fit"):
        csv_text([opened(path)])
