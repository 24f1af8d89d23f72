"""The last scene: every clause at a glance, and what follows from the plenary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from game.language import _, later
from game.notation import listed
from game.rules.events import (
    ClauseAgreed,
    ClauseBracketed,
    ClockStopped,
    ConferenceEnded,
    ContactGroupReported,
    EndReason,
    Event,
    PackageCarried,
    PackageLapsed,
    PlenaryOpened,
    RoundBegan,
    SilenceOpened,
    TemperatureMoved,
)
from game.rules.names import Seat
from game.rules.text import Clause
from game.rules.view import View
from game.screens.matrix import hanging
from game.screens.naming import label_of, shorts
from game.screens.plenary.clause import lacking


@dataclass(frozen=True)
class Summary:
    """What a plenary came to."""

    view: View
    events: tuple[Event, ...]

    @property
    def title(self) -> str:
        """What came to what."""
        plenary = any(isinstance(event, PlenaryOpened) for event in self.events)
        return _("What {what} came to").format(what=_("the plenary") if plenary else _("silence"))

    @property
    def last(self) -> int:
        """Shown whole at once."""
        return 0

    def draw(self, step: int, width: int) -> Content:
        """A line a clause, then what follows."""
        names = shorts(self.view.delegations)
        indent = max(cell_len(clause.title) for clause in self.view.clauses) + 6
        clauses = [
            hanging(self._margin(clause), self._words(clause, names), indent, width)
            for clause in self.view.clauses
        ]
        follows = [Content(line) for line in (*self._packages(names), *self._follows())]
        return Content("\n").join([*clauses, Content(""), *follows])

    def _margin(self, clause: Clause) -> Content:
        agreed = clause.id in self.view.agreed
        sign = (" ✓  ", "$text-success") if agreed else ("[ ] ", "$text-warning")
        return Content.assemble(sign, (clause.title, "bold"))

    def _words(self, clause: Clause, names: dict[Seat, str]) -> Content:
        agreement = self.view.agreed.get(clause.id)
        if agreement:
            now = any(isinstance(e, ClauseAgreed) and e.clause == clause.id for e in self.events)
            style = "$text-success" if now else "$foreground-muted"
            when = _("agreed ad ref: ") if now else _("agreed before: ")
            return Content.assemble((when, style), label_of(clause, agreement.wording))
        placards = self.view.placards.get(clause.id)
        return Content(lacking(clause, placards, self._nearest(clause), names) if placards else "")

    def _nearest(self, clause: Clause) -> str | None:
        verdicts = (e for e in self.events if isinstance(e, ClauseBracketed))
        return next((e.nearest for e in verdicts if e.clause == clause.id), None)

    def _packages(self, names: dict[Seat, str]) -> Iterator[str]:
        for event in self.events:
            match event:
                case PackageCarried(package):
                    yield _("Package {package} carried whole.").format(package=package)
                case PackageLapsed(package):
                    yield _(
                        "Package {package} is off the table: what was agreed has overtaken it."
                    ).format(package=package)
                case ContactGroupReported(clause_id, members, bridge):
                    clause = self.view.clause(clause_id)
                    who = listed(names[seat] for seat in members)
                    if clause and bridge:
                        yield _("{who} found a bridge on {title}: {wording}.").format(
                            who=who, title=clause.title, wording=label_of(clause, bridge)
                        )

    def _follows(self) -> Iterator[str]:
        moved = [event for event in self.events if isinstance(event, TemperatureMoved)]
        if moved:
            before = moved[0].now - moved[0].by
            word = _("cools") if moved[-1].now < before else _("heats")
            yield _("The room {word}, from {before} to {now} of 100.").format(
                word=word, before=before, now=moved[-1].now
            )
        for event in self.events:
            match event:
                case RoundBegan(number, capital):
                    rounds = self.view.procedure.rounds
                    which = (
                        _("Round {number} of {rounds}").format(number=number, rounds=rounds)
                        if number <= rounds
                        else _("A last round")
                    )
                    yield _(
                        "{which} begins; every delegation has {capital} capital to spend."
                    ).format(which=which, capital=capital)
                case SilenceOpened(_, proposed):
                    yield _("The chair puts its text under silence.")
                    titles = [c.title for c in self.view.clauses if c.id in proposed]
                    if titles:
                        yield _("On {names} it proposes what was one delegation short.").format(
                            names=listed(titles)
                        )
                case ClockStopped():
                    yield _(
                        "There is no statement yet. The clock is stopped for one further round."
                    )
                case ConferenceEnded(reason, _):
                    yield _(_ENDS[reason])


_ENDS = {
    EndReason.IN_FORCE: later("The statement is in force."),
    EndReason.UNRATIFIED: later(
        "The conference is over without a text: too few capitals ratified."
    ),
    EndReason.BROKEN: later("The conference is over without a text: silence was broken."),
    EndReason.INCOMPLETE: later(
        "The conference is over without a text: what it needs was not agreed."
    ),
    EndReason.SUSPENDED: later("The talks are suspended: the room is too heated to go on."),
    EndReason.ADJOURNED: later("The chair adjourns: the conference is over without a text."),
}
