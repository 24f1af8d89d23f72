"""Home audiences and aims outside the text, as a scenario file gives them."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import Field, StrictBool, StrictInt, Tag

from game.scenario.kinds import Id, Line, Sheet, told_by

_Share: TypeAlias = Annotated[StrictInt, Field(ge=0, le=100)]
_Reward: TypeAlias = Annotated[StrictInt, Field(ge=1, le=20)]


class ConstituencySheet(Sheet):
    """A home audience: whose approval decides whether its delegation ratifies."""

    id: Id = Field(description="the constituency's id")
    name: Line = Field(description="who it is: a group or an office, never a person")
    approval: _Share = Field(description="how far it approves at the start, 0 to 100")
    threshold: _Share = Field(description="the approval that it must reach to ratify, 0 to 100")
    has_say: StrictBool = Field(
        default=True, description="whether the delegation cannot ratify against it"
    )
    firmness: Annotated[StrictInt, Field(ge=-3, le=3)] = Field(
        default=0, description="its taste for firm statements, up to 3, or for friendly, to -3"
    )
    taste: dict[str, dict[str, Annotated[StrictInt, Field(ge=-10, le=10)]]] = Field(
        default_factory=dict,
        description="for a clause, what a wording adds to approval, -10 to 10; left out, 0",
    )


class GoodTermsSheet(Sheet):
    """Points if another delegation trusts this one in the end."""

    good_terms_with: Id = Field(description="the seat that should trust this one in the end")
    at_least: Annotated[StrictInt, Field(ge=-100, le=100)] = Field(
        description="how much trust that takes, -100 to 100; all begin at 0"
    )
    points: _Reward = Field(description="what it is worth, 1 to 20")


class RoomUnderSheet(Sheet):
    """Points if the room is cool in the end."""

    room_under: Annotated[StrictInt, Field(ge=1, le=100)] = Field(
        description="the temperature that the room should be under in the end"
    )
    points: _Reward = Field(description="what it is worth, 1 to 20")


class GoodFaithSheet(Sheet):
    """Points if the delegation has broken no promise."""

    good_faith: _Reward = Field(description="what it is worth to have broken no promise, 1 to 20")


AimSheet: TypeAlias = Annotated[
    Annotated[GoodTermsSheet, Tag("<good_terms_with>")]
    | Annotated[RoomUnderSheet, Tag("<room_under>")]
    | Annotated[GoodFaithSheet, Tag("<good_faith>")],
    told_by("good_terms_with", "room_under", "good_faith"),
]
