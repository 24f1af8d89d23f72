"""The guide of a scenario: steps that can be done, on clauses and with modules that there are."""

from __future__ import annotations

import json
from typing import get_args

import pytest

from game.guide import LOOKS
from game.rules.names import Module
from game.scenario import from_document
from game.scenario.lessons import ABOUT, MODULE_OF, LessonAct

from .small import SMALL, WHOLE, mistakes, scenario


def guided(step: str, text: str = SMALL) -> str:
    return f"{text}guide:\n  - {step}\n"


def test_steps_arrive_in_their_order_and_are_kept_with_a_record() -> None:
    given = scenario(guided("{do: file, clause: costs, say: File.}\n  - {do: ready, say: Go on.}"))
    assert [(step.do, step.clause) for step in given.guide] == [("file", "costs"), ("ready", None)]
    assert from_document(json.loads(json.dumps(given.document))) == given


@pytest.mark.parametrize("act", get_args(LessonAct))
def test_every_act_can_be_a_step_of_the_whole_rulebook(act: str) -> None:
    assert mistakes(guided(f"{{do: {act}, say: Do it.}}", WHOLE)) == ()


@pytest.mark.parametrize(
    ("step", "found"),
    [
        ("{do: fil, say: x}", ":100:10: the text 'fil' is none of read-brief"),
        ("{do: file, say: x, clause: cost}", ":100:32: 'cost' is no clause, did you mean 'costs'?"),
        ("{do: pact, say: x}", ":100:10: 'pact' needs the module 'pacts', which is off, add"),
        ("{do: ready, say: x, clause: costs}", ":100:33: 'ready' is not about one clause"),
        (
            f"{{do: file, say: {'x' * 241}}}",
            ":100:21: 241 characters are too many, the most is 240",
        ),
        ("{do: file}", ":100:5: 'say' is missing, add it: what the player is told"),
        ("file", ":100:5: expected a mapping, found the text 'file'"),
    ],
)
def test_a_step_that_cannot_be_is_found_where_it_stands(step: str, found: str) -> None:
    assert found in str(mistakes(guided(step))[0])


def test_the_acts_of_modules_and_those_that_are_read_are_acts() -> None:
    assert {*MODULE_OF, *ABOUT, *LOOKS} <= set(get_args(LessonAct))
    assert set(MODULE_OF.values()) <= set(Module)
