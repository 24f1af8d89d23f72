from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.bridges import read, text
from game.errors import NotFound, ScenarioError
from game.rules.decision import Consensus
from game.scenario import Scenario, check, load
from tests.bridges.games import ISSUES, NORTH, Rows, genius, xml


def converted(sources: Sequence[Path], folder: Path) -> Scenario:
    file = folder / "scenario.yaml"
    file.write_text(text(read(sources), "the-bay"), encoding="utf-8")
    assert check(file) == ()
    return load(file)


def refused(folder: Path, **files: str) -> str:
    """What is said of the domain and profiles with some of them replaced."""
    genius(folder)
    for name, content in files.items():
        (folder / f"{name}.xml").write_text(content, encoding="utf-8")
    with pytest.raises(ScenarioError) as error:
        read([folder])
    (mistake,) = error.value.mistakes
    return f"{Path(mistake.file).name}:{mistake.line}: {mistake.what}"


def test_evaluations_are_scaled_by_the_greatest_of_their_issue_as_genius_does(
    tmp_path: Path,
) -> None:
    setting = converted(genius(tmp_path), tmp_path).setting
    assert setting.instructions["north-town"].points == {
        "quay": {"stone": 50, "timber": 25, "none": 13},
        "toll": {"high": 30, "low": 0},
        "light": {"lamp-bell": 20, "lamp": 20},
    }
    # Weights of 1, 1 and 2 are a quarter, a quarter and a half of the best deal.
    assert setting.instructions["south"].points == {
        "quay": {"stone": 0, "timber": 13, "none": 25},
        "toll": {"high": 6, "low": 25},
        "light": {"lamp-bell": 7, "lamp": 50},
    }


def test_the_reservation_value_becomes_the_walk_away_value_and_none_is_nothing(
    tmp_path: Path,
) -> None:
    told = converted(genius(tmp_path), tmp_path).setting.instructions
    assert (told["north-town"].walk_away, told["south"].walk_away) == (40, 0)


def test_a_deal_is_on_all_issues_and_between_all_parties(tmp_path: Path) -> None:
    scenario = converted(genius(tmp_path), tmp_path)
    assert scenario.setting.procedure.single_undertaking
    assert scenario.setting.procedure.rule == Consensus()
    assert scenario.setting.clauses[2].wordings[0].sentence == "Light: Lamp & bell."
    assert scenario.title == "The bay"
    assert "GENIUS domain bay.xml" in scenario.fiction


def test_a_discount_factor_is_left_out_and_said(tmp_path: Path) -> None:
    found = read(genius(tmp_path))
    assert found.left_out == ("The discount factor 0.9 of south: rounds cost no points.",)
    assert "# - The discount factor 0.9 of south" in text(found, "bay")


def test_a_folder_is_its_files_and_a_domain_may_be_a_negotiation_template(tmp_path: Path) -> None:
    files = genius(tmp_path)
    assert read([tmp_path]) == read(files)
    body = files[0].read_text(encoding="utf-8").split("\n", 1)[1]
    template = f'<negotiation_template><agent name="a"/>{body}</negotiation_template>'
    files[0].write_text(template, encoding="utf-8")
    assert read([tmp_path]) == read(files)


_EVALUATIONS = st.integers(0, 1000).map(str) | st.decimals(0, 1000, places=4).map(str)


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    rows=st.tuples(
        *(st.lists(_EVALUATIONS, min_size=len(o), max_size=len(o)) for o in ISSUES.values())
    ),
    weights=st.lists(st.integers(1, 1000), min_size=3, max_size=3),
)
def test_every_deal_is_worth_its_share_of_the_best_to_the_nearest_points(
    tmp_path: Path, rows: Rows, weights: list[int]
) -> None:
    if not any(Fraction(str(value)) for row in rows for value in row):
        rows = NORTH
    files = genius(tmp_path)
    files[2].write_text(xml(rows, weights), encoding="utf-8")
    own = converted(files, tmp_path).setting.instructions["south"]
    assert own.best() == 100
    exact = [[Fraction(str(value)) for value in row] for row in rows]
    shares = [
        [weight * value / max(row) if any(row) else Fraction(0) for value in row]
        for weight, row in zip(weights, exact, strict=True)
    ]
    most = sum(max(row) for row in shares)
    for deal in product(*(range(len(row)) for row in shares)):
        share = sum(row[n] for row, n in zip(shares, deal, strict=True)) / most
        chosen = {
            clause: list(row)[n] for (clause, row), n in zip(own.points.items(), deal, strict=True)
        }
        # Each of the three clauses is off by less than one point and half a point.
        assert abs(own.worth(chosen) - 100 * share) < 4.5


