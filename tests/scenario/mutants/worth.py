"""What can no longer be agreed, or not worth the while: points, red lines, thresholds, rules."""

from __future__ import annotations

from .page import Mutant, NoSite, Page

TOLD = ("delegations", "*", "instructions")
HOMES = (*TOLD, "constituencies", "*")


def best_over_100(page: Page) -> Mutant:
    """The best wording of a clause that no linkage names, worth one point more."""
    rows = [p for p in page.paths(*TOLD, "points", "*") if p[4] not in _linked(page, p[1])]
    row = page.choose(rows)
    most = max(page[row].values())
    path = page.choose([p for p in page.plain(*row, "*") if page[p] == most])
    found = page.key_line(row[:4])
    return Mutant.of(page.with_value(path, most + 1).text, found, "best-not-100")


def impossible_threshold(page: Page) -> Mutant:
    sites = [p for p in page.plain(*HOMES, "threshold") if page.get((*p[:-1], "has_say")) is None]
    path = page.choose([p for p in sites if page[*p[:-1], "approval"] < 60])
    return Mutant.of(page.with_value(path, 100).text, page.line(path), "threshold-out-of-reach")


def threshold_of_nothing(page: Page) -> Mutant:
    sites = [p for p in page.plain(*HOMES, "threshold") if page.get((*p[:-1], "has_say")) is None]
    path = page.choose(sites)
    return Mutant.of(page.with_value(path, 0).text, page.line(path), "trivial-threshold")


def impossible_walk_away(page: Page) -> Mutant:
    """Two who ask for all but everything, where all must agree."""
    if page.get(("procedure", "rule")) not in (None, "consensus"):
        raise NoSite
    one = page.choose(page.plain(*TOLD, "walk_away"))
    other = page.choose([p for p in page.plain(*TOLD, "walk_away") if p != one])
    new = page.with_value(one, 99).with_value(other, 99).text
    found = frozenset([page.line(one), page.line(other), page.key_line(("delegations",))])
    return Mutant(new, found, frozenset(["empty-zone"]))


def red_line_on_best(page: Page) -> Mutant:
    path = page.choose(page.paths(*TOLD, "red_lines", "*"))
    row = page[*path[:3], "points", path[-1]]
    best = [wording for wording, points in row.items() if points == max(row.values())]
    return Mutant.of(page.with_list(path, best).text, page.line(path), "red-line-on-best")


def red_lines_against_each_other(page: Page) -> Mutant:
    """Two who want different things of a clause, and each may ratify nothing else."""
    if page.get(("procedure", "rule")) not in (None, "consensus"):
        raise NoSite
    sites = page.paths(*TOLD, "red_lines", "*")
    one = page.choose([path for path in sites if not _reservable(page, str(path[-1]))])
    other = page.choose([p for p in sites if p[1] != one[1]])
    clause = str(one[-1])
    rows = [page[*path[:3], "points", clause] for path in (one, other)]
    best = [max(row, key=row.__getitem__) for row in rows]
    if best[0] == best[1]:
        raise NoSite
    lines = [[w for w in row if w != b] for row, b in zip(rows, best, strict=True)]
    drawn = page.with_list(one, lines[0])
    if other[-1] == clause:
        drawn = drawn.with_list(other, lines[1])
    else:
        indent = " " * (page.found.keys[other].column - 1)
        text = f"{indent}{clause}: [{', '.join(lines[1])}]"
        if page.get((*other[:-1], clause)) is not None:
            raise NoSite
        drawn = drawn.with_line(page.key_line(other), text)
    # Either may give way, by one of these lines or by all of them.
    drawn_at = [one, one[:-1], (*other[:-1], clause), other[:-1]]
    found = frozenset(drawn.key_line(path) for path in drawn_at)
    return Mutant(drawn.text, found, frozenset(["red-lines-block"]))


def worthless_wording(page: Page) -> Mutant:
    """A wording that is worth nothing to anybody, and that every audience likes least."""
    clause = page.choose(page.paths("clauses", "*"))
    name = page[*clause, "id"]
    wordings = [w["id"] for w in page[*clause, "wordings"]]
    free = [w for w in wordings if w != page[*clause, "fallback"] and not _best(page, name, w)]
    if any(name in _linked(page, seat) for seat in range(len(page["delegations",]))):
        raise NoSite
    wording = page.choose(free)
    line = page.line((*clause, "wordings", wordings.index(wording)))
    changed = page
    for path in changed.plain(*TOLD, "points", name, wording):
        changed = changed.with_value(path, 0)
    for path in changed.plain(*HOMES, "taste", name, wording):
        changed = changed.with_value(path, -10)
    return Mutant.of(changed.text, line, "dominated-wording")


def clause_of_no_interest(page: Page) -> Mutant:
    """A clause of which every wording is worth to everybody what the best one was."""
    clause = page.choose(page.paths("clauses", "*"))
    name = page[*clause, "id"]
    changed = page
    for seat in range(len(page["delegations",])):
        if name in _linked(page, seat):
            raise NoSite
        row = ("delegations", seat, "instructions", "points", name)
        most = max(page[row].values())
        for wording in page[row]:
            changed = changed.with_value((*row, wording), most)
    return Mutant.of(changed.text, page.line(clause), "nobody-cares")


def too_many_ratifications(page: Page) -> Mutant:
    line = page.key_line(("procedure",))
    if page.get(("procedure", "ratifications")) is not None:
        raise NoSite
    text = page.with_line(line, "  ratifications: 99").text
    return Mutant.of(text, line + 1, "ratifications-out-of-reach")


def rule_that_counts_nobody(page: Page) -> Mutant:
    path = page.choose([p for p in page.plain("procedure", "rule") if page[p] == "consensus"])
    text = page.with_value(path, "{consensus-minus: 12}").text
    return Mutant.of(text, page.line(path), "rule-out-of-reach")


def known_for_the_worst(page: Page) -> Mutant:
    path = page.choose(page.plain("delegations", "*", "known_for", "*"))
    row = page["delegations", path[1], "instructions", "points", path[-1]]
    clause = next(c for c in page["clauses",] if c["id"] == path[-1])
    offered = [wording["id"] for wording in clause["wordings"]]
    worst = min(offered, key=row.__getitem__)
    if row[worst] * 5 >= max(row[w] for w in offered) * 4:
        raise NoSite
    return Mutant.of(page.with_value(path, worst).text, page.line(path), "known-for-at-odds")


def _linked(page: Page, seat: object) -> set[str]:
    """The clauses that a delegation's linkages name."""
    links = page.found.data["delegations"][seat]["instructions"].get("linkages") or ()  # type: ignore[index]
    return {clause for link in links for clause in link["when"]}


def _best(page: Page, clause: str, wording: str) -> bool:
    """Whether a wording is the best of its clause to anybody."""
    rows = [page[path] for path in page.paths(*TOLD, "points", clause)]
    return any(row[wording] == max(row.values()) for row in rows)


def _reservable(page: Page, clause: str) -> bool:
    return any(c["id"] == clause and c.get("reservable") for c in page["clauses",])
