"""The last scene: every clause at a glance, and what follows from the plenary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

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
from game.screens.naming import label_of, listed, shorts
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
        return f"What {'the plenary' if plenary else 'silence'} came to"

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
            when = "agreed ad ref: " if now else "agreed before: "
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
                    yield f"Package {package} carried whole."
                case PackageLapsed(package):
                    yield f"Package {package} is off the table: what was agreed has overtaken it."
                case ContactGroupReported(clause_id, members, bridge):
                    clause = self.view.clause(clause_id)
                    who = listed(names[seat] for seat in members)
                    if clause and bridge:
                        yield f"{who} found a bridge on {clause.title}: {label_of(clause, bridge)}."

    def _follows(self) -> Iterator[str]:
        moved = [event for event in self.events if isinstance(event, TemperatureMoved)]
        if moved:
            before = moved[0].now - moved[0].by
            word = "cools" if moved[-1].now < before else "heats"
            yield f"The room {word}, from {before} to {moved[-1].now} of 100."
        for event in self.events:
            match event:
                case RoundBegan(number, capital):
                    rounds = self.view.procedure.rounds
                    which = f"Round {number} of {rounds}" if number <= rounds else "A last round"
                    yield f"{which} begins; every delegation has {capital} capital to spend."
                case SilenceOpened(_, proposed):
                    yield "The chair puts its text under silence."
                    titles = [c.title for c in self.view.clauses if c.id in proposed]
                    if titles:
                        yield f"On {listed(titles)} it proposes what was one delegation short."
                case ClockStopped():
                    yield "There is no statement yet. The clock is stopped for one further round."
                case ConferenceEnded(reason, _):
                    yield _ENDS[reason]


_ENDS = {
    EndReason.IN_FORCE: "The statement is in force.",
    EndReason.UNRATIFIED: "The conference is over without a text: too few capitals ratified.",
    EndReason.BROKEN: "The conference is over without a text: silence was broken.",
    EndReason.INCOMPLETE: "The conference is over without a text: what it needs was not agreed.",
    EndReason.SUSPENDED: "The talks are suspended: the room is too heated to go on.",
    EndReason.ADJOURNED: "The chair adjourns: the conference is over without a text.",
}
