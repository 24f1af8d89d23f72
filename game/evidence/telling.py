"""One act of a seat as evidence: of which kind, and in words that name what was done.

Acts that differ only in what they were about, as positions told on several clauses, have the
same words and another `about`, so that they can be told in one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from game.debrief.words import promise_words, short, shorts, term_words, terms_words
from game.evidence.rubric import Kind
from game.rules.events import (
    CapitalConsulted,
    Claimed,
    ClauseReopened,
    Conferred,
    ContactGroupCalled,
    DemarcheAnswered,
    DemarcheMade,
    Event,
    PackageTabled,
    PactAnswered,
    PactOffered,
    PageShown,
    PaperWritten,
    PositionsFiled,
    QuestionAnswered,
    Said,
    SilenceAnswered,
    SoundedOut,
    SoundingAnswered,
    StatementPublished,
    Suggested,
    SuggestionAnswered,
    SupportFiled,
)
from game.rules.names import ClauseId, Seat
from game.rules.press import Clarification, Commitment, Remark, Statement
from game.rules.setting import Setting


class Told(NamedTuple):
    """What was done, without a full stop, and what it was about, if others may be told with it."""

    kind: Kind
    words: str
    about: str = ""


def told(setting: Setting, seat: Seat, event: Event) -> Iterator[Told]:
    """What an event is evidence of for the seat that acted in it; nothing if another did."""
    if getattr(event, "seat", None) == seat:
        yield from _asking(setting, event)
        yield from _proposing(setting, event)
        yield from _answering(setting, event)
        yield from _saying(setting, event)


def _asking(setting: Setting, event: Event) -> Iterator[Told]:
    match event:
        case SoundedOut(_, to, clause):
            words = f"Asked {short(setting, to)} what matters to it on"
            yield Told(Kind.INQUIRY, words, _title(setting, clause))
        case Claimed(_, to, clause):
            words = f"Told {_whom(setting, to)} its position on"
            yield Told(Kind.INQUIRY, words, _title(setting, clause))
        case PageShown(_, to, clause):
            words = f"Showed {short(setting, to)} its instructions on"
            yield Told(Kind.INQUIRY, words, _title(setting, clause))
        case CapitalConsulted(_, None):
            yield Told(Kind.INQUIRY, "Asked its capital to win over a constituency")
        case CapitalConsulted(_, str(clause)):
            yield Told(Kind.INQUIRY, "Consulted its capital about", _title(setting, clause))
        case _:
            pass


def _proposing(setting: Setting, event: Event) -> Iterator[Told]:
    match event:
        case Suggested(_, to, give, ask):
            who, wanted = short(setting, to), terms_words(setting, ask)
            words = f"Offered {who} {terms_words(setting, give)} for {wanted}"
            yield Told(Kind.PROPOSALS, words if give else f"Asked {who} for {wanted}")
        case PackageTabled(_, package, terms):
            words = f"Tabled package {package}: {terms_words(setting, terms)}"
            yield Told(Kind.PROPOSALS, words)
        case ContactGroupCalled(_, clause):
            words = "Called for a contact group on"
            yield Told(Kind.PROPOSALS, words, _title(setting, clause))
        case ClauseReopened(_, clause):
            yield Told(Kind.PROPOSALS, "Reopened", _title(setting, clause))
        case PactOffered(_, to, pact):
            promised = "; ".join(promise_words(setting, promise) for promise in pact.promises)
            how = "public" if pact.public else "secret"
            words = f"Offered {shorts(setting, to)} a {how} pact: {promised}"
            yield Told(Kind.PROPOSALS, words)
        case DemarcheMade(_, to, term):
            words = f"Made a démarche to {short(setting, to)} for"
            yield Told(Kind.PROPOSALS, words, term_words(setting, term))
        case _:
            pass


def _answering(setting: Setting, event: Event) -> Iterator[Told]:
    about = ""
    match event:
        case SoundingAnswered(_, to, clause):
            words, about = f"Answered {short(setting, to)} on", _title(setting, clause)
        case SuggestionAnswered(_, to, _, _, reply):
            words = f"Answered {short(setting, to)}'s suggestion: {reply}"
        case PactAnswered(_, to, _, accept):
            words = f"{'Accepted' if accept else 'Declined'} a pact with {shorts(setting, to)}"
        case DemarcheAnswered(_, to, term, considered) if considered is not None:
            how = "would consider" if considered else "declined"
            words = f"To {short(setting, to)}'s démarche, {how}"
            about = term_words(setting, term)
        case QuestionAnswered(_, incident, choice):
            words = f"Answered the question of “{_headline(setting, incident)}”: {choice}"
        case PositionsFiled(_, clause):
            words, about = "Filed its position on", _title(setting, clause)
        case SupportFiled(_, package, yes):
            words, about = f"Filed {'yes' if yes else 'no'} to package", str(package)
        case SilenceAnswered(_, answer):
            words = f"In the silence procedure: {answer}"
        case _:
            return
    yield Told(Kind.PARTICIPATION, words, about)


def _saying(setting: Setting, event: Event) -> Iterator[Told]:
    match event:
        case Said(_, to, text):
            yield Told(Kind.WRITING, f"To {_whom(setting, to)}: “{text}”")
        case PaperWritten(_, paper, paragraphs):
            yield Told(Kind.WRITING, f"Its {paper}: “{' '.join(paragraphs)}”")
        case Conferred(_, to, _, text):
            yield Told(Kind.WRITING, f"Within a pact, to {shorts(setting, to)}: “{text}”")
        case SilenceAnswered(_, _, _, reason) if reason:
            yield Told(Kind.WRITING, f"Its reason for breaking the silence: “{reason}”")
        case StatementPublished(_, said):
            yield Told(Kind.STATEMENTS, _statement(setting, said))
        case _:
            pass


def _statement(setting: Setting, said: Statement) -> str:
    quoted = f": “{said.text}”" if said.text else ""
    match said:
        case Remark(act, about):
            seats = setting.seats
            whom = short(setting, about) if about in seats else f"“{_headline(setting, about)}”"
            return f"In public, on {whom} ({act}){quoted}"
        case Commitment(term, bond, firmness):
            what = f"{bond} {term_words(setting, term)}, firmness {firmness}"
            return f"In public, a commitment ({what}){quoted}"
        case Clarification(clause):
            return f"In public, a clarification on {_title(setting, clause)}{quoted}"
        case _:
            assert_never(said)


def _whom(setting: Setting, to: tuple[Seat, ...]) -> str:
    """Those spoken to; nobody named is everybody."""
    return shorts(setting, to) or "all"


def _title(setting: Setting, clause: ClauseId) -> str:
    return setting.by_id[clause].title


def _headline(setting: Setting, incident: str) -> str:
    """An event's headline; its id, if the chair wrote it on the spot."""
    return next((i.headline for i in setting.incidents if i.id == incident), incident)
