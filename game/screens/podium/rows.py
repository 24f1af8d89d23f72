"""The rows of the podium's form, and the statement that they make."""

from __future__ import annotations

from collections.abc import Iterator

from game.language import _, later
from game.notation import in_marks
from game.rules.events import IncidentHappened
from game.rules.names import Term
from game.rules.press import (
    ACTS,
    ActId,
    Bond,
    Clarification,
    Commitment,
    Remark,
    Statement,
)
from game.rules.view import View
from game.screens.called import delegation
from game.screens.terms import clause_field, wording_field
from game.screens.widgets.fields import Field

_FIRMNESS = (
    ("1", later("1: lightly")),
    ("2", later("2: firmly")),
    ("3", later("3: with all your weight")),
)


def rows(view: View, values: dict[str, str]) -> Iterator[Field]:
    """What kind of statement, then what that kind takes."""
    kinds = [
        ("remark", _("remark on a delegation or an event")),
        ("commitment", _("commit yourself")),
    ]
    mine = [clause for seat, clause in view.commitments if seat == view.seat]
    if mine:
        kinds.append(("clarification", _("clarify a commitment away")))
    yield Field("kind", _("Statement"), tuple(kinds))
    match values["kind"]:
        case "remark":
            yield Field("about", _("About"), _about(view))
            yield Field(
                "act", _("The act"), tuple((act.id.value, _act(act.id)) for act in ACTS.values())
            )
        case "commitment":
            yield clause_field(view, view.clauses, "clause", _("On"))
            yield wording_field(view, values["clause"], "wording", _("To"))
            yield Field("bond", _("How"), tuple((bond.value, _(bond.value)) for bond in Bond))
            yield Field("firmness", _("Firmness"), tuple((n, _(words)) for n, words in _FIRMNESS))
        case _:
            clauses = [clause for clause in view.clauses if clause.id in mine]
            yield clause_field(view, clauses, "clause", _("On"))


def statement(values: dict[str, str], text: str) -> Statement:
    """The statement that the rows make."""
    match values["kind"]:
        case "remark":
            return Remark(ActId(values["act"]), values["about"], text)
        case "commitment":
            term = Term(values["clause"], values["wording"])
            return Commitment(term, Bond(values["bond"]), int(values["firmness"]), text)
        case _:
            return Clarification(values["clause"], text)


def _about(view: View) -> tuple[tuple[str, str], ...]:
    """The other delegations, and the events that have happened, the newest first."""
    seats = [(seat, delegation(view, seat).name) for seat in view.others]
    events = [e for e in view.minutes if isinstance(e, IncidentHappened)]
    return (*seats, *((e.incident, in_marks(e.headline)) for e in reversed(events)))


def _act(act: ActId) -> str:
    """An act, and how it is meant."""
    found = ACTS[act]
    if found.friendly:
        return (
            _("{value} (warm, {pressing})")
            .format(value=_(act.value), pressing=found.pressing)
            .replace("-", "\N{MINUS SIGN}")
        )
    if not found.pressing:
        return _("{value} (neutral)").format(value=_(act.value))
    return f"{_(act.value)} ({_('critical') if found.critical else _('firm')}, +{found.pressing})"
