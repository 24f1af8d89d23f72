"""A whole game as its minutes read: look at transcript.txt as prose, not as output.

After a change of templates, write it anew with COMMUNIQUE_TRANSCRIPT=write and read it again.
"""

from __future__ import annotations

import os
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest

from game.prose import Line, line, lines, told
from game.prose.choosing import Speaker
from game.prose.sheets import CHAIR, opening
from game.prose.telling import plan_for
from game.rules import apply, start
from game.rules.view import View, view

from .scripted import SEATS, played, script
from .two_plus_two import two_plus_two

FILE = Path(__file__).with_name("transcript.txt")
MARKS = {"talk": "  ", "formal": "= ", "chair": "# ", "note": ". "}


@pytest.fixture(scope="module")
def ends() -> dict[str, View]:
    state = played()
    assert state.ending
    return {seat: view(state, seat) for seat in SEATS}


def as_heard(seen: View) -> list[Line]:
    return [said for said in lines(seen) if said]


def transcript(views: dict[str, View]) -> str:
    pages = []
    for seat in ("mofa", "okinawa"):
        told_to = views[seat]
        heard = "\n".join(MARKS[said.kind] + told(said, told_to) for said in as_heard(told_to))
        pages.append(f"As {seat} heard it\n\n{heard}\n")
    return "\n\n".join(pages)


def test_the_transcript_reads_as_it_did(ends: dict[str, View]) -> None:
    now = transcript(ends)
    if os.environ.get("COMMUNIQUE_TRANSCRIPT") == "write":
        FILE.write_text(now, "utf-8")
    assert now == FILE.read_text("utf-8")


def test_one_line_reads_as_it_does_among_all(ends: dict[str, View]) -> None:
    for seen in ends.values():
        alone = [line(event, seen, number) for number, event in enumerate(seen.minutes)]
        assert alone == list(lines(seen))


def test_a_line_reads_the_same_whenever_it_is_shown(ends: dict[str, View]) -> None:
    state, _ = start(two_plus_two(), 1)
    for move in script():
        state, _ = apply(state, move)
        if state.round % 2:
            seen = view(state, "mofa")
            assert lines(seen) == lines(ends["mofa"])[: len(seen.minutes)]


def test_nobody_opens_two_lines_in_a_row_alike(ends: dict[str, View]) -> None:
    for seen in ends.values():
        openings: dict[str | None, list[str]] = defaultdict(list)
        speakers: dict[str | None, Speaker] = defaultdict(Speaker)
        for number, event in enumerate(seen.minutes):
            plan = plan_for(event, seen, number)
            if plan and not plan.slot.startswith("said."):
                template = speakers[plan.voice].template(plan, number)
                openings[plan.voice].append(opening(template) if template else str(number))
        for voice, said in openings.items():
            alike = [a for a, b in pairwise(said) if a == b]
            assert not alike, (seen.seat, voice)


def test_a_game_does_not_repeat_itself(ends: dict[str, View]) -> None:
    for seen in ends.values():
        talk = [(said.speaker, said.text) for said in as_heard(seen) if said.kind == "talk"]
        assert len(set(talk)) == len(talk)


def test_own_lines_begin_with_you_and_others_never_name_themselves(ends: dict[str, View]) -> None:
    for seat, seen in ends.items():
        shorts = {d.seat: d.short for d in seen.delegations}
        for said in as_heard(seen):
            if said.speaker == seat:
                assert said.text.startswith(("You ", "Your "))
            elif said.speaker:
                assert shorts[said.speaker] not in said.text.split()[:1]


def test_the_chair_speaks_for_nobody(ends: dict[str, View]) -> None:
    for number, event in enumerate(ends["dod"].minutes):
        plan = plan_for(event, ends["dod"], number)
        if plan and plan.kind == "chair":
            assert (plan.speaker, plan.to, plan.sheet) == (None, (), CHAIR)
