"""Two Plus Two at the full level: every module on, home audiences and events, made up for tests."""

from __future__ import annotations

from dataclasses import replace

from game.rules.capitals import Choice, Condition, Constituency, HeatEffect, Incident, Question
from game.rules.capitals import OpenEffect as Open
from game.rules.names import Module
from game.rules.setting import Setting

from .two_plus_two import two_plus_two

AUDIENCES = (
    Constituency("public", "Residents of the islands", 55, 40, firmness=2),
    Constituency("partners", "The Diet", 50, 45, firmness=-1),
    Constituency("advisers", "Former ambassadors", 60, 50, has_say=False),
)
INCIDENTS = (
    Incident(
        "survey",
        "A newspaper prints a survey on the talks",
        Condition(after=1),
        (HeatEffect(2),),
        Question(
            "okinawa",
            "Will the Prefecture speak about the survey?",
            (Choice("Yes, at once"), Choice("After the talks"), Choice("No")),
        ),
        ("a daily newspaper",),
    ),
    Incident(
        "letter",
        "Mayors publish an open letter on being heard.",
        Condition(after=3, agreed="costs"),
        (Open("costs"),),
        Question("state", "Will you receive the mayors?", (Choice("Yes"), Choice("Not now"))),
    ),
)


def full_level() -> Setting:
    """The setting with everything that the core game leaves out."""
    setting = two_plus_two()
    return replace(
        setting,
        instructions={
            seat: replace(held, constituencies=AUDIENCES)
            for seat, held in setting.instructions.items()
        },
        procedure=replace(setting.procedure, modules=frozenset(Module)),
        incidents=INCIDENTS,
    )
