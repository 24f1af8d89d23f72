"""Every rule: a change that breaks it, where the mistake is found (at the «), and its mend."""

from __future__ import annotations

import pytest

from .small import SMALL, changed, mistakes

WIDE_LABEL = "今日は今日は今日は今日は今日"
SEVEN = "".join(f"      - {{id: w{i}, label: W, text: W}}\n" for i in range(7))

COSTS = """\
    reservable: true
    fallback: no
    wordings:
      - {id: no, label: No text}
      - {id: welcome, label: Welcome, text: The Ministers welcomed the agreement.}
"""

BROKEN = [
    # Shapes and ranges.
    ("missing-key", "    name: The South\n", "", "add it: its full name"),
    ("unknown-key", "    essential: true", "    «esential: true", "did you mean 'essential'?"),
    ("unknown-key", "title: A", "«<<: {a: b}\ntitle: A", "write one of: id, title"),
    ("unknown-key", "{consensus-minus: 1}", "{signature: {at_least: 2, «name: []}}", "'named'?"),
    ("wrong-type", "walk_away: 40", "walk_away: «ten", "found the text 'ten', write it in digits"),
    ("wrong-type", "walk_away: 40", "walk_away: «4.5", "found the number 4.5"),
    ("wrong-type", "walk_away: 40", "walk_away: «true", "found the word true"),
    ("wrong-type", "rounds: 3", "rounds: «010", "found the text '010'"),
    ("wrong-type", "title: Costs", "title: «2021", "found the number 2021, put it in quotes"),
    ("wrong-type", "essential: true", "essential: «yes", "write true or false"),
    ("wrong-type", "date: 2022-01-07", "date: «2022-13-07", "write it like 2022-01-07"),
    ("wrong-type", "[exchange]", "«exchange", "write [one, another]"),
    ("wrong-type", "{no: 0, welcome: 20, yearly: 15}", "«20", "write 'key: value' lines"),
    ("unknown-choice", "hardliner", "«hardlinre", "did you mean 'hardliner'?"),
    ("unknown-choice", "{consensus-minus: 1}", "«consenus", "did you mean 'consensus'?"),
    ("unknown-choice", "{consensus-minus: 1}", "«{minus: 1}", "write consensus, majority"),
    ("out-of-range", "resolution: 50", "resolution: «101", "the most is 100"),
    ("out-of-range", "welcome: 0, yearly: 10", "welcome: «-1, yearly: 10", "the least is 0"),
    ("out-of-range", "walk_away: 40", "walk_away: «100", "the most is 99"),
    ("out-of-range", "    short: ISLES", "    short: ISLES\n    weight: «0", "the least is 1"),
    ("out-of-range", "rounds: 3", "rounds: «21", "the most is 20"),
    ("out-of-range", "rounds: 3", "ratifications: «0", "the least is 1"),
    (
        "too-many",
        "      - {id: no, label: No text}\n",
        f"      «{SEVEN.strip()}\n",
        "the most is 7",
    ),
    ("too-few", "clauses:\n  - id: strait", "clauses: «[]\nx:\n  - id: strait", "least is 3"),
    ("too-long", "Three parties, three", "«" + "x" * 91, "the most is 90"),
    ("too-wide", "short: NORTH", "short: «THE NORTHERN", "the most is 10"),
    ("too-wide", "label: No text", f"label: «{WIDE_LABEL}x", "is 29 cells wide"),
    ("empty-text", "title: Costs", 'title: «" "', "write something"),
    ("bad-id", "id: small", "id: «A small one", "lower-case letters"),
    ("bad-address", "https://example.org", "«javascript://example.org", "begin it with https"),
    ("hidden-character", "title: Costs", 'title: «"a\\eb"', "remove control characters"),
    ("hidden-character", "title: Costs", 'title: «"a\\u202Eb"', "marks of writing direction"),
    # Names.
    ("duplicate-key", "title: Costs", "title: Costs\n    «title: Costs", "keep one of them"),
    ("duplicate-id", "- id: costs", "- id: «strait", "an earlier clause"),
    ("duplicate-id", "id: yearly", "id: «welcome", "an earlier wording of this clause"),
    ("duplicate-id", "- id: south", "- id: «north", "an earlier delegation"),
    ("duplicate-id", "what: An agency}", "what: A}, {id: «agency, what: B}", "earlier origin"),
    (
        "duplicate-id",
        "    - id: said",
        "    - {id: said, text: A, status: denied}\n    - id: «said",
        "",
    ),
    ("unknown-clause", "strait: {exchange: 0, imp", "«strat: {exchange: 0, imp", "'strait'?"),
    ("unknown-clause", "{strait: [exchange]}", "{«strat: [exchange]}", "did you mean 'strait'?"),
    ("unknown-clause", "{strait: It", "{«strat: It", "did you mean 'strait'?"),
    ("unknown-clause", "{costs: [no, yearly]", "{«cots: [no, yearly]", "did you mean 'costs'?"),
    ("unknown-clause", "clause: strait", "clause: «strat", "did you mean 'strait'?"),
    ("unknown-clause", "strait: {wording", "«strat: {wording", "did you mean 'strait'?"),
    ("unknown-wording", "fallback: exchange", "fallback: «exchang", "did you mean 'exchange'?"),
    ("unknown-wording", "fallback: no\n", "fallback: «yearly\n", "no wording on the table"),
    ("unknown-wording", "{no: 0,", "{no: 0, «welcom: 1,", "did you mean 'welcome'?"),
    ("unknown-wording", "[exchange]", "[exchange, «resolutio]", "did you mean 'resolution'?"),
    ("unknown-wording", "[no, yearly]", "[no, yearly, «weekly]", ""),
    ("unknown-wording", "{wording: importance", "{wording: «import", "did you mean"),
    ("unknown-seat", "[north]", "[north, «nort]", "did you mean 'north'?"),
    ("unknown-seat", "{consensus-minus: 1}", "{signature: {at_least: 2, named: [«eas]}}", ""),
    ("unknown-source", "{source: paper, att", "{source: «papre, att", "did you mean 'paper'?"),
    ("unknown-source", "  source: paper", "  source: «papre", "did you mean 'paper'?"),
    ("unknown-source", "did., source: paper", "did., source: «papre", "did you mean 'paper'?"),
    ("unknown-origin", "origin: agency", "origin: «agenci", "did you mean 'agency'?"),
    # The text, the instructions, the table.
    (
        "essential-without-text",
        COSTS,
        COSTS.replace("reservable: ", "essential: «").replace(
            "text: The Ministers welcomed the agreement.", "text: ''"
        ),
        "no wording of it has text",
    ),
    ("no-text-twice", "{id: welcome, label: Welcome, text", "«{id: welcome, label: W}\n# ", ""),
    ("missing-points", "{no: 0, welcome: 20, yearly: 15}", "{no: 0, welcome: 20}", "'yearly: 0'"),
    ("missing-points", "        costs: {no: 0, welcome: 20, yearly: 15}\n", "", "'costs: {no: 0,"),
    ("best-not-100", "resolution: 50", "resolution: 51", "is worth 101 to NORTH, 1 over 100"),
    ("best-not-100", "points: 5", "points: 1", "is worth 96 to SOUTH, 4 short of 100"),
    ("red-line-on-best", "[exchange]", "[«resolution]", "NORTH wants 'resolution' most"),
    ("same-colour", "colour: green", "colour: «red", "SOUTH has the colour of NORTH"),
    ("same-short", "short: SOUTH", "short: «NORTH", "choose another"),
    ("rule-out-of-reach", "minus: 1", "minus: «3", "the most is 2"),
    ("rule-out-of-reach", "{consensus-minus: 1}", "{signature: {at_least: «4}}", "most is 3"),
    ("ratifications-out-of-reach", "rounds: 3", "ratifications: «4", "the most is 3"),
]


