"""Every number of the debrief, recomputed from the record by another way."""

from __future__ import annotations

from math import prod
from pathlib import Path

import pytest

from game.analysis.best import best
from game.debrief.account import Account
from game.debrief.counts import habits
from game.rules.capitals import CoolRoom, GoodFaith, GoodTerms
from tests.debrief.logs import GOLDEN, Lines, looked_back

each_game = pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)


def reserved(lines: Lines) -> dict[str, str]:
    """Who reserved on what, by the last answers."""
    last = {event["seat"]: event for event in lines.of("SilenceRevealed")}
    return {s: e["clause"] for s, e in last.items() if e["answer"] == "joins with a reservation"}


def text_points(lines: Lines, found: Account, seat: str) -> int:
    """What the statement gives a seat that joined it."""
    own, text = found.met.setting.instructions[seat], dict(lines.text() or {})
    clause = reserved(lines).get(seat)
    if clause:
        text[clause] = found.met.setting.by_id[clause].fallback
    points = sum(own.points[name][wording] for name, wording in text.items())
    for link in own.linkages:
        points += link.points * all(text[name] in wordings for name, wordings in link.when)
    return points - (2 if clause else 0)


def beyond_text(lines: Lines, found: Account, seat: str) -> int:
    """What aims and commitments add to a score."""
    trust = {(e["seat"], e["other"]): e["now"] for e in lines.of("TrustMoved")}
    heat = [e["now"] for e in lines.of("TemperatureMoved")]
    broke = any(not e["kept"] and e["by"] == seat for e in lines.of("PromiseChecked"))
    points = 0
    for aim in found.met.setting.instructions[seat].aims:
        match aim:
            case GoodTerms(other, at_least, worth):
                points += worth * (trust.get((other, seat), 0) >= at_least)
            case CoolRoom(under, worth):
                points += worth * ((heat or [found.met.setting.procedure.temperature])[-1] < under)
            case GoodFaith(worth):
                points += worth * (not broke)
    return points + sum(cost for who, cost in commitment_costs(lines) if who == seat)


def commitment_costs(lines: Lines) -> list[tuple[str, int]]:
    """The points that each commitment cost, by who made it."""
    standing: dict[tuple[str, str], int] = {}
    lost: list[tuple[str, int]] = []
    for event in lines.of("StatementPublished"):
        said, seat = event["statement"], event["seat"]
        if "bond" in said:
            standing[seat, said["term"][0]] = said["firmness"]
        elif "clause" in said:
            lost.append((seat, -standing.pop((seat, said["clause"]))))
    missed = [e for e in lines.of("CommitmentJudged") if not e["kept"]]
    return lost + [(e["seat"], -2 * e["firmness"]) for e in missed]


@each_game
def test_a_score_is_what_the_record_gives_a_seat_and_so_are_its_parts(path: Path) -> None:
    lines, found = Lines(path), looked_back(path)
    joined = {e["seat"] for e in lines.of("CapitalDecided") if e["ratified"]}
    assert len(found.results) == len(found.met.setting.seats)
    for result in found.results:
        score = result.score
        assert sum(part.points for part in score.parts) == score.total
        assert score.gain == score.total - score.walk_away
        if lines.text() is not None and score.seat in joined:
            expected = text_points(lines, found, score.seat)
            assert score.total == expected + beyond_text(lines, found, score.seat)


@each_game
def test_the_best_and_the_shares_are_those_of_a_search_through_every_text(path: Path) -> None:
    lines, found = Lines(path), looked_back(path)
    searched = best(found.met.setting)
    gains = []
    for result in found.results:
        seat, room = result.score.seat, result.best - result.score.walk_away
        assert result.best == searched.attainable[seat]
        assert result.share == (pytest.approx(result.score.gain / room) if room else None)
        if result.score.standing == "joined":
            gains.append(max(0, text_points(lines, found, seat) - result.score.walk_away))
    everybody = len(gains) == len(found.results)
    assert found.nash_share == pytest.approx(prod(gains) / searched.product if everybody else 0)


@each_game
def test_the_path_is_what_had_been_agreed_by_the_end_of_each_round(path: Path) -> None:
    lines, found = Lines(path), looked_back(path)
    clauses = found.met.setting.clauses
    agreed: dict[str, str] = {}
    by_round = {0: dict(agreed)}
    opened = [e["round"] for e in lines.of("PlenaryOpened")]
    now = 0
    for event in lines.events:
        if event["kind"] == "PlenaryOpened":
            now = event["round"]
        if event["kind"] == "ClauseAgreed":
            agreed[event["clause"]] = event["wording"]
        if event["kind"] in ("ClauseReopened", "ClauseOpened"):
            agreed.pop(event["clause"], None)
        by_round[now] = dict(agreed)
    steps = [step for step in found.path if not step.final]
    assert [step.round for step in steps] == [0, *opened]
    for step in steps:
        stood = {c.id: by_round[step.round].get(c.id, c.fallback) for c in clauses}
        assert step.agreed == len(by_round[step.round])
        for result in found.results:
            seat = result.score.seat
            own = found.met.setting.instructions[seat]
            worth = sum(own.points[clause][wording] for clause, wording in stood.items())
            worth += sum(
                link.points for link in own.linkages if all(stood[c] in w for c, w in link.when)
            )
            room = result.best - own.walk_away
            assert step.shares.seats[seat] == pytest.approx((worth - own.walk_away) / room)
        shares = [share for share in step.shares.seats.values() if share is not None]
        assert step.shares.mean == pytest.approx(sum(shares) / len(shares))
        assert step.shares.least == min(shares)


