"""Points in short: tables, ranks, weights and percentages end in the same instructions."""

from __future__ import annotations

import json
import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario import from_document
from game.scenario.shares import MOST, handed_out, points, ranked

from .small import SMALL, changed, mistakes, scenario

TABLE = """\
    points: |
      wording  north  south  isles   # what each wants of the money

      no           0     30      0
      welcome     20      0     10
      yearly      15     10     50
"""
NORTH = """\
      points:
        strait: {exchange: 0, importance: 30, resolution: 50}
        costs: {no: 0, welcome: 20, yearly: 15}
        dialogue: {none: 0, channels: 10, each-side: 30}
"""
LIKE_NORTH = """\
      weights: {strait: 5, costs: 2, dialogue: 3}
      ranks: {strait: [resolution, importance, exchange], costs: [welcome]}
      points: {dialogue: {none: 0%, channels: 33%, each-side: 100%}}
"""


def tabled(table: str = TABLE) -> str:
    """The small scenario, with the points on its costs in a table."""
    bare = re.sub(r"^        costs: \{.*\d\}\n", "", SMALL, count=3, flags=re.M)
    return changed("    title: Costs\n", f"    title: Costs\n{table}", bare)


def weighed(short: str = LIKE_NORTH) -> str:
    """The small scenario, with the North's points in short."""
    return changed(NORTH, short)


def said(text: str) -> list[str]:
    """What the check says of a scenario, from the line on."""
    return [str(mistake).partition(".yaml:")[2] for mistake in mistakes(text)]


def test_a_table_says_what_points_by_delegation_say() -> None:
    assert scenario(tabled()).setting == scenario().setting


def test_a_document_that_was_written_in_short_reads_back() -> None:
    for text in (tabled(), weighed()):
        first = scenario(text)
        assert from_document(json.loads(json.dumps(first.document))) == first


def test_a_document_may_itself_be_short() -> None:
    document = json.loads(json.dumps(scenario().document))
    told = document["delegations"][0]["instructions"]
    told["ranks"] = {"strait": ["resolution", "importance"]}
    del told["points"]["strait"], document["delegations"][0]["short"]
    north = from_document(document)
    assert north.setting.instructions["north"].best() == 100
    assert north.setting.delegations[0].short == "NORTH"


def test_ranks_percentages_and_weights_come_to_100() -> None:
    north = scenario(weighed()).setting.instructions["north"]
    assert north.points == {
        "strait": {"exchange": 0, "importance": 25, "resolution": 50},
        "costs": {"no": 0, "welcome": 20, "yearly": 0},
        "dialogue": {"none": 0, "channels": 10, "each-side": 30},
    }
    assert north.best() == 100


def test_without_weights_clauses_weigh_the_same() -> None:
    north = scenario(weighed(re.sub(r".*weights.*\n", "", LIKE_NORTH))).setting.instructions[
        "north"
    ]
    assert [max(row.values()) for row in north.points.values()] == [34, 33, 33]


def test_percentages_in_a_table_are_shares_of_the_clause_s_weight() -> None:
    table = TABLE.replace(" 20 ", "100%").replace("15", "50%")
    north = scenario(tabled(table)).setting.instructions["north"]
    assert north.points["costs"] == {"no": 0, "welcome": 33, "yearly": 17}


def test_linkages_count_towards_the_100() -> None:
    short = (
        "      ranks: {strait: [exchange, importance], costs: [no, yearly], dialogue: [channels]}\n"
    )
    south = re.sub(
        r"      points:\n        strait: \{exchange: 40.*\n.*\n.*\n", short, SMALL, count=1
    )
    told = scenario(south).setting.instructions["south"]
    assert told.best() == 100
    assert sum(max(row.values()) for row in told.points.values()) == 95


MISTAKES_IN_TABLES = [
    ("south  isles", "sout  isles", "23:23: 'sout' is no delegation, did you mean 'south'?"),
    ("welcome     20", "welcom      20", "26:7: 'welcom' is no wording of 'costs', did you mean"),
    ("yearly      15     10     50", "yearly   15 10", "27:7: 'yearly' has 2 values for 3 deleg"),
    (" 30 ", " ten ", "25:26: expected a whole number, found the text 'ten'"),
    ("0     30", "0     300", "25:26: the number 300 is too large, the most is 100"),
    ("0     30", "0     101%", "25:26: expected a whole number, found the text '101%'"),
    ("isles  ", "south  ", "23:16: a delegation stands twice at the head of the table"),
    ("wording  ", "", "23:7: 'north' stands over the wordings, begin with 'wording'"),
    ("yearly ", "no ", "27:7: 'no' stands twice in the table, keep one of them"),
]


@pytest.mark.parametrize(("old", "new", "found"), MISTAKES_IN_TABLES)
def test_a_mistake_in_a_table_is_found_at_its_word(old: str, new: str, found: str) -> None:
    assert old in TABLE
    assert any(line.startswith(found) for line in said(tabled(TABLE.replace(old, new, 1))))


