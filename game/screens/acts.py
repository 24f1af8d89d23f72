"""Every act in the conference: its key, its name, what it does, and the form it opens.

The footer, the help and the command palette are all made from this one table.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from game.rules.names import ClauseId
from game.screens.desk import Desk
from game.screens.dialogs.answer import answer_dialog
from game.screens.dialogs.claim import ClaimDialog
from game.screens.dialogs.dialog import Dialog
from game.screens.dialogs.formal import ContactGroupDialog, ReopenDialog
from game.screens.dialogs.package import PackageDialog
from game.screens.dialogs.page import ShowPageDialog
from game.screens.dialogs.positions import PositionsDialog
from game.screens.dialogs.say import SayDialog
from game.screens.dialogs.sound import SoundOutDialog
from game.screens.dialogs.suggest import SuggestDialog
from game.screens.dialogs.vote import VoteDialog

Opener = Callable[[Desk, ClauseId], Dialog | None]


@dataclass(frozen=True, slots=True)
class Act:
    """Something to do in the room. `action` is what the conference screen runs for it."""

    key: str
    word: str
    what: str
    action: str
    footer: bool = False


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
}
"""The form of each act that has one, given the selected clause."""

ACTS: Final = (
    Act("f", "File", "File your positions on the selected clause", "form('file')", True),
    Act("s", "Sound out", "Ask others what matters to them on the clause", "form('sound')", True),
    Act("c", "Claim", "Tell others your positions on the clause", "form('claim')"),
    Act("x", "Suggest", "Suggest an exchange, or ask for movement", "form('suggest')", True),
    Act("a", "Answer", "Answer what others asked or suggested", "form('answer')"),
    Act("p", "Package", "Table a package (1 capital)", "form('package')", True),
    Act("v", "Vote", "Vote on the packages on the table", "form('vote')"),
    Act("w", "Show page", "Show a true page of your instructions (1 capital)", "form('page')"),
    Act("g", "Contact group", "Call for a contact group on the clause (1)", "form('group')"),
    Act("o", "Reopen", "Reopen an agreed clause (2 capital)", "form('reopen')"),
    Act("t", "Say", "Say something in your own words", "form('say')"),
    Act("r", "Ready", "Say that you are ready for the plenary, or not yet", "ready", True),
    Act("n", "Answer silence", "Answer the silence procedure", "silence"),
    Act("m", "Talk", "Turn to the talk, or back to the paper", "talk", True),
    Act("b", "Briefing", "Read your instructions and the rules again", "briefing"),
    Act("d", "Dossier", "Look up what the news said, and who first said it", "dossier"),
)
