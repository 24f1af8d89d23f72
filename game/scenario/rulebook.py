"""From sheets to what the rules know beyond the core game: home, alliances, events.

An event of the rules that has no sources is an invented one: the checks see to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from game.rules.capitals import (
    Aim,
    ApprovalEffect,
    Choice,
    Condition,
    Constituency,
    CoolRoom,
    Effect,
    GoodFaith,
    GoodTerms,
    HeatEffect,
    Incident,
    OpenEffect,
    Question,
    TrustEffect,
)
from game.rules.names import Term
from game.rules.pacts import (
    Back,
    Confidence,
    Exchange,
    NoCriticism,
    Oppose,
    Pact,
    Promise,
    Solidarity,
    Together,
    pact_id,
)
from game.scenario.alliances import (
    AllianceSheet,
    BackSheet,
    ConfidenceSheet,
    ExchangeSheet,
    NoCriticismSheet,
    OpposeSheet,
    PromiseSheet,
    SolidaritySheet,
    TogetherSheet,
)
from game.scenario.happenings import (
    ApprovalSheet,
    EffectSheet,
    EventSheet,
    HeatSheet,
    QuestionSheet,
    ReopenSheet,
    TrustSheet,
)
from game.scenario.home import (
    AimSheet,
    ConstituencySheet,
    GoodFaithSheet,
    GoodTermsSheet,
    RoomUnderSheet,
)


def constituency(sheet: ConstituencySheet) -> Constituency:
    """A home audience."""
    return Constituency(
        id=sheet.id,
        name=sheet.name,
        approval=sheet.approval,
        threshold=sheet.threshold,
        has_say=sheet.has_say,
        taste={Term(c, w): n for c, row in sheet.taste.items() for w, n in row.items()},
        firmness=sheet.firmness,
    )


def aim(sheet: AimSheet) -> Aim:
    """An aim outside the text."""
    match sheet:
        case GoodTermsSheet():
            return GoodTerms(sheet.good_terms_with, sheet.at_least, sheet.points)
        case RoomUnderSheet():
            return CoolRoom(sheet.room_under, sheet.points)
        case GoodFaithSheet():
            return GoodFaith(sheet.good_faith)
        case _:
            assert_never(sheet)


def alliances(sheets: Iterable[AllianceSheet]) -> Iterator[Pact]:
    """The pacts in force from the start."""
    seen: list[tuple[str, ...]] = []
    for sheet in sheets:
        members = tuple(sorted(sheet.members))
        # Pacts made in the conference count up from 1, so those before it count down from 0.
        number = -seen.count(members)
        seen.append(members)
        yield Pact(
            id=pact_id(sheet.members, number),
            name=sheet.name,
            members=sheet.members,
            promises=tuple(p for promise in sheet.promises for p in _promises(promise)),
            public=sheet.public,
            until=sheet.until or 0,
        )


def incident(sheet: EventSheet, outlets: Mapping[str, str]) -> Incident:
    """Something that may happen outside the room; `outlets` are those of the sources, by id."""
    return Incident(
        id=sheet.id,
        headline=sheet.headline,
        condition=Condition(**sheet.when.model_dump()),
        effects=_effects(sheet.effects),
        question=_question(sheet.question) if sheet.question else None,
        sources=tuple(dict.fromkeys(outlets[source] for source in sheet.sources)),
    )


def _promises(sheet: PromiseSheet) -> Iterator[Promise]:
    """What a line of an alliance promises: a promise for each member and each wording."""
    match sheet:
        case BackSheet():
            yield from (Back(seat, Term(*t)) for seat in sheet.by for t in sheet.back.items())
        case OpposeSheet():
            yield from (Oppose(seat, Term(*t)) for seat in sheet.by for t in sheet.oppose.items())
        case ExchangeSheet():
            sides = ((s, Term(*t)) for s, terms in sheet.exchange.items() for t in terms.items())
            (member, term), (other, other_term) = sides
            yield Exchange(member, term, other, other_term)
        case NoCriticismSheet():
            yield from map(NoCriticism, sheet.no_criticism)
        case ConfidenceSheet():
            yield from map(Confidence, sheet.confidence)
        case TogetherSheet():
            yield from map(Together, sheet.together)
        case SolidaritySheet():
            yield from map(Solidarity, sheet.solidarity)
        case _:
            assert_never(sheet)


def _question(sheet: QuestionSheet) -> Question:
    choices = tuple(Choice(choice.label, _effects(choice.effects)) for choice in sheet.choices)
    return Question(sheet.to, sheet.text, choices)


def _effects(sheets: tuple[EffectSheet, ...]) -> tuple[Effect, ...]:
    return tuple(map(_effect, sheets))


def _effect(sheet: EffectSheet) -> Effect:
    match sheet:
        case HeatSheet():
            return HeatEffect(sheet.heat)
        case TrustSheet():
            return TrustEffect(sheet.trust_of, sheet.other, sheet.by)
        case ApprovalSheet():
            return ApprovalEffect(sheet.approval_of, sheet.by, sheet.among)
        case ReopenSheet():
            return OpenEffect(sheet.reopen)
        case _:
            assert_never(sheet)
