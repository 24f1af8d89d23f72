"""Where the class is found, and how often one may knock."""

from __future__ import annotations

from ipaddress import ip_address

from game.classroom.bucket import Bucket
from game.classroom.web.addresses import addresses, link, qr_svg, qr_text


def test_the_addresses_are_some_that_a_student_can_type() -> None:
    found = addresses()
    assert found
    assert len(set(found)) == len(found)
    for address in found:
        assert not ip_address(address).is_unspecified


def test_a_link_leaves_out_what_is_usual_and_fills_in_the_code() -> None:
    assert link("192.168.1.20", 8080, "HKT-M4R") == "http://192.168.1.20:8080/?code=HKT-M4R"
    assert link("2001:db8::7", 443, tls=True) == "https://[2001:db8::7]/"
    assert link("10.0.0.5", 80) == "http://10.0.0.5/"


def test_a_qr_code_is_drawn_for_a_terminal_and_for_a_page() -> None:
    url = link("192.168.1.20", 8080, "HKT-M4R")
    assert 10 < len(qr_text(url).splitlines()) < 24
    assert qr_svg(url).startswith("<svg")
    assert "http" not in qr_svg(url)


def test_a_bucket_gives_so_many_at_once_and_then_so_many_a_second() -> None:
    now = [0.0]
    bucket = Bucket(3, 2.0, lambda: now[0])
    assert [bucket.spare() for _ in range(4)] == [True, True, True, False]
    now[0] = 0.5
    assert bucket.spare()
    assert not bucket.spare()
    assert not bucket.full
    now[0] = 100.0
    assert bucket.full


def test_who_takes_on_credit_is_told_how_long_to_wait() -> None:
    bucket = Bucket(10, 2.0, lambda: 0.0)
    assert bucket.take(10) == 0
    assert bucket.take(4) == 2.0
    assert bucket.take(2) == 3.0
