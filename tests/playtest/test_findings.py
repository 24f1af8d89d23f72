from __future__ import annotations

from dataclasses import replace

import pytest

from game.playtest import Evidence, Finding, findings
from game.rules.names import Module
from game.simulate import Game
from tests.playtest.games import LINES, TEXT, agreed, evidence, failed
from tests.scenario.small import WHOLE


def found(evidence: Evidence, rule: str) -> list[Finding]:
    return [finding for finding in findings(evidence) if finding.rule == rule]


def one(evidence: Evidence, rule: str) -> Finding:
    (finding,) = found(evidence, rule)
    return finding


def line(text: str, after: str = "") -> int:
    """The line of the first `text` that comes after something else in the scenario."""
    start = WHOLE.index(after)
    return WHOLE[: WHOLE.index(text, start)].count("\n") + 1


def games(texts: int, failures: int, **how: object) -> list[Game]:
    return [agreed()] * texts + [failed(**how)] * failures  # type: ignore[arg-type]


def test_every_finding_names_a_line_of_the_file() -> None:
    for played in (games(8, 2), games(0, 30), games(30, 0)):
        for finding in findings(evidence(*played)):
            assert finding.place.file == LINES.file
            assert 1 < finding.place.line <= WHOLE.count("\n")
            assert finding.says.endswith(".")
            assert bool(finding.mend) is (finding.severity != "fine")


def test_what_is_to_be_mended_comes_first() -> None:
    severities = [finding.severity.value for finding in findings(evidence(*games(1, 40)))]
    assert severities == sorted(severities, key=["mend", "look", "fine"].index)
    assert severities[0] == "mend"


@pytest.mark.parametrize(
    ("texts", "failures", "severity"),
    [(30, 10, "fine"), (20, 0, "look"), (150, 0, "mend"), (4, 6, "look"), (5, 45, "mend")],
)
def test_agreement_is_judged_by_its_interval(texts: int, failures: int, severity: str) -> None:
    assert one(evidence(*games(texts, failures)), "agreement").severity == severity


@pytest.mark.parametrize(
    ("how", "place", "words"),
    [
        ({"broke": ("south",)}, ("walk_away: 30", "id: south"), "SOUTH"),
        (
            {"reason": "too few capitals ratified", "unmoved": {"north": ("party",)}},
            ("threshold: 55", "id: party"),
            "The party in power of NORTH",
        ),
        (
            {"reason": "too few capitals ratified", "crossed": {"north": ("strait",)}},
            ("strait: [exchange]", "red_lines"),
            "red line of NORTH",
        ),
        ({"reason": "the text was not complete", "open": ("costs",)}, ("- id: costs", ""), "Costs"),
        ({"reason": "the talks were suspended"}, ("procedure:", ""), "cooler"),
    ],
)
def test_too_few_agreements_point_at_what_prevents_them(
    how: dict[str, object], place: tuple[str, str], words: str
) -> None:
    finding = one(evidence(*games(2, 30, **how)), "agreement")
    assert finding.place.line == line(*place)
    assert words in finding.mend


def test_of_texts_far_from_the_best_the_clause_that_is_most_often_otherwise_is_named() -> None:
    poor = evidence(*[agreed(nash_share=0.2, text={**TEXT, "costs": "no"})] * 20)
    assert poor.best.nash is not None
    assert poor.best.nash.text == TEXT
    finding = one(poor, "nash-share")
    assert (finding.severity, finding.place.line) == ("mend", line("{id: yearly"))
    assert "20 of 20 texts have “No text” of “Costs”" in finding.mend


def test_where_the_texts_are_good_it_is_said_what_prevents_more_of_them() -> None:
    finding = one(evidence(*games(10, 30, broke=("south",))), "nash-share")
    assert "0.20" in finding.says
    assert (finding.severity, finding.place.line) == ("mend", line("walk_away", "id: south"))
    assert "silence was broken" in finding.mend


def test_where_the_best_text_is_agreed_it_is_reservations_that_cost() -> None:
    finding = one(evidence(*[agreed(nash_share=0.5)] * 20), "nash-share")
    assert (finding.severity, finding.place.line) == ("mend", line("procedure:"))
    assert "reservations" in finding.mend


def test_where_there_is_no_text_to_agree_on_it_is_walk_away_values_that_are_too_high() -> None:
    shown = evidence(*games(0, 30))
    without = replace(shown, best=replace(shown.best, nash=None))
    assert "no text to agree on" in one(without, "nash-share").mend


def test_a_seat_that_gains_nothing_and_one_that_gains_too_much_are_named() -> None:
    poor = evidence(*[agreed(gains={"north": 10, "south": -1, "isles": 5})] * 12)
    finding = one(poor, "gains")
    assert (finding.severity, finding.place.line) == ("mend", line("walk_away", "id: south"))
    uneven = evidence(*[agreed(gains={"north": 40, "south": 20, "isles": 5})] * 12)
    finding = one(uneven, "even-gains")
    assert (finding.severity, finding.place.line) == ("mend", line("walk_away", "id: isles"))
    assert "NORTH gains 40.0" in finding.says
    assert one(evidence(agreed()), "even-gains").severity == "fine"


