"""Every kind of move that the rules know of a seat can be made in plain mode."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from game.rules.moves import (
    CloseInformals,
    Demarche,
    Inject,
    OfferPact,
    OpenSilence,
    SeatMove,
    SoundOut,
    Suggest,
)
from game.rules.names import Term
from game.rules.pacts import NoCriticism
from tests.plain.rooms import a_room, all_file, moves, told, two_plus_two


def test_every_move_of_a_seat_has_a_line(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    first = two_plus_two().setting.clauses[0].id
    islands = two_plus_two().setting.by_id["islands"]
    term = Term("islands", islands.wordings[3].id)
    table = room.table
    for asked in (
        Demarche("mod", "okinawa", term),
        Inject("petition"),
        Suggest("mofa", "okinawa", (), (term,)),
        SoundOut("mofa", "okinawa", "islands"),
        OfferPact("mofa", ("okinawa",), (NoCriticism("mofa"),)),
    ):
        table.submit(asked)
    told(
        room,
        "say all Good evening",
        "sound mofa 2",
        "claim mofa,mod 2 d e",
        "suggest mofa 2d none yes",
        "answer 1 considered",
        "answer 1 1",
        "answer 1 consider",
        "answer d none",
        "show mofa 2 yes",
        "package pp1a,2b yes",
        "group 2 yes",
        "vote 1 yes",
        "file 2 d e",
        "reserve 2",
        "pact offer mofa support okinawa 2 d enough secret all none yes",
        "pact accept 1 yes",
        "pact say 1 We are agreed",
        "pact leave 1 yes",
        "paper position We speak for the islands.",
        "none",
        "ready yes",
        "unready",
    )
    table.submit(CloseInformals())
    told(
        room,
        "state remark mofa welcome none yes",
        "withdraw yes",
        "demarche mod 2 d yes",
        "leak 1 yes",
    )
    for clause in two_plus_two().setting.clauses:
        if clause.essential or clause.id == first:
            all_file(room, clause.id, clause.wordings[1].id)
    table.submit(CloseInformals())
    told(room, "reopen pp1 yes", "consult 2 yes")
    table.submit(OpenSilence())
    told(room, "silence keep yes")
    made = {type(move) for move in moves(room)}
    assert {kind.__name__ for kind in get_args(SeatMove)} == {kind.__name__ for kind in made}
