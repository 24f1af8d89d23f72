"""What of the text never comes up: clauses that never open, wordings never chosen, bridges.

What delegates of any temperament reach counts as reached. What only random players reach is to
be looked at: it is possible, and nobody who knows what it wants does it.

A wording is chosen where it comes into force; and a delegation that files it as the one that it
prefers has chosen it too. Under consensus a position of one delegation alone is seldom what all
sign, and one that crosses another's red line never is, yet it is what the bargaining is about. So
a wording that nobody ever prefers or agrees to is to be mended, and one that somebody wants and
no text has is to be looked at: the finding says in how many games it came how far.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from game.playtest.counts import DELEGATES, STRANGERS
from game.playtest.findings.finding import Evidence, Finding, Severity, games, never
from game.prose.grammar import join
from game.rules.names import Term
from game.rules.text import Clause

SETTLED: Final = 0.95
"""A clause that ends at one wording in more texts than this is not negotiated."""

ENOUGH: Final = 20
"""Of fewer texts it is not said which wordings are in none."""


def clauses(evidence: Evidence) -> Iterator[Finding]:
    """Every clause opens: it is agreed sometimes, and not always on the same."""
    found = [finding for c in evidence.setting.clauses for finding in _clause(evidence, c)]
    yield from found
    if not found:
        place = evidence.lines.clause(evidence.setting.clauses[0].id)
        yield Finding(Severity.FINE, "clauses", "Every clause opens and is negotiated.", place)


def _clause(evidence: Evidence, clause: Clause) -> Iterator[Finding]:
    counts, title = evidence.counts, evidence.clause(clause.id)
    played, texts = counts.games_of(DELEGATES), counts.texts_of(DELEGATES)
    in_force = counts.total(DELEGATES, lambda tables: tables.in_force)
    ends = {w.id: in_force[Term(clause.id, w.id)] for w in clause.wordings + clause.bridges}
    top = max(ends, key=lambda wording: ends[wording])
    if played and counts.total(DELEGATES, lambda tables: tables.open)[clause.id] == played:
        yield Finding(
            never(played),
            "clauses",
            f"{title} never opens: it ends in brackets in every one of {games(played)}.",
            evidence.lines.clause(clause.id),
            "Add a wording or a bridge that costs each side little, or ease a red line on it.",
        )
    elif texts >= ENOUGH and ends[top] > SETTLED * texts:
        yield Finding(
            Severity.LOOK,
            "clauses",
            f"{title} is hardly negotiated: {ends[top]} of {texts} texts have "
            f"{evidence.label(Term(clause.id, top))}.",
            evidence.lines.wording(clause.id, top),
            "Let its other wordings be worth more to somebody, so that there is a trade in it.",
        )


def wordings(evidence: Evidence) -> Iterator[Finding]:
    """Every wording is chosen somewhere: it stands in a text in force, or somebody prefers it."""
    counts = evidence.counts
    texts = counts.texts_of(DELEGATES)
    chosen = counts.total(DELEGATES, lambda tables: tables.in_force)
    agreed = counts.total(DELEGATES, lambda tables: tables.ad_ref)
    preferred = counts.total(DELEGATES, lambda tables: tables.preferred)
    randomly = counts.total(STRANGERS, lambda tables: tables.in_force)
    terms = [
        Term(clause.id, wording.id)
        for clause in evidence.setting.clauses
        for wording in clause.wordings
        if clause.may_carry(wording.id)
    ]
    missing = [term for term in terms if not chosen[term]]
    if missing and texts < ENOUGH:
        says = f"{len(missing)} of {len(terms)} wordings are in none of {texts} texts in force."
        mend = "Play more games: so few texts say little. If few agree, mend that first."
        yield Finding(Severity.LOOK, "wordings", says, evidence.lines.wording(*missing[0]), mend)
        return
    for term in missing:
        came = []
        if preferred[term]:
            came.append(f"preferred by a delegation in {games(preferred[term])}")
        if agreed[term]:
            came.append(f"agreed ad ref in {games(agreed[term])}")
        if randomly[term]:
            came.append(f"reached in {games(randomly[term])} with random players")
        severity = Severity.LOOK if came else never(texts)
        how = f", though {join(came)}" if came else ", and nobody ever prefers it"
        says = f"{evidence.term(term)} is in none of {texts} texts in force{how}."
        mend = _unchosen(evidence, term, chosen)
        yield Finding(severity, "wordings", says, evidence.lines.wording(*term), mend)
    if not missing:
        says = f"Every one of {len(terms)} wordings is in force somewhere."
        place = evidence.lines.clause(evidence.setting.clauses[0].id)
        yield Finding(Severity.FINE, "wordings", says, place)


def _unchosen(evidence: Evidence, term: Term, chosen: Counter[Term]) -> str:
    """Why nobody chooses a wording, and what might help."""
    instructions = evidence.setting.instructions
    against = [evidence.seat(s) for s, own in instructions.items() if term in own.red_lines]
    if against:
        return f"It is a red line of {', '.join(against)}: ease that, or soften the wording."
    clause = evidence.setting.by_id[term.clause]
    if term.wording == clause.fallback:
        return (
            "It is the fallback, which stands where nothing is agreed. If that should be a "
            "danger, make agreement on this clause dearer to somebody."
        )
    others = [Term(clause.id, w.id) for w in clause.wordings + clause.bridges if w.id != term[1]]
    rival = max(others, key=lambda other: chosen[other])
    points = {seat: own.points[clause.id] for seat, own in instructions.items()}
    better = [s for s, row in points.items() if row[rival.wording] > row[term.wording]]
    best = sum(max(row.values()) == row[term.wording] for row in points.values())
    rather = join([evidence.seat(seat) for seat in better]) or "none of them"
    lever = "let this be worth more to them, or that less" if better else "let it be worth more"
    return (
        f"It is the best for {best} of {len(points)} delegations; {rather} would rather have "
        f"{evidence.label(rival)}, which is chosen most: {lever}."
    )


def bridges(evidence: Evidence) -> Iterator[Finding]:
    """Every bridge is found somewhere, and some text has it."""
    terms = [Term(c.id, w.id) for c in evidence.setting.clauses for w in c.bridges]
    found = [finding for term in terms for finding in _bridge(evidence, term)]
    yield from found
    if terms and not found:
        says = f"Every one of {len(terms)} bridges is found and agreed somewhere."
        yield Finding(Severity.FINE, "bridges", says, evidence.lines.wording(*terms[0]))


def _bridge(evidence: Evidence, term: Term) -> Iterator[Finding]:
    counts, place = evidence.counts, evidence.lines.wording(*term)
    played, name = counts.games_of(DELEGATES), evidence.term(term)
    found = counts.total(DELEGATES, lambda tables: tables.found)[term]
    if not found:
        randomly = counts.total(STRANGERS, lambda tables: tables.found)[term]
        severity = Severity.LOOK if randomly else never(played)
        who = "by random players only" if randomly else f"in none of {games(played)}"
        mend = (
            "Contact groups meet where views lie furthest apart: raise what the clause is "
            "worth to two delegations that differ on it."
        )
        yield Finding(severity, "bridges", f"The bridge {name} is found {who}.", place, mend)
    elif not counts.total(DELEGATES, lambda tables: tables.in_force)[term]:
        says = f"The bridge {name} is found in {games(found)} and stands in no text in force."
        mend = "Let it be worth nearly as much to each side as what that side prefers."
        yield Finding(Severity.LOOK, "bridges", says, place, mend)
