from __future__ import annotations

import pytest

from game.drafting.matching import THRESHOLD

from .texts import findings


def matched(one: str, other: str) -> tuple[float, tuple[str, ...]]:
    """The score at which two sentences match, among others, and the words they share."""
    others = "The weather in the north was cold. A ship sank off Bergen. Farmers want rain and sun."
    found = findings(f"{one} {others.split('. ')[0]}.", f"{other} {others}")
    first = [c for c in found.claims if c.match and c.statements[0].sentence.number == 0]
    return (first[0].match.score, first[0].match.shared) if first and first[0].match else (0.0, ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norway will close the port for eleven days.", "The port is closed 11 days by Oslo."),
        ("The Norwegian port closes to trawlers.", "Trawlers find a port of Norway closed."),
        ("The council agreed on fees for boats.", "Boats would pay fees, the council agrees."),
    ],
)
def test_a_claim_in_other_words_is_the_same_claim(one: str, other: str) -> None:
    score, shared = matched(one, other)
    assert THRESHOLD <= score <= 1
    assert len(shared) >= 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norway will close the port in spring.", "Norway has a new fisheries law for boats."),
        ("Norway and Denmark and Sweden met.", "Sweden, Denmark and Norway sing."),
        ("He said that it was so.", "She said that it was not so."),
    ],
)
def test_another_claim_on_the_same_subject_is_another_claim(one: str, other: str) -> None:
    assert matched(one, other) == (0.0, ())


def test_the_words_that_two_sentences_share_are_shown_as_they_are_written() -> None:
    _, shared = matched("Oslo closes ports to trawlers.", "Norway closed a port to trawlers.")
    assert {word.lower() for word in shared} == {"norway", "closes", "ports", "trawlers"}


def test_an_article_makes_a_claim_once() -> None:
    said = "Norway will close the port of Bergen to trawlers in spring."
    found = findings(f"{said} {said}", said, said)
    several = [claim for claim in found.claims if claim.match]
    assert [claim.articles for claim in several] == [(0, 1, 2)]
    assert len(several[0].statements) == 3
