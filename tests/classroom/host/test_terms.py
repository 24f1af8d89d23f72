"""What a teacher says on the command line: what contradicts itself is refused, with its mend."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from game.classroom.host.terms import Network, dates, network
from game.errors import CommuniqueError

NOW = datetime(2026, 11, 21, 12, 0)


def asked(**given: Any) -> Network:
    """The network of these options, the rest left out."""
    left_out = dict.fromkeys(("bind", "port", "ssh_port", "certificate", "key", "proxy"), None)
    return network(**{**left_out, "no_ssh": False, "bind": "127.0.0.1", **given})


def test_without_options_there_are_two_ports_and_no_tls() -> None:
    found = asked()
    assert found.port >= 8000
    assert found.ssh_port >= 2222
    assert found.tls is None


def test_without_ssh_nobody_can_call_by_it() -> None:
    assert asked(no_ssh=True).ssh_port == 0


def test_behind_a_proxy_browsers_come_through_it_alone_and_ssh_beside_it() -> None:
    found = asked(proxy="https://class.example.org", bind=None)
    assert (found.bind, found.ssh_bind) == ("127.0.0.1", "")
    assert found.public == "https://class.example.org/"


@pytest.mark.parametrize(
    ("given", "mend"),
    [
        ({"no_ssh": True, "ssh_port": 2222}, "leave one out"),
        ({"key": Path("key.pem")}, "--tls FILE"),
        ({"certificate": Path("nowhere.pem")}, "nowhere.pem: No such file"),
        ({"proxy": "https://a.example", "certificate": Path("c.pem")}, "no --tls"),
        ({"proxy": "class.example.org"}, "such as https://class.example.org"),
        ({"proxy": "https://a.example/class"}, "such as https://class.example.org"),
        ({"bind": "192.0.2.99"}, "leave --bind out"),
        ({"bind": "no such place"}, "leave --bind out"),
    ],
)
def test_what_cannot_be_is_refused_with_its_mend(given: dict[str, Any], mend: str) -> None:
    with pytest.raises(CommuniqueError, match=mend):
        asked(**given)


def test_a_file_that_is_no_certificate_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "cert.pem"
    file.write_text("Dear Sir,")
    with pytest.raises(CommuniqueError, match="no certificate with its key in PEM form"):
        asked(certificate=file)


def test_dates_are_put_in_order_and_are_this_machines_own() -> None:
    early, late = dates(["2026-12-03T18:00", "2026-12-01T18:00"], NOW)
    assert datetime.fromtimestamp(early) == datetime(2026, 12, 1, 18, 0)
    assert late - early == 2 * 24 * 3600


def test_a_date_may_say_its_offset() -> None:
    assert dates(["2026-12-01T18:00+00:00"], NOW) == dates(["2026-12-01T19:00+01:00"], NOW)


@pytest.mark.parametrize(
    ("date", "mend"), [("tomorrow", "write one such as"), ("2026-11-20T18:00", "that is over")]
)
def test_what_is_no_date_or_over_is_refused(date: str, mend: str) -> None:
    with pytest.raises(CommuniqueError, match=mend):
        dates([date], NOW)


def test_of_a_class_that_goes_on_some_dates_may_be_over() -> None:
    assert len(dates(["2026-11-20T18:00", "2026-12-01T18:00"], None)) == 2
