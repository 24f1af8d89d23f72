"""Whether what surrounds the game fits it: opening rounds, the guide, the facilitator's notes.

Rules as those of `checks`, for the keys that no other rule knows of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from game.scenario.checks.strange import strange
from game.scenario.facilitator import LENGTHS
from game.scenario.finding import Finding
from game.scenario.lessons import ABOUT, MODULE_OF, LessonAct
from game.scenario.outline import Outline
from game.scenario.plainly import quoted
from game.scenario.procedure import ROUNDS, ModuleName


def opens_in_vain(outline: Outline) -> Iterator[Finding]:
    """Modules that open later are played, and open before the last round is over.

    Passing:
        procedure: {opens: {press: 2, leaks: 5}}

    Failing:
        procedure: {opens: {press: 6}}
    """
    procedure, played = outline.root["procedure"], _played(outline)
    last = ROUNDS if procedure["rounds"].value is None else procedure["rounds"].number
    for module, first in procedure["opens"].entries.items():
        if module not in get_args(ModuleName):
            continue
        if module not in played:
            what = f"the module {quoted(module)} opens and is not played"
            mend = f"add {module} to 'modules', or remove this"
            yield Finding(first.path, what, mend, "opens-in-vain", at_key=True)
        elif last is not None and (first.number or 0) > last:
            what = f"the module {quoted(module)} opens in round {first.number} of {last}"
            yield Finding(first.path, what, f"the last round is {last}", "opens-in-vain")


def idle_step(outline: Outline) -> Iterator[Finding]:
    """Every step of the guide can be done: its module is on, its clause is there and one is meant.

    Passing:
        guide:
          - {do: file, clause: birds, say: File your positions on the island.}

    Failing:
        guide:
          - {do: ready, clause: birds, say: Say that you are ready.}
    """
    played = _played(outline)
    for step in outline.root["guide"].items:
        yield from strange("clause", step["clause"], outline.clause_ids)
        act = step["do"].text or ""
        if step["clause"].text is not None and act in get_args(LessonAct) and act not in ABOUT:
            what = f"{quoted(act)} is not about one clause"
            yield Finding(step["clause"].path, what, "leave the clause out", "idle-step")
        module = MODULE_OF.get(act)
        if module is not None and module not in played:
            what = f"{quoted(act)} needs the module {quoted(module)}, which is off"
            mend = f"add {module} to 'modules' under 'procedure', or remove the step"
            yield Finding(step["do"].path, what, mend, "idle-step")


def minutes_off(outline: Outline) -> Iterator[Finding]:
    """The minutes of a running order add up to the length of its session.

    Passing:
        facilitator: {timing: {45: [{minutes: 30, do: Play}, {minutes: 15, do: Debrief}]}}

    Failing:
        facilitator: {timing: {45: [{minutes: 30, do: Play}, {minutes: 10, do: Debrief}]}}
    """
    for length, steps in outline.root["facilitator"]["timing"].entries.items():
        minutes = [step["minutes"].number for step in steps.items]
        known = [number for number in minutes if number is not None]
        if length not in LENGTHS or not known or len(known) < len(minutes):
            continue
        took, given = sum(known), int(length)
        if took != given:
            what = f"the steps take {took} minutes and the session {given}"
            off = f"{given - took} more" if took < given else f"{took - given} fewer"
            yield Finding(steps.path, what, f"give them {off}", "minutes-off", at_key=True)


def _played(outline: Outline) -> set[str | None]:
    return {module.text for module in outline.root["procedure"]["modules"].items}
