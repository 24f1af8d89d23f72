"""Files that nobody would call a scenario, or that somebody made to do harm."""

from __future__ import annotations

import time

import pytest

from game.scenario.scalars import resolved

from .small import changed, mistakes

PATIENCE = 10
"""Seconds of the processor: ten times what it takes, far less than a hang."""

LAUGHS = "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n"

HOSTILE = [
    ("empty", "", (1, 1)),
    ("empty", "# only a comment\n", (2, 1)),
    ("empty", "---\n", (2, 1)),
    ("not-a-mapping", "- a\n- b\n", (1, 1)),
    ("not-a-mapping", "just words", (1, 1)),
    ("one-document", "id: a\n---\nid: b\n", (2, 1)),
    ("anchor", LAUGHS, (1, 4)),
    ("alias", "id: *a\n", (1, 5)),
    ("tag", "id: !!python/object/apply:os.system [ls]\n", (1, 5)),
    ("tag", "id: !mine x\n", (1, 5)),
    ("syntax", "procedure:\n\trounds: 3\n", (2, 1)),
    ("syntax", "id: a: b\n", (1, 6)),
    ("syntax", "id: small\ntitle A title\nsummary: x\n", (2, 1)),
    ("syntax", "id: 'small\ntitle: x\n", (1, 5)),
    ("syntax", "id: [a, b\ntitle: x\n", (1, 5)),
    ("syntax", "id: {a: b\ntitle: x\n", (1, 5)),
    ("syntax", "id: {a: b, c: d: e}\n", (1, 16)),
    ("syntax", "a:\n    b: 1\n  c: 2\n", (3, 3)),
    ("syntax", "id: @small\n", (1, 5)),
    ("syntax", "id: - a\n", (1, 5)),
    ("syntax", 'id: "\\q"\n', (1, 7)),
    ("syntax", 'id: "\\UFFFFFFFF"\n', (1, 8)),
    ("syntax", "%YAML 9.9\n---\nid: a\n", (1, 1)),
    ("wrong-type", "? [a]\n: b\n", (1, 3)),
    ("not-utf-8", b"id: small\ntitle: caf\xe9\n", (2, 11)),
    ("not-utf-8", "id: small".encode("utf-16"), (1, 1)),
    ("hidden-character", "id: sm\x00all\n", (1, 7)),
    ("hidden-character", "id: small\ntitle: \x1b[2J\n", (2, 8)),
    ("hidden-character", "id: small\ntitle: a\u2028b\n", (2, 9)),
    ("not-utf-8", "id: small\ntitle: a\ud800b\n", (2, 9)),
    ("nesting", "id: " + "[" * 50, (1, 44)),
    ("nesting", "- " * 50, (1, 81)),
    ("nesting", "id: " + "{a: " * 200_000, (1, 161)),
    ("nesting", "[" * 1_000_000, (1, 41)),
    ("too-large", "id: " + "[" * 10_000_000, (1, 1)),
    ("too-large", "id: [" + "a, " * 200_000 + "]", None),
    ("too-large", "".join(f"k{i}: 1\n" for i in range(60_000)), None),
]


@pytest.mark.parametrize(
    ("rule", "content", "place"),
    [pytest.param(*case, id=f"{case[0]} {case[1][:16]!r}") for case in HOSTILE],
)
def test_a_hostile_file_is_one_clear_mistake_at_once(
    rule: str, content: str | bytes, place: tuple[int, int] | None
) -> None:
    began = time.process_time()
    found = mistakes(content)
    assert time.process_time() - began < PATIENCE
    assert [mistake.rule for mistake in found] == [rule]
    if place:
        assert (found[0].line, found[0].column) == place


@pytest.mark.parametrize(
    "content",
    [
        "".join(f"k{i}: 1\n" for i in range(8_000)),
        changed("sources:\n", "sources:\n" + "    - {id: a, origin: x}\n" * 2_500),
        changed("sources:\n", "sources:\n" + "".join(f"    - id: s{i}\n" for i in range(4_000))),
        changed("linkages:\n", "linkages:\n" + "        - when: {strait: [x]}\n" * 2_000),
    ],
    ids=["keys", "strange names", "many names", "linkages"],
)
def test_thousands_of_mistakes_take_no_longer_than_some(content: str) -> None:
    began = time.process_time()
    assert 100 <= len(mistakes(content)) <= 200
    assert time.process_time() - began < PATIENCE


def test_a_message_repeats_no_control_character_and_no_long_text() -> None:
    text = changed("fallback: exchange", f'fallback: "\\e[2J\\u202E{"x" * 5000}"')
    for mistake in mistakes(text):
        assert "\x1b" not in str(mistake)
        assert "\u202e" not in str(mistake)
        assert len(str(mistake)) < 400


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "off", "n", "y", "010", "0x10", "1_000", "1:30", "1e3", ".inf", "="]
)
def test_a_word_that_yaml_takes_for_something_else_is_the_text_it_was_written_as(word: str) -> None:
    assert resolved(word) == word


def test_numbers_and_dates_too_long_or_impossible_are_text() -> None:
    for word in ("9" * 5000, "2022-02-30", "0000-01-01", "1." + "0" * 400):
        assert resolved(word) == word
