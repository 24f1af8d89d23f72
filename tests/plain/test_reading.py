"""What can be read: unread lines, numbers and their parts, the text with its brackets in words."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from game.plain.barred import barred
from game.plain.commands import COMMANDS
from game.plain.reading.numbers import numbers
from game.plain.reading.talk import said
from game.rules.legal import refusal
from game.rules.moves import (
    AnswerSilence,
    CloseInformals,
    FilePositions,
    OpenSilence,
    Reopen,
    Say,
    Silence,
    SoundOut,
)
from game.rules.text import Positions
from game.scenario import find, load
from tests.plain.rooms import a_room, all_file, answers, moves, told, two_plus_two


def test_nothing_that_was_said_is_lost_or_read_twice(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    for n in range(40):
        room.table.submit(Say("mofa", (), f"Line {n} of many"))
    pages = told(room, *[""] * 6, width=80)
    heard = [found for line in pages for found in re.findall(r"Line (\d+) of many", line)]
    assert heard == [str(n) for n in range(40)]
    assert any("more lines: press Enter." in line for line in pages)
    assert any("You have read everything." in line for line in pages)


def test_what_is_unread_is_counted_before_every_prompt(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    room.table.submit(Say("mofa", (), "Good evening"))
    unread = len(list(said(room.table.view("okinawa"))))
    assert f"{unread} lines unread: press Enter or type news." in told(room)


def test_an_answer_to_oneself_is_printed_at_once(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    lines = answers(room, "sound mofa 2", "news")
    assert lines[0].startswith("You ")
    assert not any(line == lines[0] for line in lines[1:])


def test_brackets_are_read_as_words_with_who_prefers_what(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    room.table.submit(FilePositions("mofa", "islands", Positions("consult")))
    room.table.submit(CloseInformals())
    line = next(line for line in told(room, "text") if line.startswith("2 Residents"))
    assert "in brackets: a, No text; b, Local understanding matters" in line
    assert "d, Consult before deciding, preferred by MOFA" in line


def test_every_number_of_the_standing_says_where_it_comes_from(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    view = room.table.view("okinawa")
    standing = answers(room, "standing")
    for n, number in enumerate(numbers(view), 1):
        assert f"{n}: {number.says}" in standing
        assert answers(room, f"why {n}")[: 1 + len(number.parts)] == [number.says, *number.parts]
        assert answers(room, f"why {number.name}") == answers(room, f"why {n}")


def test_a_filing_is_taken_back_until_the_plenary(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    lines = answers(room, "file 2 d none", "undo", "undo")
    assert "Taken back: your position on 2 Residents of the islands." in lines
    assert "There is nothing of this round to take back." in lines
    assert room.table.view("okinawa").filings["islands"] is None


def test_a_beginning_is_enough_and_a_doubtful_one_is_asked_about(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    assert answers(room, "stan") == answers(room, "standing")
    (doubt,) = answers(room, "re")
    assert doubt.startswith("“re” could be reserve, ready or reopen")
    (unknown,) = answers(room, "fight")
    assert unknown == "There is no command “fight”. Type help for all of them."


def test_a_module_that_is_not_played_says_so(tmp_path: Path) -> None:
    hotline = load(find("the-hotline"))
    seat = hotline.setting.seats[0]
    room = a_room(tmp_path, hotline)
    assert answers(room, "leak", seat=seat) == ["This game is played without leaks."]
    assert answers(room, "pact", seat=seat) == ["That comes in with round 2."]


def test_every_command_has_its_help_and_none_fails_by_itself(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    helped = told(room, *(f"help {command.word}" for command in COMMANDS))
    for command in COMMANDS:
        assert any(line.startswith(f"{command.word}: ") for line in helped)
        if command.word != "quit":
            assert not any("There is no command" in line for line in told(room, command.word))


def test_an_act_is_barred_with_the_rules_own_words(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    seat, clauses = "okinawa", two_plus_two().setting.clauses
    keep = AnswerSilence(seat, Silence.KEEP)
    assert barred(room.table.view(seat), "silence") == refusal(room.table.view(seat), keep)
    for clause in clauses:
        all_file(room, clause.id, clause.wordings[1].id)
    room.table.submit(CloseInformals())
    if not room.table.view(seat).chair_text:
        room.table.submit(OpenSilence())
    view = room.table.view(seat)
    asked = SoundOut(seat, "mofa", clauses[0].id)
    assert barred(view, "sound") == refusal(view, asked)
    for each in view.seats:
        room.table.submit(AnswerSilence(each, Silence.BREAK, None, "No."))
    view = room.table.view(seat)
    assert barred(view, "reopen") == refusal(view, Reopen(seat, clauses[0].id))


def test_the_guide_says_its_step_and_the_command_for_it(tmp_path: Path) -> None:
    hotline = load(find("the-hotline"))
    room = a_room(tmp_path, hotline)
    lines = told(room, "brief", "guide off", "text", seat=hotline.setting.seats[0])
    steps = [line for line in lines if line.startswith("Guide, step")]
    assert steps[0].endswith(hotline.guide[0].say)
    assert steps[1].endswith(hotline.guide[1].say)
    assert len(steps) == 2
    assert "Type brief." in lines


def test_a_game_is_taken_up_where_it_was_left(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    told(room, "file 2 d none")
    assert any("You filed: you prefer Consult" in line for line in answers(room, "clause 2"))
    assert len(moves(room)) == 1


def test_at_a_terminal_lines_are_wrapped_and_into_a_pipe_they_are_not(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    assert max(map(len, told(room, "brief", width=60))) < 60
    assert max(map(len, told(room, "brief"))) > 300


def test_plain_mode_never_loads_a_screen() -> None:
    loaded = "import sys, game.plain, game.commands.lines; print('textual' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
