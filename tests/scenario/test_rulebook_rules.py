"""Every rule about the whole rulebook: what breaks it, where (at the «), and what does not."""

from __future__ import annotations

import pytest

from .small import SMALL, WHOLE, changed, mistakes

MODULES = "[pacts, press, capitals, leaks, events]"
TERMS = "{good_terms_with: south, at_least: 5, points: 3}"

BROKEN = [
    # Shapes and ranges.
    ("unknown-choice", MODULES, "[pacts, «pres]", "did you mean 'press'?"),
    ("wrong-type", MODULES, "«pacts", "write [one, another]"),
    ("out-of-range", "approval: 50", "approval: «101", "the most is 100"),
    ("out-of-range", "threshold: 55", "threshold: «-1", "the least is 0"),
    ("out-of-range", "firmness: 2", "firmness: «4", "the most is 3"),
    ("out-of-range", "exchange: 10", "exchange: «11", "the most is 10"),
    ("missing-key", "{id: public, name: The public, ", "«{id: public, ", "add it: who it is"),
    ("unknown-key", "          threshold: 55", "          «treshold: 55", "mean 'threshold'?"),
    ("unknown-choice", TERMS, "«{good_term_with: south}", "is no aim, write {good_terms_with: a"),
    ("unknown-choice", TERMS, "«good-faith", "is no aim, write {good_terms_with: a"),
    ("unknown-key", TERMS, "{good_terms_with: a, «at_lest: 5, points: 3}", "mean 'at_least'?"),
    ("missing-key", TERMS, "«{room_under: 50}", "add it: what it is worth"),
    ("out-of-range", "{room_under: 60,", "{room_under: «101,", "the most is 100"),
    ("wrong-type", "{good_faith: 4}", "{good_faith: «yes}", "write it in digits"),
    (
        "unknown-choice",
        "{confidence: [isles]}",
        "«{confidance: [isles]}",
        "is no promise, write {b",
    ),
    ("missing-key", ", by: [north]}", "}", "add it: the members who promise it"),
    ("too-few", "{confidence: [isles]}", "{confidence: «[]}", "the least is 1"),
    ("too-few", "[north, south]\n    prom", "«[north]\n    prom", "the least is 2"),
    ("too-few", "{exchange: {north: {costs: no}, so", "{exchange: «{so", "the least is 2"),
    ("too-many", "{north: {costs: no}", "{north: «{costs: no, strait: importance}", "most is 1"),
    ("unknown-choice", "{heat: 3}", "«{temperature: 3}", "is no effect, write {heat: 3}"),
    ("unknown-choice", "[{heat: -2}]", "[«{cool: 2}]", "is no effect, write {heat: 3}"),
    ("missing-key", "in: north, by: -2}", "in: north}", "add it: how much more"),
    ("out-of-range", "{heat: 3}", "{heat: «51}", "the most is 50"),
    ("out-of-range", "percent: 50", "percent: «0", "the least is 1"),
    ("out-of-range", "pressing: 3", "pressing: «6", "the most is 5"),
    ("too-few", "        - {label: Nothing}\n", "", "a list of 1 is too short, the least is 2"),
    # Names.
    ("duplicate-id", "{id: public", "{id: «party", "an earlier constituency of this delegation"),
    ("duplicate-id", "- id: storm", "- id: «news", "an earlier event"),
    ("named-as-seat", "- id: storm", "- id: «isles", "give the event another"),
    ("unknown-seat", TERMS, TERMS.replace("south", "«soth"), "did you mean 'south'?"),
    ("unknown-seat", "[south, isles, north]", "[south, isles, north, «east]", "write one of"),
    ("unknown-seat", "to: south", "to: «soth", "did you mean 'south'?"),
    ("unknown-seat", "trust_of: isles", "trust_of: «isle", "did you mean 'isles'?"),
    ("unknown-seat", "in: north", "in: «nort", "did you mean 'north'?"),
    ("unknown-seat", "approval_of: north, by", "approval_of: «nort, by", "did you mean 'north'?"),
    ("unknown-clause", "strait: {exchange: 10", "«strat: {exchange: 10", "mean 'strait'?"),
    ("unknown-clause", "{back: {strait", "{back: {«strat", "did you mean 'strait'?"),
    ("unknown-clause", "{oppose: {costs", "{oppose: {«cots", "did you mean 'costs'?"),
    ("unknown-clause", "{north: {costs: no}", "{north: {«cots: no}", "did you mean 'costs'?"),
    ("unknown-clause", "bracketed: costs", "bracketed: «cots", "did you mean 'costs'?"),
    ("unknown-clause", "agreed: strait", "agreed: «strat", "did you mean 'strait'?"),
    ("unknown-clause", "reopen: strait", "reopen: «strat", "did you mean 'strait'?"),
    ("unknown-wording", "exchange: 10", "«exchang: 10", "did you mean 'exchange'?"),
    ("unknown-wording", "{strait: importance}, by", "{strait: «import}, by", "'importance'?"),
    ("unknown-wording", "{costs: welcome}, by", "{costs: «yearly}, by", "on the table for 'costs'"),
    ("unknown-wording", "channels}}}", "«chanels}}}", "did you mean 'channels'?"),
    ("unknown-constituency", "among: public", "among: «publi", "did you mean 'public'?"),
    (
        "unknown-constituency",
        "approval_of: north, among: public",
        "approval_of: south, among: «public",
        "no constituency of 'south', leave it out: there is none to name",
    ),
    ("unknown-source", "[paper]\n    when", "[«papre]\n    when", "did you mean 'paper'?"),
    # Home.
    (
        "threshold-out-of-reach",
        "threshold: 55",
        "threshold: «67",
        "no text brings 'The party in power' of NORTH to 67, the best one brings it from 50 to 55:",
    ),
    ("threshold-out-of-reach", "approval: 50", "approval: 49", "it from 49 to 54"),
    ("threshold-out-of-reach", ", has_say: false", "", "it from 40 to 40"),
    ("own-seat", TERMS, TERMS.replace("south", "«north"), "name another delegation"),
    ("own-seat", "in: north", "in: «isles", "name another delegation"),
    # Alliances.
    ("not-a-member", "{no_criticism: [north, ", "{no_criticism: [«isles, ", "members are: north,"),
    ("not-a-member", "by: [south]", "by: [«isles]", "'isles' promises and is no member"),
    ("not-a-member", "south: {dialogue", "«isles: {dialogue", "members are: north, south"),
    ("named-twice", "[south, isles, north]", "[south, isles, north, «south]", "member once"),
    ("named-twice", "[isles, south]", "[isles, «isles]", "name each member once"),
    # Events.
    ("source-or-invented", "    sources: [paper]\n", "", "or add 'invented: true'"),
    ("source-or-invented", "invented: true", "invented: «true\n    sources: [paper]", "remove"),
    ("source-or-invented", "invented: true", "invented: false", "this event has no source"),
    ("never-happens", "after: 2", "after: «5", "there is no round 5, the last that there may be"),
    ("never-happens", "after: 2, before: 3", "after: 3, before: «2", "the least is 3"),
    ("never-happens", "cooler: 60", "cooler: «10", "no room is under 10 and at 10 or more"),
    ("never-happens", "hotter: 10, cooler: 60", "cooler: «0", "the least is 1"),
    ("never-happens", "3, agreed: strait", "3, agreed: costs, bracketed: «costs", "remove one"),
    # Modules.
    ("idle-section", MODULES, "[press, capitals, events]", "alliances are given without the mod"),
    ("idle-section", MODULES, "[press, capitals, events]", "good faith is rewarded without the"),
    ("idle-section", MODULES, "[pacts, press, events]", "constituencies are given without the"),
    ("idle-section", MODULES, "[pacts, press, capitals]", "add events to 'modules'"),
    ("idle-section", MODULES, "[pacts, capitals, events]", "a statement is waited for without"),
    ("idle-section", f"  modules: {MODULES}\n", "", "without the module 'pacts', add pacts"),
]


