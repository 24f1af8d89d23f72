"""What a delegation does in the room, and the forms in which it says how."""

from __future__ import annotations

from game.language import _
from game.rules.moves import DeclareReady
from game.rules.names import Phase
from game.screens.acts import ACTS, allowed
from game.screens.advice import to_file, unfiled
from game.screens.dialogs.positions import PositionsDialog
from game.screens.dialogs.ready import ReadyDialog
from game.screens.forms import FORMS
from game.screens.hearing import Hearing
from game.screens.owed import owed
from game.screens.widgets.guide import Guide
from game.screens.widgets.now import Now
from game.screens.widgets.paper import Paper


class Acting(Hearing):
    """Acts are made at the desk; a form is opened on the clause that is selected."""

    def action_form(self, name: str) -> None:
        """Open the form of an act on the selected clause."""
        if name not in {"say", "paper"} and self.view.phase is not Phase.INFORMALS:
            # Any act but talk is refused now for the same reason as this one.
            reason = self.desk.refusal(DeclareReady(self.seat, self.seat not in self.view.ready))
            self.notify(reason or "", severity="warning", markup=False)
            return
        paper = self.query_one(Paper)
        guided = self.query_one(Guide).clause_for(f"form('{name}')")
        if guided:
            # Who follows the guide acts on the clause that it speaks of.
            paper.show(guided)
        form = FORMS[name](self.desk, paper.clause)
        if isinstance(form, PositionsDialog):
            # The guide has another step next: it does not wait behind an open form.
            form.leads_on = guided is None
        if form is None:
            self.notify(_("Nobody waits for an answer of yours."), markup=False)
        else:
            self.app.push_screen(form, self._answered if name == "answer" else None)

    def _answered(self, answered: bool | None) -> None:
        """Go on to the next question, until there is none or one has had enough."""
        view = self.desk.view
        if answered and owed(view):
            self.action_form("answer")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what belongs to this game has a key."""
        return allowed(self.view, action, parameters)

    def on_paper_filing(self) -> None:
        """Enter on a clause files on it."""
        self.action_form("file")

    def on_now_chosen(self, message: Now.Chosen) -> None:
        """A click on what to do now is its key, on the clause that it names."""
        if message.key == "f" and (clause := to_file(self.view)):
            self.query_one(Paper).show(clause)
        act = next(act for act in ACTS if act.key == message.key)
        self.call_later(self.run_action, act.action)

    def action_ready(self) -> None:
        """Say that one is ready, or not yet; ask first if something would go by default."""
        view = self.desk.view
        ready = view.seat not in view.ready
        if ready and unfiled(view) and not self.desk.refusal(DeclareReady(self.seat)):
            self.app.push_screen(ReadyDialog(self.desk))
        elif reason := self.desk.act(DeclareReady(self.seat, ready), view):
            self.notify(reason, severity="warning", markup=False)

    def action_undo(self) -> None:
        """Take back what was filed last."""
        what = self.desk.undoable
        if reason := self.desk.undo():
            self.notify(reason, severity="warning", markup=False)
        else:
            self.notify(_("Taken back: {what}.").format(what=what), markup=False)
