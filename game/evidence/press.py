"""The press gallery's evidence: headlines by round, beside what could be known in public then."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.headlines import headlines
from game.debrief.reading import Conference
from game.debrief.words import short, shorts, term_words, terms_words
from game.evidence.item import Item
from game.evidence.rubric import Kind
from game.evidence.saying import statement_words
from game.language import _, plural
from game.notation import listed
from game.prose.leaks import leaked
from game.rules.events import (
    ClauseAgreed,
    ClauseBracketed,
    ClauseReopened,
    ConferenceEnded,
    Event,
    IncidentHappened,
    LeakAppeared,
    PackageTabled,
    PactConcluded,
    SilenceRevealed,
    StatementPublished,
)
from game.rules.moves import Silence
from game.rules.names import Outlet, Term


def journalists(met: Conference) -> dict[str, Outlet]:
    """Everybody of the press by name, with their papers, those first who printed first."""
    printed = {one.journalist: one.paper for one in headlines(met)}
    return {**printed, **{who: paper for who, paper in met.press.items() if who not in printed}}


def reported(met: Conference, who: str) -> dict[Kind, list[Item]]:
    """The headlines of a journalist, and, round by round, what was public to write about."""
    wrote = [
        Item(
            one.round,
            _("Printed in {paper}: “{headline}”.").format(paper=one.paper, headline=one.headline),
        )
        for one in headlines(met)
        if one.journalist == who
    ]
    idle = [
        Item(number, _("Printed nothing."), acts=0)
        for number in range(1, met.state.round + 1)
        if number not in {item.round for item in wrote}
    ]
    course = sorted((*wrote, *idle), key=lambda item: item.round)
    return {Kind.HEADLINES: course, Kind.RECORD: [*_record(met)]}


def _record(met: Conference) -> Iterator[Item]:
    """What everybody could know, in short, a line a round."""
    for number in range(met.state.round + 1):
        events = [event for at, event in met.course if at == number]
        facts = [*_facts(met, events)]
        if facts:
            known = _("In public: {facts}").format(facts=" ".join(facts))
            yield Item(number, known, acts=0)


def _facts(met: Conference, events: list[Event]) -> Iterator[str]:
    setting = met.setting
    agreed = [e for e in events if isinstance(e, ClauseAgreed)]
    if agreed:
        wordings = listed(term_words(setting, Term(e.clause, e.wording)) for e in agreed)
        yield _("Agreed ad ref: {terms}.").format(terms=wordings)
    if left := len([e for e in events if isinstance(e, ClauseBracketed)]):
        yield plural(
            "{n} clause stayed in brackets.", "{n} clauses stayed in brackets.", left
        ).format(n=left)
    for event in events:
        match event:
            case ClauseReopened(seat, clause):
                yield _("{who} reopened {title}.").format(
                    who=short(setting, seat), title=setting.by_id[clause].title
                )
            case PackageTabled(seat, package, terms):
                yield _("{who} tabled package {package}: {terms}.").format(
                    who=short(setting, seat), package=package, terms=terms_words(setting, terms)
                )
            case PactConcluded(pact) if pact.public:
                yield _("A public pact of {who}.").format(who=shorts(setting, pact.members))
            case StatementPublished(seat, said):
                words = _("{who}, {what}: “{text}”") if said.text else _("{who}, {what}.")
                what = statement_words(setting, said)
                yield words.format(who=short(setting, seat), what=what, text=said.text)
            case LeakAppeared(disclosure):
                yield _("The papers had {what}.").format(what=leaked(disclosure))
            case IncidentHappened(_, headline):
                yield _("News: “{headline}”.").format(headline=headline)
            case SilenceRevealed(seat, answer) if answer is not Silence.KEEP:
                yield _("{who}: {answer}.").format(who=short(setting, seat), answer=_(answer))
            case ConferenceEnded(reason):
                yield _("The conference ended: {reason}.").format(reason=_(reason))
            case _:
                pass
