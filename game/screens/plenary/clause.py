"""The scene of one clause: placards go up one by one, then brackets fall or stay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from textual.content import Content

from game.rules.decision import votes_on
from game.rules.events import ClauseAgreed, ClauseBracketed
from game.rules.names import Seat, WordingId
from game.rules.text import Clause, Positions
from game.rules.view import View
from game.screens.matrix import Piece, Row, matrix
from game.screens.naming import label_of, listed, placard_words, shorts
from game.screens.signs import stance_sign


@dataclass(frozen=True)
class ClauseScene:
    """The placards on one clause, and its verdict; None if a package settles it."""

    view: View
    clause: Clause
    placards: Mapping[Seat, Positions | None]
    verdict: ClauseAgreed | ClauseBracketed | None

    @property
    def title(self) -> str:
        """The clause's title."""
        return self.clause.title

    @property
    def last(self) -> int:
        """The opening, a step a placard, and the verdict."""
        return len(self.placards) + 1

    def draw(self, step: int, width: int) -> Content:
        """The wordings with the placards that are up, the newest in words, and the verdict."""
        names = shorts(self.view.delegations)
        up = list(self.placards)[:step]
        rows = [self._row(wording.id, up, step == self.last) for wording in self.clause.wordings]
        own = list(self.placards).index(self.view.seat)
        table = matrix([names[seat] for seat in self.placards], rows, width, own)
        if step == self.last:
            below = Content("\n").join(self._verdict(names))
        elif up:
            words = placard_words(self.clause, self.placards[up[-1]])
            below = Content.assemble((names[up[-1]], "bold"), f" {words}.")
        else:
            below = Content.styled("The placards go up.", "$foreground-muted")
        return Content.assemble(table, "\n\n", below)

    def _row(self, wording: WordingId, up: list[Seat], whole: bool) -> Row:
        label = label_of(self.clause, wording)
        agreed = self.verdict.wording if whole and isinstance(self.verdict, ClauseAgreed) else None
        signs = (stance_sign(self.placards[seat], wording) for seat in up)
        cells: list[Piece] = [(sign.mark, sign.style) for sign in signs]
        cells += [(" ", "")] * (len(self.placards) - len(up))
        # Brackets fall with agreement: what carried stands free, the rest steps back. Nothing
        # may move aside meanwhile, so every label and remark keeps its width.
        count = self._count(wording)
        if agreed is None:
            return Row(
                f"[{label}]", tuple(cells), f"{count}  " if whole else " " * len(count) + "  "
            )
        if agreed == wording:
            return Row(f" {label} ", tuple(cells), f"{count} ✓", "bold $text-success")
        return Row(f" {label} ", tuple(cells), f"{count}  ", "$foreground-disabled")

    def _count(self, wording: WordingId) -> str:
        votes = votes_on(wording, self.placards)
        return f"{sum(map(bool, votes.values()))}/{len(votes)}"

    def _verdict(self, names: Mapping[Seat, str]) -> Iterator[Content]:
        match self.verdict:
            case None:
                yield Content.styled("A package settles this clause; see below.", "$text-primary")
            case ClauseAgreed(_, wording):
                agreed = self.clause.wording(wording)
                yield Content.assemble(
                    ("The brackets fall. Agreed ad ref: ", "bold $text-success"),
                    (agreed.label, "bold $text-success"),
                )
                yield Content.styled(agreed.sentence or "(The clause is left out.)", "")
            case ClauseBracketed(_, nearest):
                yield Content.styled("The clause stays in brackets.", "bold $text-warning")
                words = lacking(self.clause, self.placards, nearest, names)
                yield Content(f"{words[0].upper()}{words[1:]}.")
                if nearest and (sentence := self.clause.wording(nearest).sentence):
                    yield Content.styled(sentence, "$foreground-muted")


def lacking(
    clause: Clause,
    placards: Mapping[Seat, Positions | None],
    nearest: WordingId | None,
    names: Mapping[Seat, str],
) -> str:
    """What a bracketed clause lacks: its closest wording, and who does not stand behind it."""

    def support(wording: WordingId) -> int:
        return sum(map(bool, votes_on(wording, placards).values()))

    closest = nearest or max((wording.id for wording in clause.wordings), key=support)
    opening = "one delegation short of" if nearest else "closest to agreement is"
    who = _missing(placards, closest, names)
    return f"{opening} “{label_of(clause, closest)}”; {who}"


def _missing(
    placards: Mapping[Seat, Positions | None], wording: WordingId, names: Mapping[Seat, str]
) -> str:
    votes = votes_on(wording, placards)
    cannot = [names[seat] for seat, vote in votes.items() if vote is False]
    reserve = [names[seat] for seat, vote in votes.items() if vote is None]
    words = []
    if cannot:
        words.append(f"{listed(cannot)} cannot")
    if reserve:
        verb = "reserves its position" if len(reserve) == 1 else "reserve their positions"
        words.append(f"{listed(reserve)} {verb}")
    return ", ".join(words)
