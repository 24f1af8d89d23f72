from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from textual.color import WHITE, Color

from game.rules.names import Level
from game.rules.setting import Setting
from game.scenario import Scenario, find, from_document, load
from game.sheets import background, coded, kit
from tests.contrast import contrast
from tests.scenario.small import WHOLE, written
from tests.sheets.making import SHIPPED, Read, codes_of, kit_of

PAGES = {
    *("index.html", "roles.html", "text.html", "tents.html", "cards.html"),
    *("background.html", "questions.html", "answers.html", "script.html"),
}
SEAL = {"script", "img", "link", "iframe", "object", "embed", "form", "svg", "base"}


def small(tmp_path: Path, text: str = WHOLE) -> Scenario:
    return load(written(tmp_path, text))


def of_small(tmp_path: Path, text: str = WHOLE) -> dict[str, str]:
    scenario = small(tmp_path, text)
    return kit(scenario, Level.FULL, None, codes_of(scenario))


def labels(setting: Setting) -> set[str]:
    return {bridge.label for clause in setting.clauses for bridge in clause.bridges}


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_scenario_has_every_page_and_the_index_links_them_all(name: str) -> None:
    pages, seats = kit_of(name), load(find(name)).setting.seats
    assert set(pages) == PAGES | {f"role-{seat}.html" for seat in seats}
    linked = {a["href"] for a in Read(pages["index.html"]).all("a")}
    assert linked == set(pages) - {"index.html"}


@pytest.mark.parametrize("name", SHIPPED)
def test_a_role_sheet_gives_away_no_bridge_and_nothing_of_another_seat(name: str) -> None:
    setting, pages = load(find(name)).setting, kit_of(name)
    for seat in setting.seats:
        words = Read(pages[f"role-{seat}.html"]).words
        assert f"walk-away value is {setting.instructions[seat].walk_away}" in words
        for other in set(setting.seats) - {seat}:
            hidden = setting.instructions[other]
            assert hidden.brief.strip()[:60] not in words
            assert hidden.holds not in words
        assert not [label for label in labels(setting) if f"“{label}”" in words]
        assert len(Read(pages[f"role-{seat}.html"]).all("tr")) == sum(
            1 + len(clause.wordings) for clause in setting.clauses
        )


def test_a_role_sheet_has_every_wording_with_its_points_and_red_lines(tmp_path: Path) -> None:
    html = of_small(tmp_path)["role-north.html"]
    rows = [" ".join(re.sub("<[^>]+>", " ", row).split()) for row in html.split("<tr>")]
    assert any(row.startswith("Views exchanged · fallback · red line 0 +10") for row in rows)
    assert any(row.startswith("And resolution 50 \N{MINUS SIGN}3 0") for row in rows)
    words = Read(html).words
    assert (
        "The party in power: approval 50, must be 55 or more to ratify; likes firm words" in words
    )
    assert "The public: approval 40, has no say" in words
    assert "+3 if SOUTH trusts you at 5 or more" in words
    assert "You have a veto" in words
    assert "A yearly account" not in words


def test_secret_pacts_stand_on_the_private_pages_of_their_members_only(tmp_path: Path) -> None:
    scenario = small(tmp_path)
    document = dict(scenario.document)
    document["alliances"] = [
        {**pact, "members": ["south", "isles"], "promises": [{"confidence": ["isles"]}]}
        if not pact["public"]
        else pact
        for pact in document["alliances"]
    ]
    pages = kit(from_document(document), Level.FULL, None, ())
    for seat, knows in (("north", False), ("south", True), ("isles", True)):
        public, private = pages[f"role-{seat}.html"].split("<strong>PRIVATE</strong>")
        assert "All three" not in public
        assert ("All three" in private) is knows
        assert "Two neighbours" in public


def test_only_the_seat_cards_have_the_codes() -> None:
    file = find("the-hotline")
    scenario = load(file)
    codes = codes_of(scenario, tables=3)
    pages = kit(scenario, Level.FULL, background(file), codes)
    for name, page in pages.items():
        found = [code for code in codes if code.code in page]
        assert found == (list(codes) if name == "cards.html" else [])
    assert "table 3" in Read(pages["cards.html"]).words


def test_the_index_says_how_many_copies_a_class_needs() -> None:
    file = find("the-hotline")
    scenario = load(file)
    three = kit(scenario, Level.FULL, background(file), codes_of(scenario, tables=3))
    assert "For 3 tables" in Read(three["index.html"]).words
    assert "tables:" not in Read(kit_of("the-hotline")["index.html"]).words


