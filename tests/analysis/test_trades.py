"""Missed trades, judged by the engine: the game's own end, played again on another text."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import combinations, product
from pathlib import Path

import pytest

from game.analysis.space import able
from game.analysis.telling import trade_words
from game.analysis.trades import Change, Trade, missed_trades, on_the_table
from game.record import read, replay
from game.rules.apply import apply, evolve, initial
from game.rules.capitals import Constituency
from game.rules.moves import Claim, Move, ShowInstructions, Silence
from game.rules.names import Phase, Seat, Term
from game.rules.outcome import scores
from game.rules.state import ChairText, State
from game.rules.text import Positions, Text
from game.scenario import from_document
from game.table import played
from tests.tables import ALL, Table, at_home, two_seats

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.jsonl"))


@cache
def recorded(path: Path) -> tuple[State, State, tuple[Move, ...]]:
    """A golden game: when its text came under silence, its end, and the moves between."""
    record = read(path)
    setting = played(from_document(dict(record.header.scenario)), record.header)
    state = opened = initial(setting, record.header.seed)
    answers: list[Move] = []
    for entry in record.entries:
        before = state.phase
        for event in entry.events:
            state = evolve(state, event)
        if state.phase is Phase.SILENCE and before is not Phase.SILENCE:
            opened, answers = state, []
        elif before is Phase.SILENCE and entry.move is not None:
            answers.append(entry.move)
    return opened, replay(setting, record.header.seed, record.entries), tuple(answers)


def ended(path: Path, text: Text) -> dict[Seat, int]:
    """What everybody's game would have come to, had the text under silence been another."""
    state, _, answers = recorded(path)
    state = replace(state, chair_text=ChairText(dict(text), ()))
    for move in answers:
        state, _ = apply(state, move)
    return {score.seat: score.total for score in scores(state)}


def in_force(path: Path) -> State:
    """The end of a golden game, if a text came into force."""
    _, final, _ = recorded(path)
    if final.ending is None or final.ending.text is None:
        pytest.skip("no text came into force")
    return final


def changed(final: State, trade: Trade) -> dict[str, str]:
    return {**on_the_table(final), **{c.clause: c.after for c in trade.changes}}


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_missed_trade_is_worth_what_the_game_makes_of_it(path: Path) -> None:
    final = in_force(path)
    really = {score.seat: score.total for score in scores(final)}
    for trade in missed_trades(final):
        instead = ended(path, changed(final, trade))
        assert {seat: instead[seat] - really[seat] for seat in really} == trade.gains
        assert min(trade.gains.values()) >= 0 < max(trade.gains.values())


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_no_trade_of_one_or_two_clauses_is_missing(path: Path) -> None:
    final = in_force(path)
    really = {score.seat: score.total for score in scores(final)}
    text, better = dict(on_the_table(final)), set[frozenset[Term]]()
    for size in (1, 2):
        for clauses in combinations(final.setting.clauses, size):
            for wordings in product(*([w for w in able(c) if w != text[c.id]] for c in clauses)):
                terms = frozenset(Term(c.id, w) for c, w in zip(clauses, wordings, strict=True))
                instead = ended(path, {**text, **dict(terms)})
                more = [instead[seat] - really[seat] for seat in really]
                if min(more) >= 0 < max(more) and not any(one < terms for one in better):
                    better.add(terms)
    found = missed_trades(final, most=2)
    assert {frozenset(Term(c.clause, c.after) for c in trade.changes) for trade in found} == better


def test_trades_are_told_smallest_first_and_none_that_a_part_would_have_done() -> None:
    for path in GOLDEN:
        found = missed_trades(recorded(path)[1])
        sizes = [len(trade.changes) for trade in found]
        assert sizes == sorted(sizes)
        terms = [{(c.clause, c.after) for c in trade.changes} for trade in found]
        assert not any(one < other for one in terms for other in terms)


