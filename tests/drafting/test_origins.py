# ruff: noqa: E501 - typographic marks and whole sentences
from __future__ import annotations

from game.drafting.findings import Findings

from .texts import findings

PLAN = "The port of Bergen would close to trawlers for three winters"


def groups(found: Findings) -> list[tuple[str | None, tuple[int, ...]]]:
    return [(origin.actor, origin.articles) for origin in found.origins]


def test_articles_that_credit_the_same_claim_to_one_agency_have_one_origin() -> None:
    found = findings(
        f"{PLAN}, Reuters reported on Monday.",
        "According to Reuters, trawlers would find the port of Bergen closed for three winters.",
    )
    assert groups(found) == [("Reuters", (0, 1))]


def test_the_same_agency_with_other_news_is_another_origin() -> None:
    found = findings(f"{PLAN}, Reuters reported.", "Reuters reported that Denmark has a new king.")
    assert groups(found) == [("Reuters", (0,)), ("Reuters", (1,))]


def test_the_same_claim_by_two_agencies_has_two_origins() -> None:
    found = findings(f"{PLAN}, Reuters reported.", f"{PLAN}, AFP reported.")
    assert groups(found) == [("Reuters", (0,)), ("Agence France-Presse", (1,))]
    (claim,) = found.claims
    assert claim.articles == (0, 1)


def test_a_dateline_names_the_agency() -> None:
    text = f"BERGEN, March 14 (Havn Press) — {PLAN}, the mayor said."
    (origin,) = findings(text).origins
    assert origin.actor == "Havn Press"
    assert [(n.how, n.place.column) for n in origin.namings][:1] == [("dateline", 19)]


def test_a_photo_credit_is_no_origin() -> None:
    found = findings(f"Via Reuters\n\n{PLAN}, the mayor said.")
    assert groups(found) == [(None, (0,))]
    assert [(naming.actor, naming.how) for naming in found.namings] == [("Reuters", "credit")]


def test_an_agency_credited_in_passing_is_not_what_an_article_goes_back_to() -> None:
    own = "The mayor came. The harbour master spoke. The boats waited. The people sang. "
    assert groups(findings(f"{own}Snow may come, AFP reported.")) == [(None, (0,))]


def test_who_copies_wording_without_a_name_has_the_origin_of_the_copied() -> None:
    copied = f"{PLAN}, and the fishermen of the old harbour would be paid for it by the state"
    found = findings(f"{copied}, Reuters reported.", f"{copied}. It is a pity.")
    assert groups(found) == [("Reuters", (0, 1))]
    (pair,) = found.wording
    assert pair.share > 0.5


def test_the_same_remark_is_no_shared_wording() -> None:
    remark = "“The boats of this town will go out whenever the weather and the law allow it,” Anna Berg said"
    found = findings(f"{remark} on Monday.", f"In Bergen she was clear. {remark}.")
    assert found.wording == ()


def test_every_article_has_exactly_one_origin() -> None:
    texts = [f"{PLAN}, Reuters reported.", f"{PLAN}, AFP said.", f"{PLAN}.", "Norway said no."]
    found = findings(*texts)
    assert sorted(p for origin in found.origins for p in origin.articles) == [0, 1, 2, 3]
