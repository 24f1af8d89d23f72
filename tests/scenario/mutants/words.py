"""What a scenario says and should not: language, secrets, the dossier, events."""

from __future__ import annotations

from game.scenario.places import Path

from .page import Mutant, NoSite, Page

WORDINGS = ("clauses", "*", "wordings", "*", "text")
OPERATIONAL = (
    "the 3rd Marine Regiment",
    "two battalions",
    "a squadron",
    "a strike group",
    "anti-ship missiles",
    "a destroyer and two frigates",
    "attack drones",
    "ammunition",
    "a list of targets",
    "an airstrike",
    "4,000 soldiers",
    "tens of thousands of troops",
    "bases at Northshore, Southshore and Birdrock",
    "a forward operating base",
    "the rules of engagement",
    "the opening phase of the conflict",
    "the deployment of forces",
)
"""Units, weapons, targets, numbers, sites and orders of events."""


def operational_detail(page: Page) -> Mutant:
    patterns = (
        ("setting",),
        ("summary",),
        ("fiction",),
        WORDINGS,
        ("clauses", "*", "wordings", "*", "label"),
        ("clauses", "*", "title"),
        ("delegations", "*", "brief"),
        ("delegations", "*", "holds"),
        ("delegations", "*", "instructions", "brief"),
        ("delegations", "*", "instructions", "reasons", "*"),
        ("delegations", "*", "instructions", "linkages", "*", "why"),
        ("delegations", "*", "instructions", "constituencies", "*", "name"),
        ("events", "*", "headline"),
        ("events", "*", "question", "text"),
        ("events", "*", "question", "choices", "*", "label"),
        ("dossier", "claims", "*", "text"),
        ("history", "clauses", "*", "note"),
    )
    path = page.choose(page.paths(*page.choose(patterns)))
    words = page.choose(OPERATIONAL)
    text = page.prefixed(path, f"Of {words} nothing is said. ").text
    return Mutant.of(text, page.text_line(path), "operational-detail")


def comma_lost(page: Page) -> Mutant:
    path = page.choose([p for p in page.paths(*WORDINGS) if _part(page, p) == "preambular"])
    return Mutant.of(page.cut(path, ",").text, page.line(path), "preambular-grammar")


def full_stop_lost(page: Page) -> Mutant:
    path = page.choose([p for p in page.paths(*WORDINGS) if _part(page, p) == "operative"])
    return Mutant.of(page.cut(path, ".").text, page.line(path), "operative-grammar")


def sentence_in_the_preamble(page: Page) -> Mutant:
    sites = [p for p in page.paths(*WORDINGS) if _part(page, p) == "preambular"]
    path = page.choose([p for p in sites if page.get((*p[:-1], "kind")) is None])
    text = page.prefixed(path, "The sides are ").text
    return Mutant.of(text, page.line(path), "preambular-grammar")


def treaty_words(page: Page) -> Mutant:
    path = page.choose(page.paths(*WORDINGS))
    words = page.choose(["shall", "undertake to", "hereby"])
    text = page.prefixed(path, f"The sides {words} do so. ").text
    return Mutant.of(text, page.text_line(path), "binding-words")


def told_secret(page: Page) -> Mutant:
    path = page.choose(page.paths("delegations", "*", "brief"))
    words = page.choose(
        ["Its walk-away value is high. ", "It has red lines. ", "It cannot accept less. "]
    )
    return Mutant.of(page.prefixed(path, words).text, page.text_line(path), "public-secret")


def told_points(page: Page) -> Mutant:
    told = ("delegations", "*", "instructions")
    path = page.choose([*page.paths(*told, "brief"), *page.paths(*told, "reasons", "*")])
    text = page.prefixed(path, "This is worth 20 points. ").text
    return Mutant.of(text, page.text_line(path), "points-in-prose")


