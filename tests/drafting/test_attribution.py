# ruff: noqa: E501 - typographic marks and whole sentences
from __future__ import annotations

import pytest

from game.drafting.showing import speaker

from .texts import findings, said

MINISTER = "Norway's fisheries minister"


@pytest.mark.parametrize(
    ("sentence", "known", "who", "hedging"),
    [
        ("Norway said that the port would close.", "named", "Norway", "stated"),
        ("The port would close, Norway said on Monday.", "named", "Norway", "stated"),
        ("Oslo denied that the port would close.", "named", "Oslo", "stated"),
        ("According to the Norwegian government, it closes.", "named", "Norwegian government", "stated"),
        (f"Anna Berg, {MINISTER}, said so.", "named", f"Anna Berg, {MINISTER}", "stated"),
        (f"{MINISTER}, Anna Berg, said so.", "named", f"Anna Berg, {MINISTER}", "stated"),
        ("Foreign Minister Anna Berg said so.", "named", "Anna Berg, Foreign Minister", "stated"),
        ("The ships are late, said Anna Berg.", "named", "Anna Berg", "stated"),
        ("Reuters reported that the port would close.", "named", "Reuters", "reported"),
        ("The port would close, AFP said.", "named", "Agence France-Presse", "reported"),
        ("A port official said that it would close.", "described", "A port official", "stated"),
        ("Two diplomats from Denmark told the council so.", "described", "Two diplomats from Denmark", "stated"),
        ("An engineer who built the port said so.", "described", "An engineer", "stated"),
        ("Sources said that the port would close.", "anonymous", "Sources", "stated"),
        ("Unnamed officials said that it would close.", "anonymous", "Unnamed officials", "stated"),
        ("Officials, on condition of anonymity, said so.", "anonymous", "Officials", "stated"),
        (
            "The port would close, dpa reported, citing people familiar with the plan.",
            "anonymous",
            "people familiar with the plan, by way of Deutsche Presse-Agentur",
            "reported",
        ),
        (
            "Citing a letter from the ministry, Kyodo said that it would close.",
            "described",
            "a letter from the ministry, by way of Kyodo News",
            "reported",
        ),
        ("Anna Berg said that unnamed ships were late.", "named", "Anna Berg", "stated"),
        ("Denmark reportedly welcomed the plan.", "named", "Denmark", "reportedly"),
        ("Denmark alleged that ships were late.", "named", "Denmark", "alleged"),
    ],
)  # fmt: skip
def test_a_claim_is_credited_to_who_makes_it(
    sentence: str, known: str, who: str, hedging: str
) -> None:
    told = said(sentence)
    assert (told[0], told[1].removeprefix("the "), told[2]) == (known, who, hedging)


@pytest.mark.parametrize(
    ("sentence", "hedging"),
    [
        ("It is believed that the port will close.", "reportedly"),
        ("The port is expected to close.", "reportedly"),
        ("The allegedly late ships came.", "alleged"),
    ],
)
def test_a_claim_without_a_speaker_is_nobodys(sentence: str, hedging: str) -> None:
    assert said(sentence) == ("none", "", hedging)


@pytest.mark.parametrize(
    "sentence",
    [
        "The port will close in the disputed waters.",
        "The newly proposed port is large.",
        "The port of Bergen is large and old.",
    ],
)
def test_a_sentence_in_which_nobody_says_anything_is_no_claim(sentence: str) -> None:
    assert findings(sentence).claims == ()


def test_she_is_not_put_into_the_mouth_of_who_spoke_before_somebody_of_an_association() -> None:
    first = "“Nobody has given anything away,” said Thomas Bell, the mayor."
    then = "Margaret Rae of the Northern Skippers' Association said that the ports were angry."
    found = findings(f"{first}\n\n{then} “We kept to our share,” she said.")
    speakers = [speaker(remark.said) for remark in found.quotations]
    assert [who.partition(",")[0] for who in speakers] == ["Thomas Bell", "Margaret Rae"]


def test_he_and_she_are_the_person_named_last() -> None:
    text = "Anna Berg, the mayor, came to Bergen. She said that the port would close."
    (claim,) = findings(text).claims
    attribution = claim.statements[0].said
    assert attribution is not None
    assert (attribution.known, attribution.voice.actor) == ("named", "Anna Berg")


def test_he_is_nobody_if_no_person_was_named() -> None:
    assert said("The port would close, he said.") == ("none", "", "stated")


def test_the_agency_is_the_one_named_last() -> None:
    text = "The Havn news agency reported on the port. It would close, the agency said."
    assert [
        c.statements[0].said.voice.actor for c in findings(text).claims if c.statements[0].said
    ] == [
        "Havn",
        "Havn",
    ]


def test_a_denial_is_marked_as_one() -> None:
    for sentence in ("Norway denied it all.", "The ministry declined to comment on it."):
        (claim,) = findings(sentence).claims
        assert claim.statements[0].said is not None
        assert claim.statements[0].said.denies
