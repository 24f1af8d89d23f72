"""Whether a document has the shape of a scenario; pydantic's complaints in plain words.

- A missing key is found at the mapping that misses it, an unknown one at the key itself.
- A value of several forms that has none of them is told how each is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.scenario.finding import Finding
from game.scenario.guide import path_of, properties, purpose
from game.scenario.model import ScenarioSheet
from game.scenario.plainly import described, listed, quoted, suggestion

_EXPECTED: Final = {
    "string_type": ("a text", "put it in quotes"),
    "string_unicode": ("a text", "remove the broken character"),
    "int_type": ("a whole number", "write it in digits"),
    "bool_type": ("true or false", "write true or false"),
    "date_type": ("a date", "write it like 2022-01-07"),
    "tuple_type": ("a list", "write [one, another] or a line '- …' for each"),
    "dict_type": ("a mapping", "write 'key: value' lines under it"),
    "model_type": ("a mapping", "write 'key: value' lines under it"),
    "model_attributes_type": ("a mapping", "write 'key: value' lines under it"),
}
"""By pydantic's type of error: what was expected, and how to write it."""

_FORMS: Final = {
    "rule": (
        "decision rule",
        "write consensus, majority, {consensus-minus: 1}, {qualified-majority: 67} "
        "or {signature: {at_least: 4}}",
    ),
    "aims": (
        "aim",
        "write {good_terms_with: a, at_least: 5, points: 3}, {room_under: 60, points: 2} "
        "or {good_faith: 2}",
    ),
    "promises": (
        "promise",
        "write {back: {clause: wording}, by: [a]}, {oppose: {clause: wording}, by: [a]}, "
        "{exchange: {a: {clause: wording}, b: {clause: wording}}} or one of no_criticism, "
        "confidence, together, solidarity with a list of members",
    ),
    "effects": (
        "effect",
        "write {heat: 3}, {trust_of: a, in: b, by: -2}, {approval_of: a, by: 2} "
        "or {reopen: clause}",
    ),
}
"""By the key where a value has one of several forms: what it is, and how to write it."""

_BOUNDS: Final = {
    "greater_than_equal": ("{found} is too small", "the least is {ge}", "out-of-range"),
    "less_than_equal": ("{found} is too large", "the most is {le}", "out-of-range"),
    "too_short": ("a list of {size} is too short", "the least is {min_length}", "too-few"),
    "too_long": ("a list of {size} is too long", "the most is {max_length}", "too-many"),
    "string_too_short": ("an empty text", "write something", "empty-text"),
    "string_too_long": ("{size} characters are too many", "the most is {max_length}", "too-long"),
    "too_wide": ("{found} is {width} cells wide", "the most is {limit}", "too-wide"),
    "hidden_character": (
        "a character that cannot be seen in {found}",
        "remove control characters and marks of writing direction",
        "hidden-character",
    ),
    "string_pattern_mismatch": (
        "{found} cannot be an id",
        "use lower-case letters, digits and hyphens, at most 40",
        "bad-id",
    ),
}
"""By pydantic's type of error: what is wrong, the mend, and the name of the rule."""


def shaped(data: Mapping[str, object]) -> tuple[ScenarioSheet | None, Iterator[Finding]]:
    """The document as a sheet, or None and every reason why its shape is not that of one."""
    try:
        return ScenarioSheet.model_validate(data), iter(())
    except ValidationError as error:
        return None, map(_finding, filter(_meant, error.errors(include_url=False)))


def _meant(error: ErrorDetails) -> bool:
    # pydantic counts only the good items of a list: a bad one may make it "too short".
    return error["type"] != "too_short" or len(error["input"]) < error["ctx"]["min_length"]


def _finding(error: ErrorDetails) -> Finding:
    path = path_of(error["loc"])
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    if kind == "missing":
        what = f"{quoted(str(path[-1]))} is missing"
        return Finding(path, what, f"add it: {purpose(error['loc'])}", "missing-key", at_key=True)
    if kind == "extra_forbidden":
        what = f"{quoted(str(path[-1]))} is no key here"
        mend = suggestion(str(path[-1]), properties(error["loc"][:-1]))
        return Finding(path, what, mend, "unknown-key", at_key=True)
    if kind in _EXPECTED:
        expected, mend = _EXPECTED[kind]
        return Finding(path, f"expected {expected}, found {described(value)}", mend, "wrong-type")
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        what, mend = _FORMS[str(next(step for step in reversed(path) if isinstance(step, str)))]
        return Finding(path, f"{described(value)} is no {what}", mend, "unknown-choice")
    what, mend, rule = _outside(kind, value, context)
    return Finding(path, what, mend or f"here stands: {purpose(error['loc'])}", rule)


def _outside(kind: str, value: object, context: Mapping[str, Any]) -> tuple[str, str, str]:
    """What is wrong, the mend and the rule, for a value of the right kind that will not do."""
    found = described(value)
    if kind == "literal_error":
        # pydantic gives the choices as "'a', 'b' or 'c'".
        choices = str(context["expected"]).replace(" or ", ", ").replace("'", "").split(", ")
        mend = suggestion(value if isinstance(value, str) else "", choices)
        return f"{found} is none of {listed(choices)}", mend, "unknown-choice"
    if kind == "string_pattern_mismatch" and str(context["pattern"]).startswith("^http"):
        return f"{found} is no address", "begin it with https:// or http://", "bad-address"
    what, mend, rule = _BOUNDS.get(kind, ("{found} will not do", "", "wrong-value"))
    size = len(value) if isinstance(value, str | list | tuple | dict) else 0
    told = {**context, "found": found, "size": size}
    return what.format(**told), mend.format(**told), rule
