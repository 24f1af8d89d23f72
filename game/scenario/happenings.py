"""Events outside the room, as a scenario file gives them: when, what they move, what they ask."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field, StrictBool, StrictInt, Tag

from game.scenario.kinds import Id, Line, Sheet, told_by

_Change: TypeAlias = Annotated[StrictInt, Field(ge=-50, le=50)]
_Round: TypeAlias = Annotated[StrictInt, Field(ge=1, le=21)]
_Degrees: TypeAlias = Annotated[StrictInt, Field(ge=0, le=100)]


class HeatSheet(Sheet):
    """The room heats or cools."""

    heat: _Change = Field(description="degrees by which the room heats; cools, if negative")


class TrustSheet(Sheet):
    """One delegation trusts another more or less."""

    trust_of: Id = Field(description="the seat whose trust changes")
    other: Id = Field(alias="in", description="the seat that it trusts more or less")
    by: _Change = Field(description="how much more; less, if negative")


class ApprovalSheet(Sheet):
    """A delegation's home audiences approve of it more or less."""

    approval_of: Id = Field(description="the seat whose approval at home changes")
    among: Id | None = Field(
        default=None, description="the one of its constituencies; left out, all of them"
    )
    by: _Change = Field(description="how much more; less, if negative")


class ReopenSheet(Sheet):
    """An agreed clause is in brackets again."""

    reopen: Id = Field(description="the clause that is in brackets again")


EffectSheet: TypeAlias = Annotated[
    Annotated[HeatSheet, Tag("<heat>")]
    | Annotated[TrustSheet, Tag("<trust_of>")]
    | Annotated[ApprovalSheet, Tag("<approval_of>")]
    | Annotated[ReopenSheet, Tag("<reopen>")],
    told_by("heat", "trust_of", "approval_of", "reopen"),
]

_EFFECTS = "what it moves: {heat: 3}, {trust_of: a, in: b, by: -2}, {approval_of: a, by: 2}, "
_EFFECTS += "{approval_of: a, among: public, by: 2} or {reopen: a clause}"


class WhenSheet(Sheet):
    """When an event may happen: all that is given must hold."""

    after: _Round = Field(default=1, description="the first round in which it may happen")
    before: _Round | None = Field(default=None, description="the last round in which it may happen")
    hotter: _Degrees | None = Field(
        default=None, description="only if the temperature is at least this"
    )
    cooler: _Degrees | None = Field(
        default=None, description="only if the temperature is under this"
    )
    agreed: Id | None = Field(default=None, description="only if this clause is agreed")
    bracketed: Id | None = Field(default=None, description="only if this clause is in brackets")
    pressing: Annotated[StrictInt, Field(ge=-3, le=5)] | None = Field(
        default=None,
        description="only if a statement at least so pressing is made: note 0, regret 2, protest 5",
    )
    percent: Annotated[StrictInt, Field(ge=1, le=100)] = Field(
        default=100, description="how likely it then is in a round, in percent"
    )


class ChoiceSheet(Sheet):
    """One answer to a question."""

    label: Line = Field(description="the answer, in a few words")
    effects: tuple[EffectSheet, ...] = Field(default=(), max_length=12, description=_EFFECTS)


class QuestionSheet(Sheet):
    """What an event asks a delegation."""

    to: Id = Field(description="the seat that is asked")
    text: Line = Field(description="the question")
    choices: tuple[ChoiceSheet, ...] = Field(
        min_length=2,
        max_length=6,
        description="the answers, 2 to 6; who gives none has given the last",
    )


class EventSheet(Sheet):
    """Something that happens outside the room, at most once."""

    id: Id = Field(description="the event's id")
    headline: Line = Field(description="what happens, as a headline")
    sources: tuple[Id, ...] = Field(
        default=(), description="the ids of sources in the dossier that it is drawn from"
    )
    invented: StrictBool = Field(default=False, description="true if no source stands behind it")
    when: WhenSheet = Field(default_factory=WhenSheet, description="when it may happen")
    effects: tuple[EffectSheet, ...] = Field(default=(), max_length=12, description=_EFFECTS)
    question: QuestionSheet | None = Field(
        default=None, description="a question that it puts to a delegation"
    )
