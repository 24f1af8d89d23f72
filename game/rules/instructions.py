"""A delegation's private instructions, and what a text is worth under them.

Points are additive over clauses, plus linkages for combinations (Raiffa 1982, scoreable games).
They are integers; the best whole text is worth 100.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from itertools import product

from game.rules.capitals import Aim, Constituency
from game.rules.names import ClauseId, Term, WordingId
from game.rules.text import Text


@dataclass(frozen=True, slots=True)
class Linkage:
    """Points for a combination: every clause of `when` stands at one of the wordings named."""

    when: tuple[tuple[ClauseId, tuple[WordingId, ...]], ...]
    points: int
    why: str = ""

    def holds(self, text: Text) -> bool:
        """Whether the text has the combination."""
        return all(text[clause] in wordings for clause, wordings in self.when)


@dataclass(frozen=True, slots=True)
class Instructions:
    """What a delegation's capital wants of it. Private until the debrief.

    `points` has a number for every wording of every clause; `red_lines` are wordings that its
    capital cannot ratify; `walk_away` is what no agreement is worth (the reservation value);
    `holds` says what this seat has and no other.
    """

    points: Mapping[ClauseId, Mapping[WordingId, int]]
    walk_away: int
    red_lines: frozenset[Term] = frozenset()
    linkages: tuple[Linkage, ...] = ()
    brief: str = ""
    holds: str = ""
    constituencies: tuple[Constituency, ...] = ()
    aims: tuple[Aim, ...] = ()
    reasons: Mapping[ClauseId, str] = field(default_factory=dict)

    def worth(self, text: Text) -> int:
        """Points of a whole text, linkages included."""
        clauses = sum(self.points[clause][wording] for clause, wording in text.items())
        return clauses + sum(link.points for link in self.linkages if link.holds(text))

    def crossed(self, text: Text) -> tuple[ClauseId, ...]:
        """The clauses on which the text crosses a red line, in the text's order."""
        return tuple(c for c, w in text.items() if Term(c, w) in self.red_lines)

    def best(self) -> int:
        """Points of the best whole text that could be written, linkages included. Exact.

        Only the clauses that linkages name are tried in combination; the others add their best.
        """
        linked = list(dict.fromkeys(clause for link in self.linkages for clause, _ in link.when))
        alone = sum(
            max(row.values()) for clause, row in self.points.items() if clause not in linked
        )
        return alone + max(
            sum(self.points[clause][wording] for clause, wording in text.items())
            + sum(link.points for link in self.linkages if link.holds(text))
            for choice in product(*(self.points[clause] for clause in linked))
            for text in [dict(zip(linked, choice, strict=True))]
        )

    def best_wording(self, clause: ClauseId) -> WordingId:
        """The wording worth most on a clause, linkages aside; the earlier of equals."""
        return max(self.points[clause], key=self.points[clause].__getitem__)

    def limited_to(self, known: Mapping[ClauseId, Collection[WordingId]]) -> Instructions:
        """The same instructions with every trace of wordings not in `known` left out."""

        def linkage(link: Linkage) -> Linkage:
            seen = tuple((c, tuple(w for w in ws if w in known[c])) for c, ws in link.when)
            return replace(link, when=seen)

        linkages = (linkage(link) for link in self.linkages)
        return replace(
            self,
            points={
                clause: {w: p for w, p in row.items() if w in known[clause]}
                for clause, row in self.points.items()
            },
            red_lines=frozenset(t for t in self.red_lines if t.wording in known[t.clause]),
            linkages=tuple(link for link in linkages if all(ws for _, ws in link.when)),
            constituencies=tuple(
                replace(c, taste={t: n for t, n in c.taste.items() if t.wording in known[t.clause]})
                for c in self.constituencies
            ),
        )
