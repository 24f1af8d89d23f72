"""The form of an offer: members, promises, public or secret, a name, and how long."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from game.language import _, later
from game.notation import figure
from game.rules.moves import AnswerPact, OfferPact, SeatMove
from game.rules.names import Seat
from game.rules.pacts import Pact, Promise
from game.rules.tuning import BREACH_KNOWN_TRUST, BREACH_TRUST, KEEPING_TRUST
from game.rules.words import plain
from game.screens.desk import Desk
from game.screens.dialogs.dialog import Dialog
from game.screens.pacts.known import Known, Stage
from game.screens.pacts.promise import PromiseDialog
from game.screens.pacts.promises import Promises
from game.screens.widgets.fields import Field, Fields
from game.screens.widgets.recipients import Recipients

_NAME = 60
"""The most characters of a pact's name."""


class OfferPactDialog(Dialog):
    """An offer of one's own; given an entry, a counter to the offer in it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("p", "promise", later("Add a promise"))]

    send_key = "o"
    send_word = later("Offer")
    more = ((later("Add a promise · p"), "promise"),)

    def __init__(self, desk: Desk, entry: Known | None = None) -> None:
        super().__init__(desk)
        self.entry = entry
        self.start: Pact | None = entry.pact if entry else None

    def heading(self) -> str:
        """Offer or counter."""
        return _("Offer another pact instead") if self.entry else _("Offer a pact")

    def note(self) -> str:
        """What a pact is."""
        declines = _(" It declines the offer that it answers.") if self._declines else ""
        return _(
            "Nothing enforces it. Kept: +{keeping_trust} trust. Broken: {by} with the "
            "other members, {by2} with all who learn of it.{declines}"
        ).format(
            keeping_trust=KEEPING_TRUST,
            by=figure(-BREACH_TRUST),
            by2=figure(-BREACH_KNOWN_TRUST),
            declines=declines,
        )

    @property
    def _declines(self) -> bool:
        return self.entry is not None and self.entry.stage is Stage.ASKED

    def form(self) -> Iterator[Widget]:
        """With whom, what, how."""
        members = self.start.members if self.start else ()
        picked = tuple(seat for seat in self.view.others if seat in members)
        yield Recipients(self.view, many=True, picked=picked)
        yield Promises(self.view, self.start.promises if self.start else ())
        yield Fields(self._rows, self._chosen())
        name = self.start.name if self.start else ""
        with Horizontal(id="pact-name"):
            yield Static(_("Its name"), classes="label", markup=False)
            yield Input(name, placeholder=_("none"), max_length=_NAME, compact=True)

    def _chosen(self) -> dict[str, str]:
        if self.start is None:
            return {}
        return {"public": str(self.start.public), "until": str(self.start.until)}

    def _rows(self, values: dict[str, str]) -> Iterator[Field]:
        yield Field(
            "public",
            _("Known to"),
            (("False", _("its members only")), ("True", _("everybody"))),
            _("A breach of a public pact is known to all. A secret one can be leaked."),
        )
        rounds = range(self.view.round, self.view.procedure.rounds + 1)
        until = tuple((str(n), _("up to the plenary of round {n}").format(n=n)) for n in rounds)
        yield Field("until", _("How long"), (("0", _("as long as the conference")), *until))

    @property
    def members(self) -> tuple[Seat, ...]:
        """The other members; none picked means all."""
        return self.query_one(Recipients).seats or self.view.others

    def action_promise(self) -> None:
        """Add a promise by its own form."""

        def add(promise: Promise) -> None:
            self.query_one(Promises).add(promise)
            self.refuse("")

        members = (self.view.seat, *self.members)
        self.app.push_screen(PromiseDialog(self.desk, members, add))

    def outlook(self) -> Content | None:
        """What is still missing."""
        if self.query_one(Promises).promises:
            return None
        return Content.styled(_("It has no promise yet: p adds one."), "$text-warning")

    def on_picker_changed(self) -> None:
        """Look again at what is missing."""
        self.show_outlook()

    def moves(self) -> list[SeatMove] | str:
        """The offer; a counter declines what it answers."""
        values = self.query_one(Fields).values
        offer = OfferPact(
            self.view.seat,
            self.members,
            self.query_one(Promises).promises,
            values["public"] == "True",
            plain(self.query_one(Input).value),
            int(values["until"]),
        )
        if not offer.promises:
            return _("A pact needs a promise: p adds one.")
        if self.start and self._declines:
            return [offer, AnswerPact(self.view.seat, self.start.id, False)]
        return [offer]
