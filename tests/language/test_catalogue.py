"""The catalogue has every string of the source, and French has words for every one."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message

from game.errors import ScenarioError
from game.language import _, languages, plural, speak, spoken
from game.rules.events import EndReason
from game.rules.moves import Paper, Reply, Silence
from game.rules.outcome import Standing
from game.rules.press import ActId, Bond
from game.scenario import available, check, find, load
from game.screens.ruled import RULED
from tests.language import catalogue

SHOWN = (ActId, Bond, EndReason, Paper, Reply, Silence, Standing)
HOW_TO_MEND = "run python -m tests.language.catalogue, and translate what is new"


def po() -> list[Message]:
    (path,) = catalogue.po_files()
    return [message for message in catalogue.read(path) if message.id]


def forms(of: object) -> tuple[str, ...]:
    return (of,) if isinstance(of, str) else tuple(of)  # type: ignore[arg-type]


def fields(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name}


def test_the_template_is_what_the_source_says() -> None:
    kept = {str(message.id) for message in catalogue.read(catalogue.TEMPLATE) if message.id}
    now = {str(message.id) for message in catalogue.extracted() if message.id}
    assert now - kept == kept - now == set(), HOW_TO_MEND


def test_every_language_has_the_messages_of_the_template_and_words_for_each() -> None:
    template = {str(m.id) for m in catalogue.read(catalogue.TEMPLATE) if m.id}
    for path in catalogue.po_files():
        found = catalogue.read(path)
        assert {str(message.id) for message in found if message.id} == template, HOW_TO_MEND
        assert catalogue.untranslated(found) == [], HOW_TO_MEND


def test_what_gettext_reads_is_what_is_translated() -> None:
    for path in catalogue.po_files():
        compiled = path.with_suffix(".mo").read_bytes()
        assert compiled == catalogue.compiled(catalogue.read(path)), HOW_TO_MEND


def test_a_translation_keeps_the_blanks_around_a_message_and_what_is_put_into_it() -> None:
    for message in po():
        ids, strings = forms(message.id), forms(message.string)
        assert len(strings) == len(ids)
        for one, other in zip(ids, strings, strict=True):
            assert fields(one) == fields(other), one
            assert re.match(r"\s*", one)[0] == re.match(r"\s*", other)[0], one  # type: ignore[index]
            assert one.rstrip() == one or other.endswith(one[len(one.rstrip()) :]), one


def test_the_catalogues_are_in_the_package() -> None:
    assert "fr" in languages()
    assert all(Path(path).is_relative_to(catalogue.SOURCE) for path in catalogue.po_files())


def test_french_is_spoken() -> None:
    speak("fr")
    assert spoken() == "fr"
    assert _("Leave") == "Sortir"
    assert plural("Answer {n} question", "Answer {n} questions", 0) == "Répondre à {n} question"


def test_every_word_of_the_rules_that_a_screen_shows_is_in_the_catalogue() -> None:
    assert set(RULED) >= {str(word) for kind in SHOWN for word in kind}


def test_a_translated_scenario_is_read_in_the_language_spoken() -> None:
    path = find("the-hotline")
    assert load(path).title == "The Hotline"
    speak("fr")
    found = load(path)
    assert found.title == "La ligne directe"
    assert [clause.title for clause in found.setting.clauses] == [
        "Le nom des eaux",
        "Qui peut appeler",
        "Ce que l\N{RIGHT SINGLE QUOTATION MARK}on dit au public",
    ]
    assert "La ligne directe" in {entry.title for entry in available()}
    assert load(find("two-plus-two")).title == "Two Plus Two"


def test_a_french_scenario_keeps_the_blanks_that_do_not_break() -> None:
    questions = load(find("the-hotline"), "fr").facilitator
    assert questions is not None
    assert all("\N{NO-BREAK SPACE}?" in question for question in questions.questions)
    assert all("\N{NO-BREAK SPACE}?" in each.ask for each in questions.reading)


def test_only_the_words_of_a_translated_scenario_differ() -> None:
    path = find("the-hotline")
    english, french = load(path, "en").setting, load(path, "fr").setting
    assert [c.id for c in english.clauses] == [c.id for c in french.clauses]
    for one, other in zip(english.instructions.values(), french.instructions.values(), strict=True):
        assert one.points == other.points
        assert one.walk_away == other.walk_away


def _copied(tmp_path: Path) -> Path:
    folder = tmp_path / "the-hotline"
    folder.mkdir()
    for name in ("scenario.yaml", "fr.yaml"):
        text = find("the-hotline").with_name(name).read_text("utf-8")
        (folder / name).write_text(text, "utf-8")
    return folder / "scenario.yaml"


@pytest.mark.parametrize(
    ("text", "instead", "rule"),
    [
        ("title: La ligne directe\n", "", "untranslated"),
        ("title: La ligne directe\n", "title: La ligne directe\ntitel: X\n", "no-such-text"),
        (
            "  - say: >-\n      Dites que vous êtes prêt.",
            "  - sey: >-\n      Dites",
            "untranslated",
        ),
        ("label: Sans préjudice", "label: Sans préjudice de la position de personne", "too-wide"),
    ],
)
def test_a_mistake_in_a_translation_is_placed_in_it(
    tmp_path: Path, text: str, instead: str, rule: str
) -> None:
    path = _copied(tmp_path)
    sheet = path.with_name("fr.yaml")
    before = sheet.read_text("utf-8")
    assert text in before
    sheet.write_text(before.replace(text, instead, 1), "utf-8")
    mistakes = check(path)
    assert rule in {mistake.rule for mistake in mistakes}
    assert {Path(mistake.file).name for mistake in mistakes} == {"fr.yaml"}
    with pytest.raises(ScenarioError):
        load(path, "fr")
    load(path, "en")
