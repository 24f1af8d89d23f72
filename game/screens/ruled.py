"""The rules' own words where a screen shows them: marked here, as records hold them in English.

Shown as `_(act.value)`; a test holds that none of the rules' words is missing.
"""

from __future__ import annotations

from typing import Final

from game.language import later

RULED: Final = (
    # How silence is answered.
    later("keeps silence"),
    later("joins with a reservation"),
    later("breaks silence"),
    # The acts of a statement.
    later("welcome"),
    later("reassure"),
    later("encourage"),
    later("note"),
    later("clarify"),
    later("decline to comment"),
    later("express concern"),
    later("regret"),
    later("deny"),
    later("deplore"),
    later("condemn"),
    later("protest"),
    later("urge"),
    # How strong a commitment is.
    later("prefer"),
    later("insist"),
    later("will accept nothing less"),
    # How well a claim is established.
    later("single-origin"),
    later("corroborated"),
    later("officially-confirmed"),
    later("denied"),
    later("corrected"),
    # What kind of outlet a source is.
    later("agency"),
    later("newspaper"),
    later("broadcaster"),
    later("official"),
    later("research"),
    later("aggregator"),
    # What a score is made of, but for the parts that have a name in them.
    later("Walk-away value"),
    later("The capital did not ratify"),
    later("Every promise kept"),
    later("Commitments clarified away"),
    later("Commitments not honoured"),
    # The parts of the game that can be off.
    later("pacts"),
    later("press"),
    later("capitals"),
    later("leaks"),
    later("events"),
    # How a seat came out.
    later("joined"),
    later("stayed outside"),
    later("not ratified"),
    later("no text"),
    # How a suggestion is answered.
    later("can work with that"),
    later("will consider"),
    later("cannot"),
    # What a delegation puts on the record in its own words.
    later("position paper"),
    later("explanation of position"),
    # How a conference ends.
    later("the statement is in force"),
    later("too few capitals ratified"),
    later("silence was broken"),
    later("the text was not complete"),
    later("the talks were suspended"),
    later("the chair adjourned"),
)
