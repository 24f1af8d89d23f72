"""Talks, sessions and votes that the articles put a date to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from game.drafting.dates import Dated
from game.drafting.matching import Match
from game.drafting.statements import Statement
from game.drafting.words import phrases
from game.scenario.places import Place

_LONG: Final = 124
"""So many days a date may span to say by itself that two meetings can be one."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting in a sentence: what it is called and where, when it is, and who is named."""

    what: str
    place: Place
    when: Dated
    statement: Statement
    named: tuple[str, ...]

    @property
    def article(self) -> int:
        """The position of the article."""
        return self.statement.sentence.article


def meetings(
    every: Sequence[Statement], matched: Sequence[Match]
) -> tuple[tuple[Meeting, ...], ...]:
    """The dated meetings, those that can be the same in one group, in the order of their days.

    Two can be the same if their sentences match, or if their days overlap and neither spans more
    than four months; not if their days are apart. Within a group the most exact date comes first.
    Groups of which no day is known are the last.
    """
    claim = {id(every[i]): number for number, match in enumerate(matched) for i in match.members}
    groups: list[list[Meeting]] = []
    for meeting in (found for statement in every for found in _meetings(statement)):
        home = next(
            (group for group in groups if any(_same(one, meeting, claim) for one in group)), None
        )
        if home is None:
            groups.append([meeting])
        else:
            home.append(meeting)
    ordered = (sorted(group, key=_width) for group in groups)
    return tuple(tuple(group) for group in sorted(ordered, key=_order))


def _meetings(statement: Statement) -> Iterator[Meeting]:
    text = statement.sentence.text
    called = list(phrases("words", "meetings").finditer(text))
    taken: set[int] = set()
    for dated in statement.dates:
        if not called:
            return
        match = min(called, key=lambda m: abs(m.start() - dated.start))
        if match.start() in taken:
            continue
        taken.add(match.start())
        actors = (
            n.actor for n in statement.names if n.kind in ("country", "organisation", "institution")
        )
        place = statement.sentence.place(match.start())
        yield Meeting(match[0], place, dated, statement, tuple(dict.fromkeys(actors)))


def _same(one: Meeting, other: Meeting, claim: Mapping[int, int]) -> bool:
    matched = claim.get(id(one.statement), -1) == claim.get(id(other.statement), -2)
    if not one.when.days or not other.when.days:
        return matched
    (first, last), (begins, ends) = one.when.days, other.when.days
    overlap = first <= ends and begins <= last
    return overlap and (matched or max(last - first, ends - begins).days <= _LONG)


def _width(meeting: Meeting) -> int:
    days = meeting.when.days
    return (days[1] - days[0]).days if days else 10**6


def _order(group: Sequence[Meeting]) -> tuple[bool, str]:
    days = group[0].when.days
    return days is None, days[0].isoformat() if days else ""
