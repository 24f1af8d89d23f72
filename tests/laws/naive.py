"""The rules of decision and ratification once more, written plainly, to judge the engine by."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction

from game.rules.decision import Consensus, ConsensusMinus, Majority, QualifiedMajority, Signature
from game.rules.events import (
    ApprovalCounted,
    CapitalDecided,
    ClauseAgreed,
    ClauseBracketed,
    CommitmentJudged,
    ContactGroupReported,
    Event,
    PackageCarried,
    PackageLapsed,
    SupportRevealed,
)
from game.rules.names import ClauseId, Module, Seat, Term
from game.rules.setting import Setting
from game.rules.state import State
from game.rules.text import Clause, Positions, Text, Wording
from tests.laws.ledger import Ledger


def weight(setting: Setting, seats: Collection[Seat]) -> int:
    return sum(d.weight for d in setting.delegations if d.seat in seats)


def enough(setting: Setting, supporters: Collection[Seat], objectors: Collection[Seat]) -> bool:
    """Whether these supporters carry a thing against these objectors."""
    if any(seat in objectors for seat in setting.procedure.vetoes):
        return False
    missing = [seat for seat in setting.seats if seat not in supporters]
    rule = setting.procedure.rule
    if isinstance(rule, Consensus):
        return not missing
    if isinstance(rule, ConsensusMinus):
        return len(missing) <= rule.missing
    if isinstance(rule, Majority):
        return weight(setting, supporters) > weight(setting, missing)
    if isinstance(rule, QualifiedMajority):
        share = Fraction(weight(setting, supporters), weight(setting, setting.seats))
        return share >= Fraction(rule.percent, 100)
    assert isinstance(rule, Signature)
    return len(supporters) >= rule.at_least and not any(seat in missing for seat in rule.named)


def known(before: State, clause: Clause) -> tuple[Wording, ...]:
    """The wordings on the table, the bridges found among them."""
    return clause.wordings + clause.bridges[: before.bridges_found.get(clause.id, 0)]


Placards = Mapping[Seat, Positions | None]


def supporters_of(wording: str, placards: Placards) -> list[Seat]:
    return [s for s, held in placards.items() if held and wording in (held.prefer, *held.accept)]


def objectors_to(wording: str, placards: Placards) -> list[Seat]:
    reserving = [seat for seat, held in placards.items() if held is None]
    return [s for s in placards if s not in [*supporters_of(wording, placards), *reserving]]


def carries(setting: Setting, wording: str, placards: Placards) -> bool:
    return enough(setting, supporters_of(wording, placards), objectors_to(wording, placards))


def is_short_of_one(setting: Setting, wording: str, placards: Placards) -> bool:
    """Whether one more supporter, whoever it is, would carry the wording."""
    return any(
        carries(setting, wording, {**placards, seat: Positions(wording)})
        for seat in placards
        if seat not in supporters_of(wording, placards)
    )


def most_wanted(before: State, clause: Clause, wordings: list[str], shown: Placards) -> str | None:
    """Most preferred by weight, then most acceptable by weight, then the earlier."""
    setting, order = before.setting, [w.id for w in known(before, clause)]

    def preference(wording: str) -> tuple[int, int, int]:
        prefer = [seat for seat, held in shown.items() if held and held.prefer == wording]
        accept = supporters_of(wording, shown)
        return -weight(setting, prefer), -weight(setting, accept), order.index(wording)

    return sorted(wordings, key=preference)[0] if wordings else None


def plenary(before: State) -> list[Event]:
    """What the plenary after this state must decide, in order."""
    setting = before.setting
    agreed = {clause: agreement.wording for clause, agreement in before.agreed.items()}
    tabled = sorted(before.packages.values(), key=lambda package: package.id)
    decided: list[Event] = []

    def lapses(terms: tuple[tuple[str, str], ...]) -> bool:
        otherwise = [c for c, w in terms if c in agreed and agreed[c] != w]
        return bool(otherwise) or all(c in agreed for c, _ in terms)

    for package in list(tabled):
        if lapses(package.terms):
            decided.append(PackageLapsed(package.id))
            tabled.remove(package)
            continue
        votes = {seat: before.support.get((seat, package.id)) for seat in setting.seats}
        decided.append(SupportRevealed(package.id, tuple(votes.items())))
        behind = tuple(seat for seat in setting.seats if votes[seat] is True)
        against = [seat for seat in setting.seats if votes[seat] is False]
        if enough(setting, behind, against):
            decided.append(PackageCarried(package.id))
            tabled.remove(package)
            fresh = [(c, w) for c, w in package.terms if c not in agreed]
            decided += [ClauseAgreed(c, w, behind) for c, w in fresh]
            agreed |= dict(fresh)
    for clause in setting.clauses:
        if clause.id in agreed:
            continue
        shown = {seat: before.filings.get((seat, clause.id)) for seat in setting.seats}
        able = [w.id for w in known(before, clause) if w.sentence or not clause.essential]
        wording = most_wanted(
            before, clause, [w for w in able if carries(setting, w, shown)], shown
        )
        short = [w for w in able if is_short_of_one(setting, w, shown)]
        if wording is None:
            nearest = most_wanted(before, clause, short, shown)
            decided.append(ClauseBracketed(clause.id, nearest))
        else:
            agreed[clause.id] = wording
            supporters = tuple(supporters_of(wording, shown))
            decided.append(ClauseAgreed(clause.id, wording, supporters))
    decided += [PackageLapsed(package.id) for package in tabled if lapses(package.terms)]
    for name, callers in before.contact_groups.items():
        if name not in agreed:
            decided.append(ContactGroupReported(name, callers, bridge(before, name, callers)))
    return decided


def bridge(before: State, clause: str, callers: tuple[Seat, ...]) -> str | None:
    """The bridge that a contact group finds, if its callers want different things."""
    filed = [before.filings.get((seat, clause)) for seat in callers]
    wanted = {held.prefer for held in filed if held}
    unseen = before.setting.by_id[clause].bridges[before.bridges_found.get(clause, 0) :]
    return unseen[0].id if len(wanted) >= 2 and unseen else None


def ratification(
    books: Ledger, eased: set[tuple[Seat, Term]], seat: Seat, text: Text, reserved: ClauseId | None
) -> list[Event]:
    """What a capital makes of a text that its delegation joined, reserving on a clause or not."""
    setting = books.setting
    own, decided = setting.instructions[seat], list[Event]()
    binding = dict(text)
    if reserved:
        binding[reserved] = setting.by_id[reserved].fallback
    approval = {home.id: books.approval[seat, home.id] for home in own.constituencies}
    for (who, clause), promised in books.commitments.items():
        if who == seat:
            row = own.points[clause]
            kept = not row[binding[clause]] < row[promised.term.wording]
            decided.append(CommitmentJudged(seat, clause, promised.firmness, kept))
            by = promised.firmness if kept else -4 * promised.firmness
            approval = {home: min(100, max(0, now + by)) for home, now in approval.items()}
    content = True
    if Module.CAPITALS in setting.procedure.modules:
        for home in own.constituencies:
            likes = sum(n for (c, w), n in home.taste.items() if binding[c] == w)
            final = min(100, max(0, approval[home.id] + likes))
            decided.append(ApprovalCounted(seat, home.id, final, home.threshold))
            content = content and (final >= home.threshold or not home.has_say)
    crossed = tuple(
        c
        for c, w in text.items()
        if (c, w) in own.red_lines and (seat, Term(c, w)) not in eased and c != reserved
    )
    return [*decided, CapitalDecided(seat, content and not crossed, crossed)]
