"""What a seat has done and read, in the words of the guide: read off its minutes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from game.rules import events as happened
from game.rules.events import Event, PlenaryOpened, PlenaryTakenBack
from game.rules.names import ClauseId
from game.rules.press import Clarification, Commitment
from game.rules.view import View

LOOKS: Final = frozenset(
    ("read-brief", "read-text", "talk", "dossier", "deputy", "wire", "capital")
)
"""What is read and leaves no trace in the minutes: screens report it."""

_ACTS: Final[Mapping[type, str]] = MappingProxyType(
    {
        happened.Said: "say",
        happened.Conferred: "say",
        happened.SoundedOut: "sound-out",
        happened.Claimed: "claim",
        happened.PageShown: "page",
        happened.Suggested: "suggest",
        happened.SoundingAnswered: "answer",
        happened.SuggestionAnswered: "answer",
        happened.DemarcheAnswered: "answer",
        happened.QuestionAnswered: "answer",
        happened.PositionsFiled: "file",
        happened.PackageTabled: "package",
        happened.SupportFiled: "vote",
        happened.ContactGroupCalled: "contact-group",
        happened.ClauseReopened: "reopen",
        happened.PactOffered: "pact",
        happened.PactAnswered: "pact",
        happened.StatementFiled: "statement",
        happened.DemarcheMade: "demarche",
        happened.CapitalConsulted: "consult",
        happened.LeakFiled: "leak",
        happened.ReadinessDeclared: "ready",
    }
)
"""What a seat's own events are called in the guide."""


class Deed(NamedTuple):
    """Something that a seat did or read, on which clauses, after how many plenaries."""

    act: str
    clauses: tuple[ClauseId, ...] = ()
    plenaries: int = 0


def deeds(view: View) -> Iterator[Deed]:
    """What the seat has done, from its minutes."""
    held = 0
    for event in view.minutes:
        held += isinstance(event, PlenaryOpened) - isinstance(event, PlenaryTakenBack)
        if isinstance(event, happened.ReadinessDeclared) and not event.ready:
            continue
        act = _ACTS.get(type(event))
        if act is not None and getattr(event, "seat", None) == view.seat:
            yield Deed(act, tuple(clauses_of(event)), held)


def clauses_of(event: Event) -> Iterator[ClauseId]:
    """The clauses that something said or done was about."""
    match event:
        case happened.PackageTabled(terms=terms):
            yield from (term.clause for term in terms)
        case (
            happened.Suggested(give=give, ask=ask) | happened.SuggestionAnswered(give=give, ask=ask)
        ):
            yield from (term.clause for term in (*give, *ask))
        case happened.DemarcheMade(term=term) | happened.DemarcheAnswered(term=term):
            yield term.clause
        case happened.StatementFiled(statement=said) | happened.StatementPublished(statement=said):
            if isinstance(said, Commitment):
                yield said.term.clause
            elif isinstance(said, Clarification):
                yield said.clause
        case _:
            yield from filter(None, [getattr(event, "clause", None)])


def plenaries(view: View) -> int:
    """How many plenaries there have been, without those taken back."""
    held = sum(isinstance(event, PlenaryOpened) for event in view.minutes)
    return held - sum(isinstance(event, PlenaryTakenBack) for event in view.minutes)
