"""The same claim in several articles, by the words that two sentences share.

Claims are grouped from the closest pair on, one sentence of an article each, as long as the mean
score between two groups reaches `THRESHOLD` (average linkage).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from game.drafting.content import SHARED, Weights
from game.drafting.statements import Statement

THRESHOLD: Final = 0.25
"""The least score, from 0 to 1, at which two sentences are taken to make the same claim."""


COMMON: Final = 200
"""A word in more sentences than so many tells none of them from the others."""


@dataclass(frozen=True, slots=True)
class Match:
    """A claim that several articles make.

    `members` are positions of statements, in order; `score` is the lowest between a member and the
    one nearest to it, and `shared` the words that most of them have, the rarest first.
    """

    members: tuple[int, ...]
    score: float
    shared: tuple[str, ...]


def matches(every: Sequence[Statement], weighed: Weights) -> tuple[Match, ...]:
    """The claims that two articles or more make, the best matched first."""
    scores = _scores(every, weighed)
    close = [pair for pair, score in scores.items() if score >= THRESHOLD]
    groups: dict[int, tuple[int, ...]] = {member: (member,) for pair in close for member in pair}
    for one, other in sorted(close, key=lambda pair: (-scores[pair], pair)):
        if _joins(groups[one], groups[other], every, scores):
            whole = tuple(sorted(groups[one] + groups[other]))
            groups |= dict.fromkeys(whole, whole)
    found = [_match(group, scores, weighed) for group in set(groups.values()) if len(group) > 1]
    return tuple(sorted(found, key=lambda match: (-match.score, match.members)))


def _joins(
    one: tuple[int, ...],
    other: tuple[int, ...],
    every: Sequence[Statement],
    scores: Mapping[tuple[int, int], float],
) -> bool:
    """Whether two groups make one claim: of other articles each, and close on average."""
    articles = [{every[member].sentence.article for member in group} for group in (one, other)]
    if not articles[0].isdisjoint(articles[1]):
        return False
    total = sum(scores.get((min(a, b), max(a, b)), 0.0) for a in one for b in other)
    return total / (len(one) * len(other)) >= THRESHOLD


def _scores(every: Sequence[Statement], weighed: Weights) -> dict[tuple[int, int], float]:
    """The scores of pairs in different articles that share enough words."""
    holders: dict[str, list[int]] = defaultdict(list)
    for position, found in enumerate(weighed.content):
        for word in found:
            holders[word].append(position)
    shared: Counter[tuple[int, int]] = Counter()
    for positions in holders.values():
        if len(positions) <= COMMON:
            shared.update(
                pair
                for pair in combinations(positions, 2)
                if every[pair[0]].sentence.article != every[pair[1]].sentence.article
            )
    return {pair: weighed.score(*pair) for pair, count in shared.items() if count >= SHARED}


def _match(
    group: tuple[int, ...], scores: Mapping[tuple[int, int], float], weighed: Weights
) -> Match:
    nearest = [max(scores.get((min(a, b), max(a, b)), 0.0) for b in group if b != a) for a in group]
    counts = Counter(word for member in group for word in weighed.content[member])
    most = [word for word, count in counts.items() if count > len(group) / 2]
    rarest = sorted(most, key=lambda word: (-weighed.weight[word], word))
    written = {stem: word for m in reversed(group) for stem, word in weighed.content[m].items()}
    return Match(group, min(nearest), tuple(written[stem] for stem in rarest[:8]))
