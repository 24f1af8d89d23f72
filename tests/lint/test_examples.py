"""Every rule is documented by an example that passes and one that fails, and they do."""

from __future__ import annotations

import pytest

from game.lint.rules import OF_WORTH
from game.scenario import from_document

from .examples import Documented, documented
from .harbour import over_the_harbour

RULES = documented()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.name))
def test_the_passing_example_of_a_rule_passes(rule: Documented) -> None:
    assert rule.passing, "the docstring of every rule has a passing example"
    assert rule.found(rule.passing) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.name))
def test_the_failing_example_of_a_rule_fails_and_says_why_and_what_to_do(rule: Documented) -> None:
    assert rule.failing, "the docstring of every rule has a failing example"
    found = rule.found(rule.failing)
    assert found
    assert all(finding.what and finding.mend for finding in found)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.name))
def test_a_passing_example_could_be_played(rule: Documented) -> None:
    from_document(over_the_harbour(rule.passing))


@pytest.mark.parametrize(
    "rule", [r for r in RULES if r.rule in OF_WORTH], ids=lambda r: str(r.name)
)
def test_what_is_poor_can_be_played_all_the_same(rule: Documented) -> None:
    from_document(over_the_harbour(rule.failing))


def test_no_two_rules_have_one_name() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