@pytest.mark.parametrize(("rule", "old", "new", "says"), BROKEN)
def test_a_broken_rule_is_named_with_its_mend(rule: str, old: str, new: str, says: str) -> None:
    found = mistakes(changed(old, new.replace("«", ""), WHOLE))
    assert any(
        says in f"{mistake.what}, {mistake.mend}" for mistake in found if mistake.rule == rule
    ), [str(mistake) for mistake in found]


@pytest.mark.parametrize(("rule", "old", "new", "says"), [b for b in BROKEN if "«" in b[2]])
def test_the_mistake_is_at_the_very_place(rule: str, old: str, new: str, says: str) -> None:
    text = changed(old, new, WHOLE)
    before = text[: text.index("«")]
    place = before.count("\n") + 1, len(before) - before.rfind("\n")
    found = mistakes(text.replace("«", ""))
    assert place in [(m.line, m.column) for m in found if m.rule == rule]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("", "", id="something of everything"),
        pytest.param("threshold: 55", "threshold: 54", id="a threshold within reach"),
        pytest.param("threshold: 55", "threshold: 0", id="a threshold that is none"),
        pytest.param("approval: 40, threshold: 90", "approval: 0, threshold: 100", id="no say"),
        pytest.param("exchange: 10, ", "", id="a taste for some wordings only"),
        pytest.param("until: 2", "until:", id="an alliance for the whole conference"),
        pytest.param("by: [south]", "by: [south, north]", id="two who oppose"),
        pytest.param("{strait: importance}", "{strait: importance, costs: no}", id="two backed"),
        pytest.param("after: 2, before: 3", "after: 4, before: 4", id="a stopped clock's round"),
        pytest.param("after: 2, before: 3", "after: 2, before: 2", id="one round only"),
        pytest.param("hotter: 10, cooler: 60", "hotter: 10, cooler: 11", id="at one degree"),
        pytest.param("agreed: strait", "agreed: strait, bracketed: costs", id="two clauses"),
        pytest.param("bracketed: costs, percent: 50", "percent: 100", id="no clause"),
        pytest.param("pressing: 3", "pressing: -3", id="any statement at all"),
        pytest.param("    when: {pressing: 3, agreed: strait}\n", "", id="whenever"),
        pytest.param(MODULES, f"{MODULES[:-1]}, press]", id="a module listed twice"),
    ],
)
def test_what_is_right_is_let_pass(old: str, new: str) -> None:
    assert mistakes(changed(old, new, WHOLE)) == ()


