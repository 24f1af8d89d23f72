from __future__ import annotations

from pathlib import Path

import pytest

from game.bridges import read, text
from game.errors import NotFound, ScenarioError
from game.rules.decision import ConsensusMinus
from game.scenario import Scenario, check, load
from tests.bridges.games import CONFIG, SCORES, STORY, scoreable


def converted(game: Path) -> Scenario:
    file = game / "scenario.yaml"
    file.write_text(text(read([game]), "the-pier"), encoding="utf-8")
    assert check(file) == ()
    return load(file)


def refused(game: Path, file: str, content: str) -> str:
    """What is said of the game with one of its files replaced."""
    (scoreable(game) / file).write_text(content, encoding="utf-8")
    with pytest.raises(ScenarioError) as error:
        read([game])
    (mistake,) = error.value.mistakes
    return f"{Path(mistake.file).name}:{mistake.line}: {mistake.what}"


def test_scores_that_add_up_to_a_hundred_are_points_as_they_are(tmp_path: Path) -> None:
    told = converted(scoreable(tmp_path / "pier")).setting.instructions
    assert told["pierco"].points == {
        "length-of-the-pier": {"long": 50, "short": 10},
        "compensation-to-anglers-club": {
            "pierco-pays-1-5-million-to-ang": 0,
            "a-small-payment": 10,
            "no-payment": 30,
        },
        "the-opening-of-the-pier": {"in-spring": 20, "in-autumn": 0},
    }
    assert told["pierco"].walk_away == 55


def test_other_scores_and_the_threshold_are_scaled_to_a_hundred(tmp_path: Path) -> None:
    town = converted(scoreable(tmp_path / "pier")).setting.instructions["town"]
    assert town.points["length-of-the-pier"] == {"long": 75, "short": 0}
    assert town.walk_away == 25


def test_all_but_one_must_agree_and_the_two_leading_parties_have_a_veto(tmp_path: Path) -> None:
    scenario = converted(scoreable(tmp_path / "pier"))
    procedure = scenario.setting.procedure
    assert procedure.rule == ConsensusMinus(1)
    assert procedure.vetoes == ("pierco", "town")
    assert procedure.ratifications == 2
    assert procedure.single_undertaking


def test_a_greedy_party_is_played_hard(tmp_path: Path) -> None:
    temperaments = converted(scoreable(tmp_path / "pier")).temperaments
    assert temperaments["pierco"] == "hardliner"
    assert temperaments["town"] == "bridge-builder"


def test_issues_and_options_are_named_without_what_is_said_of_them(tmp_path: Path) -> None:
    clauses = converted(scoreable(tmp_path / "pier")).setting.clauses
    assert [[w.sentence for w in clause.wordings] for clause in clauses] == [
        ["Length of the pier: long.", "Length of the pier: short."],
        [
            "Compensation to Anglers' Club: PierCo pays $1.5 million to Anglers' Club.",
            "Compensation to Anglers' Club: a small payment.",
            "Compensation to Anglers' Club: No payment.",
        ],
        ["The opening of the pier: In spring.", "The opening of the pier: In autumn."],
    ]


def test_the_story_is_what_players_are_told_and_says_where_it_came_from(tmp_path: Path) -> None:
    scenario = converted(scoreable(tmp_path / "pier"))
    assert scenario.setting_text.startswith('"PierCo" wants to build a pier.')
    assert "====" not in scenario.setting_text
    assert "scoreable game pier, in the format of LLM-Deliberation" in scenario.fiction


def test_what_a_conference_has_not_is_left_out_and_said(tmp_path: Path) -> None:
    bonus, first = read([scoreable(tmp_path / "pier")]).left_out
    assert "bonus" in bonus
    assert "initial_deal.txt" in first


SCORE_FILE = "scores_files/town.txt"


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("config.txt", "Town,town,p2\n", "config.txt:1: 3 parts where 5 belong"),
        ("config.txt", CONFIG + "Town,town,p,greedy,m", "config.txt:4: 'Town' is here twice"),
        ("config.txt", "A,../../a,p1,greedy,m\n", "config.txt:1: '../../a' is no name of a file"),
        (
            "config.txt",
            CONFIG.replace("greedy", "targeted_adv"),
            "config.txt:1: 'targeted_adv' is an incentive that no seat here can have",
        ),
        ("config.txt", "", "config.txt:1: there are 0 parties"),
        (SCORE_FILE, "", "town.txt:1: there are 0 lines for 3 issues and the threshold"),
        (SCORE_FILE, "1, 2\n1, 2, 3\n5\n", "town.txt:3: there are 3 lines for 3 issues"),
        (SCORE_FILE, "1, 2\n1, 2\n1, 2\n1\n", "town.txt:2: 2 scores for the 3 options of 'Comp"),
        (SCORE_FILE, "1, 2\n\n1, many, 3\n1, 2\n1", "town.txt:3: 'many' is no whole number"),
        (SCORE_FILE, "1, 2\n1, 2, -3\n1, 2\n1", "town.txt:2: '-3' is no whole number"),
        (SCORE_FILE, "1, 2\n1, 2, 3\n1, 2\n7", "town.txt:4: the threshold is 7 and the best deal"),
        (SCORE_FILE, "1, 2\n1, 2, 3\n1, 2\n1, 2", "town.txt:4: this is no threshold"),
        ("global_instructions.txt", "A pier.\n", "global_instructions.txt:1: there are 0 issues"),
        (
            "global_instructions.txt",
            STORY.replace("Issue C", "Issue D"),
            "global_instructions.txt:12: D stands where C belongs",
        ),
        (
            "global_instructions.txt",
            STORY.replace("B2", "B3"),
            "global_instructions.txt:10: B3 stands where B2 belongs",
        ),
        (
            "global_instructions.txt",
            STORY.replace("C2:", "or"),
            "global_instructions.txt:12: there are 1 options of 'The opening of the pier'",
        ),
    ],
)
def test_a_malformed_game_is_refused_with_its_line(
    tmp_path: Path, file: str, content: str, said: str
) -> None:
    assert refused(tmp_path / "pier", file, content).startswith(said)


def test_a_game_that_is_no_text_is_refused(tmp_path: Path) -> None:
    game = scoreable(tmp_path / "pier")
    (game / SCORE_FILE).write_bytes(b"1, 2\n\xff\xfe")
    with pytest.raises(ScenarioError, match=r"town\.txt:2:1: this is no text in UTF-8"):
        read([game])


def test_a_party_without_scores_is_named(tmp_path: Path) -> None:
    game = scoreable(tmp_path / "pier")
    assert "town" in SCORES
    (game / SCORE_FILE).unlink()
    with pytest.raises(NotFound, match=r"There is no file .*town\.txt"):
        read([game])
