"""Modules: what a scenario has is played, and what is to be played is there."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.finding import Finding
from game.scenario.outline import Outline, Spot
from game.scenario.plainly import quoted


def idle_section(outline: Outline) -> Iterator[Finding]:
    """Nothing is given that only a module that is off would use.

    Passing:
        procedure: {modules: [pacts, press, capitals, leaks, events]}

    Failing:
        procedure: {modules: [press, capitals, leaks, events]}
    """
    listed = outline.root["procedure"]["modules"]
    if listed.value is not None and not isinstance(listed.value, list | tuple):
        return
    played = {module.text for module in listed.items}
    for module, what, spot in _sections(outline):
        if module not in played and spot.value not in (None, [], (), {}):
            mend = f"add {module} to 'modules' under 'procedure', or remove this"
            found = f"{what} without the module {quoted(module)}"
            yield Finding(spot.path, found, mend, "idle-section", at_key=True)


def idle_module(outline: Outline) -> Iterator[Finding]:
    """The module of events is on only if there are some.

    Passing:
        procedure: {modules: [pacts, capitals]}
        events: []

    Failing:
        procedure: {modules: [pacts, capitals, events]}
        events: []
    """
    for module in outline.root["procedure"]["modules"].items:
        if module.text == "events" and not outline.root["events"].value:
            what = "the module 'events' is on and there are none"
            yield Finding(module.path, what, "add 'events:', or remove it here", "idle-module")


def _sections(outline: Outline) -> Iterator[tuple[str, str, Spot]]:
    """What needs a module: the module, what it is, and where."""
    yield "pacts", "alliances are given", outline.root["alliances"]
    yield "events", "events are given", outline.root["events"]
    for event in outline.events:
        yield "press", "a statement is waited for", event["when"]["pressing"]
    for delegation in outline.delegations:
        told = delegation["instructions"]
        yield "capitals", "constituencies are given", told["constituencies"]
        for aim in told["aims"].items:
            yield "pacts", "good faith is rewarded", aim["good_faith"]