def test_a_round_after_the_last_is_none_if_the_clock_never_stops() -> None:
    text = changed("after: 2, before: 3", "after: 4, before: 4", WHOLE)
    text = text.replace("  rounds: 3", "  rounds: 3\n  stop_the_clock: false")
    assert [m.rule for m in mistakes(text)] == ["never-happens"]


@pytest.mark.parametrize(
    ("opens", "event"),
    [("{events: 3}", "before: 2"), ("{press: 3}", "before: 2, pressing: 3")],
)
def test_a_round_before_its_modules_open_is_none_for_an_event(opens: str, event: str) -> None:
    text = changed("after: 2, before: 3, hotter: 10", event, WHOLE)
    assert [m.rule for m in mistakes(text)] == []
    later = text.replace("  rounds: 3", f"  rounds: 3\n  opens: {opens}")
    (mistake,) = mistakes(later)
    assert (mistake.rule, mistake.mend) == ("never-happens", "the least is 3")


def test_the_module_of_events_needs_some() -> None:
    text = changed("  rounds: 3", "  modules: [pacts, events]\n  rounds: 3")
    assert [m.rule for m in mistakes(text)] == ["idle-module"]


@pytest.mark.parametrize("module", ["pacts", "press", "capitals", "leaks"])
def test_other_modules_need_nothing_to_be_played(module: str) -> None:
    assert mistakes(changed("  rounds: 3", f"  modules: [{module}]\n  rounds: 3")) == ()


def test_a_red_line_is_no_way_to_a_threshold() -> None:
    """The party would be at 63 with a wording that the North may not ratify."""
    text = changed("threshold: 55", "threshold: 63", WHOLE)
    assert [m.rule for m in mistakes(text)] == ["threshold-out-of-reach"]
    assert mistakes(text.replace("      red_lines: {strait: [exchange]}\n", "")) == ()


def test_a_scenario_of_the_core_game_needs_none_of_it() -> None:
    assert mistakes(SMALL) == ()
