"""Every act of the console: its key, its name, what it does. Help, palette and foot come from here.

What is done often is a small letter; what ends something is a capital, and is asked first.
"""

from __future__ import annotations

from typing import Final

from game.language import later
from game.screens.acts import Act

UNDO: Final = Act("u", later("Undo"), later("Undo what you did last, if it can be"), "undo", True)
SCRIPT: Final = Act("t", later("Script"), later("Your script beside the lesson's clock"), "script")
WAYS: Final = Act("w", later("Ways"), later("Code, addresses and QR for who comes late"), "ways")
BOARD: Final = Act("P", later("Projector"), later("The address for a projector"), "board")
VOTES: Final = Act(
    "V",
    later("Votes"),
    later("The whole class votes before and after, or onlookers alone"),
    "votes",
)
PEOPLE: Final = Act(
    "s", later("Students"), later("Everybody in the class: move, send away, pass the pen"), "people"
)

CHAIRING: Final = (
    Act("p", later("Pause"), later("Pause the clock, or let it go on"), "pause"),
    Act("e", later("+1"), later("One more minute for this phase"), "extend(1)"),
    Act("E", later("+5"), later("Five more minutes for this phase"), "extend(5)"),
    Act("c", later("Clock"), later("Set the minutes of every phase, or have no clock"), "clock"),
    Act("x", later("End"), later("Open the plenary now, or close the silence"), "end_phase"),
    Act("r", later("Recess"), later("Send into a recess, or call back"), "recess"),
    Act("n", later("News"), later("Announce news of your own; it may heat or cool"), "announce"),
    Act("i", later("Inject"), later("Let an event of the scenario happen now"), "inject"),
    Act("h", later("Helped"), later("You have been to who asked for help"), "helped"),
    Act("d", later("Debrief"), later("Open the debrief where the conference is over"), "debrief"),
    Act("b", later("Take back"), later("Take the last plenary back; asked first"), "take_back"),
    Act("S", later("Silence"), later("Put the text under silence now; asked first"), "silence"),
    Act("X", later("Adjourn"), later("End without a text; asked first"), "adjourn"),
    UNDO,
)
"""What is done at the tables that are marked, or at the selected one."""

TABLES: Final = (
    Act("enter", later("Look"), later("Look at the table, and read it as any seat"), "open", True),
    Act(
        "space", later("Mark"), later("Mark a table: acts go to all that are marked"), "mark", True
    ),
    Act("a", later("All"), later("Mark all tables, or none"), "mark_all", True),
    Act("o", later("Order"), later("By need, or by number"), "order", True),
    *CHAIRING,
    Act("C", later("Caretakers"), later("Let caretakers play the seats of who is away"), "cover"),
    PEOPLE,
    SCRIPT,
    WAYS,
    BOARD,
    VOTES,
)

TABLE: Final = (
    Act("v", later("Read as seat"), later("Read the table as the selected seat"), "read", True),
    Act(
        "C",
        later("Caretaker"),
        later("Let a caretaker play the seat, or hand it back"),
        "caretaker",
        True,
    ),
    Act("D", later("Seat debrief"), later("Open the debrief to the selected seat"), "debrief_seat"),
    *CHAIRING,
    PEOPLE,
)

STUDENTS: Final = (
    Act("m", later("Move to"), later("Give the student another place"), "move", True),
    Act("f", later("Pen"), later("Give the student the pen of the team"), "pen"),
    Act("h", later("Helped"), later("You have been to the student who asked"), "helped"),
    Act(
        "C",
        later("Caretaker"),
        later("Let a caretaker play the seat, or hand it back"),
        "caretaker",
    ),
    Act("Z", later("Send away"), later("Take place and ticket; asked first"), "send_away"),
    UNDO,
)

DOOR: Final = (
    Act("b", later("Begin"), later("Open the tables"), "begin", True),
    Act("plus", later("More tables"), later("One more table"), "more(1)"),
    Act("minus", later("fewer"), later("One table fewer"), "more(-1)"),
    Act("o", later("Left over"), later("Who is left over shares a seat, or looks on"), "surplus"),
    Act("m", later("Move to"), later("Give the selected student another place"), "move"),
    Act("g", later("Deal anew"), later("Take back all places, and deal them anew"), "deal"),
    Act("Z", later("Send away"), later("Take place and ticket; asked first"), "send_away"),
    UNDO,
    SCRIPT,
    Act("w", later("QR code"), later("Code, addresses and QR, as large as they go"), "ways"),
    BOARD,
    VOTES,
)
