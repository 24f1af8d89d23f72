"""What a facilitator runs a class with: `facilitator.yaml`, beside the scenario or in it.

The shape follows what published simulations give the person in front of the class: learning
aims, a running order by the minute, what to watch for, questions for the debrief, and answers
to the questions on the reading.
"""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field, StrictInt

from game.scenario.kinds import Line, Sheet


class TimedStep(Sheet):
    """One part of a session."""

    minutes: Annotated[StrictInt, Field(ge=1, le=90)] = Field(description="how long it takes")
    do: Line = Field(description="what the facilitator does, in a few words")
    say: Line | None = Field(default=None, description="what to say aloud, a sentence or two")


_Steps = Annotated[tuple[TimedStep, ...], Field(min_length=1, max_length=30)]


class Timing(Sheet):
    """A running order for each length of session; their minutes add up to the key."""

    short: _Steps | None = Field(
        default=None, alias="45", description="the steps of a session of 45 minutes"
    )
    usual: _Steps | None = Field(
        default=None, alias="60", description="the steps of a session of 60 minutes"
    )
    long: _Steps | None = Field(
        default=None, alias="90", description="the steps of a session of 90 minutes"
    )

    def steps(self, minutes: int) -> tuple[TimedStep, ...]:
        """The running order of a session of so many minutes; empty if there is none."""
        return {45: self.short, 60: self.usual, 90: self.long}.get(minutes) or ()


class ReadingQuestion(Sheet):
    """A question on the background reading."""

    ask: Line = Field(description="the question")
    answer: Line = Field(description="its answer")


LENGTHS: Final = tuple(str(field.alias) for field in Timing.model_fields.values())
"""The lengths of session that can have a running order, in minutes, as the file has them."""

_Lines = Annotated[tuple[Line, ...], Field(max_length=12)]


class Facilitator(Sheet):
    """Notes for whoever runs the scenario with a class; players are not shown them."""

    aims: _Lines = Field(default=(), description="what students learn, one sentence each")
    timing: Timing = Field(
        default_factory=Timing,
        description="for 45, 60 and 90 minutes, the steps as {minutes: 5, do: …, say: …}",
    )
    questions: _Lines = Field(default=(), description="open questions for the debrief")
    watch_for: _Lines = Field(default=(), description="what to notice while it runs")
    reading: Annotated[tuple[ReadingQuestion, ...], Field(max_length=12)] = Field(
        default=(), description="questions on the reading, as {ask: …, answer: …}"
    )