def talked(*moves: Move, **files: str) -> Table:
    """North and South agree on soft wordings after some talk, and both join."""
    table = Table(two_seats(rounds=1, stop_the_clock=False)).do(*moves)
    table.all_file(**files).plenary()
    return table.answer("north", Silence.KEEP).answer("south", Silence.KEEP)


SOFT = {"peace": "soft", "border": "none", "trade": "none"}


def test_what_was_missed_is_found_and_told_in_words() -> None:
    final = talked(**SOFT).state
    first, *_ = missed_trades(final)
    assert [(c.clause, c.before, c.after) for c in first.changes] == [("border", "none", "soft")]
    assert trade_words(final.setting, first) == (
        "Had all taken “Soft” instead of “No text” in Border: S +30, N +10. "
        "Last open in round 1; nobody had been told enough to see it."
    )


def test_words_say_who_would_have_taken_what() -> None:
    trade = Trade(
        (
            Change("peace", "firm", "soft", {"north": -10, "south": 10}),
            Change("trade", "none", "firm", {"north": 20, "south": -1}),
        ),
        {"north": 10, "south": 9},
        2,
        ("north", "south"),
    )
    assert trade_words(two_seats(), trade) == (
        "Had N taken “Soft” instead of “Firm” in Peace; S taken “Firm” instead of “No text” in "
        "Trade: N +10, S +9. Last open in round 2; N and S had been told enough to see it."
    )


def test_nothing_is_missed_while_the_conference_goes_on() -> None:
    with pytest.raises(ValueError, match="goes on"):
        missed_trades(Table(two_seats()).state)


def soft_trade(final: State) -> Trade:
    """The trade that takes a soft border, once nothing else has changed."""
    for trade in missed_trades(final):
        if [(c.clause, c.after) for c in trade.changes] == [("border", "soft")]:
            return trade
    pytest.fail("a soft border would have been better for both")


def test_who_had_been_told_saw_the_trade_and_who_had_not_did_not() -> None:
    blind = soft_trade(talked(**SOFT).state)
    assert (blind.round, blind.saw) == (1, ())
    likes = Positions("soft", ("none",))
    told = soft_trade(talked(Claim("north", ("south",), "border", likes), **SOFT).state)
    assert told.saw == ("south",)
    shown = soft_trade(talked(ShowInstructions("north", "south", "border"), **SOFT).state)
    assert shown.saw == ("south",)
    never = Positions("firm")
    misled = soft_trade(talked(Claim("north", ("south",), "border", never), **SOFT).state)
    assert misled.saw == ()


def test_a_bridge_that_nobody_found_was_never_open() -> None:
    trades = missed_trades(talked(**SOFT).state)
    bridged = [t for t in trades if [c.after for c in t.changes] == ["bridge"]]
    assert [trade.round for trade in bridged] == [None]
    assert "takes a bridge" in trade_words(two_seats(), bridged[0])


def test_a_text_that_a_home_would_refuse_was_not_missed() -> None:
    wary = Constituency("public", "The public", 50, 45, taste={Term("border", "soft"): -9})
    table = Table(at_home(two_seats(rounds=1, stop_the_clock=False, modules=ALL), north=wary))
    table.all_file(**SOFT).plenary().answer("north", Silence.KEEP).answer("south", Silence.KEEP)
    for trade in missed_trades(table.state):
        assert ("border", "soft") not in [(c.clause, c.after) for c in trade.changes]


def test_a_text_that_failed_though_both_had_reason_to_join_is_the_smallest_trade() -> None:
    table = Table(two_seats(rounds=1, stop_the_clock=False))
    table.all_file(peace="soft", border="soft", trade="soft").plenary()
    final = table.answer("north", Silence.KEEP).answer("south", Silence.BREAK).state
    first, *_ = missed_trades(final)
    assert first.changes == ()
    assert first.gains == {"north": 5, "south": 70}
    assert trade_words(final.setting, first).startswith("Had the text that lay on the table")
