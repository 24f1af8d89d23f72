"""The scenario file as it is written: clauses, delegations, instructions.

Only shapes and ranges are judged here; what one part says of another is judged by `checks`.
The descriptions become the JSON Schema that editors show, and the mends of mistakes.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias, get_args

from pydantic import Field, StrictBool, StrictInt, StrictStr, WithJsonSchema

from game.scenario.alliances import AllianceSheet
from game.scenario.dossier import Dossier, History
from game.scenario.facilitator import Facilitator
from game.scenario.happenings import EventSheet
from game.scenario.home import AimSheet, ConstituencySheet
from game.scenario.kinds import (
    Day,
    Id,
    Line,
    Paragraph,
    Sentence,
    Sheet,
    Summary,
    cells,
    may_be_left_out,
)
from game.scenario.lessons import Lesson
from game.scenario.procedure import ProcedureSheet

Colour: TypeAlias = Literal[
    "cyan", "red", "green", "yellow", "blue", "magenta", "orange", "purple", "teal", "pink"
]
COLOURS: Final[tuple[str, ...]] = get_args(Colour)
"""The colours a seat may have."""

Temperament: TypeAlias = Literal[
    "bridge-builder", "stickler", "hardliner", "loyal-ally", "opportunist"
]

Points: TypeAlias = Annotated[
    StrictInt,
    Field(ge=0, le=100),
    # An editor sees the file as it is written; percentages are worked out before it is judged.
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 0, "maximum": 100},
                {"type": "string", "pattern": r"^\d{1,3}%$"},
            ]
        }
    ),
]


class WordingSheet(Sheet):
    """One of a clause's alternative texts."""

    model_config = may_be_left_out("label")

    id: Id = Field(description="the wording's id")
    label: Annotated[Line, cells(28)] = Field(description="a name for it, at most 28 cells wide")
    text: Sentence = Field(default="", description="the sentence; left out, it is 'no text'")
    kind: Literal["plain", "parallel"] = Field(
        default="plain", description="parallel: the sides each say their own"
    )


class ClauseSheet(Sheet):
    """One paragraph of the statement."""

    model_config = may_be_left_out("title", "fallback")

    id: Id = Field(description="the clause's id")
    title: Line = Field(description="what the clause is about")
    part: Literal["preambular", "operative"] = Field(
        default="operative", description="where it stands in the statement"
    )
    essential: StrictBool = Field(
        default=False, description="whether there is no statement without it"
    )
    reservable: StrictBool = Field(
        default=False, description="whether one may join with a reservation on it"
    )
    fallback: Id = Field(description="the id of the wording that stands if nothing is agreed")
    wordings: tuple[WordingSheet, ...] = Field(
        min_length=2, max_length=7, description="the wordings on the table, 2 to 7"
    )
    bridges: tuple[WordingSheet, ...] = Field(
        default=(), max_length=4, description="wordings that contact groups find, in this order"
    )
    points: StrictStr | None = Field(
        default=None,
        description="a table under a '|': a line of delegations, then for each wording its points",
    )


class LinkageSheet(Sheet):
    """Points for a combination of wordings across clauses."""

    when: dict[str, Annotated[tuple[Id, ...], Field(min_length=1)]] = Field(
        min_length=1, description="for each clause, the list of wordings that count"
    )
    points: Annotated[StrictInt, Field(ge=-100, le=100)] = Field(
        description="what the combination is worth; may be negative"
    )
    why: Line = Field(default="A combination", description="the reason, in one sentence")


