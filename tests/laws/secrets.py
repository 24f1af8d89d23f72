"""The same conference with every secret of the other seats changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from game.rules.capitals import Condition, Constituency, GoodFaith, HeatEffect, Incident
from game.rules.instructions import Instructions, Linkage
from game.rules.moves import Silence
from game.rules.names import ClauseId, IncidentId, PactId, Seat, Term, WordingId
from game.rules.pacts import Confidence, Pact, Status, Together
from game.rules.press import ActId, Disclosure, Remark
from game.rules.setting import Setting
from game.rules.state import Leaked, Offer, SilenceAnswer, State, Suggestion
from game.rules.text import Clause, Positions, Wording

Known = Mapping[ClauseId, list[WordingId]]


@dataclass(frozen=True)
class Told:
    """What a seat was told of the others' secrets, and what therefore stays as it is.

    Of `pages` it knows the whole row of another's instructions; `homes` are the seats whose
    audiences decided in the open; `happened` the events, `pacts` the pacts that it has heard of.
    """

    pages: frozenset[tuple[Seat, ClauseId]] = frozenset()
    ratified: frozenset[Term] = frozenset()
    bridges: frozenset[ClauseId] = frozenset()
    found: Mapping[ClauseId, int] = field(default_factory=dict)
    homes: frozenset[Seat] = frozenset()
    happened: frozenset[IncidentId] = frozenset()
    pacts: frozenset[PactId] = frozenset()


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
    return replace(
        setting,
        clauses=clauses,
        instructions=instructions,
        alliances=tuple(_other_pact(pact, seat, told, luck) for pact in setting.alliances),
        incidents=tuple(
            incident if incident.id in told.happened else _never(incident, luck)
            for incident in setting.incidents
        ),
    )


def _other_pact(pact: Pact, seat: Seat, told: Told, luck: Random) -> Pact:
    """A secret pact of others with another name and other promises."""
    if pact.public or seat in pact.members or pact.id in told.pacts:
        return pact
    owed = (Confidence(pact.members[0]), Together(pact.members[1]))
    return replace(pact, name=f"pact {luck.getrandbits(40):x}", promises=owed)


def _never(incident: Incident, luck: Random) -> Incident:
    """Something else that does not happen either."""
    headline = f"headline {luck.getrandbits(40):x}"
    return Incident(incident.id, headline, Condition(percent=0), (HeatEffect(50),))


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
        constituencies=tuple(
            home if seat in told.homes else _other_home(home, luck) for home in own.constituencies
        ),
        aims=(GoodFaith(luck.randint(1, 99)),),
    )


def _other_home(home: Constituency, luck: Random) -> Constituency:
    """Another audience of the same id: its delegation may have consulted about it."""
    approval, threshold = luck.randint(0, 100), luck.randint(0, 100)
    return Constituency(home.id, "Others", approval, threshold, firmness=luck.randint(-3, 3))


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
    told = Told(found=state.bridges_found, happened=frozenset(state.happened))
    for who in others[: len(others) - 1]:  # if all had answered, silence would have closed
        silence[who] = SilenceAnswer(luck.choice(list(Silence)), None, f"{luck.getrandbits(40):x}")
    return replace(
        state,
        setting=other_setting(setting, seat, told, luck),
        seed=luck.getrandbits(64),
        minutes={who: heard if who == seat else () for who, heard in state.minutes.items()},
        filings=filings,
        support=support,
        silence=silence,
        trust=trust,
        suggestions=whispers,
        soundings=frozenset(asked for asked in state.soundings if seat in asked[:2])
        | {(a, b, "whatever") for a in others for b in others if a != b},
        **_other_pacts(state, seat, luck),
        **_other_dealings(state, seat, luck),
    )


def _other_pacts(state: State, seat: Seat, luck: Random) -> dict[str, Any]:
    """Other secret pacts and offers among the others, and other counts of what was broken."""
    others = tuple(s for s in state.setting.seats if s != seat)
    pacts = {p: pact for p, pact in state.pacts.items() if pact.public or seat in pact.members}
    offers = {p: offer for p, offer in state.offers.items() if seat in offer.pact.members}
    promises = {key: status for key, status in state.promises.items() if key[0] in pacts}
    if len(others) > 1:
        new = f"secret {luck.getrandbits(40):x}"
        pact = Pact(new, "Whisperers", others[:2], (Confidence(others[0]),), public=False)
        pacts[new], offers[f"{new} too"] = pact, Offer(pact, frozenset(others[:1]))
        promises[new, 0, others[0]] = luck.choice(list(Status))
    mine = {who: n for who, n in state.pact_numbers.items() if seat in who}
    broken = {who: luck.randint(0, 9) for who in others}
    numbers = {**mine, others: 17}
    if len(others) == 1:
        numbers = mine
    return {
        "pacts": pacts,
        "offers": offers,
        "promises": promises,
        "pact_numbers": numbers,
        "broken": broken,
    }


def _other_dealings(state: State, seat: Seat, luck: Random) -> dict[str, Any]:
    """Other sealed statements and leaks, requests, consultations and questions of the others."""
    others = [s for s in state.setting.seats if s != seat]
    one, two = others[0], others[-1]
    sealed = Remark(ActId.PROTEST, seat, f"sealed {luck.getrandbits(40):x}")
    term = Term(state.setting.clauses[0].id, "whatever")
    between = {(one, two): term} if one != two else {}
    traced = Leaked(state.round, one, Disclosure("a private word", (one, two)), traced=False)
    own = {seat: state.statements[seat]} if seat in state.statements else {}
    return {
        "statements": {**own, **dict.fromkeys(others, (sealed,))},
        "approvals": {
            **{key: now for key, now in state.approvals.items() if key[0] == seat},
            **{
                (who, home.id): luck.randint(0, 100)
                for who in others
                for home in state.setting.instructions[who].constituencies
            },
        },
        "leaks": (*((who, n) for who, n in state.leaks if who == seat), (one, 0)),
        "leaked": (*(leak for leak in state.leaked if leak.seat == seat), traced),
        "demarches": {**{p: t for p, t in state.demarches.items() if seat in p}, **between},
        "consulted": frozenset(about for about in state.consulted if about[0] == seat)
        | {(one, f"{term.clause}/")},
        "eased": frozenset(about for about in state.eased if about[0] == seat) | {(one, term)},
        "questions": frozenset(asked for asked in state.questions if asked[0] == seat)
        | {(one, "whatever")},
    }
