"""What the news said, and what really happened: the optional back of a scenario file."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictStr

from game.scenario.kinds import Day, Id, Line, Paragraph, Sheet


class Origin(Sheet):
    """Where a piece of news first came from; outlets that repeat it share the origin."""

    id: Id = Field(description="the origin's id")
    what: Line = Field(description="what the origin is")


class Source(Sheet):
    """One article, transcript or document."""

    id: Id = Field(description="the source's id")
    outlet: Line = Field(description="who published it")
    title: Line = Field(description="its title")
    date: Day = Field(description="the day it appeared, as 2022-01-07")
    url: Annotated[StrictStr, Field(pattern=r"^https?://\S+$", max_length=600)] | None = Field(
        default=None, description="its address, beginning with https:// or http://"
    )
    origin: Id = Field(description="the id of the origin that it goes back to")
    kind: Literal["agency", "newspaper", "broadcaster", "official", "research", "aggregator"] = (
        Field(description="what kind of outlet it is")
    )
    leaning: Line | None = Field(default=None, description="what the outlet leans to, if known")


class Report(Sheet):
    """How one source carries a claim."""

    source: Id = Field(description="the id of the source")
    attribution: Literal["named", "described", "anonymous", "none"] = Field(
        default="none", description="how the source says who said it"
    )
    attributed_to: Line | None = Field(default=None, description="who said it")
    hedging: Literal["stated", "reported", "reportedly", "alleged"] = Field(
        default="stated", description="how firmly the source puts it"
    )
    framing: Line | None = Field(
        default=None, description="how the source frames the claim, in your own words"
    )
    gap: Line | None = Field(
        default=None, description="what headline and body, or this source and others, disagree on"
    )


class Claim(Sheet):
    """One atomic claim, and who carries it."""

    id: Id = Field(description="the claim's id")
    text: Line = Field(description="the claim, in one sentence")
    clause: Id | None = Field(default=None, description="the clause that it bears on")
    status: Literal[
        "single-origin", "corroborated", "officially-confirmed", "denied", "corrected"
    ] = Field(description="how well it is established")
    reports: tuple[Report, ...] = Field(default=(), description="how sources carry it")


class Dossier(Sheet):
    """What the players can look up at any time."""

    origins: tuple[Origin, ...] = Field(default=(), description="where the news came from")
    sources: tuple[Source, ...] = Field(default=(), description="who carried it")
    claims: tuple[Claim, ...] = Field(default=(), description="what was claimed")


class HistoryClause(Sheet):
    """What the real statement says on one clause."""

    wording: Id | None = Field(default=None, description="the wording nearest to the real one")
    note: Paragraph = Field(default="", description="what it says, in one's own words")
    source: Id | None = Field(default=None, description="the id of a source for it")


class History(Sheet):
    """What was really agreed; shown after the game."""

    what: Line = Field(description="the real document")
    source: Id | None = Field(default=None, description="the id of a source for it")
    clauses: dict[str, HistoryClause] = Field(
        default_factory=dict, description="what it says, by the ids of clauses"
    )