class InstructionsSheet(Sheet):
    """What a delegation's capital wants of it; private."""

    model_config = may_be_left_out("points")

    brief: Paragraph = Field(default="", description="the private instructions in prose")
    walk_away: Annotated[StrictInt, Field(ge=0, le=99)] = Field(
        description="what no agreement is worth, 0 to 99; the best whole text is worth 100",
    )
    points: dict[str, dict[str, Points]] = Field(
        description="for each clause, what every wording and bridge is worth: 0 to 100, or a "
        "share of the clause's weight as 50%"
    )
    weights: dict[str, Annotated[StrictInt, Field(ge=0, le=1000)]] | None = Field(
        default=None, description="for each clause, how much it weighs; points then follow from it"
    )
    ranks: dict[str, Annotated[tuple[Id, ...], Field(min_length=1)]] | None = Field(
        default=None,
        description="for a clause, its wordings from the best to the worst, in place of points",
    )
    red_lines: dict[str, tuple[Id, ...]] = Field(
        default_factory=dict, description="for a clause, the list of wordings not to be ratified"
    )
    reasons: dict[str, Line] = Field(
        default_factory=dict, description="for a clause, why it matters, in one sentence"
    )
    linkages: tuple[LinkageSheet, ...] = Field(
        default=(), max_length=20, description="points for combinations across clauses"
    )
    constituencies: tuple[ConstituencySheet, ...] = Field(
        default=(), max_length=4, description="its home audiences, at most 4"
    )
    aims: tuple[AimSheet, ...] = Field(
        default=(),
        max_length=4,
        description="points for what is no text: {good_terms_with: a, at_least: 5, points: 3}, "
        "{room_under: 60, points: 2} or {good_faith: 2}",
    )


class DelegationSheet(Sheet):
    """One party to the statement."""

    model_config = may_be_left_out("short")

    id: Id = Field(description="the seat's id")
    name: Line = Field(description="its full name")
    short: Annotated[Line, cells(10)] = Field(description="its short name, at most 10 cells wide")
    head: Line | None = Field(default=None, description="its head: an office, never a person")
    colour: Colour | None = Field(default=None, description="its colour, its own")
    temperament: Temperament = Field(
        default="bridge-builder", description="how the computer plays it"
    )
    style: Literal["measured", "terse", "warm", "legal", "plain"] = Field(
        default="measured", description="how it speaks"
    )
    weight: Annotated[StrictInt, Field(ge=1, le=1000)] = Field(
        default=1, description="its weight in a majority"
    )
    brief: Paragraph = Field(default="", description="what everybody knows of it")
    known_for: Annotated[dict[str, Id], Field(max_length=4)] = Field(
        default_factory=dict,
        description="for a clause, the wording that it calls for in public; the weightiest first",
    )
    holds: Paragraph = Field(default="", description="what it has that nobody else has")
    instructions: InstructionsSheet = Field(description="what its capital wants; private")


class ScenarioSheet(Sheet):
    """A scenario of Communiqué."""

    id: Id = Field(description="the scenario's id, the name of its folder")
    title: Line = Field(description="its title")
    summary: Summary = Field(description="one line of at most 90 characters")
    setting: Paragraph = Field(description="what the players are told")
    fiction: Paragraph = Field(
        default="Everything here is invented, unless the dossier names a source for it.",
        description="a plain statement of what is invented",
    )
    date: Day | None = Field(default=None, description="the day it plays, as 2022-01-07")
    procedure: ProcedureSheet = Field(
        default_factory=ProcedureSheet, description="how the conference runs"
    )
    clauses: tuple[ClauseSheet, ...] = Field(
        min_length=3, max_length=12, description="the paragraphs of the statement, 3 to 12"
    )
    delegations: tuple[DelegationSheet, ...] = Field(
        min_length=2, max_length=12, description="the parties, 2 to 12"
    )
    alliances: tuple[AllianceSheet, ...] = Field(
        default=(), max_length=12, description="pacts in force from the start"
    )
    events: tuple[EventSheet, ...] = Field(
        default=(), max_length=40, description="what may happen outside the room"
    )
    guide: tuple[Lesson, ...] = Field(
        default=(),
        max_length=80,
        description="steps that lead a player through the game, as {do: file, say: …}",
    )
    dossier: Dossier = Field(default_factory=Dossier, description="what the news said")
    history: History | None = Field(default=None, description="what was really agreed")
    facilitator: Facilitator | None = Field(
        default=None, description="notes for a class; better in facilitator.yaml, beside this file"
    )