@pytest.mark.parametrize(
    ("south", "said"),
    [
        ("<utility_space><objective>", "south.xml:1: this is no XML: no element found"),
        (xml(NORTH, (1, 1, 1)).replace("&amp;", "&"), "south.xml:14: this is no XML: not well"),
        ("", "south.xml:1: this is no XML"),
        ("<party/>", "south.xml:1: this party holds no utility_space"),
        (xml([[1, 2, "x"], [1, 2], [1, 2]], (1, 1, 1)), "south.xml:7: 'x' is no number from 0 up"),
        (xml([[1, 2, -3], [1, 2], [1, 2]], (1, 1, 1)), "south.xml:7: '-3' is no number from 0"),
        (xml([[1, 2, "1e999999"], [1, 2], [1, 2]], (1, 1, 1)), "south.xml:7: '1e999999' is no"),
        (xml([[1, 2, "nan"], [1, 2], [1, 2]], (1, 1, 1)), "south.xml:7: 'nan' is no number"),
        (xml(NORTH, (1, 1)), "south.xml:13: this issue has no weight"),
        (xml(NORTH, (0, 0, 0)), "south.xml:2: every deal is worth nothing here"),
        (
            xml(NORTH, (1, 1, 2), '<reservation value="4"/>'),
            "south.xml:21: no agreement is worth as much as the best deal",
        ),
        (
            xml(NORTH, (1, 1, 1)).replace('"Timber"', '"Reed"'),
            "south.xml:4: the domain's value 'Timber' is missing",
        ),
        (
            xml(NORTH, (1, 1, 1)).replace('"Toll"', '"Tax"'),
            "south.xml:9: this issue is 'Tax' and in the domain 'Toll'",
        ),
        (xml(), "south.xml:1: of these files 2 are domains, without weights and evaluations"),
        (
            xml(NORTH, (1, 1, 1)).replace("discrete", "real"),
            "south.xml:4: this issue is of the type 'real'",
        ),
        ("<a>" * 50 + "</a>" * 50, "south.xml:1: elements are nested too deep"),
        ('<?xml version="1.0" encoding="klingon"?><a/>', "south.xml:1: "),
    ],
    ids=lambda told: told if told.startswith("south.xml:") else "",
)
def test_a_malformed_profile_is_refused_with_its_line(
    tmp_path: Path, south: str, said: str
) -> None:
    assert refused(tmp_path, south=south).startswith(said)


def test_a_domain_too_small_for_a_conference_is_refused(tmp_path: Path) -> None:
    start, end = "<utility_space><objective>", "</objective></utility_space>"
    domain = f'{start}<issue index="1" name="Quay"><item value="Stone"/></issue>{end}'
    assert refused(tmp_path, bay=domain) == "bay.xml:1: there are 1 issues"


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "entity",
    [
        f'<!DOCTYPE utility_space [<!ENTITY l0 "ha">{LAUGHS}]>',
        '<!DOCTYPE utility_space [<!ENTITY l9 SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE utility_space SYSTEM "https://example.org/bay.dtd">',
    ],
    ids=["a billion laughs", "another file", "the network"],
)
def test_entities_and_document_types_are_never_read(tmp_path: Path, entity: str) -> None:
    profile = xml([["&l9;", 1, 1], [1, 1], [1, 1]], (1, 1, 1), entity=entity + "\n")
    assert refused(tmp_path, south=profile).startswith("south.xml:2: a document type or entity")


def test_a_file_too_long_is_refused_unread(tmp_path: Path) -> None:
    assert refused(tmp_path, south=" " * 1_000_001) == "south.xml:1: the file is too long"


def test_escape_codes_and_markup_in_names_stay_harmless_text(tmp_path: Path) -> None:
    files = genius(tmp_path)
    for file in files:
        hostile = "[bold]*id &amp;a {x}: - #&#8238;y"
        content = file.read_text(encoding="utf-8").replace("Timber", hostile)
        file.write_text(content, encoding="utf-8")
    clause = converted(files, tmp_path).setting.clauses[0]
    assert clause.wordings[1].sentence == "Quay: [bold]*id &a {x}: - #<U+202E>y."


@pytest.mark.parametrize("sources", [["nowhere.xml"], ["."]])
def test_where_there_is_nothing_to_read_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sources: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NotFound, match=r"no file nowhere|holds 0 XML files"):
        read([Path(source) for source in sources])