def test_points_in_a_table_and_in_the_instructions_are_one_too_many() -> None:
    (mistake,) = said(changed("    title: Costs\n", f"    title: Costs\n{TABLE}")[:])[:1]
    assert "'costs' are given here and in the clause's table, keep one of them" in mistake


@pytest.mark.parametrize("table", ["    points: |\n\n", "    points: ''\n", "    points: [a]\n"])
def test_a_table_that_is_none_is_a_mistake(table: str) -> None:
    assert any(
        "an empty table" in line or "expected a text" in line for line in said(tabled(table))
    )


def test_a_huge_table_is_refused_at_once() -> None:
    wide = "    points: |\n      wording " + "x " * 100_000 + "\n"
    assert any(
        "a table of 0 wordings for 100000 delegations" in line for line in said(tabled(wide))
    )


MISTAKES_IN_SHORT = [
    ("resolution, imp", "resolutio, imp", "49:24: 'resolutio' is no wording of 'strait', did you"),
    ("costs: 2", "cost: 2", "48:28: 'cost' is no clause, did you mean 'costs'?"),
    ("costs: 2", "cost: 2", "48:7: 'costs' has no weight and others have, add 'costs: 10'"),
    ("costs: 2", "costs: -2", "48:35: the number -2 is too small, the least is 0"),
    ("costs: 2", "costs: two", "48:35: expected a whole number, found the text 'two'"),
    ("33%", "133%", "50:47: expected a whole number, found the text '133%'"),
    ("[welcome]", "welcome", "49:66: expected a list, found the text 'welcome'"),
    ("[welcome]", "[]", "49:66: a list of 0 is too short, the least is 1"),
    ("{dialogue:", "{costs: {no: 1}, dialogue:", "49:59: 'costs' has points and a rank, keep one"),
    (", costs: [welcome]", "", "48:28: NORTH has no points for the wording 'no' of 'costs'"),
    ("weights: {strait: 5, costs: 2, dialogue: 3}", "weights: 3", "48:16: expected a mapping"),
    ("ranks: {strait", "ranks: [strait]\n      # {strait", "49:14: expected a mapping, found a"),
]


@pytest.mark.parametrize(("old", "new", "found"), MISTAKES_IN_SHORT)
def test_a_mistake_in_ranks_and_weights_is_found_where_it_stands(
    old: str, new: str, found: str
) -> None:
    assert old in LIKE_NORTH
    lines = said(weighed(LIKE_NORTH.replace(old, new, 1)))
    assert any(line.startswith(found) for line in lines), lines


def test_what_is_left_out_is_made_from_the_ids() -> None:
    bare = SMALL
    for left_out in ("    fallback: exchange\n", "    title: Costs\n", "    fallback: none\n"):
        bare = changed(left_out, "", bare)
    bare = changed("{id: no, label: No text}", "{id: no}", bare)
    bare = changed("label: A yearly account, ", "", changed("    short: ISLES\n", "", bare))
    strait, costs, dialogue = scenario(bare).setting.clauses
    assert (strait.fallback, dialogue.fallback) == ("exchange", "none")
    assert costs.title == "Costs"
    assert [w.label for w in costs.wordings + costs.bridges] == ["No text", "Welcome", "Yearly"]
    assert scenario(bare).setting.delegations[2].short == "ISLES"


weights = st.lists(st.integers(0, 1000), min_size=1, max_size=12).map(
    lambda found: {f"c{n}": Fraction(weight) for n, weight in enumerate(found)}
)


@given(weights, st.integers(0, MOST))
def test_all_points_are_handed_out_within_one_of_their_share(
    weights: dict[str, Fraction], total: int
) -> None:
    given_out = handed_out(weights, total)
    whole = sum(weights.values())
    assert sum(given_out.values()) == (total if whole else 0)
    assert all(not given_out[name] for name, weight in weights.items() if not weight)
    more = handed_out(weights, total + 1)
    assert all(more[name] >= number for name, number in given_out.items())


@given(weights.filter(lambda found: any(found.values())), st.integers(-60, 60), st.data())
def test_the_best_text_is_worth_100_whatever_the_weights_and_a_linkage(
    weights: dict[str, Fraction], linkage: int, data: st.DataObject
) -> None:
    sizes = {name: data.draw(st.integers(2, 5)) for name in weights}
    rows = {name: ranked([f"w{n}" for n in range(size)], 0) for name, size in sizes.items()}

    def best(worth: dict[str, dict[str, int]]) -> int:
        # The linkage holds if the first clause is at its best wording.
        (first, *others) = worth.values()
        rest = sum(max(row.values()) for row in others)
        return rest + max(
            row_worth + linkage * (n == 0) for n, row_worth in enumerate(first.values())
        )

    found = points(rows, weights, best)  # type: ignore[arg-type]
    assert best(found) == 100


def test_a_rank_runs_from_one_to_nothing() -> None:
    assert list(ranked(["a", "b", "c"], 0).values()) == [1, Fraction(1, 2), 0]
    assert list(ranked(["a", "b"], 3).values()) == [1, Fraction(1, 2)]
