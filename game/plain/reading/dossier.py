"""The dossier: what the news said, claim by claim, and where each report goes back to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from game.errors import NotFound
from game.language import _, plural
from game.scenario import Claim, Scenario
from game.screens.credited import HEDGING, STATUS, credited
from game.screens.reported import Carried, Known


def dossier(scenario: Scenario, whole: bool, asked: str = "") -> Iterator[str]:
    """All claims, or one by its number; `whole` with what came after the conference's day.

    Raises:
        NotFound: if there is no claim of that number.
    """
    known = Known(scenario, date.max if whole else scenario.date or date.max)
    if not known.claims:
        yield _("The dossier is empty.")
    elif not asked:
        for number, claim in enumerate(known.claims, 1):
            yield f"{number}: {claim.text} {_established(known, claim)}"
        yield _("For who reported one, type dossier and its number.")
    elif asked.isdigit() and 0 < int(asked) <= len(known.claims):
        yield from _one(known, known.claims[int(asked) - 1])
    else:
        raise NotFound(_("Claims have the numbers 1 to {n}.").format(n=len(known.claims)))
    if not asked and scenario.fiction:
        yield _("What is invented: {words}").format(words=scenario.fiction)


def _established(known: Known, claim: Claim) -> str:
    many = len(known.chains(claim))
    origins = plural("{n} origin", "{n} origins", many).format(n=many)
    status = _(STATUS[claim.status][1])
    if claim.status == "single-origin":
        return _("Status: {status}.").format(status=status)
    return _("Status: {status}; {origins}.").format(status=status, origins=origins)


def _one(known: Known, claim: Claim) -> Iterator[str]:
    yield claim.text
    yield _established(known, claim)
    for chain in known.chains(claim):
        yield _("Origin {letter}: {what}.").format(letter=chain.letter, what=chain.what)
        for carried in chain.carried:
            yield from _report(carried)


def _report(carried: Carried) -> Iterator[str]:
    report, source = carried
    yield _("{outlet}, {day}: {title}").format(
        outlet=source.outlet, day=source.date, title=source.title
    )
    yield _("Who says so: {who}. How firmly: {how}.").format(
        who=credited(report), how=_(HEDGING[report.hedging][1])
    )
    if report.gap:
        yield _("What differs: {gap}").format(gap=report.gap)
    if source.url:
        yield source.url