def test_only_the_facilitators_pages_have_the_answers_the_bridges_and_the_history() -> None:
    scenario, pages = load(find("two-plus-two")), kit_of("two-plus-two")
    assert scenario.facilitator
    assert scenario.history
    hidden = [question.answer for question in scenario.facilitator.reading]
    hidden += [b.sentence for c in scenario.setting.clauses for b in c.bridges]
    hidden.append(scenario.history.what)
    teacher = Read(pages["answers.html"]).words + Read(pages["script.html"]).words
    assert all(secret in teacher for secret in hidden)
    for name in pages.keys() - {"answers.html", "script.html"}:
        page = pages[name]
        assert not [secret for secret in hidden if secret in Read(page).words]


def test_at_the_core_level_nobody_reads_of_a_home_audience(tmp_path: Path) -> None:
    scenario = small(tmp_path)
    pages = kit(scenario, Level.CORE, None, codes_of(scenario))
    words = Read(pages["roles.html"]).words
    for absent in ("The party in power", "Who must be content", "promised", "ratify, and the text"):
        assert absent not in words


def test_a_scenario_without_notes_says_what_is_missing_and_has_no_questions(tmp_path: Path) -> None:
    pages = of_small(tmp_path)
    assert {"questions.html", "answers.html", "background.html"}.isdisjoint(pages)
    words = Read(pages["script.html"]).words
    assert all(f"gives no running order for {n} minutes" in words for n in (45, 60, 90))
    assert "Homework over 6 days" in words


@pytest.mark.parametrize("name", ["two-plus-two", "the-hotline"])
def test_every_page_runs_nothing_and_asks_nothing_of_the_network(name: str) -> None:
    pages = kit_of(name)
    for html in pages.values():
        page = Read(html)
        assert page.tags.isdisjoint(SEAL)
        for _, attributes in page.elements:
            assert not [a for a in attributes if a.startswith("on") or a in ("src", "style")]
            assert attributes.get("href", "index.html") in pages
        (policy,) = (m for m in page.all("meta") if "http-equiv" in m)
        assert policy["content"] == "default-src 'none'; style-src 'unsafe-inline'"
        assert "url(" not in html
        assert "@import" not in html


@pytest.mark.parametrize("name", ["two-plus-two", "the-hotline"])
def test_every_page_can_be_read_without_seeing_it(name: str) -> None:
    for file, html in kit_of(name).items():
        page = Read(html)
        assert page.all("html") == [{"lang": "en"}]
        assert "main" in page.tags
        levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1, file
        assert all(after - before <= 1 for before, after in pairwise(levels))
        assert all(header.get("scope") in ("col", "row") for header in page.all("th"))
        ids = [a["id"] for _, a in page.elements if "id" in a]
        assert len(ids) == len(set(ids))
        named = {a["aria-labelledby"] for _, a in page.elements if "aria-labelledby" in a}
        assert named <= set(ids)


def test_ink_on_paper_has_the_contrast_that_wcag_asks_for() -> None:
    for html in kit_of("the-hotline").values():
        style = html[html.index("<style>") : html.index("</style>")]
        inks = re.findall(r"(?<![-\w])color: (#[0-9a-f]+)", style)
        assert inks
        assert all(contrast(Color.parse(ink), WHITE) >= 4.5 for ink in inks)


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{7*7}}{% raw %}</style>"


def hostile(value: object, key: str = "") -> object:
    """A document with something hostile added to every text that people read."""
    if isinstance(value, dict):
        return {k: hostile(v, str(k)) for k, v in value.items()}
    if isinstance(value, list):
        return [hostile(v, key) for v in value]
    said = ("title", "name", "head", "brief", "holds", "setting", "fiction", "text", "why")
    notes = ("do", "say", "ask", "answer", "aims", "questions", "watch_for", "what", "note")
    if isinstance(value, str) and value and key in (*said, *notes):
        return f"{value} {HOSTILE}"[:400]
    return f"<b>{value[:20]}" if isinstance(value, str) and key == "label" else value


def test_what_a_scenario_says_is_read_as_it_is_and_does_nothing() -> None:
    document = hostile(load(find("two-plus-two")).document)
    assert isinstance(document, dict)
    document["delegations"][0]["short"] = "<b>&\"'"
    scenario = from_document(document)
    pages = kit(scenario, Level.FULL, None, codes_of(scenario))
    for file, html in pages.items():
        page = Read(html)
        assert HOSTILE in page.words, file
        assert page.tags.isdisjoint(SEAL | {"b"}), file
        assert not [a for _, attributes in page.elements for a in attributes if a.startswith("on")]
        assert html.count("</style>") == 1
    assert "<b>&\"'" in Read(pages["cards.html"]).words


def test_two_kits_of_one_scenario_differ_in_their_codes_only() -> None:
    seats = load(find("the-hotline")).setting.seats
    one = kit_of("the-hotline")
    kit_of.cache_clear()
    other = kit_of("the-hotline")
    assert {name for name in one if one[name] != other[name]} == {"cards.html"}
    assert {c.code for c in coded(seats, 9, None)}.isdisjoint(c.code for c in coded(seats, 9, None))
