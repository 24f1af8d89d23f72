"""The scene of one clause: placards go up one by one, then brackets fall or stay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from textual.content import Content

from game.language import _, later
from game.notation import in_marks, listed
from game.rules.decision import votes_on
from game.rules.events import ClauseAgreed, ClauseBracketed
from game.rules.names import Seat, WordingId
from game.rules.text import Clause, Positions
from game.rules.view import View
from game.screens.matrix import Piece, Row, matrix
from game.screens.naming import label_of, placard_words, shorts
from game.screens.signs import stance_sign


@dataclass(frozen=True)
class ClauseScene:
    """The placards on one clause, and its verdict; None if a package settles it."""

    view: View
    clause: Clause
    placards: Mapping[Seat, Positions | None]
    verdict: ClauseAgreed | ClauseBracketed | None
    before: Mapping[Seat, Positions | None] | None = None
    """The placards of the plenary before, if the clause was open then."""
    times: int = 1
    """For how many plenaries it has stayed in brackets, this one included."""

    @property
    def title(self) -> str:
        """The clause's title."""
        return self.clause.title

    @property
    def last(self) -> int:
        """The opening, a step a placard, the chair's question, and the verdict."""
        return len(self.placards) + 2

    def draw(self, step: int, width: int) -> Content:
        """The wordings with the placards that are up, the newest in words, and the verdict."""
        names = shorts(self.view.delegations)
        up = list(self.placards)[:step]
        rows = [self._row(wording.id, up, step == self.last) for wording in self.clause.wordings]
        own = list(self.placards).index(self.view.seat)
        table = matrix([names[seat] for seat in self.placards], rows, width, own)
        if step == self.last:
            below = Content("\n").join(self._verdict(names))
        elif step > len(self.placards):
            below = Content.styled(self._asked(), "italic $text-accent")
        elif up:
            below = self._newest(up[-1], names)
        else:
            below = Content.styled(_("The placards go up."), "$foreground-muted")
        return Content.assemble(table, "\n\n", below)

    def _newest(self, seat: Seat, names: Mapping[Seat, str]) -> Content:
        """The placard that has just gone up, in words, and whether it is another than before."""
        words = placard_words(self.clause, self.placards[seat])
        moved = self.before is not None and self.before.get(seat) != self.placards[seat]
        return Content.assemble(
            (names[seat], "bold"),
            f" {words}.",
            (_(" It has moved.") if moved else "", "$text-accent"),
        )

    def _asked(self) -> str:
        """What the chair asks before it rules."""
        if self.verdict is None:
            return _("The chair turns to the package.")
        agreed = self.verdict.wording if isinstance(self.verdict, ClauseAgreed) else None
        nearest = self.verdict.nearest if isinstance(self.verdict, ClauseBracketed) else None
        asked = agreed or nearest or _closest(self.clause, self.placards)
        label = label_of(self.clause, asked)
        return _("The chair asks: “{label}”. Does anybody object?").format(label=label)

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
                yield Content.styled(
                    _("A package settles this clause; see below."), "$text-primary"
                )
            case ClauseAgreed(_, wording):
                agreed = self.clause.wording(wording)
                yield Content.assemble(
                    (_("The brackets fall. Agreed ad ref: "), "bold $text-success"),
                    (agreed.label, "bold $text-success"),
                )
                yield Content.styled(agreed.sentence or _("(The clause is left out.)"), "")
            case ClauseBracketed(_, nearest):
                yield Content.styled(self._stays(), "bold $text-warning")
                words = lacking(self.clause, self.placards, nearest, names)
                yield Content(f"{words[0].upper()}{words[1:]}.")
                if self.before is not None and dict(self.before) == dict(self.placards):
                    yield Content.styled(
                        _("Nobody has moved on it since the last plenary."), "$text-warning"
                    )
                if nearest and (sentence := self.clause.wording(nearest).sentence):
                    yield Content.styled(sentence, "$foreground-muted")

    def _stays(self) -> str:
        if self.times < 2:
            return _("The clause stays in brackets.")
        times = _TIMES[self.times] if self.times < len(_TIMES) else str(self.times)
        return _("The clause stays in brackets, for the {times} time.").format(times=_(times))


_TIMES = (
    "",
    later("first"),
    later("second"),
    later("third"),
    later("fourth"),
    later("fifth"),
    later("sixth"),
)


def _closest(clause: Clause, placards: Mapping[Seat, Positions | None]) -> WordingId:
    """The wording that most stand behind, the earlier of equals."""
    return max(
        (wording.id for wording in clause.wordings),
        key=lambda wording: sum(map(bool, votes_on(wording, placards).values())),
    )


def lacking(
    clause: Clause,
    placards: Mapping[Seat, Positions | None],
    nearest: WordingId | None,
    names: Mapping[Seat, str],
) -> str:
    """What a bracketed clause lacks: its closest wording, and who does not stand behind it."""
    if not any(placards.values()):
        return _("nobody has filed a position")
    closest = nearest or _closest(clause, placards)
    opening = _("one delegation short of") if nearest else _("closest to agreement is")
    who = _missing(placards, closest, names)
    near = f"{opening} {in_marks(label_of(clause, closest))}"
    return f"{near}; {who}" if who else near


def _missing(
    placards: Mapping[Seat, Positions | None], wording: WordingId, names: Mapping[Seat, str]
) -> str:
    votes = votes_on(wording, placards)
    cannot = [names[seat] for seat, vote in votes.items() if vote is False]
    reserve = [names[seat] for seat, vote in votes.items() if vote is None]
    words = []
    if cannot:
        words.append(_("{names} cannot").format(names=listed(cannot)))
    if reserve:
        verb = _("reserves its position") if len(reserve) == 1 else _("reserve their positions")
        words.append(f"{listed(reserve)} {verb}")
    return listed(words)
