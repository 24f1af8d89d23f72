"""One claim with every report of it, or folded: who said it first, and who repeats it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from textual.content import Content

from game.language import _, later, plural
from game.scenario import Claim
from game.screens.credited import GAP, credited, dated, status
from game.screens.reported import Carried, Chain, Known
from game.screens.widgets.lines import hang, stack

MUTED: Final = "$foreground-muted"
_NUMBERS: Final = (
    later("no"),
    later("one"),
    later("two"),
    later("three"),
    later("four"),
    later("five"),
    later("six"),
    later("seven"),
    later("eight"),
    later("nine"),
)

LABELS: Final = (
    later("Headline"),
    later("Who says"),
    later("Firmness"),
    later("Framing"),
    later("Outlet"),
)
"""What is said of a report, line by line."""


def claim_detail(known: Known, claim: Claim, folded: bool, width: int) -> Content:
    """The claim, where it came from, and its reports; folded, only how they follow each other."""
    head = stack(hang(Content.styled(claim.text, "bold"), width), Content(status(claim.status)))
    parts = [head]
    for chain in known.chains(claim):
        origin = hang(Content(chain.what), width, f"{chain.letter} ", 3)
        parts.append(stack(Content.styled(_origins(chain), "bold $text-accent"), origin))
        if folded:
            parts[-1] = stack(parts[-1], *_chain(known, chain, width))
    if not folded:
        parts += [report_detail(known, carried, width) for carried in known.reports(claim)]
    return Content("\n\n").join(parts)


def report_detail(known: Known, carried: Carried, width: int) -> Content:
    """How one source carries a claim."""
    report, source = carried
    rows = [
        hang(_outlet(known, carried), width, indent=3),
        _row(_("Headline"), Content.styled(source.title, "italic"), width),
        _row(_("Who says"), Content(credited(report)), width),
        _row(_("Firmness"), Content(_(report.hedging)), width),
    ]
    if report.framing:
        rows.append(_row(_("Framing"), Content(report.framing), width))
    if report.gap:
        rows.append(_gap(report.gap, width))
    if source.leaning:
        rows.append(_row(_("Outlet"), Content(source.leaning), width))
    if source.url:
        rows.append(hang(Content.styled(source.url, MUTED), width, "   "))
    return stack(*rows)


def _chain(known: Known, chain: Chain, width: int) -> Iterator[Content]:
    """The earliest report of an origin that there is, and who repeats it."""
    for n, carried in enumerate(chain.carried):
        report, _source = carried
        yield hang(_outlet(known, carried), width, _("   first ") if n == 0 else _("   then  "))
        said = f"{credited(report)}; {_(report.hedging)}"
        yield hang(Content.styled(said, MUTED), width, " " * 9)
        if report.gap:
            yield hang(Content.styled(f"{GAP} {report.gap}", "$text-warning"), width, " " * 9)


def _outlet(known: Known, carried: Carried) -> Content:
    _report, source = carried
    name = (f"{known.codes[source.id]} {source.outlet}", "bold")
    return Content.assemble(name, (f" · {dated(source.date)}", MUTED))


def _row(label: str, words: Content, width: int) -> Content:
    return hang(words, width, f"   {label}", _beside())


def _beside() -> int:
    """Where the words begin beside the labels, in the language spoken."""
    return 5 + max(len(_(label)) for label in LABELS)


def _gap(words: str, width: int) -> Content:
    return hang(
        Content.styled(f"{GAP} {words}", "$text-warning"), width, _("   Differs"), _beside()
    )


def _origins(chain: Chain) -> str:
    """How many outlets go back to one origin, in words."""
    outlets = len({source.outlet for _, source in chain.carried})
    number = _(_NUMBERS[outlets]) if outlets < len(_NUMBERS) else str(outlets)
    return plural("{number} outlet, one origin:", "{number} outlets, one origin:", outlets).format(
        number=number.capitalize()
    )
