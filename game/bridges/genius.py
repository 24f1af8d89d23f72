"""GENIUS: a domain of discrete issues, and a profile for each party, in XML.

How a profile values deals is said in `game.bridges.profile`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.bridges.problem import (
    FEWEST_ISSUES,
    FEWEST_OPTIONS,
    FEWEST_PARTIES,
    MOST_ISSUES,
    MOST_OPTIONS,
    MOST_PARTIES,
    Issue,
    Place,
    Problem,
    fitting,
)
from game.bridges.profile import discounts, issues_of, party
from game.bridges.xml import Element, tree
from game.rules.words import plain


def read(files: Sequence[Path]) -> Problem:
    """The problem of one domain and the profiles of its parties, in the order given.

    Raises:
        NotFound: if a file is not there, or cannot be read.
        ScenarioError: with file and line, if a file is malformed, the domain is not given once,
            issues are not discrete, or a scenario cannot hold it.
    """
    spaces = {file: _space(tree(file)) for file in files}
    domains = [file for file, space in spaces.items() if not _is_profile(space)]
    if len(domains) != 1:
        at = Place(domains[1] if domains else files[0])
        what = f"of these files {len(domains)} are domains, without weights and evaluations"
        raise at.refusal(what, "give one domain and its profiles", "no-domain")
    (domain,) = domains
    elements = issues_of(spaces[domain])
    fitting(len(elements), FEWEST_ISSUES, MOST_ISSUES, "issues", spaces[domain].place)
    issues = tuple(map(_issue, elements.values()))
    profiles = {file: space for file, space in spaces.items() if file != domain}
    fitting(len(profiles), FEWEST_PARTIES, MOST_PARTIES, "profiles of parties", Place(domain))
    return Problem(
        title=_title(spaces[domain], domain),
        origin=f"GENIUS domain {plain(domain.name)}",
        story="",
        issues=issues,
        parties=tuple(party(file, space, elements) for file, space in profiles.items()),
        left_out=tuple(discounts(profiles)),
    )


def _space(root: Element) -> Element:
    """The utility space: the root itself, or within a negotiation template."""
    found = root if root.name == "utility_space" else next(root.all("utility_space"), None)
    if found is None or next(found.all("objective"), None) is None:
        what = f"this {plain(root.name)} holds no utility_space with an objective"
        raise root.place.refusal(what, "give GENIUS domains and profiles", "not-genius")
    return found


def _is_profile(space: Element) -> bool:
    return next(space.all("weight"), None) is not None or any(
        "evaluation" in item.attributes for item in space.all("item")
    )


def _issue(element: Element) -> Issue:
    items = [item.attribute("value") for item in element.all("item")]
    fitting(len(items), FEWEST_OPTIONS, MOST_OPTIONS, "items in this issue", element.place)
    if len(set(items)) < len(items):
        raise element.place.refusal("two items have one value", "rename one", "same-value")
    return Issue(element.attribute("name"), tuple(items))


def _title(space: Element, domain: Path) -> str:
    name = plain(next(space.all("objective")).attributes.get("name", ""))
    return plain(domain.parent.resolve().name or domain.stem) if name in ("", "root") else name
