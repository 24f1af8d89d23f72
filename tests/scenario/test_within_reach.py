"""In the tuned scenarios every wording stands in some text that all sign and all ratify."""

from __future__ import annotations

import numpy as np
import pytest

from game.analysis.space import able
from game.rules.names import Term
from game.scenario import find, load
from game.worths import approvals, crossings, worths


@pytest.mark.parametrize("name", ["host-nation-support", "leaked-draft", "summoned"])
def test_every_wording_is_in_a_text_that_everybody_signs_and_ratifies(name: str) -> None:
    setting = load(find(name)).setting
    choices = {clause.id: list(able(clause)) for clause in setting.clauses}
    passes = np.ones([len(wordings) for wordings in choices.values()], dtype=bool)
    for own in setting.instructions.values():
        passes &= (worths(own, choices) > own.walk_away) & ~crossings(own, choices)
        homes = [home for home in own.constituencies if home.has_say]
        for home in homes:
            passes &= approvals(home, home.approval, choices) >= home.threshold
    missing = [
        Term(clause, wording)
        for axis, (clause, wordings) in enumerate(choices.items())
        for position, wording in enumerate(wordings)
        if not np.take(passes, position, axis).any()
    ]
    assert missing == []
