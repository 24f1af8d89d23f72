"""The same conference with every secret of the other seats changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from random import Random

from game.rules.instructions import Instructions, Linkage
from game.rules.moves import Silence
from game.rules.names import ClauseId, Seat, Term, WordingId
from game.rules.setting import Setting
from game.rules.state import SilenceAnswer, State, Suggestion
from game.rules.text import Clause, Positions, Wording

Known = Mapping[ClauseId, list[WordingId]]


@dataclass(frozen=True)
class Told:
    """What a seat was told of the others' secrets, and what therefore stays as it is."""

    pages: frozenset[tuple[Seat, ClauseId]] = frozenset()
    ratified: frozenset[Term] = frozenset()
    bridges: frozenset[ClauseId] = frozenset()
    found: Mapping[ClauseId, int] = field(default_factory=dict)


def other_setting(setting: Setting, seat: Seat, told: Told, luck: Random) -> Setting:
    """The setting with other untabled bridges and other instructions for the others."""
    clauses = tuple(_other_bridges(clause, told, luck) for clause in setting.clauses)
    known = {c.id: [w.id for w in on_table(c, told)] for c in clauses}
    hidden = {c.id: [w.id for w in c.bridges[told.found.get(c.id, 0) :]] for c in clauses}
    instructions = {
        who: _same_as_known(own, known, hidden, luck)
        if who == seat
        else _others(who, own, {c: [*known[c], *hidden[c]] for c in known}, told, luck)
        for who, own in setting.instructions.items()
    }
    return replace(setting, clauses=clauses, instructions=instructions)


def on_table(clause: Clause, told: Told) -> tuple[Wording, ...]:
    return clause.wordings + clause.bridges[: told.found.get(clause.id, 0)]


def _other_bridges(clause: Clause, told: Told, luck: Random) -> Clause:
    found = clause.bridges[: told.found.get(clause.id, 0)]
    left = len(clause.bridges) - len(found)
    others = tuple(
        Wording(f"new-{luck.getrandbits(40):x}", "New", "Something else altogether.")
        for _ in range(left if clause.id in told.bridges else luck.randint(0, 3))
    )
    return replace(clause, bridges=found + others)


def _same_as_known(own: Instructions, known: Known, hidden: Known, luck: Random) -> Instructions:
    """One's own instructions: on wordings not on the table, even they may be different."""
    mine = own.limited_to(known)
    unseen = [(clause, ids) for clause, ids in hidden.items() if ids]
    return replace(
        mine,
        points={c: {**row, **_points(hidden[c], luck)} for c, row in mine.points.items()},
        red_lines=mine.red_lines | {Term(c, w) for c, ids in unseen for w in ids},
        linkages=(
            *(Linkage(((clause, tuple(ids)),), 7, "unseen") for clause, ids in unseen),
            *(
                replace(link, when=tuple((c, (*hidden[c], *ids)) for c, ids in link.when))
                for link in mine.linkages
            ),
        ),
    )


def _others(seat: Seat, own: Instructions, ids: Known, told: Told, luck: Random) -> Instructions:
    shown = {clause for who, clause in told.pages if who == seat}
    terms = [Term(c, w) for c, wordings in ids.items() if c not in shown for w in wordings]
    free = [term for term in terms if term not in told.ratified]
    kept = {t for t in own.red_lines if t.clause in shown or t in told.ratified}
    return Instructions(
        points={
            c: {**_points(wordings, luck), **(own.points[c] if c in shown else {})}
            for c, wordings in ids.items()
        },
        walk_away=luck.randint(-99, 99),
        red_lines=frozenset(kept | set(luck.sample(free, luck.randint(0, len(free))))),
        linkages=(Linkage(((luck.choice(terms).clause, ()),), luck.randint(-9, 9)),)
        if terms
        else (),
        brief=f"brief {luck.getrandbits(40):x}",
        holds=f"holds {luck.getrandbits(40):x}",
    )


def _points(ids: list[WordingId], luck: Random) -> dict[WordingId, int]:
    return {wording: luck.randint(-99, 99) for wording in ids}


def other_secrets(state: State, seat: Seat, luck: Random) -> State:
    """The state with everything changed that the seat may not know at this moment."""
    setting, others = state.setting, [s for s in state.setting.seats if s != seat]

    def held() -> Positions | None:
        ids = [wording.id for wording in luck.choice(setting.clauses).wordings]
        return luck.choice([None, Positions(luck.choice(ids)), Positions(ids[0], tuple(ids[1:]))])

    filings = {key: filed for key, filed in state.filings.items() if key[0] == seat}
    support = {key: yes for key, yes in state.support.items() if key[0] == seat}
    silence = {who: given for who, given in state.silence.items() if who == seat}
    trust = {key: level for key, level in state.trust.items() if key[0] == seat}
    whispers = {key: what for key, what in state.suggestions.items() if seat in key}
    for who in luck.sample(others, luck.randint(0, len(others))):
        filings |= {(who, clause.id): held() for clause in setting.clauses}
        support |= {(who, package): luck.random() < 0.5 for package in state.packages}
        trust |= {(who, other): luck.randint(-100, 100) for other in setting.seats if other != who}
        whispers |= {(who, other): Suggestion((), ()) for other in others if other != who}
    for who in others[: len(others) - 1]:  # if all had answered, silence would have closed
        silence[who] = SilenceAnswer(luck.choice(list(Silence)), None, f"{luck.getrandbits(40):x}")
    return replace(
        state,
        setting=other_setting(setting, seat, Told(found=state.bridges_found), luck),
        seed=luck.getrandbits(64),
        minutes={who: heard if who == seat else () for who, heard in state.minutes.items()},
        filings=filings,
        support=support,
        silence=silence,
        trust=trust,
        suggestions=whispers,
        soundings=frozenset(asked for asked in state.soundings if seat in asked[:2])
        | {(a, b, "whatever") for a in others for b in others if a != b},
    )
