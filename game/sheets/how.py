"""How this conference is decided, in sentences for a sheet of paper."""

from __future__ import annotations

from collections.abc import Iterator

from game.prose.grammar import join
from game.rules.decision import (
    Consensus,
    ConsensusMinus,
    Majority,
    QualifiedMajority,
    Signature,
)
from game.rules.names import Module
from game.rules.setting import Setting


def how(setting: Setting) -> Iterator[str]:
    """What everybody needs to know of the procedure, a sentence each."""
    procedure = setting.procedure
    yield (
        f"You agree a joint statement of {len(setting.clauses)} clauses in {procedure.rounds} "
        "rounds. You are measured against your own walk-away value; nobody wins by beating anybody."
    )
    yield _decided(setting)
    if procedure.vetoes:
        yield f"Nothing carries against {_shorts(setting, procedure.vetoes, 'or')}: a veto."
    yield (
        "In a round you talk, and file positions under seal: one wording preferred, others you "
        "could live with. Who files nothing on a clause reserves its position."
    )
    yield (
        "The plenary reveals all positions at once. What carries is agreed; the rest stays in "
        "brackets. If two who differ call for a contact group on a clause, it may find a bridge."
    )
    if procedure.single_undertaking:
        yield "Nothing is agreed until everything is agreed: one clause in brackets, and no text."
    yield (
        "In the end the chair puts the text under silence, with the fallback for what is in "
        "brackets. Who says nothing joins; who breaks silence says why."
    )
    if Module.CAPITALS in procedure.modules:
        yield (
            f"Then the capitals ratify, and the text is in force if {procedure.ratifications} of "
            f"{len(setting.seats)} do. A red line crossed, or an unhappy home, is a no."
        )


def _decided(setting: Setting) -> str:
    match setting.procedure.rule:
        case Consensus():
            return "A wording is agreed by consensus: one objection keeps the clause in brackets."
        case ConsensusMinus(missing):
            return f"A wording is agreed if at most {missing} delegations do not support it."
        case Majority():
            return f"A wording is agreed by more than half of the weight. {_weights(setting)}"
        case QualifiedMajority(percent):
            return f"A wording is agreed by {percent}% of the weight. {_weights(setting)}"
        case Signature(at_least, named):
            among = f", {_shorts(setting, named)} among them" if named else ""
            return f"A wording is agreed if at least {at_least} delegations support it{among}."


def _weights(setting: Setting) -> str:
    weights = {delegation.weight for delegation in setting.delegations}
    if len(weights) == 1:
        return "All weigh the same."
    return f"{join([f'{d.short} has {d.weight}' for d in setting.delegations])}."


def _shorts(setting: Setting, seats: tuple[str, ...], word: str = "and") -> str:
    return join([d.short for d in setting.delegations if d.seat in seats], word)
