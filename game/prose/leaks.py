"""Phrases about a leak: what the papers have, from which of its kinds, and no more than it says."""

from __future__ import annotations

from game.prose.grammar import cited
from game.prose.phrases import about, names, terms
from game.prose.promises import promised
from game.prose.sheets import phrase
from game.rules.pacts import Pact
from game.rules.press import Disclosure
from game.rules.view import View

POSITION = "a position told in private"
"""The kind of disclosure whose text is the id of a clause, and nobody's words."""


_KINDS = {
    "a private word": "leaked.word",
    "a word between the members of a pact": "leaked.member",
    POSITION: "leaked.position",
    "a private suggestion": "leaked.suggestion",
    "a démarche": "leaked.demarche",
    "an offer of a pact": "leaked.offer",
    "a secret pact": "leaked.pact",
}
"""The phrase for each kind of disclosure, which records name in English."""


def leaked(found: Disclosure) -> str:
    """What the papers have, in a phrase."""
    return phrase(_KINDS[found.what])


def leak_slot(found: Disclosure) -> str:
    """Which kind of thing the papers have."""
    if found.promises:
        return "offer" if found.what.startswith("an offer") else "pact"
    if found.what == POSITION:
        return "position"
    if found.text:
        return "word"
    if found.give and found.ask:
        return "trade"
    return "demarche" if found.what == "a démarche" else "ask"


def leak_phrases(view: View, found: Disclosure, number: int) -> dict[str, str]:
    """The parts of a leak, by placeholder; nobody is named as the one who spoke."""
    pact = Pact(found.pact or "", "", found.seats, found.promises, True)
    on = found.text if found.what == POSITION else (found.ask + found.give)[:1]
    clause = on if isinstance(on, str) else on[0].clause if on else ""
    return {
        **(about(view, clause) if clause else {}),
        "members": names(view, found.seats),
        "text": cited(found.text) if found.text else "",
        "give": terms(view, found.give),
        "ask": terms(view, found.ask),
        "will": promised(view, pact, "will", None, number) if found.promises else "",
        "would": promised(view, pact, "would", None, number) if found.promises else "",
    }
