"""Whole games as their minutes read: look at the transcripts as prose, not as output.

After a change of templates, write it anew with COMMUNIQUE_TRANSCRIPT=write and read it again.
"""

from __future__ import annotations

import os
import time
from collections import defaultdict
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from game.prose import Line, latest, line, lines, told, wire
from game.prose.choosing import Speaker
from game.prose.planning import plan_for
from game.prose.sheets import CHAIR, opening
from game.rules.apply import apply, start
from game.rules.events import StatementPublished
from game.rules.view import View, view

from . import full_script, scripted
from .scripted import SEATS, script
from .two_plus_two import two_plus_two

GAMES = {"transcript": scripted.played, "full_transcript": full_script.played}
MARKS = {"talk": "  ", "formal": "= ", "chair": "# ", "note": ". "}


@cache
def ended(game: str) -> dict[str, View]:
    state = GAMES[game]()
    assert state.ending
    return {seat: view(state, seat) for seat in SEATS}


@pytest.fixture(params=GAMES)
def game(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def ends(game: str) -> dict[str, View]:
    return ended(game)


def as_heard(seen: View) -> list[Line]:
    return [said for said in lines(seen) if said]


def transcript(views: dict[str, View]) -> str:
    pages = []
    for seat in ("mofa", "okinawa"):
        told_to = views[seat]
        heard = "\n".join(MARKS[said.kind] + told(said, told_to) for said in as_heard(told_to))
        pages.append(f"As {seat} heard it\n\n{heard}\n")
    pages.append(f"The wire\n\n{papers(views['mofa'])}\n")
    return "\n\n".join(pages)


def papers(seen: View) -> str:
    told = (wire(event, seen, number) for number, event in enumerate(seen.minutes))
    return "\n\n".join(
        "\n".join(f"{d.outlet}: {d.headline}\n  {d.body}" for d in each) for each in told if each
    )


def test_the_transcript_reads_as_it_did(game: str) -> None:
    now, file = transcript(ended(game)), Path(__file__).with_name(f"{game}.txt")
    if os.environ.get("COMMUNIQUE_TRANSCRIPT") == "write":
        file.write_text(now, "utf-8")
    assert now == file.read_text("utf-8")


def test_one_line_reads_as_it_does_among_all(ends: dict[str, View]) -> None:
    for seen in ends.values():
        alone = [line(event, seen, number) for number, event in enumerate(seen.minutes)]
        assert alone == list(lines(seen))


def test_the_latest_lines_are_the_last_of_all(ends: dict[str, View]) -> None:
    for seen in ends.values():
        every = [said for said in lines(seen) if said]
        assert [*latest(seen, 12)] == every[-12:]
        assert [*latest(seen, 10_000)] == every


def test_a_line_reads_the_same_whenever_it_is_shown() -> None:
    ends = ended("transcript")
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


def test_the_minutes_before_a_move_read_the_same_after_it() -> None:
    """Pacts end, leaks appear, and no earlier line or dispatch changes."""
    after = ended("full_transcript")
    for seat, seen in after.items():
        for number in range(0, len(seen.minutes), 29):
            before = replace(seen, minutes=seen.minutes[:number], pacts={}, offers={})
            assert lines(before) == lines(seen)[:number], seat
            if number:
                last = seen.minutes[number - 1]
                assert wire(last, before, number - 1) == wire(last, seen, number - 1)


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


def test_no_statement_is_read_twice_in_a_game() -> None:
    for seen in ended("full_transcript").values():
        told = [(e, line(e, seen, n)) for n, e in enumerate(seen.minutes)]
        heard = [said for e, said in told if isinstance(e, StatementPublished)]
        assert len(set(heard)) == len(heard) > 10


def test_a_long_game_is_told_at_once() -> None:
    seen = ended("full_transcript")["mofa"]
    often = replace(seen, minutes=seen.minutes * 5)
    lines(often)
    started = time.perf_counter()
    assert len(lines(often)) > 1_000
    assert time.perf_counter() - started < 1
