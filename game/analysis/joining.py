"""Who would join a text: the two levels of a negotiation in one test (Putnam 1988).

A delegation joins a text that is worth its walk-away value at least (level I) and that its
capital would ratify (level II): no red line crossed and, with capitals on, every constituency
with a say at its threshold, by its approval at the *start* plus its taste for each wording.

A text is in the *zone of agreement* (Raiffa 1982) if those who would join it meet the decision
rule against the others, who object, and are as many as must ratify it.

What a game may change is left aside, because no text has it of itself: statements, events and
consultations that move approvals, red lines lifted, commitments, and reservations. A text counts
whole or not at all; who reserves on a clause may still join one that it would not join here, or
get more out of it. Who does not join is outside, at its walk-away value: the penalty for a
capital's refusal falls on whoever joined all the same, and nobody here does.
"""

from __future__ import annotations

import numpy as np

from game.rules.instructions import Instructions
from game.rules.names import Module
from game.rules.setting import Setting
from game.worths import Choices, Numbers, Truths, approvals, crossings


def homes_decide(setting: Setting) -> bool:
    """Whether constituencies decide on ratification at all."""
    return Module.CAPITALS in setting.procedure.modules


def ratified(instructions: Instructions, choices: Choices, homes: bool) -> Truths:
    """Which of the texts a capital would ratify; an axis a clause, in the choices' order.

    Without `homes` only red lines are asked.
    """
    passed: Truths = ~crossings(instructions, choices)
    for constituency in instructions.constituencies if homes else ():
        if constituency.has_say:
            final = approvals(constituency, constituency.approval, choices)
            passed &= np.clip(final, 0, 100) >= constituency.threshold
    return passed


def joined(instructions: Instructions, choices: Choices, worth: Numbers, homes: bool) -> Truths:
    """Which of the texts a delegation would join, where `worth` is what they are worth to it."""
    return (worth >= instructions.walk_away) & ratified(instructions, choices, homes)


def in_zone(setting: Setting, joins: Truths) -> Truths:
    """Which texts are in the zone, by who joins each: shape (seats, texts) to (texts,).

    The rule is asked once for every set of delegations that occurs, a number in binary.
    """
    bits = 1 << np.arange(len(joins), dtype=np.int64)
    patterns, which = np.unique(bits @ joins, return_inverse=True)
    carried: Truths = np.array([carries(setting, int(pattern)) for pattern in patterns])
    return carried[which] if len(patterns) else np.zeros(0, dtype=bool)


def carries(setting: Setting, pattern: int) -> bool:
    """Whether a set of delegations can bring a text into force; bit n stands for seat n."""
    votes = {seat: bool(pattern >> n & 1) for n, seat in enumerate(setting.seats)}
    enough = sum(votes.values()) >= setting.procedure.ratifications
    return enough and setting.electorate.met_by_votes(votes)
