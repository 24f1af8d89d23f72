from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from statistics import median

import pytest

from game.debrief.compare import compare
from game.debrief.counts import habits
from game.debrief.document import sheet
from game.errors import CommuniqueError
from tests.debrief.logs import GOLDEN, Lines, adjourned, looked_back

FULL = [path for path in GOLDEN if path.stem != "core"]


def test_every_table_is_at_one_wording_of_each_clause_or_has_no_statement() -> None:
    compared = compare([looked_back(path) for path in FULL])
    texts = [Lines(path).text() for path in FULL]
    for across in compared.clauses:
        tables = [n for chosen in across.chosen for n in chosen.tables]
        assert sorted([*tables, *across.nothing]) == list(range(1, len(FULL) + 1))
        clause = compared.accounts[0].met.setting.by_id[across.clause]
        for n in tables:
            text = texts[n - 1]
            label = next(chosen.label for chosen in across.chosen if n in chosen.tables)
            assert text
            assert label == clause.wording(text[across.clause]).label


def test_spreads_are_the_seats_shares_at_every_table() -> None:
    accounts = [looked_back(path) for path in FULL]
    for n, spread in enumerate(compare(accounts).spreads):
        shares = [account.results[n].share for account in accounts]
        assert list(spread.shares) == shares
        assert spread.median == median(share for share in shares if share is not None)
        joined = [account.results[n].score.standing == "joined" for account in accounts]
        assert spread.joined == sum(joined)


def test_the_stuck_are_those_without_a_statement_if_there_are_any(tmp_path: Path) -> None:
    accounts = [looked_back(path) for path in FULL if Lines(path).text()]
    accounts.append(looked_back(adjourned(tmp_path / "adjourned.jsonl")))
    compared = compare(accounts)
    assert compared.stuck == (len(accounts),)
    best = max(range(len(accounts)), key=lambda n: accounts[n].nash_share)
    assert best + 1 in compared.best
    for contrast in compared.contrasts:
        assert contrast.stuck == habits(accounts[-1])[contrast.habit]
    sizes = [abs(contrast.by) for contrast in compared.contrasts]
    assert sizes == sorted(sizes, reverse=True)


def test_where_all_agreed_the_best_and_the_stuck_do_not_overlap() -> None:
    accounts = [looked_back(path) for path in FULL if Lines(path).text()]
    compared = compare(accounts)
    assert compared.best
    assert not set(compared.best) & set(compared.stuck)


def test_one_table_is_the_best_and_nobody_is_stuck() -> None:
    compared = compare([looked_back(next(path for path in FULL if Lines(path).text()))])
    assert (compared.best, compared.stuck, compared.contrasts) == ((1,), (), ())


def test_tables_of_other_modules_are_not_compared() -> None:
    core = next(path for path in GOLDEN if path.stem == "core")
    with pytest.raises(CommuniqueError, match="core was not played with the same scenario and"):
        compare([looked_back(FULL[0]), looked_back(core)])


def test_a_row_a_table_has_the_text_and_every_seats_result() -> None:
    accounts = [looked_back(path) for path in FULL]
    rows = list(csv.DictReader(StringIO(sheet(accounts))))
    assert [row["table"] for row in rows] == [path.stem for path in FULL]
    for path, row, account in zip(FULL, rows, accounts, strict=True):
        text = Lines(path).text() or {}
        for clause in account.met.setting.clauses:
            assert row[f"text.{clause.id}"] == text.get(clause.id, "")
        for result in account.results:
            assert int(row[f"{result.score.seat}.total"]) == result.score.total
        assert int(row["soundings"]) == sum(1 for _ in Lines(path).of("SoundedOut"))


def test_no_spreadsheet_takes_a_tables_name_for_a_formula(tmp_path: Path) -> None:
    found = looked_back(adjourned(tmp_path / "=1+1.jsonl"))
    assert next(csv.DictReader(StringIO(sheet([found]))))["table"] == "'=1+1"
