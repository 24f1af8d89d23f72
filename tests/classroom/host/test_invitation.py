"""The invitation: students are told all they need, and the teacher's key is told to nobody."""

from __future__ import annotations

from pathlib import Path

from game.classroom.files import CONSOLE
from game.classroom.host.invitation import leave_console, told, ways
from game.classroom.host.terms import Network

KEY = "the-teachers-key"
HERE = Network(8000, 2222, "192.0.2.7")


def test_students_are_told_the_address_the_code_and_the_host_key(tmp_path: Path) -> None:
    said = told("Summoned", ways(HERE, "HKT-M4R", KEY, "SHA256:abc"), tmp_path)
    for needed in (
        "http://192.0.2.7:8000/",
        "HKT-M4R",
        "ssh -p 2222 HKT-M4R@192.0.2.7",
        "SHA256:abc",
        "http://192.0.2.7:8000/board?code=HKT-M4R",
        str(tmp_path / CONSOLE),
        "▀",
    ):
        assert needed in said


def test_the_key_is_never_printed(tmp_path: Path) -> None:
    found = ways(HERE, "HKT-M4R", KEY, "SHA256:abc")
    assert KEY not in told("Summoned", found, tmp_path)
    assert KEY not in (*found.links, found.link, found.board, found.ssh)


def test_the_key_is_in_a_file_that_its_owner_alone_can_read(tmp_path: Path) -> None:
    (tmp_path / CONSOLE).write_text("from before")
    leave_console(ways(HERE, "HKT-M4R", KEY, ""), "<i>Summoned</i>", tmp_path)
    file = tmp_path / CONSOLE
    assert "http://192.0.2.7:8000/console?key=the-teachers-key" in file.read_text()
    assert "<i>" not in file.read_text()
    assert file.stat().st_mode & 0o077 == 0


def test_on_all_networks_the_console_is_reached_without_any() -> None:
    found = ways(Network(8001), "HKT-M4R", KEY, "")
    assert found.console == f"http://127.0.0.1:8001/console?key={KEY}"
    assert "127.0.0.1" not in found.links[0] or len(found.links) == 1


def test_behind_a_proxy_everything_is_at_its_address() -> None:
    network = Network(8000, 2222, bind="127.0.0.1", public="https://class.example.org/")
    found = ways(network, "HKT-M4R", KEY, "SHA256:abc")
    assert found.links == ("https://class.example.org/",)
    assert found.link == "https://class.example.org/?code=HKT-M4R"
    assert found.console == f"https://class.example.org/console?key={KEY}"
    assert found.ssh == "ssh -p 2222 HKT-M4R@class.example.org"


def test_where_nobody_can_call_by_ssh_nothing_is_said_of_it(tmp_path: Path) -> None:
    said = told("Summoned", ways(Network(8000), "HKT-M4R", KEY, ""), tmp_path)
    assert "ssh" not in said
    assert "Host key" not in said
