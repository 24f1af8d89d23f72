"""Wordings: each is worth choosing to somebody, and stands in a text that could be signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.lint.bargain import Bargain
from game.rules.names import Seat, Term
from game.rules.setting import Setting
from game.rules.text import Clause, Wording
from game.scenario.finding import Finding
from game.scenario.plainly import quoted


def dominated_wording(bargain: Bargain) -> Iterator[Finding]:
    """No wording is worth at most as much as another to every delegation and its audiences.

    Points, red lines, linkages and tastes are compared, of audiences with a say. The fallback may
    be dominated, for it stands unless something is agreed, and so may a wording on the table be by
    a bridge, which has to be found.

    Passing:
        delegations:
          - {id: north, instructions: {points: {fees: {none: 10, equal: 30}}}}

    Failing:
        clauses:
          - id: fees
            wordings:
              - {id: none, label: No text}
              - {id: equal, label: Equal fees, text: The towns will charge equal fees.}
              - {id: waive, label: Fees waived, text: The towns will waive fees for fishing boats.}
              - {id: later, label: Fees later, text: The towns will speak of fees next year.}
        delegations:
          - {id: north, instructions: {points: {fees: {later: 20}}}}
          - {id: south, instructions: {points: {fees: {later: 10}}}}
          - {id: isle, instructions: {points: {fees: {later: 0}}}}
    """
    for clause in bargain.setting.clauses:
        every = clause.wordings + clause.bridges
        for wording in every:
            known = clause.wordings if wording in clause.wordings else every
            found = _dominating(bargain.setting, clause, wording, known)
            if wording.id != clause.fallback and found is not None:
                what = f"nobody has a reason to choose {quoted(wording.id)}: to everyone"
                what += f" {quoted(found)} is worth as much, or more"
                mend = "give somebody more points for it, or leave it out"
                path = bargain.wording(Term(clause.id, wording.id)).path
                yield Finding(path, what, mend, "dominated-wording")


def unreachable_wording(bargain: Bargain) -> Iterator[Finding]:
    """Every wording but the fallback stands in some text that enough delegations would sign.

    Red lines and home audiences are left aside: both can move. What has no text can never be
    agreed for an essential clause.

    Passing:
        delegations:
          - {id: north, instructions: {walk_away: 40}}

    Failing:
        delegations:
          - {id: north, instructions: {walk_away: 65}}
    """
    if not bargain.worthwhile:
        return
    for clause in bargain.setting.clauses:
        for wording in clause.wordings + clause.bridges:
            term = Term(clause.id, wording.id)
            if wording.id == clause.fallback or term in bargain.reachable:
                continue
            what = f"no text with {quoted(wording.id)} is worth signing to enough delegations"
            mend = "give those whom it costs most something for it, or leave it out"
            yield Finding(bargain.wording(term).path, what, mend, "unreachable-wording")


def _dominating(
    setting: Setting, clause: Clause, wording: Wording, known: Sequence[Wording]
) -> str | None:
    """The first of the wordings known that is as good as this one to everyone, if there is one.

    Of two that are alike to everyone, only the later is dominated.
    """
    for i, other in enumerate(known):
        if other == wording or not clause.may_carry(other.id):
            continue
        better, worse = Term(clause.id, other.id), Term(clause.id, wording.id)
        if not all(_as_good(setting, seat, better, worse) for seat in setting.seats):
            continue
        alike = all(_as_good(setting, seat, worse, better) for seat in setting.seats)
        if not alike or wording not in known[:i]:
            return other.id
    return None


def _as_good(setting: Setting, seat: Seat, better: Term, worse: Term) -> bool:
    """Whether one wording is worth as much to a seat as another of its clause, in any text."""
    told = setting.instructions[seat]
    row = told.points[better.clause]
    if row[better.wording] < row[worse.wording]:
        return False
    if better in told.red_lines and worse not in told.red_lines:
        return False
    for link in told.linkages:
        wordings = dict(link.when).get(better.clause, ())
        gained = (better.wording in wordings) - (worse.wording in wordings)
        if gained * link.points < 0:
            return False
    homes = (home for home in told.constituencies if home.has_say)
    return all(home.taste.get(better, 0) >= home.taste.get(worse, 0) for home in homes)
