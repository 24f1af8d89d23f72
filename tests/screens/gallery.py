"""Every screen and form there is, each with something on it, and how one comes there.

The room is the shipped scenario in a round in which much has happened; nobody moves in it but the
gallery, so that it is always the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, TextArea

from game.archive import opened
from game.archive.playback import Playback
from game.record.header import PERSON
from game.room import Room, new_room
from game.rules.events import Event, PlenaryOpened, SilenceRevealed
from game.rules.moves import (
    AnswerPact,
    AnswerSilence,
    CallContactGroup,
    CloseInformals,
    Demarche,
    FilePositions,
    FileStatement,
    Inject,
    Move,
    OfferPact,
    OpenSilence,
    Say,
    Silence,
    SoundOut,
    Suggest,
    TablePackage,
)
from game.rules.names import Seat, Term
from game.rules.pacts import Back, Confidence, NoCriticism, Together
from game.rules.press import ActId, Bond, Commitment, Remark
from game.rules.text import Positions
from game.rules.view import View
from game.scenario import find, load
from game.screens.app import CommuniqueApp
from game.screens.briefing import BriefingScreen
from game.screens.conference import ConferenceScreen
from game.screens.debrief import DebriefScreen
from game.screens.debrief.where import FiguresScreen
from game.screens.deputy import DeputyScreen
from game.screens.dialogs.answer import AnswerSoundingDialog, AnswerSuggestionDialog
from game.screens.dialogs.claim import ClaimDialog
from game.screens.dialogs.demarche import AnswerDemarcheDialog, DemarcheDialog
from game.screens.dialogs.formal import ContactGroupDialog, ReopenDialog
from game.screens.dialogs.leak import LeakDialog
from game.screens.dialogs.package import PackageDialog
from game.screens.dialogs.page import ShowPageDialog
from game.screens.dialogs.paper import PaperDialog
from game.screens.dialogs.positions import PositionsDialog
from game.screens.dialogs.question import QuestionDialog
from game.screens.dialogs.ready import ReadyDialog
from game.screens.dialogs.say import SayDialog
from game.screens.dialogs.sound import SoundOutDialog
from game.screens.dialogs.suggest import SuggestDialog
from game.screens.dialogs.vote import VoteDialog
from game.screens.dossier import DossierScreen
from game.screens.erasing import EraseScreen
from game.screens.help import HelpScreen
from game.screens.home.consult import ConsultDialog
from game.screens.home.screen import HomeScreen
from game.screens.hotseat.curtain import PAUSE, CurtainScreen
from game.screens.hotseat.seat import HotSeatScreen
from game.screens.menu import MenuScreen
from game.screens.notice import NoticeScreen, broken_words
from game.screens.origins.screen import OriginsScreen
from game.screens.pacts.offer import OfferPactDialog
from game.screens.pacts.promise import PromiseDialog
from game.screens.pacts.screen import PactsScreen
from game.screens.pacts.within import ConferDialog, LeaveDialog
from game.screens.plenary import PlenaryScreen
from game.screens.podium import PodiumDialog
from game.screens.replay import ReplayScreen
from game.screens.replay.sheet import SheetScreen
from game.screens.replay.why import WhyScreen
from game.screens.seats import SeatScreen
from game.screens.settings import SettingsScreen
from game.screens.silence import SilenceScreen
from game.screens.wire.screen import WireScreen
from game.settings import Settings
from game.table import Table
from tests.debrief.logs import GOLDEN, looked_back
from tests.screens.full import ALL, full_room
from tests.screens.played import played
from tests.screens.rooms import SEAT, quiet, scenario

NAMES: Final = {"mofa": "Ada 安田", "state": "Ben 👩‍⚖️"}
"""Two people, their names as wide as names come."""


@dataclass(frozen=True)
class Scene:
    """A screen with something on it.

    `shows` is what is on top once `keys` were pressed in what `opens` makes.
    """

    shows: type[Screen[Any]]
    opens: Callable[[Settings], CommuniqueApp]
    keys: tuple[str, ...] = ()


def _files(seat: Seat, clause: str, preferred: str, *acceptable: str) -> FilePositions:
    return FilePositions(seat, clause, Positions(preferred, acceptable))


PACTS: Final[tuple[Move, ...]] = (
    OfferPact(
        "state",
        (SEAT,),
        (Back("state", Term("partners", "inclusive")), NoCriticism(SEAT), Confidence(SEAT)),
        name="Harbour",
    ),
    AnswerPact(SEAT, "mofa+state#1", True),
    OfferPact("dod", (SEAT, "mod"), (Together("dod"), Together(SEAT)), True, "港湾 ⚓ Forum"),
)
ASKED: Final[tuple[Move, ...]] = (
    Say("okinawa", (), "The prefecture will not sign what its towns have not read."),
    Say("mod", (SEAT,), "Between us: we could live with “shared” on partners."),
    SoundOut("state", SEAT, "strait"),
    Suggest("dod", SEAT, (Term("transparency", "explain"),), (Term("costs", "welcome"),)),
    Demarche("okinawa", SEAT, Term("islands", "consent")),
)
TABLED: Final[tuple[Move, ...]] = (
    TablePackage("mod", (Term("costs", "welcome"), Term("transparency", "explain"))),
    TablePackage("state", (Term("strait", "importance"), Term("dialogue", "candid"))),
)
FILED: Final[tuple[Move, ...]] = (
    *(_files(seat, "legislation", "existing") for seat in ("mofa", "mod", "state", "dod")),
    _files("okinawa", "legislation", "review", "existing", "none"),
    *(_files(seat, "partners", "inclusive", "shared") for seat in ("mofa", "state")),
    _files("mod", "partners", "named", "network"),
    _files("dod", "partners", "network", "shared"),
    _files("okinawa", "islands", "consent"),
    _files(SEAT, "islands", "mitigate", "understanding"),
    CallContactGroup("okinawa", "islands"),
    CallContactGroup(SEAT, "islands"),
    FileStatement("dod", Remark(ActId.CONCERN, SEAT)),
    FileStatement(SEAT, Commitment(Term("partners", "inclusive"), Bond.INSIST, 2)),
)
"""What leads to a plenary with something of everything in it."""


def _table(*moves: Move) -> Table:
    known = scenario()
    players = dict.fromkeys(known.setting.seats, "bridge-builder") | {SEAT: PERSON}
    table = Table.open(known, 7, players)
    for move in moves:
        table.submit(move)
    return table


def _room(*moves: Move) -> Callable[[Settings], CommuniqueApp]:
    """The room after these moves."""
    return lambda settings: CommuniqueApp(Room(_table(*moves), {}, 7), kept=(settings, ""))


BUSY: Final = (*PACTS, *ASKED, *TABLED)
PLENARY: Final = (*PACTS, *TABLED, *FILED, CloseInformals(), Inject("diet-question"))
ESSENTIAL: Final = {
    "strait": "importance",
    "islands": "mitigate",
    "costs": "note",
    "legislation": "existing",
}
ANSWERS: Final[tuple[Move, ...]] = (
    *(
        _files(seat, clause, wording)
        for seat in scenario().setting.seats
        for clause, wording in ESSENTIAL.items()
    ),
    CloseInformals(),
    OpenSilence(),
    *(AnswerSilence(seat, Silence.KEEP) for seat in ("mofa", "mod", "state")),
    AnswerSilence("dod", Silence.RESERVE, "legislation"),
    AnswerSilence("okinawa", Silence.BREAK, None, "The towns were not heard."),
)


def _heard(*moves: Move) -> tuple[tuple[Event, ...], View]:
    """What the seat heard of the last thing that went on stage, and its view after."""
    table = _table(*moves)
    view = table.view(SEAT)
    begins = [
        n for n, e in enumerate(view.minutes) if isinstance(e, PlenaryOpened | SilenceRevealed)
    ]
    first = begins[-1] if isinstance(view.minutes[begins[-1]], PlenaryOpened) else begins[-5]
    return view.minutes[first:], view


def _alone(make: Callable[[], Screen[Any]]) -> Callable[[Settings], CommuniqueApp]:
    """A screen by itself."""
    return lambda settings: CommuniqueApp(first=make(), kept=(settings, ""))


def _notice() -> NoticeScreen:
    events, view = _heard(*ANSWERS)
    return NoticeScreen(broken_words(view.minutes[-len(events) :], view))


def _menu(settings: Settings) -> CommuniqueApp:
    return CommuniqueApp(kept=(settings, ""))


def _guided(settings: Settings) -> CommuniqueApp:
    return CommuniqueApp(
        new_room(load(find("the-hotline")), ("tokyo",), 7, None), kept=(settings, "")
    )


def _bare(settings: Settings) -> CommuniqueApp:
    """A room without standing alliances, and with a home that has a say."""
    return CommuniqueApp(full_room(ALL), kept=(settings, ""))


def _two(settings: Settings) -> CommuniqueApp:
    """Two people at one terminal, nobody moving but they."""
    known = scenario()
    players = dict.fromkeys(known.setting.seats, "bridge-builder") | NAMES
    return CommuniqueApp(Room(Table.open(known, 7, players), {}, 7), kept=(settings, ""))


def _plenary(*moves: Move) -> Callable[[Settings], CommuniqueApp]:
    return _alone(lambda: PlenaryScreen(*_heard(*moves)))


def _briefing() -> BriefingScreen:
    return BriefingScreen(scenario(), _table().view(SEAT))


def _debrief() -> DebriefScreen:
    met = looked_back(GOLDEN[0]).met
    return DebriefScreen(met.scenario, met.state, SEAT)


def _replay() -> ReplayScreen:
    return ReplayScreen(Playback(opened(GOLDEN[0])), None)


def _erase() -> EraseScreen:
    files = [Path(f"/games/two-plus-two-b.{kind}") for kind in ("jsonl", "jsonl.lock")]
    return EraseScreen("Two Plus Two, 2026-01-07 09:00", files)


_FRESH, _BUSY = _room(), _room(*BUSY)
_AFTER = _room(*PLENARY)
_READ = ("enter",)
"""Closes the briefing, which is over the room of who has done nothing yet."""

SCENES: Final[Mapping[str, Scene]] = {
    "menu": Scene(MenuScreen, _menu, ("down",)),
    "seats": Scene(SeatScreen, _alone(lambda: SeatScreen(scenario(), 7)), ("down",)),
    **{f"briefing-{n}": Scene(BriefingScreen, _alone(_briefing), (n,)) for n in "1234"},
    "dossier-claims": Scene(DossierScreen, _alone(lambda: DossierScreen(scenario())), ("down",)),
    "dossier-sources": Scene(
        DossierScreen, _alone(lambda: DossierScreen(scenario())), ("2", "right")
    ),
    "dossier-framings": Scene(DossierScreen, _alone(lambda: DossierScreen(scenario())), ("3",)),
    "help": Scene(HelpScreen, _BUSY, ("question_mark",)),
    "settings": Scene(SettingsScreen, _BUSY, ("f3",)),
    "palette": Scene(CommandPalette, _BUSY, ("ctrl+p", *"page of")),
    "erasing": Scene(EraseScreen, _alone(_erase)),
    # The room, and what is asked and done in it.
    "room": Scene(ConferenceScreen, _FRESH, _READ),
    "room-busy": Scene(ConferenceScreen, _BUSY),
    "room-after-a-plenary": Scene(ConferenceScreen, _AFTER),
    "room-guided": Scene(ConferenceScreen, _guided, _READ),
    "text-whole": Scene(ConferenceScreen, _AFTER, ("space",)),
    "talk": Scene(ConferenceScreen, _BUSY, ("m",)),
    "file": Scene(PositionsDialog, _FRESH, (*_READ, "f", "down", "b")),
    "sound-out": Scene(SoundOutDialog, _BUSY, ("s",)),
    "claim": Scene(ClaimDialog, _BUSY, ("c",)),
    "suggest": Scene(SuggestDialog, _BUSY, ("x",)),
    "package": Scene(PackageDialog, _BUSY, ("p",)),
    "vote": Scene(VoteDialog, _BUSY, ("v",)),
    "vote-on-nothing": Scene(VoteDialog, _FRESH, (*_READ, "v")),
    "show-page": Scene(ShowPageDialog, _BUSY, ("w",)),
    "contact-group": Scene(ContactGroupDialog, _BUSY, ("g",)),
    "reopen": Scene(ReopenDialog, _AFTER, ("2", "o")),
    "say": Scene(SayDialog, _BUSY, ("t",)),
    "write": Scene(PaperDialog, _BUSY, ("j",)),
    "ready": Scene(ReadyDialog, _FRESH, (*_READ, "r")),
    "answer-demarche": Scene(AnswerDemarcheDialog, _room(*PACTS, ASKED[-1]), ("a",)),
    "answer-sounding": Scene(AnswerSoundingDialog, _room(*PACTS, ASKED[2]), ("a",)),
    "answer-suggestion": Scene(AnswerSuggestionDialog, _room(*PACTS, ASKED[3]), ("a",)),
    "answer-question": Scene(QuestionDialog, _AFTER, ("a",)),
    # Around the text.
    "pacts": Scene(PactsScreen, _BUSY, ("k",)),
    "no-pacts": Scene(PactsScreen, _bare, (*_READ, "k")),
    "pact-offer": Scene(OfferPactDialog, _BUSY, ("k", "o", "1")),
    "pact-promise": Scene(PromiseDialog, _BUSY, ("k", "o", "1", "p", "right", "right")),
    "pact-confer": Scene(ConferDialog, _BUSY, ("k", "down", "t")),
    "pact-leave": Scene(LeaveDialog, _BUSY, ("k", "down", "l")),
    "podium-remark": Scene(PodiumDialog, _BUSY, ("u", "down", "right", "down", *["right"] * 10)),
    "podium-commitment": Scene(PodiumDialog, _BUSY, ("u", "right", "down", "down")),
    "demarche": Scene(DemarcheDialog, _BUSY, ("e",)),
    "wire": Scene(WireScreen, _AFTER, ("i",)),
    "capital": Scene(HomeScreen, _AFTER, ("l",)),
    "consult": Scene(ConsultDialog, _AFTER, ("l", "c")),
    "leak": Scene(LeakDialog, _BUSY, ("z",)),
    "leak-sure": Scene(LeakDialog, _BUSY, ("z", "z")),
    "deputy": Scene(DeputyScreen, _BUSY, ("y",)),
    "origins": Scene(OriginsScreen, _AFTER, ("equals_sign",)),
    # On stage: statements, a clause left open, one agreed, a package, a bridge, promises, news.
    **{
        f"plenary-{n}": Scene(PlenaryScreen, _plenary(*PLENARY[:-1]), ("right",) * n)
        for n in (0, 1, 2, 9, 10, 11, 12)
    },
    "plenary-sum": Scene(PlenaryScreen, _plenary(*PLENARY), ("s",)),
    "silence": Scene(SilenceScreen, _alone(lambda: SilenceScreen(played().silence)), ("down",)),
    "silence-sure": Scene(
        SilenceScreen, _alone(lambda: SilenceScreen(played().silence)), ("enter",)
    ),
    "silence-broken": Scene(
        SilenceScreen, _alone(lambda: SilenceScreen(played().silence)), ("b", "enter")
    ),
    "answers": Scene(PlenaryScreen, _plenary(*ANSWERS)),
    "answers-sum": Scene(PlenaryScreen, _plenary(*ANSWERS), ("s",)),
    "notice": Scene(NoticeScreen, _alone(_notice)),
    # Several people.
    "curtain": Scene(CurtainScreen, _two),
    "hot-seat": Scene(HotSeatScreen, _two, ("enter", "enter")),
    # Afterwards.
    **{f"debrief-{n}": Scene(DebriefScreen, _alone(_debrief), (n,)) for n in "1234567890"},
    "debrief-figures": Scene(FiguresScreen, _alone(_debrief), ("2", "f")),
    "replay": Scene(ReplayScreen, _alone(_replay), ("right_square_bracket", *["right"] * 4)),
    "replay-table": Scene(SheetScreen, _alone(_replay), ("t",)),
    "replay-search": Scene(ReplayScreen, _alone(_replay), ("slash",)),
    "reasons": Scene(WhyScreen, _alone(lambda: WhyScreen(Playback(opened(GOLDEN[0]))))),
}


async def _still(pilot: Pilot[None]) -> None:
    await quiet(pilot)
    if isinstance(pilot.app.screen, CurtainScreen):
        await pilot.pause(PAUSE + 0.1)


async def come(pilot: Pilot[None], scene: Scene) -> None:
    """From the start to where the scene is shown, and wait until it stands still."""
    await _still(pilot)
    for key in scene.keys:
        await pilot.press(key)
        await _still(pilot)
    app = pilot.app
    await app.workers.wait_for_complete()
    for field in app.screen.query(Input):
        field.cursor_blink = False
    for area in app.screen.query(TextArea):
        area.cursor_blink = False
    app.clear_notifications()
    await pilot.pause(0.2)
