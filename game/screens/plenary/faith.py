"""The scene in which promises are checked and public commitments judged, one by one."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from game.language import _
from game.notation import labelled
from game.prose.grammar import capital
from game.rules.events import CommitmentJudged, Event, PactConcluded, PromiseChecked
from game.rules.names import PactId
from game.rules.pacts import Pact, Status
from game.rules.view import View
from game.screens.matrix import hanging
from game.screens.naming import shorts
from game.screens.pacts.words import STATUS, pact_title, promise_words


@dataclass(frozen=True)
class FaithScene:
    """Who has kept its word and who has not, as far as the seat learns of it."""

    view: View
    checked: tuple[PromiseChecked | CommitmentJudged, ...]

    @property
    def title(self) -> str:
        """Always the same."""
        return _("Promises kept and broken")

    @property
    def last(self) -> int:
        """A step each."""
        return len(self.checked)

    def draw(self, step: int, width: int) -> Content:
        """Those that have been called, the newest last."""
        if step == 0:
            return Content.styled(_("What was promised is compared with what was done."), _QUIET)
        return Content("\n").join(self._line(event, width) for event in self.checked[:step])

    def _line(self, event: PromiseChecked | CommitmentJudged, width: int) -> Content:
        by = event.by if isinstance(event, PromiseChecked) else event.seat
        name = shorts(self.view.delegations)[by]
        sign = STATUS[Status.KEPT if event.kept else Status.BROKEN]
        margin = Content.styled(sign.mark, sign.style)
        said = self._words(event)
        # A promise in words begins with who made it, but one side of an exchange may be the other.
        lead = "" if said.startswith((name, capital(_("you")))) else labelled(name, "")
        words = Content.assemble((f"{_(sign.word)}  ", sign.style), (lead, "bold"), said)
        return hanging(margin, words, 2, width)

    def _words(self, event: PromiseChecked | CommitmentJudged) -> str:
        if isinstance(event, CommitmentJudged):
            clause = self.view.clause(event.clause)
            title = clause.title if clause else event.clause
            return _("public commitment on {title} (firmness {firmness})").format(
                title=title, firmness=event.firmness
            )
        pact = self._pacts.get(event.pact)
        if pact is None:
            return _("a promise under a pact")
        promise = promise_words(self.view, pact.promises[event.promise])
        return f"{promise} ({pact_title(self.view, pact)})"

    @property
    def _pacts(self) -> dict[PactId, Pact]:
        """The pacts that one knows, those that have ended since among them."""
        heard = [e.pact for e in self.view.minutes if isinstance(e, PactConcluded)]
        return {pact.id: pact for pact in heard} | dict(self.view.pacts)


def faith_scene(events: tuple[Event, ...], view: View) -> list[FaithScene]:
    """The scene, if anything was checked."""
    checked = tuple(e for e in events if isinstance(e, PromiseChecked | CommitmentJudged))
    return [FaithScene(view, checked)] if checked else []


_QUIET = "$foreground-muted"
