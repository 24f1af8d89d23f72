"""The operational guard: no units, weapons, targets, numbers, sites or orders of events.

It judges what a scenario may say and keeps none from being loaded, so that a record of a game
stays readable whatever words are added to its data later.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.lint.lexicon import operational
from game.lint.texts import texts
from game.scenario.finding import Finding
from game.scenario.outline import Outline
from game.scenario.plainly import quoted


def operational_detail(outline: Outline) -> Iterator[Finding]:
    """No text that anybody reads in the game names units, weapons, targets or anything like it.

    Every text of the scenario, of the facilitator's notes and of `background.md` beside it is
    searched, the list of sources apart. The words, and why each kind is kept out, are in
    `game/lint/data/operational.yaml`.

    Passing:
        setting: The towns trust in the joint force of argument, and rule out the use of force.

    Failing:
        setting: The towns ask what a brigade on the bird island would be there for.
    """
    for spot in texts(outline.root):
        for what, mend, passage in details(spot.text or ""):
            yield Finding(spot.path, what, mend, "operational-detail", passage=passage)


def details(text: str) -> Iterator[tuple[str, str, str]]:
    """What is operational in a text, once for each kind: what it names, the mend, the words."""
    for entry in operational():
        passage = next(entry.found(text), None)
        if passage is not None:
            yield f"{quoted(passage)} names {entry.names}", f"leave it out: {entry.why}", passage
