"""What is no longer a scenario by its shape: YAML, keys, types and ranges."""

from __future__ import annotations

from .page import Mutant, NoSite, Page

NUMBERS = (
    ("procedure", "rounds"),
    ("delegations", "*", "instructions", "walk_away"),
    ("delegations", "*", "instructions", "constituencies", "*", "approval"),
    ("delegations", "*", "instructions", "constituencies", "*", "threshold"),
    ("delegations", "*", "instructions", "points", "*", "*"),
)
REQUIRED = (
    ("title",),
    ("delegations", "*", "name"),
    ("delegations", "*", "instructions", "walk_away"),
    ("delegations", "*", "instructions", "constituencies", "*", "name"),
    ("delegations", "*", "instructions", "constituencies", "*", "approval"),
    ("delegations", "*", "instructions", "constituencies", "*", "threshold"),
    ("events", "*", "headline"),
    ("dossier", "sources", "*", "outlet"),
    ("dossier", "sources", "*", "origin"),
    ("dossier", "sources", "*", "kind"),
    ("dossier", "claims", "*", "text"),
    ("dossier", "claims", "*", "status"),
)
"""Keys that a scenario cannot do without, whose values fit on a line."""

LINES = (
    *REQUIRED,
    ("clauses", "*", "title"),
    ("clauses", "*", "fallback"),
    ("clauses", "*", "wordings", "*", "label"),
    ("delegations", "*", "short"),
)
"""The same, and others."""


def deleted_key(page: Page) -> Mutant:
    path = page.choose([p for pattern in REQUIRED for p in page.paths(*pattern) if page.alone(p)])
    line = page.key_line(path)
    found = page.key_line(path[:-1]) if path[:-1] else 1
    text = page.without_lines(line, line)
    # Of what misses a key at the top, the first line is told.
    found = text.found.values[()].line if not path[:-1] else found
    return Mutant.of(text.text, found, "missing-key")


def misspelt_key(page: Page) -> Mutant:
    path = page.choose([p for pattern in LINES for p in page.paths(*pattern)])
    return Mutant.of(page.with_key(path, f"{path[-1]}s").text, page.key_line(path), "unknown-key")


def doubled_key(page: Page) -> Mutant:
    path = page.choose([p for pattern in LINES for p in page.paths(*pattern) if page.alone(p)])
    line = page.key_line(path)
    text = page.with_line(line, page.lines[line - 1].rstrip("\n")).text
    return Mutant.of(text, line + 1, "duplicate-key")


def number_in_words(page: Page) -> Mutant:
    path = page.choose([p for pattern in NUMBERS for p in page.plain(*pattern)])
    return Mutant.of(page.with_value(path, "ten").text, page.line(path), "wrong-type")


def out_of_range(page: Page) -> Mutant:
    path = page.choose([p for pattern in NUMBERS for p in page.plain(*pattern)])
    new = page.choose([-1, 101, 1000])
    return Mutant.of(page.with_value(path, new).text, page.line(path), "out-of-range")


def impossible_choice(page: Page) -> Mutant:
    patterns = (
        ("delegations", "*", "temperament"),
        ("delegations", "*", "colour"),
        ("dossier", "sources", "*", "kind"),
        ("dossier", "claims", "*", "status"),
        ("dossier", "claims", "*", "reports", "*", "hedging"),
    )
    path = page.choose([p for pattern in patterns for p in page.plain(*pattern)])
    return Mutant.of(page.with_value(path, "other").text, page.line(path), "unknown-choice")


def impossible_date(page: Page) -> Mutant:
    path = page.choose(page.plain("dossier", "sources", "*", "date"))
    return Mutant.of(page.with_value(path, "2022-02-30").text, page.line(path), "wrong-type")


def address_of_no_page(page: Page) -> Mutant:
    path = page.choose([p for p in page.paths("dossier", "sources", "*", "url") if page[p]])
    text = page.prefixed(path, "x-").text
    return Mutant.of(text, page.line(path), "bad-address")


def wide_label(page: Page) -> Mutant:
    path = page.choose(page.paths("clauses", "*", "wordings", "*", "label"))
    return Mutant.of(page.prefixed(path, "x" * 29).text, page.line(path), "too-wide")


def bad_id(page: Page) -> Mutant:
    patterns = (("clauses", "*", "id"), ("delegations", "*", "id"), ("events", "*", "id"))
    path = page.choose([p for pattern in patterns for p in page.plain(*pattern)])
    return Mutant.of(page.with_value(path, "The_one").text, page.line(path), "bad-id")


def turned_text(page: Page) -> Mutant:
    path = page.choose(page.paths("clauses", "*", "title"))
    return Mutant.of(page.prefixed(path, "a\u202eb ").text, page.line(path), "hidden-character")


def tab(page: Page) -> Mutant:
    path = page.choose([p for pattern in LINES for p in page.paths(*pattern) if page.alone(p)])
    line = page.key_line(path)
    if not page.lines[line - 1].startswith(" "):
        raise NoSite
    text = page.without_lines(line, line)
    tabbed = text.with_line(line - 1, "\t" + page.lines[line - 1].strip()).text
    return Mutant.of(tabbed, line, "syntax")


def alias(page: Page) -> Mutant:
    path = page.choose(page.plain("clauses", "*", "fallback"))
    return Mutant.of(page.with_value(path, "*other").text, page.line(path), "alias")
