"""What a scenario file leaves out or says in short, written out in full before it is judged.

Tables, weights and ranks become points; a fallback, a title, a label and a short name that are
left out are made. Everything keeps the place where it stands, so that a mistake names it.
"""

from __future__ import annotations

from typing import Any

from game.scenario.draft import Draft, named
from game.scenario.finding import Finding
from game.scenario.places import Marked
from game.scenario.tables import expand_tables
from game.scenario.weighing import weigh


def in_full(found: Marked) -> tuple[Marked, tuple[Finding, ...]]:
    """The document in full, and what is wrong with what it says in short."""
    draft = Draft.of(found)
    for clause in draft.mappings("clauses").values():
        _fill_clause(clause)
    for delegation in named(draft.data.get("delegations")):
        if delegation.get("short") is None:
            delegation["short"] = delegation["id"].upper()[:10]
    expand_tables(draft)
    weigh(draft)
    full = Marked(draft.data, draft.keys, draft.values, found.mistakes, found.literals)
    return full, tuple(draft.findings)


def _fill_clause(clause: dict[str, Any]) -> None:
    for wording in (*named(clause.get("wordings")), *named(clause.get("bridges"))):
        if wording.get("label") is None:
            wording["label"] = _titled(wording["id"]) if wording.get("text") else "No text"
    if clause.get("title") is None and isinstance(name := clause.get("id"), str):
        clause["title"] = _titled(name)
    if clause.get("fallback") is None and (offered := named(clause.get("wordings"))):
        silent = (wording for wording in offered if not wording.get("text"))
        clause["fallback"] = next(silent, offered[0])["id"]


def _titled(name: str) -> str:
    """An id as a title: `host-nation` is "Host nation"."""
    return name.replace("-", " ").capitalize()[:28].strip()
