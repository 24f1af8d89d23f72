"""The procedure as a scenario file gives it."""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Discriminator, Field, StrictBool, StrictInt, Tag

from game.scenario.kinds import Id, Sheet

ROUNDS: Final = 5
"""How many rounds there are if a scenario does not say."""


class ConsensusMinusSheet(Sheet):
    """So many delegations may fail to support."""

    missing: Annotated[StrictInt, Field(ge=1)] = Field(
        alias="consensus-minus", description="how many may fail to support"
    )


class QualifiedMajoritySheet(Sheet):
    """So many percent of the weight must support."""

    percent: Annotated[StrictInt, Field(ge=1, le=100)] = Field(
        alias="qualified-majority", description="percent of the weight that must support"
    )


class SignaturesSheet(Sheet):
    """How many must sign, and who among them."""

    at_least: Annotated[StrictInt, Field(ge=1)] = Field(description="how many must sign")
    named: tuple[Id, ...] = Field(default=(), description="seats that must be among them")


class SignatureSheet(Sheet):
    """The text binds who signs it."""

    signature: SignaturesSheet = Field(description="how many must sign, and who among them")


def _rule_kind(value: object) -> str | None:
    if isinstance(value, str):
        return "<word>"
    if isinstance(value, dict) and len(value) == 1:
        (key,) = value
        return f"<{key}>"
    if isinstance(value, Sheet):
        return next((f"<{f.alias or name}>" for name, f in type(value).model_fields.items()), None)
    return None


# The tags stand in pydantic's locations and not in the file; `shape` knows them by their `<`.
RuleSheet: TypeAlias = Annotated[
    Annotated[Literal["consensus", "majority"], Tag("<word>")]
    | Annotated[ConsensusMinusSheet, Tag("<consensus-minus>")]
    | Annotated[QualifiedMajoritySheet, Tag("<qualified-majority>")]
    | Annotated[SignatureSheet, Tag("<signature>")],
    Discriminator(_rule_kind),
]


ModuleName: TypeAlias = Literal["pacts", "press", "capitals", "leaks", "events"]


class ProcedureSheet(Sheet):
    """How the conference runs; every key may be left out."""

    rounds: Annotated[StrictInt, Field(ge=1, le=20)] = Field(
        default=ROUNDS, description="how many rounds there are"
    )
    rule: RuleSheet = Field(
        default="consensus",
        description="when a wording carries: consensus, majority, {consensus-minus: 1}, "
        "{qualified-majority: 67} or {signature: {at_least: 4, named: [a]}}",
    )
    vetoes: tuple[Id, ...] = Field(default=(), description="seats against which nothing carries")
    capital: Annotated[StrictInt, Field(ge=0, le=20)] = Field(
        default=3, description="what each delegation can spend on formal acts in a round"
    )
    temperature: Annotated[StrictInt, Field(ge=0, le=99)] = Field(
        default=30, description="how heated the room is at the start"
    )
    nothing_agreed_until_everything_agreed: StrictBool = Field(
        default=False, description="whether a clause left in brackets leaves no statement"
    )
    ratifications: Annotated[StrictInt, Field(ge=1)] | None = Field(
        default=None,
        description="how many capitals bring the text into force; left out, as many as the "
        "rule asks for: consensus all, consensus-minus all but so many, signature at_least, "
        "a majority more than half of the seats",
    )
    reservations: StrictBool = Field(
        default=True, description="whether one may join with a reservation on a clause"
    )
    stop_the_clock: StrictBool = Field(
        default=True, description="whether a broken silence gives one further round, once"
    )
    chair_may_propose: StrictBool = Field(
        default=True, description="whether the chair may propose wordings one objection short"
    )
    modules: tuple[ModuleName, ...] = Field(
        default=(),
        description="what is played beyond the core game: pacts, press, capitals, leaks, events",
    )
    opens: dict[ModuleName, Annotated[StrictInt, Field(ge=1, le=20)]] = Field(
        default_factory=dict,
        description="for a module, the round from which it is played; left out, the first",
    )
