"""The kinds of value a scenario is made of: ids, lines, paragraphs, dates, and the sheet."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Final, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StrictStr,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError
from rich.cells import cell_len

from game.rules.words import plain

_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class Sheet(BaseModel):
    """A mapping of the format: fixed keys, and a key with nothing behind it is left out."""

    # Built when first needed: most kinds of mapping are only ever read as part of a whole sheet.
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _left_empty(cls, data: object) -> object:
        if not isinstance(data, dict):
            return data
        known = {field.alias or name for name, field in cls.model_fields.items()}
        return {key: v for key, v in data.items() if v is not None or key not in known}


def may_be_left_out(*keys: str) -> ConfigDict:
    """For the JSON Schema, that keys are filled in where a file leaves them out."""

    def relaxed(schema: dict[str, Any]) -> None:
        schema["required"] = [key for key in schema["required"] if key not in keys]

    return ConfigDict(json_schema_extra=relaxed)


def told_by(*keys: str) -> Discriminator:
    """What tells kinds of mapping apart: which of these keys it has. The tag is `<key>`."""

    def kind(value: object) -> str | None:
        if isinstance(value, Sheet):
            fields = type(value).model_fields.items()
            given: list[object] = [field.alias or name for name, field in fields]
        else:
            given = list(value) if isinstance(value, dict) else []
        return next((f"<{key}>" for key in keys if key in given), None)

    return Discriminator(kind)


_BLANKS: Final = re.compile(r"[^\S\N{NO-BREAK SPACE}]+")


def _visible(text: str) -> str:
    # `plain` also folds white space, which is no mistake, so compare without it.
    if plain(text) != " ".join(text.split()):
        raise PydanticCustomError("hidden_character", "hidden character")
    return text


def _one_line(text: str) -> str:
    # A blank that does not break stays: French sets one before some marks, and within others.
    return _BLANKS.sub(" ", text).strip()


def _iso(value: object) -> object:
    if isinstance(value, str) and _ISO.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value


def cells(limit: int) -> AfterValidator:
    """A check that a text is at most `limit` terminal cells wide (a kanji takes two)."""

    def fits(text: str) -> str:
        if (width := cell_len(text)) > limit:
            raise PydanticCustomError("too_wide", "too wide", {"limit": limit, "width": width})
        return text

    return AfterValidator(fits)


Id: TypeAlias = Annotated[StrictStr, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
"""A name in lower-case letters, digits and hyphens, at most 40 of them."""

# Bounds stand before the checks: after one, pydantic measures a text as if it were a list.
Line: TypeAlias = Annotated[
    StrictStr,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=400),
    AfterValidator(_visible),
    AfterValidator(_one_line),
]
"""One line of text."""

Summary: TypeAlias = Annotated[
    StrictStr,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=90),
    AfterValidator(_visible),
    AfterValidator(_one_line),
]
"""One line of text for a list of scenarios."""

Hint: TypeAlias = Annotated[
    StrictStr,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=240),
    AfterValidator(_visible),
    AfterValidator(_one_line),
]
"""A line or two of text for a corner of the screen."""

Sentence: TypeAlias = Annotated[
    StrictStr,
    StringConstraints(strip_whitespace=True, max_length=1200),
    AfterValidator(_visible),
    AfterValidator(_one_line),
]
"""A sentence of the statement; may be empty."""

Paragraph: TypeAlias = Annotated[
    StrictStr,
    StringConstraints(strip_whitespace=True, max_length=6000),
    AfterValidator(_visible),
]
"""A text of some length; may be empty."""

Day: TypeAlias = Annotated[date, Field(strict=True), BeforeValidator(_iso)]
"""A date, written 2022-01-07."""
