"""Kits of scenarios as tests need them, and pages read back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from html.parser import HTMLParser
from types import MappingProxyType

from game.rules.names import Level
from game.scenario import Scenario, find, load
from game.sheets import Code, background, coded, kit

SHIPPED = (
    *("consent-of-the-islands", "five-to-nine", "host-nation-support", "leaked-draft"),
    *("summoned", "the-hotline", "two-plus-two"),
)


def codes_of(scenario: Scenario, tables: int = 1) -> tuple[Code, ...]:
    return coded(scenario.setting.seats, tables, None)


@cache
def kit_of(name: str, level: Level = Level.FULL) -> Mapping[str, str]:
    file = find(name)
    scenario = load(file)
    return MappingProxyType(kit(scenario, level, background(file), codes_of(scenario)))


class Read(HTMLParser):
    """A page as a reader without eyes has it: its elements with attributes, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self._styling = False
        self.feed(html)
        self.words = " ".join(self.words.split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._styling = tag == "style"
        self.words += " " if tag in ("td", "th", "li", "p", "span", "dd", "tr") else ""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self._styling = False

    def handle_data(self, data: str) -> None:
        self.words += "" if self._styling else data

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag in tags]

    @property
    def tags(self) -> set[str]:
        return {tag for tag, _ in self.elements}
