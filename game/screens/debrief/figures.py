"""Where the figures of the debrief come from, a sentence each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.language import later
from game.rules.tuning import (
    BREACH_TRUST,
    COMMITMENT_APPROVAL,
    COMMITMENT_SCORE,
    KEEPING_TRUST,
    OUTSIDE_COST,
    RESERVATION_COST,
)

Figure = tuple[str, str]
"""The name of a figure, and how it is come by, to be formatted with TUNED."""

TUNED: Final[Mapping[str, int]] = {
    "reserving": RESERVATION_COST,
    "outside": OUTSIDE_COST,
    "keeping": KEEPING_TRUST,
    "breach": BREACH_TRUST,
    "approval": COMMITMENT_APPROVAL,
    "score": COMMITMENT_SCORE,
}
"""The rules' numbers that the sentences name."""

_POINTS: Final[Figure] = (
    later("points"),
    later(
        "What the seat's instructions give for that wording; they add over clauses, and the best "
        "whole text is worth 100 (Raiffa 1982, scoreable games)."
    ),
)
_LINKAGE: Final[Figure] = (
    later("linkages"),
    later(
        "Points for a combination of wordings across clauses, gained or lost on top of the rest."
    ),
)
_WALK_AWAY: Final[Figure] = (
    later("walk-away value"),
    later(
        "What no agreement is worth to the seat, set by its instructions (the reservation value; "
        "Raiffa 1982; the BATNA of Fisher and Ury 1981)."
    ),
)
FIGURES: Final[Mapping[str, tuple[Figure, ...]]] = {
    "statement": (
        (
            later("joined"),
            later("Who kept silence, or reserved on a clause, and whose capital ratified."),
        ),
        (
            later("stayed outside"),
            later("Who broke silence, or whose capital met a red line not reserved."),
        ),
    ),
    "results": (
        (
            later("score"),
            later(
                "The sum of the parts listed: a seat that joined has the text's points and "
                "linkages; one outside it, its walk-away value."
            ),
        ),
        _POINTS,
        _LINKAGE,
        (
            later("reservation"),
            later("The reserved clause counts at its fallback, and reserving costs {reserving}."),
        ),
        (later("not ratified"), later("The walk-away value less {outside}.")),
        _WALK_AWAY,
        (
            later("best"),
            later(
                "The most that the seat gets from any text in the zone of agreement; every "
                "text was gone through."
            ),
        ),
        (
            later("the bar"),
            later(
                "Score less walk-away value, divided by best less walk-away value: a share of "
                "the seat's own possible gain."
            ),
        ),
    ),
    "best": (
        (
            later("texts in all"),
            later(
                "Every way of choosing one wording a clause, bridges included, essential clauses "
                "with text."
            ),
        ),
        (
            later("zone of agreement"),
            later(
                "The texts that meet the decision rule when every seat supports what is worth "
                "at least its walk-away value and crosses no red line of its own, and which "
                "every home with a say would ratify as it thought at the start (Raiffa 1982; "
                "Putnam 1988)."
            ),
        ),
        (
            later("the best text"),
            later(
                "The text of the zone with the largest product of gains over the walk-away "
                "values (Nash 1950, The Bargaining Problem, Econometrica 18)."
            ),
        ),
        (
            later("share of the product"),
            later(
                "The product of the gains made divided by that of the best text; a seat with "
                "no gain makes it nothing."
            ),
        ),
        (
            later("added"),
            later(
                "For each seat, its points for the best text's wording less those for the "
                "wording that bound it; a dot for a seat that did not join. In all: the best "
                "text less score."
            ),
        ),
        (
            later("missed trades"),
            later(
                "Changes of up to three clauses that leave nobody worse off and somebody "
                "better, measured by what the game came to, ratification included; the "
                "smallest first, and none of which a part would have done (Raiffa 1982, joint "
                "gains left on the table)."
            ),
        ),
        (
            later("the picture"),
            later(
                "A share is a gain over the walk-away value divided by the most that the seat "
                "could have gained by a text (Kalai and Smorodinsky 1975). Across is the mean of "
                "all shares, upwards the least; brackets count at their fallbacks."
            ),
        ),
    ),
    "opened": (_POINTS, _LINKAGE, _WALK_AWAY),
    "rounds": (
        (
            later("placards"),
            later("What was filed on the clause and revealed in that plenary, as everyone saw it."),
        ),
    ),
    "history": (
        (
            later("the same"),
            later(
                "Clauses where your table's wording is the one that the published text came "
                "nearest to, in the judgement of the scenario's author."
            ),
        ),
    ),
    "conduct": (
        (
            later("trust"),
            later(
                "From minus 100 to 100, at 0 to begin with. A promise kept gains {keeping}, one "
                "broken costs {breach}; statements, démarches, leaks and events move it too."
            ),
        ),
        (
            later("commitments"),
            later(
                "One not honoured by the text that its maker joined costs {approval} "
                "approval in every constituency and {score} points per degree of firmness "
                "(Fearon 1994, audience costs)."
            ),
        ),
        (
            later("of text"),
            later(
                "A constituency's approval of the text: what it was by then, plus its taste "
                "for each wording (Putnam 1988, two-level games)."
            ),
        ),
    ),
    "moves": (
        (
            later("came to support"),
            later(
                "At that plenary's placards, or by a vote for a package, it preferred or could "
                "live with the wording that came out, and had not at the plenary before."
            ),
        ),
        (
            later("for what was on offer"),
            later(
                "A promise in a pact, an exchange that was agreed to in talk, or a package, made "
                "by then on that wording. None is enforced."
            ),
        ),
        (
            later("asked for"),
            later(
                "The seat's points for the text of the wordings that its placards preferred; "
                "agreed clauses count as agreed, reserved ones at their fallback."
            ),
        ),
        (
            later("offered"),
            later("The mean of the seat's points for the texts that each of the others preferred."),
        ),
        (
            later("brackets, heat"),
            later("Clauses not agreed ad ref, and the room's temperature, when the round ended."),
        ),
    ),
    "trust": (
        (
            later("trust"),
            later(
                "From minus 100 to 100, at 0 to begin with; how far the delegation of the row "
                "believes that of the column. Conduct has what moves it."
            ),
        ),
        (later("pacts"), later("Those in force, with the members that had not left.")),
    ),
    "asking": (
        (
            later("the questions"),
            later(
                "Each is drawn from a fact that the other sections show: who stayed outside, "
                "shares that differ by 40 points or more, missed trades, what was given for "
                "nothing, broken promises, leaks, history, and claims that go back to few "
                "origins."
            ),
        ),
    ),
}