def test_the_seat_most_often_outside_is_named_with_its_reason() -> None:
    stays = agreed(
        standings={"north": "not ratified", "south": "joined", "isles": "joined"},
        unmoved={"north": ("party",)},
    )
    finding = one(evidence(*[stays] * 20), "outside")
    assert (finding.severity, finding.place.line) == ("mend", line("threshold: 55"))
    assert "NORTH" in finding.says
    assert "The party in power" in finding.says
    assert "No seat" in one(evidence(agreed()), "outside").says


@pytest.mark.parametrize(
    ("barred", "place", "why", "mend"),
    [
        ({"crossed": {"north": ("strait",)}}, "strait: [exchange]", "red line", "Ease it"),
        ({"unmoved": {"north": ("party",)}}, "threshold: 55", "The party in power", "threshold"),
        ({}, "walk_away: 40", "worth less to it than its walk-away value", "Lower that value"),
    ],
)
def test_who_breaks_silence_is_told_what_stood_in_the_way(
    barred: dict[str, object], place: str, why: str, mend: str
) -> None:
    broken = failed("silence was broken", broke=("north",), **barred)
    finding = one(evidence(*[broken] * 20), "outside")
    assert (finding.severity, finding.place.line) == ("mend", line(place))
    assert why in finding.says
    assert mend in finding.mend
    assert why in one(evidence(*[broken] * 20), "agreement").mend


def test_a_clause_that_is_never_agreed_never_opens() -> None:
    shut = {c: (w,) for c, w in TEXT.items() if c != "costs"}
    locked = evidence(*[agreed(open=("costs",), agreed=shut)] * 90)
    (finding,) = (f for f in found(locked, "clauses") if "never opens" in f.says)
    assert (finding.severity, finding.place.line) == ("mend", line("- id: costs"))


def test_a_clause_that_always_ends_the_same_is_hardly_negotiated() -> None:
    same = found(evidence(*[agreed()] * 20), "clauses")
    assert [finding.severity for finding in same] == ["look"] * 3
    other = agreed(text={"strait": "exchange", "costs": "no", "dialogue": "none"})
    assert one(evidence(*[agreed(), other] * 10), "clauses").severity == "fine"


def test_a_wording_that_nobody_chooses_is_named_and_why() -> None:
    missing = {f.place.line: f for f in found(evidence(*[agreed()] * 90), "wordings")}
    assert set(missing) == {
        line(text)
        for text in ("{id: exchange", "{id: resolution", "{id: no,", "{id: welcome", "{id: none,")
    } | {line("- id: each-side")}
    assert {finding.severity for finding in missing.values()} == {"mend"}
    assert "red line of NORTH" in missing[line("{id: exchange")].mend
    assert "fallback" in missing[line("{id: none,")].mend
    assert "best for 1 of 3" in missing[line("{id: resolution")].mend


def test_a_wording_preferred_agreed_and_lost_or_chosen_at_random_is_to_be_looked_at() -> None:
    wanted = agreed(preferred={"costs": ("no",)})
    lost = agreed(agreed={"strait": ("resolution", "importance")})
    random = agreed(text={**TEXT, "dialogue": "each-side"})
    mixed = evidence(*[agreed()] * 90, wanted, lost, randomly=(random,))
    missing = {f.place.line: f for f in found(mixed, "wordings")}
    severities = {place: f.severity.value for place, f in missing.items()}
    assert severities[line("{id: no,")] == "look"
    assert "preferred by a delegation in 1 game." in missing[line("{id: no,")].says
    assert "nobody ever prefers it" in missing[line("{id: exchange")].says
    assert severities[line("{id: resolution")] == "look"
    assert severities[line("- id: each-side")] == "look"
    assert severities[line("{id: exchange")] == "mend"


def test_of_few_texts_it_is_not_said_which_wordings_are_missing() -> None:
    finding = one(evidence(*games(2, 50)), "wordings")
    assert finding.severity == "look"
    assert "6 of 8" in finding.says


def test_bridges_that_are_not_found_or_not_agreed_are_named() -> None:
    assert one(evidence(agreed()), "bridges").severity == "fine"
    never = evidence(*[agreed(bridges={}, text={**TEXT, "costs": "no"})] * 80)
    finding = one(never, "bridges")
    assert (finding.severity, finding.place.line) == ("mend", line("id: yearly"))
    unused = evidence(agreed(text={**TEXT, "costs": "no"}))
    assert "stands in no text" in one(unused, "bridges").says


def test_events_that_never_happen_are_named_with_what_they_ask() -> None:
    assert one(evidence(agreed()), "events").severity == "fine"
    quiet = evidence(*[agreed(events=("storm",))] * 80, randomly=(agreed(),))
    finding = one(quiet, "events")
    assert (finding.severity, finding.place.line) == ("look", line("when:", "id: news"))
    assert "random players only" in finding.says
    for asked in ("round 2", "round 3", "least 10", "under 60", "brackets", "50%"):
        assert asked in finding.mend


def test_a_module_that_changes_nothing_is_to_be_looked_at() -> None:
    lacking = {Module.PRESS: failed(), Module.LEAKS: agreed()}
    press, leaks = found(evidence(*[agreed()] * 12, lacking=lacking), "modules")[::-1]
    assert (leaks.severity, press.severity) == ("look", "fine")
    assert "100 points less agreement" in press.says
    assert leaks.place.line == line("modules:")