def told_bridge(page: Page) -> Mutant:
    label = page[page.choose(page.paths("clauses", "*", "bridges", "*", "label"))]
    path = page.choose(page.paths("delegations", "*", "instructions", "reasons", "*"))
    if " " not in label or "'" in label:
        raise NoSite
    text = page.prefixed(path, f"Think of {label} here. ").text
    return Mutant.of(text, page.line(path), "bridge-given-away")


def one_origin_counted_twice(page: Page) -> Mutant:
    sites = [
        p for p in page.plain("dossier", "claims", "*", "status") if page[p] == "single-origin"
    ]
    path = page.choose(sites)
    text = page.with_value(path, "corroborated").text
    return Mutant.of(text, page.line(path), "origins-miscounted")


def claim_of_nobody(page: Page) -> Mutant:
    path = page.choose(page.paths("dossier", "claims", "*", "reports"))
    first, last = page.block(path)
    text = page.without_lines(first, last).text
    return Mutant.of(text, page.line(path[:-1]), "claim-without-source")


def nameless_name(page: Page) -> Mutant:
    path = page.choose(page.paths("dossier", "claims", "*", "reports", "*", "attributed_to"))
    report = page[path[:-1]]
    if not page.alone(path) or report.get("attribution") not in ("named", "described"):
        raise NoSite
    line = page.key_line(path)
    how = page.key_line((*path[:-1], "attribution"))
    text = page.without_lines(line, line).text
    return Mutant.of(text, how - (how > line), "attribution-at-odds")


def mark_left(page: Page) -> Mutant:
    path = page.choose(page.paths("delegations", "*", "instructions", "brief"))
    text = page.prefixed(path, "TO DO: say more. ").text
    return Mutant.of(text, page.text_line(path), "left-to-do")


def reason_forgotten(page: Page) -> Mutant:
    path = page.choose(page.paths("delegations", "*", "instructions", "reasons", "*"))
    if not page.alone(path) or len(page[path[:-1]]) < 2:
        raise NoSite
    line = page.key_line(path)
    text = page.without_lines(line, line).text
    return Mutant.of(text, page.key_line(path[:-1]), "reason-missing")


def event_of_nobody(page: Page) -> Mutant:
    path = page.choose([p for p in page.plain("events", "*", "invented") if page[p] is True])
    text = page.with_value(path, "false").text
    return Mutant.of(text, page.line(path[:-1]), "source-or-invented")


def event_after_the_end(page: Page) -> Mutant:
    path = page.choose(page.plain("events", "*", "when", "after"))
    return Mutant.of(page.with_value(path, 21).text, page.line(path), "never-happens")


def event_before_itself(page: Page) -> Mutant:
    sites = [p for p in page.plain("events", "*", "when", "*") if not _rounds(page, p)]
    path = page.choose([p for p in sites if "{" in page.lines[page.line(p) - 1]])
    text = page.with_value(path, f"{page[path]}, after: 3, before: 2").text
    return Mutant.of(text, page.line(path), "never-happens")


def effect_of_nothing(page: Page) -> Mutant:
    answers = ("events", "*", "question", "choices", "*", "effects", "*", "heat")
    path = page.choose([*page.plain("events", "*", "effects", "*", "heat"), *page.plain(*answers)])
    return Mutant.of(page.with_value(path, 0).text, page.line(path), "idle-effect")


def module_turned_off(page: Page) -> Mutant:
    path = page.choose(page.paths("procedure", "modules"))
    off = page.choose([m for m in ("pacts", "events") if m in page[path] and _uses(page, m)])
    text = page.with_list(path, [module for module in page[path] if module != off]).text
    section = {"pacts": "alliances", "events": "events"}[off]
    return Mutant.of(text, page.key_line((section,)), "idle-section")


def _rounds(page: Page, path: Path) -> bool:
    """Whether the event's condition names a round already."""
    return bool({"after", "before"} & set(page[path[:-1]]))


def _uses(page: Page, module: str) -> bool:
    return bool(page.get(({"pacts": "alliances", "events": "events"}[module],)))


def _part(page: Page, path: Path) -> str:
    return str(page.get((*path[:2], "part")) or "operative")
