"""The short form of one promise, of any of the seven kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.content import Content

from game.language import _, later
from game.rules.moves import OfferPact, SeatMove
from game.rules.names import Seat, Term
from game.rules.pacts import (
    Back,
    Confidence,
    Exchange,
    NoCriticism,
    Oppose,
    Promise,
    Solidarity,
    Together,
)
from game.screens.desk import Desk
from game.screens.dialogs.dialog import Dialog
from game.screens.pacts.words import KINDS, promise_words, who
from game.screens.terms import clause_field, wording_field
from game.screens.widgets.fields import Field, Fields

_PLAIN: dict[str, Callable[[Seat], Promise]] = {
    "no criticism": NoCriticism,
    "confidence": Confidence,
    "together": Together,
    "solidarity": Solidarity,
}
"""The kinds that say nothing of the text."""


_EACH = "*"
"""Stands for every member, each with a promise of its own."""


class PromiseDialog(Dialog):
    """Who promises what; what is made is given to `add`."""

    send_key = "p"
    send_word = later("Promise")

    def __init__(self, desk: Desk, members: tuple[Seat, ...], add: Callable[[Promise], None]):
        super().__init__(desk)
        self.members = members
        self.add = add

    def heading(self) -> str:
        """What is made."""
        return _("A promise")

    def form(self) -> Iterator[Fields]:
        """Its kind, who owes it, and on what."""
        yield Fields(self._rows)

    def _rows(self, values: dict[str, str]) -> Iterator[Field]:
        everyone = tuple((seat, who(self.view, seat)) for seat in self.members)
        # Without a clause in brackets there is nothing to back, oppose or exchange.
        kinds = KINDS if self.view.open_clauses else {kind: KINDS[kind] for kind in _PLAIN}
        yield Field(
            "kind", _("Promise to"), tuple((kind, _(words)) for kind, words in kinds.items())
        )
        if values["kind"] in _PLAIN:
            yield Field(
                "member", _("Who promises"), (*everyone, (_EACH, _("each member"))), start=_EACH
            )
            return
        yield Field("member", _("Who promises"), everyone)
        yield clause_field(self.view, self.view.open_clauses, "clause", _("On"))
        opposed = values["kind"] == "oppose"
        yield wording_field(self.view, values["clause"], "wording", _("The wording"), worst=opposed)
        if values["kind"] == "exchange":
            others = tuple(pair for pair in everyone if pair[0] != values["member"])
            yield Field("other", _("In return"), others)
            # Against the same clause there would be nothing to exchange.
            elsewhere = [c for c in self.view.open_clauses if c.id != values["clause"]]
            start = elsewhere[0].id if elsewhere else ""
            yield clause_field(
                self.view, self.view.open_clauses, "other clause", _("On"), start=start
            )
            yield wording_field(
                self.view, values["other clause"], "other wording", _("The wording")
            )

    @property
    def promises(self) -> list[Promise]:
        """The promise as it is now, of each member if all are to make it."""
        values = self.query_one(Fields).values
        kind, member = values["kind"], values["member"]
        if kind in _PLAIN:
            owed = self.members if member == _EACH else (member,)
            return [_PLAIN[kind](seat) for seat in owed]
        term = Term(values["clause"], values["wording"])
        if kind == "exchange":
            other = Term(values["other clause"], values["other wording"])
            return [Exchange(member, term, values["other"], other)]
        return [Back(member, term) if kind == "back" else Oppose(member, term)]

    def outlook(self) -> Content:
        """The promise as a sentence."""
        words = " ".join(f"{promise_words(self.view, promise)}." for promise in self.promises)
        return Content.styled(words, "$text-accent")

    def on_picker_changed(self) -> None:
        """Say it anew."""
        self.show_outlook()

    def moves(self) -> list[SeatMove] | str:
        """No move yet: it is part of an offer; but what the rules say to it."""
        others = tuple(seat for seat in self.members if seat != self.view.seat)
        return self.desk.refusal(OfferPact(self.view.seat, others, tuple(self.promises))) or []

    def action_send(self) -> None:
        """Give it to the offer."""
        reason = self.moves()
        if isinstance(reason, str):
            self.refuse(reason)
        else:
            for promise in self.promises:
                self.add(promise)
            self.dismiss(True)
