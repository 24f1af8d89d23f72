"""The form that each act in the conference opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from game.rules.names import ClauseId
from game.screens.desk import Desk
from game.screens.dialogs.answer import answer_dialog
from game.screens.dialogs.claim import ClaimDialog
from game.screens.dialogs.demarche import DemarcheDialog
from game.screens.dialogs.dialog import Dialog
from game.screens.dialogs.formal import ContactGroupDialog, ReopenDialog
from game.screens.dialogs.leak import LeakDialog
from game.screens.dialogs.package import PackageDialog
from game.screens.dialogs.page import ShowPageDialog
from game.screens.dialogs.paper import PaperDialog
from game.screens.dialogs.positions import PositionsDialog
from game.screens.dialogs.say import SayDialog
from game.screens.dialogs.sound import SoundOutDialog
from game.screens.dialogs.suggest import SuggestDialog
from game.screens.dialogs.vote import VoteDialog
from game.screens.podium import PodiumDialog

Opener: TypeAlias = Callable[[Desk, ClauseId], Dialog | None]

FORMS: Final[dict[str, Opener]] = {
    "file": PositionsDialog,
    "sound": SoundOutDialog,
    "claim": ClaimDialog,
    "suggest": SuggestDialog,
    "answer": lambda desk, _: answer_dialog(desk),
    "package": PackageDialog,
    "vote": lambda desk, _: VoteDialog(desk),
    "page": ShowPageDialog,
    "group": ContactGroupDialog,
    "reopen": ReopenDialog,
    "say": lambda desk, _: SayDialog(desk),
    "paper": lambda desk, _: PaperDialog(desk),
    "podium": lambda desk, _: PodiumDialog(desk),
    "demarche": DemarcheDialog,
    "leak": lambda desk, _: LeakDialog(desk),
}
"""The form of each act that has one, given the selected clause."""
