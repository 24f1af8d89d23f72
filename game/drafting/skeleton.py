"""The part of a scenario that is invented: clauses, delegations and instructions, all to do.

What stands in it is valid and plays, and says nothing: three wordings a clause from careful to
firm, and points by a pattern in which everybody has a clause of its own that it needs and the
others are split, so that a first `simulate` shows how the pieces work before any of them is
written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from game.drafting.yamltext import comment, distinct, identifier, scalar, short

FOR: Final = {"none": 0, "careful": 50, "middle": 80, "firm": 100}
"""What a clause's wordings are worth, in percent of the most, to who wants it firm."""

AGAINST: Final = {"none": 100, "careful": 80, "middle": 50, "firm": 0}
"""The same to who would rather leave it out."""

WALK_AWAY: Final = 30


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known of a scenario before it is written; every list may hold placeholders.

    `rule` is a decision rule as the file has it, `{consensus-minus: 1}` for instance.
    """

    id: str
    title: str
    summary: str
    delegations: tuple[str, ...]
    clauses: tuple[str, ...]
    rule: str = "consensus"
    found: tuple[str, ...] = field(default=())
    """Comment lines about who could sit at the table."""


def blank(name: str, delegations: int = 3, clauses: int = 3) -> Plan:
    """A plan in which everything is to do."""
    return Plan(
        name,
        "TO DO: the title",
        "TO DO: one line for the list of scenarios.",
        tuple(f"TO DO: delegation {number}" for number in range(1, delegations + 1)),
        tuple(f"TO DO: subject of clause {number}" for number in range(1, clauses + 1)),
    )


def head(plan: Plan) -> Iterator[str]:
    """The lines from the id to the procedure."""
    yield f"id: {scalar(plan.id)}"
    yield f"title: {scalar(plan.title)}"
    yield f"summary: {scalar(plan.summary)}  # at most 90 characters"
    yield "setting: >-"
    yield "  TO DO: what every player is told: who meets, when, about what, and what is at stake."
    yield "fiction: >-"
    yield "  TO DO: say what is invented. While this stands here, all outside the dossier is."
    yield ""
    yield comment(
        "Who must agree for a wording to carry; README.md has the other keys. TO DO: look at it."
    )
    yield "procedure:"
    yield "  rounds: 5"
    yield f"  rule: {plan.rule}"
    yield "  modules: []  # TO DO, once the clauses work: pacts, press, capitals, leaks, events"


def clauses(plan: Plan) -> Iterator[str]:
    """The lines of the clauses."""
    yield comment(
        "TO DO: invent the clauses, 3 to 12, and for each 2 to 7 wordings from weak to strong. A "
        "preambular clause begins with a participle and ends with a comma; an operative one is a "
        "sentence. Write what delegations would really propose; copy no sentence of an article. "
        "All points are placeholders: each delegation's best of every clause, added up, must be "
        "exactly 100. Give each a clause that it needs and others hardly care about. An id that "
        "you change, change in the tables too."
    )
    yield "clauses:"
    for number, (name, title) in enumerate(zip(clause_ids(plan), plan.clauses, strict=True), 1):
        first, subject = number == 1, f"clause {number}" if title.startswith("TO DO") else title
        yield f"  - id: {name}"
        yield f"    title: {scalar(title)}"
        if first:
            yield "    essential: true  # without this clause there is no statement"
            yield "    fallback: careful  # what stands if nobody agrees"
        else:
            yield "    fallback: none"
        yield "    wordings:"
        if not first:
            yield "      - {id: none, label: No text}"
        for wording in _wordings(first):
            if wording != "none":
                yield f"      - id: {wording}"
                yield f"        label: {scalar(f'TO DO: {wording}')}"
                yield f"        text: {scalar(f'TO DO: a {wording} sentence on {subject}.')}"
        yield "    points: |"
        yield from (f"      {row}" for row in _table(plan, number - 1))


def delegations(plan: Plan) -> Iterator[str]:
    """The lines of the delegations with their instructions."""
    yield comment(
        "TO DO: invent the delegations, 2 to 12, and what each wants. A head is an office, never a "
        "living person."
    )
    yield from plan.found
    yield "delegations:"
    shorts = _shorts(plan.delegations)
    for seat, (name, label) in enumerate(zip(seat_ids(plan), shorts, strict=True)):
        yield f"  - id: {name}"
        yield f"    name: {scalar(plan.delegations[seat])}"
        yield f"    short: {scalar(label)}"
        yield "    head: 'TO DO: an office'"
        yield "    brief: 'TO DO: what everybody knows of it'"
        yield "    holds: 'TO DO: a fact, a veto, a home audience or an idea that nobody else has'"
        yield "    instructions:"
        yield "      brief: 'TO DO: what its capital tells it, in words and without numbers'"
        yield f"      walk_away: {WALK_AWAY}  # TO DO: what no agreement is worth to it"


def clause_ids(plan: Plan) -> tuple[str, ...]:
    """The ids of the clauses."""
    return tuple(distinct(_ids(plan.clauses, "clause")))


def seat_ids(plan: Plan) -> tuple[str, ...]:
    """The ids of the delegations."""
    return tuple(distinct(_ids(plan.delegations, "seat")))


def _ids(names: Sequence[str], kind: str) -> Iterator[str]:
    for number, name in enumerate(names, 1):
        other = f"{kind}-{number}"
        bare = name.removeprefix("The ").removeprefix("the ")
        yield other if name.startswith("TO DO") else identifier(bare, other)


def _shorts(names: Sequence[str]) -> tuple[str, ...]:
    made = [
        f"SEAT {n}" if name.startswith("TO DO") else short(name) for n, name in enumerate(names, 1)
    ]
    kept: list[str] = []
    for number, label in enumerate(made, 1):
        kept.append(label if label not in kept else f"{label[:7]} {number}")
    return tuple(kept)


def _table(plan: Plan, clause: int) -> Iterator[str]:
    """A clause's points: a row for every wording and a column for every delegation."""
    seats = seat_ids(plan)
    columns = [_points(plan, seat, clause) for seat in range(len(seats))]
    yield "  ".join(("wording", *seats))
    for wording in _wordings(clause == 0):
        cells = (f"{column[wording]:>{len(s)}}" for column, s in zip(columns, seats, strict=True))
        yield "  ".join((f"{wording:<7}", *cells))


def _wordings(essential: bool) -> tuple[str, ...]:
    return tuple(wording for wording in FOR if not (essential and wording == "none"))


def _points(plan: Plan, seat: int, clause: int) -> dict[str, int]:
    """What a clause's wordings are worth to a seat: the pattern, in whole points."""
    own = clause == seat % len(plan.clauses)
    scale = FOR if own or (seat + clause) % 2 == 0 else AGAINST
    worth = {wording: scale[wording] for wording in _wordings(clause == 0)}
    most, least = max(worth.values()), min(worth.values())
    share = _shares(plan, seat)[clause]
    return {w: round(share * (value - least) / (most - least)) for w, value in worth.items()}


def _shares(plan: Plan, seat: int) -> list[int]:
    """How the hundred points of a seat are spread over the clauses: three parts for its own."""
    own, count = seat % len(plan.clauses), len(plan.clauses)
    parts = [3 if clause == own else 1 for clause in range(count)]
    whole = [100 * part // sum(parts) for part in parts]
    whole[own] += 100 - sum(whole)
    return whole