@each_game
def test_movements_are_where_placards_turn(path: Path) -> None:
    lines, found = Lines(path), looked_back(path)
    packages = {e["package"]: e["terms"] for e in lines.of("PackageTabled")}
    for story in found.clauses:
        clause = found.met.setting.by_id[story.clause]
        on_table = story.wording in {wording.id for wording in clause.wordings}
        held: dict[str, bool] = {}
        turns: list[tuple[int, str, bool]] = []
        first: list[str] = []
        for number, event in lines.dated():
            if event["kind"] == "ContactGroupReported" and event["clause"] == story.clause:
                on_table |= event["bridge"] == story.wording
            shown: list[tuple[str, bool]] = []
            if event["kind"] == "PositionsRevealed" and event["clause"] == story.clause:
                shown = [
                    (seat, story.wording in (at["prefer"], *at["accept"]))
                    for seat, at in event["placards"]
                    if at and on_table
                ]
            term = [story.clause, story.wording]
            if event["kind"] == "SupportRevealed" and term in packages[event["package"]]:
                shown = [(seat, True) for seat, yes in event["votes"] if yes]
            for seat, now in shown:
                if seat not in held:
                    first += [seat] if now else []
                elif held[seat] != now:
                    turns.append((number, seat, now))
                held[seat] = now
        assert [(m.round, m.seat, m.towards) for m in story.movements] == turns
        assert list(story.supporters) == first


@each_game
def test_promises_commitments_leaks_and_homes_are_all_that_the_record_has(path: Path) -> None:
    lines, found = Lines(path), looked_back(path)
    broken = {
        (e["pact"], e["promise"], e["by"]) for e in lines.of("PromiseChecked") if not e["kept"]
    }
    checked = {(e["pact"], e["promise"], e["by"]) for e in lines.of("PromiseChecked")}
    assert sum(p.status == "broken" for p in found.promises) == len(broken)
    assert sum(p.status == "kept" for p in found.promises) == len(checked - broken)
    assert all((p.broken is not None) == (p.status == "broken") for p in found.promises)
    bonds = [e for e in lines.of("StatementPublished") if "bond" in e["statement"]]
    assert [c.seat for c in found.commitments] == [e["seat"] for e in bonds]
    assert sum(c.points for c in found.commitments) == sum(p for _, p in commitment_costs(lines))
    leaks = list(lines.of("LeakRecorded"))
    assert [(leak.seat, leak.traced) for leak in found.leaks] == [
        (e["seat"], e["traced"]) for e in leaks
    ]
    of_text = [e["approval"] for e in lines.of("ApprovalCounted")]
    assert sorted(h.of_text for h in found.homes if h.of_text is not None) == sorted(of_text)


@each_game
def test_trust_and_heat_in_the_end_are_where_the_record_last_put_them(path: Path) -> None:
    lines, found = Lines(path), looked_back(path)
    trust = {(e["seat"], e["other"]): e["now"] for e in lines.of("TrustMoved")}
    last = found.relations[-1]
    for pair in last.pairs:
        assert pair.trusts == trust.get((pair.one, pair.other), 0)
        assert pair.trusted == trust.get((pair.other, pair.one), 0)
    assert last.heat == [e["now"] for e in lines.of("TemperatureMoved")][-1]
    rounds = [e["round"] for e in lines.of("RoundBegan")]
    assert [moment.round for moment in found.relations] == [0, *rounds]


@each_game
def test_habits_are_counts_of_the_record_lines(path: Path) -> None:
    lines, counted = Lines(path), habits(looked_back(path))
    for words, kind in (
        ("soundings", "SoundedOut"),
        ("positions told", "Claimed"),
        ("pages of instructions shown", "PageShown"),
        ("exchanges suggested", "Suggested"),
        ("packages tabled", "PackageTabled"),
        ("contact groups", "ContactGroupReported"),
        ("pacts concluded", "PactConcluded"),
        ("démarches", "DemarcheMade"),
        ("clauses reopened", "ClauseReopened"),
        ("things said freely", "Said"),
        ("leaks", "LeakRecorded"),
        ("rounds", "RoundBegan"),
    ):
        assert counted[words] == sum(1 for _ in lines.of(kind)), words
    agreed = [e for e in lines.of("SuggestionAnswered") if e["reply"] == "can work with that"]
    assert counted["suggestions that were agreed to"] == len(agreed)