@pytest.mark.parametrize(("rule", "old", "new", "says"), BROKEN)
def test_a_broken_rule_is_named_with_its_mend(rule: str, old: str, new: str, says: str) -> None:
    found = [m for m in mistakes(changed(old, new.replace("«", ""))) if m.rule == rule]
    assert found
    assert any(says in f"{mistake.what}, {mistake.mend}" for mistake in found)


@pytest.mark.parametrize(("rule", "old", "new", "says"), [b for b in BROKEN if "«" in b[2]])
def test_the_mistake_is_at_the_very_place(rule: str, old: str, new: str, says: str) -> None:
    text = changed(old, new)
    before = text[: text.index("«")]
    place = before.count("\n") + 1, len(before) - before.rfind("\n")
    found = mistakes(text.replace("«", ""))
    assert place in [(m.line, m.column) for m in found if m.rule == rule]


def test_a_wording_that_nobody_has_points_for_is_said_once_where_it_stands() -> None:
    text = changed("{id: welcome, label", "{id: praise, label")
    found = [m for m in mistakes(text) if m.rule == "missing-points"]
    assert [(m.line, m.what) for m in found] == [
        (
            text[: text.index("{id: praise")].count("\n") + 1,
            "no delegation has points for the wording 'praise'",
        )
    ]


