from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO

import pytest
from rich.console import Console

from game.intervals import Interval
from game.playtest import Evidence, Report, report
from game.playtest.charts import Row, points
from game.playtest.page import page
from game.playtest.terminal import printed
from game.rules.names import Level, Module
from tests.playtest.games import SMALL, agreed, evidence, failed, small
from tests.scenario.small import WHOLE, changed

GAMES = [agreed()] * 9 + [failed(events=())] * 3
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>[red]{{7*7}}[/red]"
UNSEEN = "\x1b]0;owned\x07\u202egnihtyreve\x9b2J"


def reported(of: Evidence | None = None, stopped: bool = False) -> Report:
    shown = of or evidence(*GAMES, lacking={Module.PRESS: failed()})
    return report(SMALL, Level.FULL, 1, 300, stopped, shown)


def hostile() -> Report:
    """A report in which everything that a scenario names is called something hostile."""
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    text = changed("title: A small scenario", f"title: {quoted}", WHOLE)
    text = changed("summary: Three parties, three clauses.", f"summary: {quoted}", text)
    text = changed("headline: Harsh words are heard", f"headline: {quoted}", text)
    text = changed("name: The party in power", f"name: {quoted}", text)
    text = changed("title: Costs", f"title: {quoted}", text)
    text = changed("short: NORTH", "short: '<b>&[b]'", text)
    text = changed("label: Views exchanged", "label: '</td><script>x</script>'", text)
    scenario, _ = small(text.replace("summary: " + quoted, "summary: '<i>{{summary}}</i>'"))
    setting = scenario.setting
    first, *rest = setting.clauses
    worded = tuple(replace(w, label=UNSEEN) for w in first.bridges or first.wordings)
    named = replace(first, title=UNSEEN, wordings=worded)
    setting = replace(setting, clauses=(named, *rest))
    shown = replace(evidence(*3 * GAMES, failed(unmoved={"north": ("party",)})), setting=setting)
    return report(scenario, Level.FULL, 1, 300, False, shown)


class Elements(HTMLParser):
    """Every element of a page with its attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag in tags]


def in_terminal(of: Report, width: int = 80) -> str:
    console = Console(file=StringIO(), width=width, highlight=False, color_system=None)
    for part in printed(of):
        console.print(part)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("make", [reported, hostile])
def test_the_page_runs_nothing_and_asks_nothing_of_the_network(make: Callable[[], Report]) -> None:
    page_ = Elements(page(make()))
    tags = {tag for tag, _ in page_.elements}
    assert tags.isdisjoint({"script", "img", "link", "iframe", "object", "b", "form"})
    for _, attributes in page_.elements:
        assert not [name for name in attributes if name.startswith("on")]
        assert not {"src", "href", "srcset", "action", "style"} & set(attributes)
    (policy,) = (m for m in page_.all("meta") if "http-equiv" in m)
    assert policy["content"] == "default-src 'none'; style-src 'unsafe-inline'"
    assert "url(" not in page(make())
    assert "@import" not in page(make())


def test_what_a_scenario_says_is_read_as_it_is_and_does_nothing() -> None:
    html, terminal = page(hostile()), in_terminal(hostile(), width=400)
    words = Elements(html).words
    for said in (HOSTILE, "<b>&[b]", "<i>{{summary}}</i>"):
        assert said in words
    for said in (HOSTILE, "<b>&[b]"):
        assert said in terminal
    for shown in (html, terminal):
        assert not any(hidden in shown for hidden in "\x1b\x07\u202e\x9b")
        assert "<U+001B>" in shown.replace("&lt;", "<").replace("&gt;", ">")


def test_the_page_can_be_read_without_seeing_it() -> None:
    page_ = Elements(page(reported()))
    (root,) = page_.all("html")
    assert root["lang"] == "en"
    headings = [tag for tag, _ in page_.elements if tag in ("h1", "h2", "h3")]
    assert headings[0] == "h1"
    assert headings.count("h1") == 1
    assert all(header.get("scope") in ("col", "row") for header in page_.all("th"))
    ids = {attributes["id"] for _, attributes in page_.elements if "id" in attributes}
    for picture in page_.all("svg"):
        if picture.get("aria-hidden") == "true":
            continue
        assert picture["role"] == "img"
        assert set((picture["aria-labelledby"] or "").split()) <= ids
    assert "NORTH: 7.5 (" in page_.words
    assert len(page_.all("tr")) > 20


def test_the_page_says_what_the_terminal_says() -> None:
    of = reported()
    words = " ".join(Elements(page(of)).words.split())
    for finding in of.findings:
        assert finding.says in words
        assert finding.mend in words
        assert f"scenario.yaml:{finding.place.line}" in words


def test_the_terminal_says_every_finding_within_eighty_columns() -> None:
    of = reported()
    said = in_terminal(of)
    assert all(len(line) <= 80 for line in said.splitlines())
    joined = " ".join(said.split())
    assert all(finding.says in joined for finding in of.findings)
    assert joined.endswith("fine.")
    assert "12 games, at level full" in said


def test_a_playtest_that_was_stopped_says_so_and_one_without_games_too() -> None:
    assert "12 games of 300, stopped" in in_terminal(reported(stopped=True))
    none = reported(evidence(), stopped=True)
    assert "0 games of 300, stopped" in in_terminal(none)
    assert "0 games of 300, stopped" in page(none)


def test_a_chart_of_points_has_room_for_every_interval_and_for_nothing_at_all() -> None:
    chart = points("Gains", [])
    assert (chart.low, chart.high, chart.description) == (0, 1, "No games.")
    rows = [Row("north", -3.0, Interval(-7.5, 2.0), "-3.0")]
    chart = points("Gains", rows)
    assert chart.low <= -7.5
    assert chart.high >= 2
    assert chart.x(chart.low) < chart.x(-3) < chart.x(0) < chart.x(chart.high)
    assert chart.x(1000) == chart.x(chart.high)
