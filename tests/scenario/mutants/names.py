"""Names that lead nowhere, are given twice, or stand where they cannot."""

from __future__ import annotations

from game.scenario.places import Path

from .page import Mutant, NoSite, Page, pairs

TOLD = ("delegations", "*", "instructions")


def _strayed(page: Page, rule: str, *patterns: tuple[str, ...]) -> Mutant:
    """A name that is somewhere else's."""
    path = page.choose([p for pattern in patterns for p in page.plain(*pattern)])
    return Mutant.of(page.with_value(path, f"{page[path]}x").text, page.line(path), rule)


def _renamed(page: Page, rule: str, *patterns: tuple[str, ...]) -> Mutant:
    """A key that is nobody's name."""
    path = page.choose([p for pattern in patterns for p in page.paths(*pattern)])
    return Mutant.of(page.with_key(path, f"{path[-1]}x").text, page.key_line(path), rule)


def doubled_id(page: Page) -> Mutant:
    patterns = (
        ("clauses", "*", "id"),
        ("clauses", "*", "wordings", "*", "id"),
        ("delegations", "*", "id"),
        (*TOLD, "constituencies", "*", "id"),
        ("events", "*", "id"),
        ("dossier", "origins", "*", "id"),
        ("dossier", "sources", "*", "id"),
        ("dossier", "claims", "*", "id"),
    )
    one, other = page.choose([pair for pattern in patterns for pair in pairs(page, *pattern)])
    return Mutant.of(page.with_value(other, page[one]).text, page.line(other), "duplicate-id")


def unknown_fallback(page: Page) -> Mutant:
    return _strayed(page, "unknown-wording", ("clauses", "*", "fallback"))


def unknown_clause(page: Page) -> Mutant:
    rows = (("points", "*"), ("red_lines", "*"), ("reasons", "*"), ("linkages", "*", "when", "*"))
    patterns = [(*TOLD, *row) for row in rows]
    tastes = (*TOLD, "constituencies", "*", "taste", "*")
    return _renamed(page, "unknown-clause", *patterns, tastes, ("history", "clauses", "*"))


def unknown_wording(page: Page) -> Mutant:
    tastes = (*TOLD, "constituencies", "*", "taste", "*", "*")
    return _renamed(page, "unknown-wording", (*TOLD, "points", "*", "*"), tastes)


def unknown_red_line(page: Page) -> Mutant:
    links = (*TOLD, "linkages", "*", "when", "*", "*")
    return _strayed(page, "unknown-wording", (*TOLD, "red_lines", "*", "*"), links)


def unknown_seat(page: Page) -> Mutant:
    return _strayed(
        page,
        "unknown-seat",
        ("alliances", "*", "members", "*"),
        (*TOLD, "aims", "*", "good_terms_with"),
        ("events", "*", "question", "to"),
        ("events", "*", "effects", "*", "approval_of"),
        ("events", "*", "question", "choices", "*", "effects", "*", "trust_of"),
    )


def unknown_constituency(page: Page) -> Mutant:
    effects = ("events", "*", "effects", "*", "among")
    answers = ("events", "*", "question", "choices", "*", "effects", "*", "among")
    return _strayed(page, "unknown-constituency", effects, answers)


def unknown_source(page: Page) -> Mutant:
    reports = ("dossier", "claims", "*", "reports", "*", "source")
    events = ("events", "*", "sources", "*")
    return _strayed(page, "unknown-source", reports, events, ("history", "clauses", "*", "source"))


def unknown_origin(page: Page) -> Mutant:
    return _strayed(page, "unknown-origin", ("dossier", "sources", "*", "origin"))


def known_for_nothing(page: Page) -> Mutant:
    return _strayed(page, "unknown-wording", ("delegations", "*", "known_for", "*"))


def swapped_ids(page: Page) -> Mutant:
    """Two wordings of different clauses that change ids: the points of both are strange now."""
    sites = [p for p in page.plain("clauses", "*", "wordings", "*", "id") if page[p] != "none"]
    one = page.choose(sites)
    other = page.choose([p for p in sites if p[1] != one[1] and page[p] != page[one]])
    rows = [_points(page, page["clauses", p[1], "id"], page[p]) for p in (one, other)]
    known = [w["id"] for w in page["clauses", one[1], "wordings"]]
    if page[other] in known:
        raise NoSite
    swapped = page.with_value(one, page[other]).with_value(other, page[one])
    return Mutant(swapped.text, frozenset(rows), frozenset(["unknown-wording"]))


def _points(page: Page, clause: str, wording: str) -> int:
    """The line on which the first delegation gives points for a wording."""
    path: Path = ("delegations", 0, "instructions", "points", clause, wording)
    return page.key_line(path)


def outsider(page: Page) -> Mutant:
    """One who promises something in an alliance that it is no member of."""
    lists = ("no_criticism", "confidence", "together", "solidarity", "by")
    sites = [p for key in lists for p in page.plain("alliances", "*", "promises", "*", key, "*")]
    path = page.choose(sites)
    seats = [d["id"] for d in page["delegations",]]
    members = page["alliances", path[1], "members"]
    other = page.choose([seat for seat in seats if seat not in members])
    return Mutant.of(page.with_value(path, other).text, page.line(path), "not-a-member")


def own_seat(page: Page) -> Mutant:
    patterns = (
        ("events", "*", "effects", "*", "in"),
        ("events", "*", "question", "choices", "*", "effects", "*", "in"),
    )
    path = page.choose([p for pattern in patterns for p in page.plain(*pattern)])
    itself = page[*path[:-1], "trust_of"]
    return Mutant.of(page.with_value(path, itself).text, page.line(path), "own-seat")


def event_named_as_seat(page: Page) -> Mutant:
    path = page.choose(page.plain("events", "*", "id"))
    seat = page["delegations", 0, "id"]
    return Mutant.of(page.with_value(path, seat).text, page.line(path), "named-as-seat")


def same_short(page: Page) -> Mutant:
    one, other = page.choose(list(pairs(page, "delegations", "*", "short")))
    return Mutant.of(page.with_value(other, page[one]).text, page.line(other), "same-short")


def same_colour(page: Page) -> Mutant:
    one, other = page.choose(list(pairs(page, "delegations", "*", "colour")))
    return Mutant.of(page.with_value(other, page[one]).text, page.line(other), "same-colour")