@pytest.mark.parametrize(
    ("rule", "old", "new", "at"),
    [
        ("missing-key", "    name: The South\n", "", "id: south"),
        ("missing-key", "      walk_away: 40\n", "", "instructions:"),
        ("missing-key", "title: A small scenario", "title:", "title:"),
        ("missing-key", "id: small\n", "", "title: A small"),
        ("missing-points", ", yearly: 15}", "}", "costs: {no: 0, welcome"),
        ("missing-points", "        costs: {no: 0, welcome: 20, yearly: 15}\n", "", "points:"),
        ("best-not-100", "resolution: 50", "resolution: 51", "points:"),
    ],
)
def test_what_is_missing_is_found_where_it_is_missed(
    rule: str, old: str, new: str, at: str
) -> None:
    text = changed(old, new)
    before = text[: text.index(at)]
    place = before.count("\n") + 1, len(before) - before.rfind("\n")
    assert place in [(m.line, m.column) for m in mistakes(text) if m.rule == rule]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("", "", id="the small scenario"),
        pytest.param("{consensus-minus: 1}", "consensus", id="rule: a word"),
        pytest.param("{consensus-minus: 1}", "{consensus-minus: 2}", id="rule: within reach"),
        pytest.param("{consensus-minus: 1}", "{qualified-majority: 67}", id="rule: percent"),
        pytest.param(
            "{consensus-minus: 1}", "{signature: {at_least: 3, named: [isles]}}", id="rule: all"
        ),
        pytest.param("rounds: 3", "ratifications: 3", id="ratifications: all seats"),
        pytest.param("rounds: 3", "reservations: false", id="reservable without reservations"),
        pytest.param("[north]", "", id="a key with nothing behind it is left out"),
        pytest.param("label: No text", f"label: {WIDE_LABEL}", id="28 cells of kanji"),
        pytest.param("short: NORTH", "short: THE NORTH1", id="10 cells"),
        pytest.param("Three parties, three", "x" * 80, id="a summary of 90"),
        pytest.param("walk_away: 40", "walk_away: 99", id="walk-away just under 100"),
        pytest.param("red_lines: {strait: [exchange]}", "brief: x", id="no red lines"),
        pytest.param("[exchange]", "[exchange, importance]", id="red lines beside the best"),
        pytest.param("{wording: importance", "{wording: resolution", id="history elsewhere"),
        pytest.param("title: Costs", "title: Élan 費用", id="any script"),
        pytest.param("colour: green", "colour: pink", id="colours all different"),
        pytest.param("colour: green\n", "\n", id="a colour left out"),
        pytest.param("date: 2022-01-07", 'date: "2022-01-07"', id="a date in quotes"),
        pytest.param("clause: strait\n", "clause:\n", id="a claim about no clause"),
        pytest.param("https://", "http://", id="an address without s"),
        pytest.param("\n", "\r\n", id="line ends of Windows"),
        pytest.param("id: small", "---\nid: small", id="a document mark at the top"),
    ],
)
def test_what_is_right_is_let_pass(old: str, new: str) -> None:
    assert mistakes(SMALL.replace(old, new) if old == "\n" else changed(old, new)) == ()


def test_a_red_line_may_rule_out_one_of_two_wordings_wanted_alike() -> None:
    alike = changed("importance: 30, resolution: 50", "importance: 50, resolution: 50")
    assert mistakes(alike.replace("[exchange]", "[importance]")) == ()


def test_twelve_delegations_may_share_colours_for_there_are_ten() -> None:
    isles = SMALL[SMALL.index("  - id: isles") : SMALL.index("dossier:")]
    more = "".join(
        isles.replace("isles", f"isle-{i}").replace("ISLES", f"I{i}\n    colour: red")
        for i in range(9)
    )
    assert mistakes(SMALL.replace("dossier:", more + "dossier:")) == ()


def test_linkages_over_too_many_texts_are_refused_and_not_tried() -> None:
    ids = [f"c{i}" for i in range(12)]
    words = "".join(f"      - {{id: w{i}, label: W, text: W}}\n" for i in range(7))
    clauses = "".join(
        f"  - id: {c}\n    title: T\n    fallback: w0\n    wordings:\n{words}" for c in ids
    )
    start, end = SMALL.index("  - id: strait"), SMALL.index("delegations:")
    when = ", ".join(f"{c}: [w1]" for c in ids)
    text = SMALL[:start] + clauses + SMALL[end:].replace("{costs: [no, yearly]", f"{{{when}")
    tangled = [m for m in mistakes(text) if m.rule == "tangled-linkages"]
    assert [m.what for m in tangled] == [f"the linkages of SOUTH tie {7**12} texts together"]


def test_mistakes_of_shape_and_of_fit_come_together_by_line() -> None:
    text = changed("walk_away: 40", "walk_away: ten").replace("fallback: exchange", "fallback: x")
    text = text.replace("source: paper, att", "source: x, att")
    found = mistakes(text)
    assert [m.rule for m in found] == ["unknown-wording", "wrong-type", "unknown-source"]
    assert [m.line for m in found] == sorted(m.line for m in found)


def test_a_clause_without_an_id_makes_no_name_of_another_strange() -> None:
    assert {m.rule for m in mistakes(changed("  - id: strait\n", "  -\n"))} == {"missing-key"}
