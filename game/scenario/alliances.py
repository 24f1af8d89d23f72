"""Standing alliances, as a scenario file gives them: pacts in force before the first word.

A promise leads with what is promised and names who promises it, so that a list of them reads
aloud: `no_criticism: [a, b]`, `back: {costs: welcome}, by: [a]`.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field, StrictBool, StrictInt, Tag

from game.scenario.kinds import Id, Line, Sheet, told_by

_Seats: TypeAlias = Annotated[tuple[Id, ...], Field(min_length=1)]


class BackSheet(Sheet):
    """These members prefer or accept these wordings."""

    back: dict[str, Id] = Field(min_length=1, description="for a clause, the wording to back")
    by: _Seats = Field(description="the members who promise it")


class OpposeSheet(Sheet):
    """These members do not accept these wordings."""

    oppose: dict[str, Id] = Field(min_length=1, description="for a clause, the wording to oppose")
    by: _Seats = Field(description="the members who promise it")


class ExchangeSheet(Sheet):
    """Each of two members backs a wording if the other backs its own."""

    exchange: dict[str, Annotated[dict[str, Id], Field(min_length=1, max_length=1)]] = Field(
        min_length=2,
        max_length=2,
        description="for each of two members, the clause and the wording that it will back",
    )


class NoCriticismSheet(Sheet):
    """These members criticise no other member in public."""

    no_criticism: _Seats = Field(description="the members who will criticise no other member")


class ConfidenceSheet(Sheet):
    """These members leak nothing that is said between the members."""

    confidence: _Seats = Field(description="the members who will leak nothing said between them")


class TogetherSheet(Sheet):
    """These members give one common answer in the silence procedure."""

    together: _Seats = Field(description="the members who will join or break silence together")


class SolidaritySheet(Sheet):
    """These members answer when another member is criticised."""

    solidarity: _Seats = Field(description="the members who will stand by one criticised")


PromiseSheet: TypeAlias = Annotated[
    Annotated[BackSheet, Tag("<back>")]
    | Annotated[OpposeSheet, Tag("<oppose>")]
    | Annotated[ExchangeSheet, Tag("<exchange>")]
    | Annotated[NoCriticismSheet, Tag("<no_criticism>")]
    | Annotated[ConfidenceSheet, Tag("<confidence>")]
    | Annotated[TogetherSheet, Tag("<together>")]
    | Annotated[SolidaritySheet, Tag("<solidarity>")],
    told_by("back", "oppose", "exchange", "no_criticism", "confidence", "together", "solidarity"),
]


class AllianceSheet(Sheet):
    """A pact in force from the start."""

    name: Line = Field(description="what the alliance is called")
    members: tuple[Id, ...] = Field(
        min_length=2, max_length=12, description="the seats that are members, 2 or more"
    )
    public: StrictBool = Field(
        default=True, description="whether everybody knows of it, or its members only"
    )
    until: Annotated[StrictInt, Field(ge=1, le=20)] | None = Field(
        default=None, description="the last round it covers; left out, the whole conference"
    )
    promises: tuple[PromiseSheet, ...] = Field(
        min_length=1,
        max_length=20,
        description="what its members promise, as {no_criticism: [a, b]} or "
        "{back: {clause: wording}, by: [a]}",
    )
