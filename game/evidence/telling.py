"""What an event is evidence of, for the seat that acted in it."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.words import promise_words, short, shorts, term_words, terms_words
from game.evidence.rubric import Kind
from game.evidence.saying import saying
from game.evidence.told import Told, headline, on, title, whole, whom
from game.language import _
from game.notation import apart
from game.rules.events import (
    CapitalConsulted,
    Claimed,
    ClauseReopened,
    ContactGroupCalled,
    DemarcheAnswered,
    DemarcheMade,
    Event,
    PackageTabled,
    PactAnswered,
    PactOffered,
    PageShown,
    PositionsFiled,
    QuestionAnswered,
    SilenceAnswered,
    SoundedOut,
    SoundingAnswered,
    Suggested,
    SuggestionAnswered,
    SupportFiled,
)
from game.rules.names import Seat
from game.rules.setting import Setting


def told(setting: Setting, seat: Seat, event: Event) -> Iterator[Told]:
    """What an event is evidence of for the seat that acted in it; nothing if another did."""
    if getattr(event, "seat", None) == seat:
        yield from _asking(setting, event)
        yield from _proposing(setting, event)
        yield from _answering(setting, event)
        yield from saying(setting, event)


def _asking(setting: Setting, event: Event) -> Iterator[Told]:
    match event:
        case SoundedOut(_, to, clause):
            words = _("Asked {who} what matters to it on {about}.")
            yield on(Kind.INQUIRY, words, title(setting, clause), who=short(setting, to))
        case Claimed(_, to, clause):
            words = _("Told {who} its position on {about}.")
            yield on(Kind.INQUIRY, words, title(setting, clause), who=whom(setting, to))
        case PageShown(_, to, clause):
            words = _("Showed {who} its instructions on {about}.")
            yield on(Kind.INQUIRY, words, title(setting, clause), who=short(setting, to))
        case CapitalConsulted(_, None):
            yield Told(Kind.INQUIRY, _("Asked its capital to win over a constituency."))
        case CapitalConsulted(_, str(clause)):
            words = _("Consulted its capital about {about}.")
            yield on(Kind.INQUIRY, words, title(setting, clause))
        case _:
            pass


def _proposing(setting: Setting, event: Event) -> Iterator[Told]:
    match event:
        case Suggested(_, to, give, ask):
            words = (
                _("Offered {who} {given} for {wanted}.") if give else _("Asked {who} for {wanted}.")
            )
            yield whole(
                Kind.PROPOSALS,
                words,
                who=short(setting, to),
                given=terms_words(setting, give),
                wanted=terms_words(setting, ask),
            )
        case PackageTabled(_, package, terms):
            words = _("Tabled package {package}: {terms}.")
            yield whole(Kind.PROPOSALS, words, package=package, terms=terms_words(setting, terms))
        case ContactGroupCalled(_, clause):
            words = _("Called for a contact group on {about}.")
            yield on(Kind.PROPOSALS, words, title(setting, clause))
        case ClauseReopened(_, clause):
            yield on(Kind.PROPOSALS, _("Reopened {about}."), title(setting, clause))
        case PactOffered(_, to, pact):
            words = (
                _("Offered {who} a public pact: {promised}.")
                if pact.public
                else _("Offered {who} a secret pact: {promised}.")
            )
            promised = apart(promise_words(setting, promise) for promise in pact.promises)
            yield whole(Kind.PROPOSALS, words, who=shorts(setting, to), promised=promised)
        case DemarcheMade(_, to, term):
            words = _("Made a démarche to {who} for {about}.")
            yield on(Kind.PROPOSALS, words, term_words(setting, term), who=short(setting, to))
        case _:
            pass


def _answering(setting: Setting, event: Event) -> Iterator[Told]:
    kind = Kind.PARTICIPATION
    match event:
        case SoundingAnswered(_, to, clause):
            words = _("Answered {who} on {about}.")
            yield on(kind, words, title(setting, clause), who=short(setting, to))
        case SuggestionAnswered(_, to, _, _, reply):
            words = _("Answered {who}'s suggestion: {reply}.")
            yield whole(kind, words, who=short(setting, to), reply=_(reply))
        case PactAnswered(_, to, _, accept):
            words = _("Accepted a pact with {who}.") if accept else _("Declined a pact with {who}.")
            yield whole(kind, words, who=shorts(setting, to))
        case DemarcheAnswered(_, to, term, considered) if considered is not None:
            words = (
                _("To {who}'s démarche, would consider {about}.")
                if considered
                else _("To {who}'s démarche, declined {about}.")
            )
            yield on(kind, words, term_words(setting, term), who=short(setting, to))
        case QuestionAnswered(_, incident, choice):
            words = _("Answered the question of “{headline}”: {choice}.")
            news = headline(setting, incident)
            yield whole(kind, words, headline=news, choice=choice.rstrip("."))
        case PositionsFiled(_, clause):
            yield on(kind, _("Filed its position on {about}."), title(setting, clause))
        case SupportFiled(_, package, yes):
            words = _("Filed yes to package {about}.") if yes else _("Filed no to package {about}.")
            yield on(kind, words, str(package))
        case SilenceAnswered(_, answer):
            yield whole(kind, _("In the silence procedure: {answer}."), answer=_(answer))
        case _:
            pass
