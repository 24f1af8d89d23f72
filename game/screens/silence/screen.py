"""The screen of the silence procedure."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from game.language import _, later
from game.notation import figure
from game.rules.legal import refusal
from game.rules.moves import AnswerSilence, Silence
from game.rules.state import ChairText
from game.rules.tuning import TEXT_LIMIT
from game.rules.view import View
from game.rules.words import plain
from game.screens.answers import Answer, answers, changes
from game.screens.matrix import Drawn
from game.screens.published import Statement
from game.screens.silence.worth import account
from game.screens.widgets.foot import Foot


class SilenceScreen(Screen[AnswerSilence | None]):
    """Asks for an answer to the chair's text; None decides later."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "choose('keeps silence')", later("Keep")),
        Binding("r", "choose('joins with a reservation')", later("Reserve")),
        Binding("b", "choose('breaks silence')", later("Break")),
        Binding("escape", "later", later("Decide later")),
    ]

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view
        self._proposal = view.chair_text or ChairText(view.text, ())
        self._answers = tuple(answers(view, self._proposal))
        self._armed: int | None = None

    def compose(self) -> ComposeResult:
        """The text, the account beside it, the answers under both."""
        yield Static(
            _("{title} · the chair's text under silence").format(title=self._view.title),
            classes="house",
            markup=False,
        )
        with Horizontal(id="under-silence"):
            with VerticalScroll(id="chair-text"):
                proposed = dict.fromkeys(
                    self._proposal.proposed, _("◆ proposed by the chair, not agreed")
                )
                yield Statement(self._view.clauses, self._proposal.text, proposed)
            with VerticalScroll(id="account"):
                yield Drawn(lambda width: account(self._view, self._highlighted, width))
        yield OptionList(*(self._option(answer) for answer in self._answers), id="answers")
        yield Input(
            placeholder=_("Why? Everyone will hear it."), max_length=TEXT_LIMIT, id="reason"
        )
        yield Static(id="status", markup=False)
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Begin with the answers."""
        self.query_one("#reason").display = False
        self.query_one(OptionList).focus()
        self._say()

    @property
    def _highlighted(self) -> Answer:
        return self._answers[self.query_one(OptionList).highlighted or 0]

    def _option(self, answer: Answer) -> Option:
        view, move = self._view, answer.move
        clause = view.clause(move.clause) if move.clause else None
        if clause:
            words = _("Join, reserving on {title}").format(title=clause.title)
            if not changes(view, self._proposal, answer):
                words += _(" (you would be bound as before)")
        else:
            words = {
                Silence.KEEP: _("Keep silence, and so join the text"),
                Silence.BREAK: _("Break silence, and say why"),
            }[move.answer]
        over = answer.total - view.instructions.walk_away
        figures = f"{figure(answer.total):>3} ({figure(over, signed=True)})"
        return Option(Content.assemble((f"{figures:<10}", "bold"), words))

    @on(OptionList.OptionHighlighted)
    def _highlight(self) -> None:
        """Another answer: its account, and nothing is confirmed yet."""
        self._armed = None
        self.query_one("#reason").display = False
        self.query_one(Drawn).refresh(layout=True)
        self._say()

    @on(OptionList.OptionSelected)
    def _select(self, event: OptionList.OptionSelected) -> None:
        """An answer is final, so it takes a second Enter; a break takes its reason."""
        answer = self._highlighted
        if not answer.joins:
            reason = self.query_one("#reason", Input)
            reason.display = True
            reason.focus()
            self._say(_("Say why in a sentence, then Enter. Breaking silence is final."))
        elif self._armed == event.option_index:
            self._give(answer.move)
        else:
            self._armed = event.option_index
            self._say(_("It is final. Enter again to give this answer."))

    @on(Input.Submitted)
    def _reason(self, event: Input.Submitted) -> None:
        """Break silence, for a reason."""
        reason = plain(event.value)
        if reason:
            self._give(AnswerSilence(self._view.seat, Silence.BREAK, None, reason))
        else:
            self._say(_("Who breaks silence says why."), "$text-error")

    def action_choose(self, kind: str) -> None:
        """Go to the first answer of a kind; to the next, if one is highlighted."""
        listing = self.query_one(OptionList)
        of_kind = [n for n, a in enumerate(self._answers) if a.move.answer == kind]
        if not of_kind:
            self._say(_("No reservation is possible."), "$text-warning")
            return
        later = [n for n in of_kind if n > (listing.highlighted or 0)]
        listing.highlighted = later[0] if later else of_kind[0]
        listing.focus()

    def action_later(self) -> None:
        """Leave the reason, or decide later."""
        if self.query_one("#reason").display:
            self.query_one("#reason").display = False
            self.query_one(OptionList).focus()
            self._say()
        else:
            self.dismiss(None)

    def _give(self, move: AnswerSilence) -> None:
        if reason := refusal(self._view, move):
            self._say(reason, "$text-error")
        else:
            self.dismiss(move)

    def _say(self, words: str = "", style: str = "$text-warning") -> None:
        rest = _("What you would have if it passes (and how far from your walk-away value).")
        said = Content.styled(words or rest, style if words else "$foreground-muted")
        self.query_one("#status", Static).update(said)
