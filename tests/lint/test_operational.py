"""The operational guard: what it keeps out, and the words of diplomacy that it leaves alone."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from game.lint import judge
from game.lint.lexicon import operational
from game.lint.operational import operational_detail
from game.scenario.outline import Outline

from .harbour import harbour

KEPT_OUT = {
    "a military unit": [
        "the 12th Marine Littoral Regiment",
        "two battalions of engineers",
        "a carrier strike group",
        "the Seventh Fleet",
        "the 7th Fleet",
        "Task Force 70",
        "U.S. Marines",
        "the Marine Corps",
        "troops on the islands",
        "special forces",
    ],
    "a weapon": [
        "anti-ship missiles",
        "a rocket launcher",
        "one-way attack drones",
        "F-35 aircraft",
        "MV-22s",
        "two destroyers",
        "a submarine",
        "counterstrike capabilities",
        "air defence systems",
        "weapons systems",
        "artillery",
        "fighter jets",
    ],
    "a target": [
        "a military target",
        "a list of targets",
        "an attack base",
        "pre-emptive strikes",
        "a war plan",
        "an air strike",
    ],
    "numbers of forces": [
        "50,000 soldiers",
        "thousands of service members",
        "4,000 additional military personnel",
        "troop levels",
    ],
    "a list of sites": [
        "bases on Amami, Ishigaki and Miyako",
        "military facilities at Northshore, Southshore or Birdrock",
        "military sites including Northshore, Southshore and Birdrock",
        "Kadena Air Base and Camp Hansen",
        "26.35°N 127.77°E",
        "26.355, 127.767",
        "a forward operating base",
    ],
    "an order of events": [
        "the initial stage of a Taiwan contingency",
        "the opening phase of the conflict",
        "the rules of engagement",
        "the order of battle",
        "a joint operation plan",
        "the deployment of additional forces",
        "forces were deployed before: deploying two ships",
        "the mobilisation of reserves",
        "within 48 hours of an attack",
    ],
}

LEFT_ALONE = [
    "the joint force of argument",
    "by force or coercion",
    "the threat or use of force",
    "the agreement enters into force",
    "in force since 1960; the driving forces of growth; market forces",
    "the Status of Forces Agreement",
    "the Self-Defense Forces",
    "the armed services committees of the Congress",
    "the Ministry of Defense and the Department of Defense",
    "gunboat diplomacy",
    "submarine cables and a submarine volcano",
    "to torpedo the talks",
    "a task force on fisheries; a joint task force",
    "the fishing fleet; fishing vessels, and 12 patrol boats",
    "coast guard ships and aircraft",
    "a military hotline",
    "an attack on the reform; a cyber attack",
    "a target date, and an emissions target",
    "a strike of the dockers",
    "a division of labour; the First Division of the league; the 3rd Division Bench",
    "the fire brigade",
    "the legal basis; on the basis of equality; the tax base",
    "consulates in Osaka, Sapporo and Fukuoka",
    "ports in Japan, China and Korea",
    "heritage sites in Kyoto, Nara and Uji",
    "27 degrees north latitude",
    "60° in the room",
    "a plan of action; a joint plan; bilateral planning",
    "the first phase of the talks; the opening stage of the conference",
    "the deployment of observers; to deploy arguments",
    "within 48 hours of the request",
    "to mobilise support",
    "marine environment, marine resources and marine scientific research",
    "staging areas for relief after typhoons",
    "victims of the atomic bombs",
    "a nuclear-weapon-free zone; arms control; non-proliferation",
    "twenty members; 50,000 residents; 200 consular personnel",
    "mine clearance; seabed mining; the treaty is mine to defend",
    "G-7, COP-28, F-gases and T-shirts",
    "tank containers; a think tank",
    "Camp David",
    "the first wave of the pandemic",
    "an operational plan for the forum",
    "fuel supplies to the islands",
    "seven sailors of a trawler",
    "troop-contributing countries",
    "the deployment of peacekeeping forces",
    "the Missile Technology Control Regime",
    "the Convention on Cluster Munitions",
    "missing links; a mission",
]


@pytest.mark.parametrize(
    ("names", "text"), [(names, text) for names, texts in KEPT_OUT.items() for text in texts]
)
def test_what_is_operational_is_kept_out(names: str, text: str) -> None:
    assert names in [entry.names for entry in operational() if any(entry.found(text))]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_words_of_diplomacy_law_and_trade_are_left_alone(text: str) -> None:
    assert [list(entry.found(text)) for entry in operational() if any(entry.found(text))] == []


def test_a_line_s_end_hides_nothing() -> None:
    (found,) = operational_detail(Outline({"setting": "The order\n  of battle."}))
    assert found.passage == "order\n  of battle"


@pytest.mark.parametrize(
    "document",
    [
        {"summary": "A missile"},
        {"clauses": [{"wordings": [{"label": "No missile"}]}]},
        {"clauses": [{"bridges": [{"text": "No missile."}]}]},
        {"delegations": [{"instructions": {"reasons": {"a": "A missile"}}}]},
        {"events": [{"question": {"choices": [{"label": "Missiles"}]}}]},
        {"dossier": {"claims": [{"text": "A missile", "reports": [{"gap": "None"}]}]}},
        {"history": {"clauses": {"a": {"note": "A missile"}}}},
        {"facilitator": {"questions": ["What of missiles?"]}},
    ],
)
def test_whatever_is_read_in_the_game_is_searched(document: dict[str, object]) -> None:
    assert [finding.rule for finding in operational_detail(Outline(document))]


def test_titles_of_sources_are_cited_as_they_were_printed() -> None:
    sources = {"dossier": {"sources": [{"title": "Missiles and troops", "outlet": "Missile News"}]}}
    assert list(operational_detail(Outline(sources))) == []


def test_the_page_for_players_beside_a_scenario_is_searched(tmp_path: Path) -> None:
    scenario = tmp_path / "scenario.yaml"
    scenario.write_text(harbour(), "utf-8")
    page = tmp_path / "background.md"
    page.write_text("# The harbour\n\nThe towns are\nat peace.\n", "utf-8")
    assert judge(scenario) == ()
    page.write_text("# The harbour\n" + "Peace. " * 3000 + "\nThe order\nof battle.\n", "utf-8")
    (note,) = judge(scenario)
    assert (note.mistake.file, note.mistake.line, note.mistake.column) == (str(page), 3, 5)
    page.write_bytes(b"\xff\xfe")
    assert [note.mistake.rule for note in judge(scenario)] == ["not-utf-8"]


@pytest.mark.parametrize(
    "text",
    [
        "bases in " + "A, " * 100_000,
        "bases in A " * 30_000,
        "1" * 300_000,
        "1," * 150_000,
        "deploy" + " x" * 150_000,
        "bases" + " " * 300_000 + "in",
        "four of " * 40_000,
        "°1" * 150_000,
    ],
    ids=lambda text: text[:12],
)
def test_a_long_text_takes_no_longer_than_it_is_long(text: str) -> None:
    began = time.process_time()
    list(operational_detail(Outline({"setting": text})))
    assert time.process_time() - began < 10
