"""The evidence as a page to print: a sheet a student, the rubric's criteria down the middle."""

from __future__ import annotations

from collections.abc import Sequence

from game.debrief.words import short
from game.evidence.gather import Evidence
from game.evidence.rubric import Rubric
from game.language import _, plural
from game.notation import listed
from game.pages import environment
from game.rules.setting import Setting


def page(setting: Setting, rubric: Rubric, every: Sequence[Evidence]) -> str:
    """The sheets in the order given, by table and seat. All text of the record is escaped."""

    def name(one: Evidence) -> str:
        return (
            _("press, {paper}").format(paper=one.paper) if one.paper else short(setting, one.seat)
        )

    pages = environment("game.evidence")
    return pages.get_template("evidence.html").render(
        setting=setting,
        rubric=rubric,
        every=every,
        name=name,
        acted=_acted,
        caretaken=_caretaken,
    )


def _acted(one: Evidence) -> str:
    if not one.acted:
        return plural(
            "Did nothing in the one round.", "Did nothing in any of {n} rounds.", one.rounds
        ).format(n=one.rounds)
    words = (
        plural(
            "Printed headlines in round {rounds} of {n}.",
            "Printed headlines in rounds {rounds} of {n}.",
            len(one.acted),
        )
        if one.paper
        else plural(
            "Acted in round {rounds} of {n}.", "Acted in rounds {rounds} of {n}.", len(one.acted)
        )
    )
    return words.format(rounds=listed(map(str, one.acted)), n=one.rounds)


def _caretaken(one: Evidence) -> str:
    return plural(
        "A caretaker played the seat for at least part of round {rounds}; what it did is not "
        "counted.",
        "A caretaker played the seat for at least part of rounds {rounds}; what it did is not "
        "counted.",
        len(one.caretaken),
    ).format(rounds=listed(map(str, one.caretaken)))
