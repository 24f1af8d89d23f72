"""What is found in articles written for it, beside what a careful reader finds in them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from game.drafting.findings import Findings, find
from game.drafting.reading import read
from game.drafting.showing import files, speaker

HERE = Path(__file__).parent
SETS = ("herring", "weir", "school", "museum")

pytestmark = pytest.mark.parametrize("subject", SETS)


@cache
def expected(subject: str) -> dict[str, Any]:
    """What a reader finds; what the finder says otherwise is under `wrong` and `missed`."""
    whole: dict[str, Any] = yaml.safe_load((HERE / subject / "expected.yaml").read_text("utf-8"))
    return whole


@cache
def found(subject: str) -> Findings:
    return find([read(HERE / subject / name) for name in expected(subject)["articles"]])


def mended(subject: str, key: str) -> dict[Any, Any]:
    """What a reader finds under a key, with the finder's known errors put in."""
    whole = expected(subject)
    return {**whole[key], **whole["wrong"].get(key, {})}


def test_what_an_article_says_of_itself_is_found(subject: str) -> None:
    for article, (name, said) in zip(
        found(subject).articles, mended(subject, "articles").items(), strict=True
    ):
        assert article.file.endswith(name)
        day = str(said["day"]) if said["day"] else None
        texts = [f.text if f else None for f in (article.title, article.outlet, article.day)]
        assert texts == [said["title"], said["outlet"], day]


def test_every_article_has_the_origin_it_goes_back_to_and_no_other(subject: str) -> None:
    names = list(expected(subject)["articles"])
    told = [
        {
            "name": origin.actor,
            "day": origin.day,
            "articles": sorted(names[position] for position in origin.articles),
        }
        for origin in found(subject).origins
    ]
    wanted = [
        {**origin, "articles": sorted(origin["articles"])}
        for origin in expected(subject)["origins"]
    ]
    assert told == wanted


def test_the_actors_are_found_by_kind_and_nothing_else_is_taken_for_one(subject: str) -> None:
    for kind, names in expected(subject)["actors"].items():
        wrong = expected(subject)["wrong"].get("actors", {}).get(kind, [])
        missed = expected(subject)["missed"].get("actors", {}).get(kind, [])
        told = {actor.name for actor in found(subject).actors if actor.kind == kind}
        assert told == {*names, *wrong} - {*missed}, kind


def test_every_mention_of_an_actor_has_its_place(subject: str) -> None:
    raw = {a.file: _lines(Path(a.file)) for a in found(subject).articles}
    for actor in found(subject).actors:
        for mention in actor.mentions:
            lines = raw[found(subject).articles[mention.article].file]
            line, column = mention.place
            assert lines[line - 1][column - 1 :].startswith(mention.text[0])


def test_the_dated_talks_are_found_with_their_days(subject: str) -> None:
    shown = files(found(subject).articles)
    told = [
        {
            "days": list(group[0].when.days) if group[0].when.days else None,
            "at": sorted(shown.at(m.article, m.place) for m in group),
        }
        for group in found(subject).meetings
    ]
    assert told == expected(subject)["talks"]


def test_every_remark_is_found_with_its_speaker_and_no_phrase_is_taken_for_one(
    subject: str,
) -> None:
    shown = files(found(subject).articles)
    told = [
        {
            "at": shown.at(remark.statement.sentence.article, remark.place),
            "by": speaker(remark.said) or None,
        }
        for remark in found(subject).quotations
    ]
    assert told == expected(subject)["remarks"]


def test_claims_are_found_with_who_makes_them_and_how_firmly(subject: str) -> None:
    shown = files(found(subject).articles)
    told = {
        shown.of(s): [s.said.known if s.said else "none", speaker(s.said) or None, s.hedging]
        for claim in found(subject).claims
        for s in claim.statements
    }
    assert told == mended(subject, "said")
    assert told.keys().isdisjoint(expected(subject)["missed"].get("said", {}))


def test_the_same_claim_is_matched_across_articles(subject: str) -> None:
    shown = files(found(subject).articles)
    told = {frozenset(map(shown.of, c.statements)) for c in found(subject).claims if c.match}
    wrong = expected(subject)["wrong"].get("same", [])
    assert told == {frozenset(group) for group in [*expected(subject)["same"], *wrong]}


def test_what_is_known_to_be_wrong_or_missed_is_not_what_a_reader_finds(subject: str) -> None:
    whole = expected(subject)
    for key in ("said", "articles"):
        for place, told in whole["wrong"].get(key, {}).items():
            assert whole[key][place] != told


def _lines(path: Path) -> list[str]:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8").split("\n")
    except UnicodeDecodeError:
        return raw.decode("windows-1252").split("\n")
