"""Ports: a class is not stopped by one that nobody asked for."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.classroom.files import PORTS
from game.classroom.hall import Hall
from game.classroom.host.folders import classes, running
from game.classroom.host.ports import USUAL, Ports, port_for, remember, remembered, whose
from game.errors import CommuniqueError
from tests.classroom.hall.klass import SCENARIO, the

HERE = "127.0.0.1"


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program has."""
    with socket.create_server((HERE, 0)) as other:
        yield other.getsockname()[1]


def test_the_next_free_port_is_taken_where_none_was_asked_for(taken: int) -> None:
    assert taken < port_for(None, taken, HERE) < taken + 50


def test_a_port_that_was_asked_for_is_refused_if_another_program_has_it(taken: int) -> None:
    with pytest.raises(CommuniqueError, match=f"Port {taken} is taken.*name another port"):
        port_for(taken, 8000, HERE)


def test_no_port_is_any_that_is_free() -> None:
    assert port_for(0, 8000, HERE) > 0


def test_a_port_beyond_the_last_is_refused() -> None:
    with pytest.raises(CommuniqueError, match="they go up to 65535"):
        port_for(70_000, 8000, HERE)


def test_a_class_of_ones_own_that_still_runs_is_told(taken: int) -> None:
    folder = classes() / "monday"
    hall = Hall.open(folder, the(SCENARIO), 7)
    assert list(running()) == [folder]
    with pytest.raises(CommuniqueError, match="Still running on this machine: monday"):
        port_for(taken, 8000, HERE)
    hall.let_go()
    assert whose(taken) == ""


def test_a_class_that_was_closed_does_not_run(tmp_path: Path) -> None:
    Hall.open(classes() / "tuesday", the(SCENARIO), 7).let_go()
    assert list(running()) == []


def test_a_class_is_found_again_where_it_was(tmp_path: Path) -> None:
    assert remembered(tmp_path) == USUAL
    remember(tmp_path, Ports(8431, 0))
    assert remembered(tmp_path) == Ports(8431, USUAL.ssh)


@pytest.mark.parametrize("spoilt", ["", "[]", '{"web": 8431}', '{"web": "x", "ssh": 1}'])
def test_a_class_opens_though_nobody_knows_where_it_was(tmp_path: Path, spoilt: str) -> None:
    (tmp_path / PORTS).write_text(spoilt)
    assert remembered(tmp_path) == USUAL
