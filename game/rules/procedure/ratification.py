"""Ratification: what each capital does with the text that its delegation joined.

- A capital cannot ratify a text that crosses a red line on a clause its delegation did not
  reserve, unless it has lifted the line when consulted.
- With capitals on, every constituency with a say must reach its threshold. Its final approval is
  what it is by then (its start, statements, events, consultations), plus its taste for each
  wording of the text as it binds the delegation, after its public commitments were judged.
- With fewer ratifications than the procedure asks for there is no text for anyone.
"""

from __future__ import annotations

from game.rules.capitals import Constituency
from game.rules.events import ApprovalCounted, CapitalDecided, ConferenceEnded, EndReason
from game.rules.floor import Floor
from game.rules.names import ClauseId, Module, Seat, Term
from game.rules.outcome import with_reservation
from game.rules.procedure.statements import judge_commitments
from game.rules.text import Text


def ratify(floor: Floor, joined: dict[Seat, ClauseId | None], text: Text) -> None:
    """Let every capital decide; `joined` has for each delegation the clause it reserved on."""
    for seat, reserved in joined.items():
        _decide(floor, seat, reserved, text)
    if sum(floor.state.ratified.values()) < floor.state.setting.procedure.ratifications:
        floor.put(ConferenceEnded(EndReason.UNRATIFIED, None))
    else:
        terms = tuple(Term(clause, wording) for clause, wording in text.items())
        floor.put(ConferenceEnded(EndReason.IN_FORCE, terms))


def final_approval(approval: int, constituency: Constituency, binding: Text) -> int:
    """A constituency's approval, from 0 to 100, of a text as it binds its delegation."""
    taste = sum(constituency.taste.get(Term(*term), 0) for term in binding.items())
    return min(100, max(0, approval + taste))


def _decide(floor: Floor, seat: Seat, reserved: ClauseId | None, text: Text) -> None:
    setting = floor.state.setting
    clause = setting.by_id[reserved] if reserved else None
    binding = with_reservation(text, clause)
    lines = floor.state.red_lines(seat)
    crossed = tuple(c for c, w in text.items() if Term(c, w) in lines and c != reserved)
    judge_commitments(floor, seat, binding)
    willing = True
    if Module.CAPITALS in setting.procedure.modules:
        for constituency in setting.instructions[seat].constituencies:
            approval = final_approval(
                floor.state.approval(seat, constituency), constituency, binding
            )
            floor.put(ApprovalCounted(seat, constituency.id, approval, constituency.threshold))
            willing &= not constituency.has_say or approval >= constituency.threshold
    floor.put(CapitalDecided(seat, willing and not crossed, crossed))
