"""The rubric: criteria that a teacher edits, each with the evidence it is judged by.

The one to begin with is in the language spoken, its keys excepted: `rubric.yaml` in English, and
beside it `rubric.fr.yaml` and the like.
"""

from __future__ import annotations

from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import ErrorDetails

from game.errors import Mistake, NotFound, ScenarioError
from game.language import spoken
from game.scenario.marks import marked
from game.scenario.places import Marked, Place
from game.scenario.source import LIMIT


class Kind(StrEnum):
    """What the record can be asked for."""

    INQUIRY = "inquiry"
    PROPOSALS = "proposals"
    MOVEMENT = "movement"
    PROMISES = "promises"
    STATEMENTS = "statements"
    PARTICIPATION = "participation"
    WRITING = "writing"
    HEADLINES = "headlines"
    RECORD = "record"


COUNTED: Final = tuple(kind for kind in Kind if kind is not Kind.RECORD)
"""The kinds that are somebody's own acts; what was on the record was there for all."""


_Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=600)]


class Criterion(BaseModel):
    """What meets the aim, in a sentence or two, and what it is judged by."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: _Words
    meets: _Words
    evidence: tuple[Kind, ...] = ()


class Rubric(BaseModel):
    """A single-point rubric, in the order in which it is printed; `press` is for the press gallery.

    Without criteria for the press there are those of the rubric to begin with.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: _Words
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1, max_length=20)]
    press: Annotated[tuple[Criterion, ...], Field(max_length=20)] = ()

    def of(self, press: bool) -> tuple[Criterion, ...]:
        """The criteria for a delegate, or for one of the press."""
        if not press:
            return self.criteria
        return self.press or default().press


def beginning() -> str:
    """The rubric to begin with, with its remarks, as a teacher edits it."""
    own = files("game.evidence") / f"rubric.{spoken()}.yaml"
    english = files("game.evidence") / "rubric.yaml"
    return (own if own.is_file() else english).read_text(encoding="utf-8")


def default() -> Rubric:
    """The rubric to begin with."""
    return _judged(beginning().encode(), "rubric.yaml")


def load(path: Path) -> Rubric:
    """A rubric from a file.

    Raises:
        NotFound: if it cannot be read.
        ScenarioError: with every mistake in it and its place.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LIMIT + 1)
    except OSError as error:
        raise NotFound(f"{path} cannot be read: {error.strerror}") from error
    return _judged(raw, str(path))


def _judged(raw: bytes, file: str) -> Rubric:
    found = marked(raw, file, "title")
    mistakes: list[Mistake] = [*found.mistakes]
    try:
        rubric = Rubric.model_validate(found.data)
    except ValidationError as error:
        # pydantic counts only the good items of a list: a bad one may make it "too short".
        meant = (e for e in error.errors() if e["type"] != "too_short" or not e["input"])
        mistakes += (_mistake(found, file, one) for one in meant)
    if mistakes:
        raise ScenarioError(sorted(mistakes, key=lambda m: (m.line, m.column)))
    return rubric


def _mistake(found: Marked, file: str, error: ErrorDetails) -> Mistake:
    path, what = error["loc"], error["msg"]
    match error["type"]:
        case "missing":
            place = found.values.get(path[:-1], Place(1, 1))
            what, mend = f"{path[-1]!r} is missing", "add it; the default rubric shows how"
        case "extra_forbidden":
            place = found.keys.get(path, Place(1, 1))
            keys = Rubric.model_fields if len(path) == 1 else Criterion.model_fields
            what, mend = f"{path[-1]!r} is no key here", f"use {', '.join(keys)}"
        case "enum":
            place = found.values.get(path, Place(1, 1))
            what, mend = f"{error['input']!r} is no evidence", f"use {', '.join(Kind)}"
        case _:
            place = found.values.get(path, Place(1, 1))
            what, mend = what[0].lower() + what[1:], "see the default rubric"
    return Mistake(file, *place, what, mend, "rubric")
