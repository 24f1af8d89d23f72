"""Where the news came from: articles that pass on one agency's report have one origin.

Articles have an origin in common if they pass on the same agency or paper and what they pass on is
the same: a claim that both credit to it matches, or two claims do, whoever they are credited to. An
article that names nobody joins the origin of one whose wording it shares. Everything else stands
for itself; that the same agency is named is not enough, for an agency reports every day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Final

from game.drafting.matching import Match
from game.drafting.namings import Naming, credited, namings
from game.drafting.statements import Statement
from game.drafting.text import Article
from game.drafting.wording import Shared

LEAD: Final = 3
"""An agency credited in one of so many first sentences is what the article goes back to."""

OFTEN: Final = 3
"""One credited so often is, too."""


@dataclass(frozen=True, slots=True)
class Origin:
    """An origin: the agency or paper, None if an article names none; who goes back to it, and why.

    `day` is the day of its report, if the articles agree on one.
    """

    actor: str | None
    articles: tuple[int, ...]
    namings: tuple[Naming, ...]
    matches: tuple[Match, ...]
    wording: tuple[Shared, ...]
    day: date | None = None


def origins(
    articles: Sequence[Article],
    every: Sequence[Statement],
    matched: Sequence[Match],
    wording: Sequence[Shared],
) -> tuple[Origin, ...]:
    """The origins of some articles, that of most articles first; every article has exactly one."""
    named = namings(articles, every)
    chief = {p: _chief(p, named) for p in range(len(articles))}
    home = {p: p for p in range(len(articles))}
    for one, other in combinations(range(len(articles)), 2):
        if (
            chief[one]
            and chief[one] == chief[other]
            and _passed_on(one, other, chief[one], every, matched)
        ):
            _join(home, one, other)
    for pair in wording:
        alone = [p for p in (pair.one, pair.other) if chief[p] is None and home[p] == p]
        if alone and _single(home, alone[0]):
            _join(home, pair.one, pair.other)
    groups: dict[int, list[int]] = {}
    for position, name in home.items():
        groups.setdefault(name, []).append(position)
    made = (_origin(group, chief, named, every, matched, wording) for group in groups.values())
    return tuple(sorted(made, key=lambda origin: (-len(origin.articles), origin.articles)))


def _origin(
    group: Sequence[int],
    chief: dict[int, str | None],
    named: Sequence[Naming],
    every: Sequence[Statement],
    matched: Sequence[Match],
    wording: Sequence[Shared],
) -> Origin:
    actor = next((chief[p] for p in group if chief[p]), None)
    own = tuple(n for n in named if n.article in group and n.actor == actor and n.how != "credit")
    days = {naming.day for naming in own if naming.day}
    inner = tuple(
        m for m in matched if len({every[i].sentence.article for i in m.members} & {*group}) > 1
    )
    return Origin(
        actor,
        tuple(group),
        own,
        inner,
        tuple(pair for pair in wording if pair.one in group and pair.other in group),
        days.pop() if len(days) == 1 else None,
    )


def _passed_on(
    one: int, other: int, agency: str | None, every: Sequence[Statement], matched: Sequence[Match]
) -> bool:
    count = 0
    for match in matched:
        members = [every[i] for i in match.members]
        sides = [[s for s in members if s.sentence.article == p] for p in (one, other)]
        if all(sides):
            count += 1
            if all(any(credited(s) == agency for s in side) for side in sides):
                return True
    return count > 1


def _chief(article: int, named: Sequence[Naming]) -> str | None:
    """The agency or paper that an article goes back to.

    It is the one of the dateline, or the one credited most, if that is among the first sentences or
    again and again: an article with news of its own may credit somebody in passing.
    """
    own = [naming for naming in named if naming.article == article and naming.how != "credit"]
    heading = next((naming.actor for naming in own if naming.how == "dateline"), None)
    counts = Counter(naming.actor for naming in own)
    leading = {n.actor for n in own if n.sentence < LEAD or counts[n.actor] >= OFTEN}
    most = next((actor for actor, _ in counts.most_common() if actor in leading), None)
    return heading or most


def _single(home: dict[int, int], position: int) -> bool:
    return sum(name == home[position] for name in home.values()) == 1


def _join(home: dict[int, int], one: int, other: int) -> None:
    keep, gone = sorted((home[one], home[other]))
    for position, name in home.items():
        if name == gone:
            home[position] = keep
