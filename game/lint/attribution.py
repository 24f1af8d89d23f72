"""Attribution: who said what a report carries, as the source has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.scenario.finding import Finding
from game.scenario.outline import Outline

_DID: Final = {"officially-confirmed": "confirmed", "denied": "denied", "corrected": "corrected"}


def confirmed_by_nobody(outline: Outline) -> Iterator[Finding]:
    """What is officially confirmed, denied or corrected was said by somebody who can be told.

    In one of its reports, the source names or describes who said it.

    Passing:
        dossier:
          origins: [{id: gazette, what: The gazette}]
          sources:
            - {id: monday, outlet: The Gazette, title: Sand, date: 2021-05-03,
               origin: gazette, kind: newspaper}
          claims:
            - {id: shallow, text: The channel is shallow., status: officially-confirmed,
               reports: [{source: monday, attribution: named, attributed_to: The pilot}]}

    Failing:
        dossier:
          origins: [{id: gazette, what: The gazette}]
          sources:
            - {id: monday, outlet: The Gazette, title: Sand, date: 2021-05-03,
               origin: gazette, kind: newspaper}
          claims:
            - {id: shallow, text: The channel is shallow., status: officially-confirmed,
               reports: [{source: monday, attribution: anonymous}]}
    """
    for claim in outline.root["dossier"]["claims"].items:
        reports = claim["reports"].items
        said = any(report["attribution"].text in ("named", "described") for report in reports)
        status = claim["status"]
        if reports and not said and status.text in _DID:
            what = f"nobody is named or described who {_DID[status.text]} this"
            mend = "say in a report who did, or change the status"
            yield Finding(status.path, what, mend, "confirmed-by-nobody")


def attribution_at_odds(outline: Outline) -> Iterator[Finding]:
    """A report that names or describes who said it says who, and one that names nobody does not.

    Passing:
        dossier:
          origins: [{id: gazette, what: The gazette}]
          sources:
            - {id: monday, outlet: The Gazette, title: Sand, date: 2021-05-03,
               origin: gazette, kind: newspaper}
          claims:
            - {id: shallow, text: The channel is shallow., status: single-origin,
               reports: [{source: monday, attribution: described, attributed_to: A pilot}]}

    Failing:
        dossier:
          origins: [{id: gazette, what: The gazette}]
          sources:
            - {id: monday, outlet: The Gazette, title: Sand, date: 2021-05-03,
               origin: gazette, kind: newspaper}
          claims:
            - {id: shallow, text: The channel is shallow., status: single-origin,
               reports: [{source: monday, attribution: described}]}
    """
    for claim in outline.root["dossier"]["claims"].items:
        for report in claim["reports"].items:
            how, who = report["attribution"], report["attributed_to"]
            if how.text in ("named", "described") and who.value is None:
                what = f"somebody is {how.text} here, and it is not said who"
                yield Finding(how.path, what, "add 'attributed_to'", "attribution-at-odds")
            if how.text in (None, "none") and who.text is not None:
                what = "somebody said this, and the attribution is none"
                mend = "write named, described or anonymous under 'attribution', or leave this out"
                yield Finding(who.path, what, mend, "attribution-at-odds")
