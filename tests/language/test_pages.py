"""No page shows a word of ours that has not come through the catalogue; French ones are French."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from gettext import NullTranslations
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final

import pytest

from game.debrief.account import Account, account
from game.debrief.compare import compare
from game.debrief.page import table_page, tables_page
from game.debrief.path import there
from game.debrief.reading import conference
from game.debrief.votes import Answer, Asked, Votes
from game.evidence.gather import gathered
from game.evidence.page import page as evidence_page
from game.evidence.rubric import Criterion, Rubric, default
from game.language import ENGLISH, _, speak, speak_by
from game.rules.names import Level
from game.scenario import find, from_document, load
from game.scenario.facilitator import Facilitator
from game.sheets import coded, kit
from game.sheets.background import rendered
from tests.debrief.logs import GOLDEN
from tests.language import catalogue
from tests.language.pseudo import Pseudo, accented, accented_scenario, forget, tell_accented
from tests.language.test_screens import NAMES

_WORD: Final = re.compile(r"[A-Za-z]{3,}")
_SPOKEN: Final = ("aria-label", "title", "alt", "placeholder")
"""The attributes whose values are read to somebody."""

_KEPT: Final = re.compile(r"Alt\+|facilitator\.yaml|[0-9]{4}-[0-9]{2}-[0-9]{2}")
SOURCES: Final = [path for path in GOLDEN if path.stem != "core"]
NBSP: Final = "\N{NO-BREAK SPACE}"
PEOPLE: Final = {"mofa": "Ḁđä", "okinawa": "Ɓéñ"}
"""Who played two of the seats; names in no letters of English."""


class Words(HTMLParser):
    """What a page says: its texts, and the attributes that are read to somebody."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._styling = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._styling = tag == "style"
        self.lines += [value or "" for name, value in attrs if name in _SPOKEN]

    def handle_endtag(self, tag: str) -> None:
        self._styling = False

    def handle_data(self, data: str) -> None:
        if not self._styling and data.strip():
            self.lines.append(data.strip())


def plain_words(page: str) -> list[str]:
    """The lines of a page with a word in plain letters."""
    return [
        line
        for line in Words(page).lines
        if set(_WORD.findall(_KEPT.sub("", unescape(line)))) - NAMES
    ]


@pytest.fixture(scope="module")
def logs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Records of games of an accented scenario, with people at some seats and a press gallery."""
    folder = tmp_path_factory.mktemp("accented")
    return [_accented(path, folder / f"{n}.jsonl") for n, path in enumerate(SOURCES)]


def _accented(source: Path, path: Path) -> Path:
    header, *lines = [json.loads(line) for line in source.read_text("utf-8").splitlines()]
    scenario = accented_scenario(from_document(header["scenario"]))
    header["scenario"] = scenario.document
    header["players"] |= PEOPLE
    printed = {
        "kind": "HeadlinePrinted",
        "journalist": "Ƒŷ",
        "paper": "Ṕøšţ",
        "headline": "Ḁļļ íš ŵéļļ",
    }
    for line in lines:
        line["events"] = [_told(event) for event in line["events"]]
        if any(event["kind"] == "RoundBegan" for event in line["events"]):
            line["events"].append(printed)
    path.write_text("".join(json.dumps(line) + "\n" for line in (header, *lines)), "utf-8")
    return path


def _told(event: dict[str, Any]) -> dict[str, Any]:
    """An event with the scenario's words in it accented as the scenario's are."""
    if event["kind"] == "IncidentHappened":
        return event | {"headline": accented(event["headline"])}
    if event["kind"] == "QuestionAnswered":
        return event | {"choice": accented(event["choice"])}
    if isinstance(pact := event.get("pact"), dict):
        return event | {"pact": pact | {"name": accented(pact["name"])}}
    return event


@pytest.fixture
def pseudo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The pseudo-language, in which the words of prose are accented like the scenario's texts."""
    tell_accented(monkeypatch)
    speak_by(Pseudo(0))
    yield
    speak_by(NullTranslations())
    forget()


def looked_back(paths: list[Path]) -> list[Account]:
    mets = [conference(path) for path in paths]
    mets = [replace(met, passing={"mofa": "Ĝîļ"}, press={"Ĥàļ": "Ṕøšţ"}) for met in mets]
    known = there(mets[0].setting)
    return [account(met, known, 2) for met in mets]


def votes() -> Votes:
    answers = (Answer(_("For"), 3, 5), Answer(_("Against"), None, 4))
    return Votes(12, 14, (Asked(_("Would you join this statement?"), answers),))


def test_in_a_debrief_every_word_is_of_the_catalogue(logs: list[Path], pseudo: None) -> None:
    every = looked_back(logs)
    for found in every:
        assert plain_words(table_page(found, votes())) == []
    assert plain_words(tables_page(compare(every), votes())) == []


def test_in_the_evidence_every_word_is_of_the_catalogue(logs: list[Path], pseudo: None) -> None:
    kinds = {kind for each in default().criteria for kind in each.evidence}
    aim = Criterion(name="Àîm", meets="Ŵéļļ.", evidence=tuple(sorted(kinds)))
    report = default().press[0].evidence
    rubric = Rubric(
        title="Ṁîñé", criteria=(aim,), press=(aim.model_copy(update={"evidence": report}),)
    )
    for found in looked_back(logs):
        every = gathered(found)
        assert {one.paper for one in every} == {"", "Ṕøšţ"}
        assert plain_words(evidence_page(found.met.setting, rubric, every)) == []


def test_on_a_sheet_every_word_is_of_the_catalogue(pseudo: None) -> None:
    for name in ("two-plus-two", "the-hotline"):
        scenario = load(find(name), ENGLISH)
        cards = [code._replace(code="33-44") for code in coded(scenario.setting.seats, 2, None)]
        notes = scenario.facilitator
        scenario = accented_scenario(scenario)
        pages = kit(scenario, Level.FULL, rendered("# Ƀ"), cards)
        # What the facilitator alone reads or says is not translated with a scenario.
        assert notes is not None
        own = [*notes.aims, *notes.watch_for, *_steps(notes)]
        script = pages.pop("script.html")
        assert [line for line in plain_words(script) if not any(t in line for t in own)] == []
        for page in pages.values():
            assert plain_words(page) == []


def test_a_french_page_is_french_and_has_no_sentence_of_the_english(logs: list[Path]) -> None:
    speak("fr")
    every = looked_back(logs)
    pages = [table_page(every[0], votes()), tables_page(compare(every), votes())]
    students = gathered(every[0])
    pages.append(evidence_page(every[0].met.setting, default(), students))
    scenario = accented_scenario(load(find("the-hotline"), ENGLISH))
    pages += kit(scenario, Level.FULL, None, coded(scenario.setting.seats, 1, None)).values()
    english = {
        message.id
        for message in catalogue.read(next(catalogue.po_files()))
        if isinstance(message.id, str) and message.id.count(" ") > 1 and "{" not in message.id
    }
    for page in pages:
        assert '<html lang="fr">' in page
        assert english & {line.strip() for line in Words(page).lines} == set()
    assert f"0{NBSP}%" in pages[0]
    assert re.search(r">[0-9]+,[0-9]<", pages[1])


def _steps(notes: Facilitator) -> Iterator[str]:
    for length in (45, 60, 90):
        for step in notes.timing.steps(length):
            yield from filter(None, (step.do, step.say))


def test_a_word_that_has_not_come_through_the_catalogue_is_found() -> None:
    assert plain_words('<p title="Leave">⟦Ļ⟧</p><p>Stay here</p>') == ["Leave", "Stay here"]
