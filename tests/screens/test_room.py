"""The room as one thing: the text whole or in parts, what was said, where numbers come from."""

from __future__ import annotations

import pytest

from game.rules.events import ContactGroupReported, PositionsRevealed, StatementPublished
from game.rules.moves import (
    AnswerPact,
    CallContactGroup,
    Claim,
    FilePositions,
    FileStatement,
    OfferPact,
    SoundOut,
)
from game.rules.names import Module
from game.rules.pacts import NoCriticism
from game.rules.press import ActId, Remark
from game.rules.text import Positions
from game.screens.advice import next_steps
from game.screens.causes import moved
from game.screens.conference import ConferenceScreen
from game.screens.origins import OriginsScreen
from game.screens.plenary import PlenaryScreen
from game.screens.said import said_since
from game.screens.sheets import rules_sheet
from game.screens.widgets.delegations import OURS, THEIRS, UNBOUND, pact_sign
from game.screens.widgets.fields import Fields
from game.screens.widgets.foot import Foot
from game.screens.widgets.now import Now
from game.screens.widgets.paper import Paper
from game.screens.widgets.recipients import Recipients
from game.screens.widgets.standing import standing
from game.screens.widgets.talk import Talk
from game.screens.worth import best_text, within_reach
from game.settings import Settings, load, save
from tests.screens.full import ALL, PLENARY, full_app, full_room, others
from tests.screens.rooms import SEAT, conference, read, screen_of, seated, view

IMPORTANCE = Positions("importance")
EXCHANGED = Positions("exchange", ("importance",))


async def test_space_turns_from_clause_by_clause_to_the_whole_text_and_back() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        screen = await seated(pilot)
        paper = screen.query_one(Paper)
        assert "not filed" in read(pilot.app)
        await pilot.press("space")
        assert paper.whole
        whole = read(pilot.app)
        assert "not filed" not in whole
        assert "PP1 [no text] [Noting that many partners" in whole
        await pilot.press("space")
        assert "not filed" in read(pilot.app)


async def test_what_one_has_filed_is_marked_in_the_whole_text() -> None:
    async with full_app().run_test(size=(120, 36)) as pilot:
        screen = await seated(pilot)
        screen.desk.act(FilePositions(SEAT, "partners", Positions("none")), view(pilot.app))
        await pilot.press("space")
        assert "PP1 [● no text] [Noting" in read(pilot.app)


async def test_the_clause_laid_open_says_who_said_what_of_each_wording() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        screen = await seated(pilot)
        screen.query_one(Paper).selected = 2
        others(pilot.app, Claim("mod", (), "strait", IMPORTANCE))
        await pilot.pause()
        shown = read(pilot.app)
        assert "say: ✕MOD" in shown
        assert "say: ●MOD" in shown


async def test_what_was_said_gives_way_to_the_placards() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        others(pilot.app, Claim("mod", (), "strait", IMPORTANCE))
        assert said_since(view(pilot.app), "strait") == {"mod": IMPORTANCE}
        others(pilot.app, PLENARY)
        await pilot.pause(0.2)
        assert any(isinstance(event, PositionsRevealed) for event in view(pilot.app).minutes)
        assert said_since(view(pilot.app), "strait") == {}


async def test_what_one_reads_stays_where_it_is_whatever_the_clauses_above_become() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        screen = await seated(pilot)
        paper = screen.query_one(Paper)
        await pilot.press("3")
        tops = paper.span("partners"), paper.span("costs")
        row = tops[1].start - paper.scroll_offset.y
        every = [clause.wordings[0].id for clause in view(pilot.app).clauses]
        for seat in view(pilot.app).others:
            for clause, wording in zip(view(pilot.app).clauses, every, strict=True):
                others(pilot.app, FilePositions(seat, clause.id, Positions(wording)))
        others(pilot.app, PLENARY)
        await pilot.pause(0.2)
        await pilot.press("s", "s")
        await pilot.pause(0.2)
        assert isinstance(screen_of(pilot.app), ConferenceScreen)
        assert (paper.span("partners"), paper.span("costs")) != tops, "what stands above is longer"
        assert paper.span("costs").start - paper.scroll_offset.y == row


async def test_h_hears_only_the_selected_clause_and_then_all_again() -> None:
    async with full_app().run_test(size=(120, 36)) as pilot:
        screen = await seated(pilot)
        others(
            pilot.app,
            Claim("mod", (), "partners", Positions("none")),
            Claim("dod", (), "strait", IMPORTANCE),
        )
        await pilot.pause()
        await pilot.press("h")
        talk = screen.query_one(Talk)
        lines = talk.text
        assert ("MOD:" in lines, "DOD:" in lines) == (True, False)
        assert "PP1 Partners in the region" in str(talk.border_title)
        assert "h hears all" in str(talk.border_subtitle)
        await pilot.press("h")
        assert "DOD:" in talk.text
        await pilot.press("escape", "h", "escape", "m")
        assert talk.about is None, "who turns to the talk turns to all of it"


async def test_the_standing_says_how_far_it_is_to_walking_away_and_what_home_would_do() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        now = view(pilot.app)
        words = standing(now).plain
        over = now.instructions.worth(now.text) - now.instructions.walk_away
        assert f"{abs(over)} {'over' if over >= 0 else 'under'}" in words
        assert "home would ratify" in words or "✕ home" in words
        assert max(map(len, words.splitlines())) == 26


async def test_every_number_of_the_room_has_its_origin_on_one_key() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        others(pilot.app, FileStatement("mod", Remark(ActId.DEPLORE, SEAT, "")), PLENARY)
        await pilot.pause()
        await pilot.press("s", "s")
        await pilot.press("=")
        assert isinstance(screen_of(pilot.app), OriginsScreen)
        shown, now = read(pilot.app), view(pilot.app)
        assert any(isinstance(event, StatementPublished) for event in now.minutes)
        assert f"The temperature of the room {now.temperature}°" in shown
        assert "Your trust in MOD" in shown
        assert "at the start" in shown


async def test_the_parts_of_a_number_add_up_to_it() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        others(pilot.app, FileStatement("mod", Remark(ActId.DEPLORE, SEAT, "")), PLENARY)
        await pilot.pause(0.2)
        now = view(pilot.app)
        assert now.instructions.worth(best_text(now)) == within_reach(now)
        last = {type(step.event): step for step in moved(now)}
        assert all(step.cause for step in last.values())


async def test_what_was_filed_is_taken_back_to_what_was_before() -> None:
    async with full_app().run_test(size=(80, 30)) as pilot:
        screen = await seated(pilot)
        for held in (IMPORTANCE, EXCHANGED):
            assert screen.desk.act(FilePositions(SEAT, "strait", held), view(pilot.app)) is None
        await pilot.pause()
        assert "takes back your position on 1 Peace" in read(pilot.app)
        await pilot.press("U")
        assert view(pilot.app).filings["strait"] == IMPORTANCE
        await pilot.press("ctrl+z")
        assert view(pilot.app).filings["strait"] is None
        await pilot.press("U")
        assert "nothing of this round to take back" in " ".join(
            toast.message for toast in pilot.app._notifications
        )


async def test_a_statement_is_taken_back_and_its_capital_stays_spent() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        screen = await seated(pilot)
        remark = FileStatement(SEAT, Remark(ActId.WELCOME, "mod", ""))
        assert screen.desk.act(remark, view(pilot.app)) is None
        assert "statement, not its cost" in screen.desk.undoable
        await pilot.press("U")
        assert view(pilot.app).statements == ()


async def test_what_the_plenary_has_revealed_is_not_taken_back() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        screen = await seated(pilot)
        screen.desk.act(FilePositions(SEAT, "strait", IMPORTANCE), view(pilot.app))
        others(pilot.app, PLENARY)
        await pilot.pause(0.2)
        assert screen.desk.undoable == ""


async def test_the_last_plenary_is_shown_again_on_a_key() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("A")
        assert isinstance(screen_of(pilot.app), ConferenceScreen), "there has been none"
        others(pilot.app, PLENARY)
        await pilot.pause()
        await pilot.press("s", "s")
        assert isinstance(screen_of(pilot.app), ConferenceScreen)
        told = [note.message for note in pilot.app._notifications]
        assert "A shows it again, at any time." in told
        await pilot.press("A")
        assert isinstance(screen_of(pilot.app), PlenaryScreen)
        await pilot.press("s", "s")
        assert isinstance(screen_of(pilot.app), ConferenceScreen)


async def test_a_pact_is_seen_beside_the_name() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        screen = await seated(pilot)
        quiet = (NoCriticism(SEAT), NoCriticism("mod"))
        screen.desk.act(OfferPact(SEAT, ("mod",), quiet), view(pilot.app))
        (offered,) = view(pilot.app).offers
        others(pilot.app, AnswerPact("mod", offered, True))
        now = view(pilot.app)
        assert pact_sign(now, "mod") is OURS
        assert pact_sign(now, "dod") is UNBOUND
        assert pact_sign(conference(pilot.app).room.table.view("dod"), "mod") in (THEIRS, UNBOUND)


async def test_a_bridge_on_the_table_is_to_be_filed_on_before_one_is_ready() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        screen = await seated(pilot)
        for clause in view(pilot.app).clauses:
            best = Positions(view(pilot.app).instructions.best_wording(clause.id))
            screen.desk.act(FilePositions(SEAT, clause.id, best), view(pilot.app))
        assert "All is filed" in next_steps(view(pilot.app))[-1][1]
        table = screen.room.table
        for seat in ("mod", "okinawa"):
            wished = table.view(seat).instructions.best_wording("costs")
            others(
                pilot.app,
                FilePositions(seat, "costs", Positions(wished)),
                CallContactGroup(seat, "costs"),
            )
        others(pilot.app, PLENARY)
        await pilot.pause(0.2)
        reports = [e for e in view(pilot.app).minutes if isinstance(e, ContactGroupReported)]
        assert any(report.bridge for report in reports), "the scenario has a bridge there"
        assert any("A bridge is on the table" in words for _, words in next_steps(view(pilot.app)))


async def test_what_is_unread_is_told_in_the_lowest_pane() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        screen = await seated(pilot)
        others(pilot.app, SoundOut("mod", SEAT, "costs"))
        await pilot.pause()
        pane = screen.query_one(Now)
        assert [words[0] for words in pane.text.splitlines()] == ["a", "s", "f", "m"]
        pane.styles.height = 5
        await pilot.pause()
        assert [words[0] for words in pane.text.splitlines()] == ["a", "s", "m"]
        await pilot.click(Now, offset=(4, 3))
        assert screen.query_one(Talk).has_focus, "a click on it turns to the talk"


async def test_the_step_to_file_on_one_clause_goes_to_it() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        screen = await seated(pilot)
        for clause in view(pilot.app).clauses:
            if clause.id != "costs":
                best = Positions(view(pilot.app).instructions.best_wording(clause.id))
                screen.desk.act(FilePositions(SEAT, clause.id, best), view(pilot.app))
        await pilot.pause()
        steps = screen.query_one(Now).text.splitlines()
        row = next(n for n, words in enumerate(steps) if words.startswith("3 f File on 3 "))
        await pilot.click(Now, offset=(4, row + 1))
        assert "File ◂ 3 Host nation support" in read(pilot.app)
        await pilot.press("escape", "home", "3", "f")
        assert "File ◂ 3 Host nation support" in read(pilot.app)


async def test_the_palette_knows_every_act_from_a_page_over_the_room() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("l", "ctrl+p")
        await pilot.press(*"contact group")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.3)
        assert "Contact group" in read(pilot.app)


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)])
@pytest.mark.parametrize("modules", [ALL, frozenset[Module]()], ids=["full", "core"])
async def test_no_key_of_the_foot_is_cut_off(
    size: tuple[int, int], modules: frozenset[Module]
) -> None:
    async with full_app(modules).run_test(size=size) as pilot:
        screen = await seated(pilot)
        keys = screen.query_one(Foot).keys
        assert sum(key.width for key in keys) + len(keys) - 1 <= size[0]
        assert screen.query_one(Now).region.right <= size[0]


async def test_the_plenary_goes_at_the_speed_that_was_set_and_keeps_another() -> None:
    save(Settings(speed=3))
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        others(pilot.app, PLENARY)
        await pilot.pause(0.2)
        assert "speed 4 of 5" in read(pilot.app)
        await pilot.press("p")
        assert "paused" in read(pilot.app)
        await pilot.press("p", "minus", "minus")
        assert "speed 2 of 5" in read(pilot.app)
    assert load()[0].speed == 1


async def test_a_demarche_on_another_clause_asks_for_one_s_best_wording_of_it() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("e", "tab", "right")
        now = view(pilot.app)
        clause = now.clauses[1]
        best = clause.wording(now.instructions.best_wording(clause.id))
        assert f"“{best.label}”" in read(pilot.app)
        await pilot.press("down", "right", "up", "left", "right")
        assert screen_of(pilot.app).query_one(Fields).values["clause"] == clause.id


async def test_home_and_end_go_to_the_ends_of_a_list() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.press("s", "end")
        listed = screen_of(pilot.app).query_one(Recipients)
        assert listed.cursor == listed.count - 1
        await pilot.press("home")
        assert listed.cursor == 0


async def test_a_digit_goes_to_the_clause_of_that_number() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        screen = await seated(pilot)
        await pilot.press("3")
        assert screen.query_one(Paper).clause == "costs"


async def test_sounding_out_opens_on_an_open_clause() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        screen = await seated(pilot)
        seats = screen.view.seats
        others(
            pilot.app,
            *(FilePositions(seat, "partners", Positions("none")) for seat in seats),
            PLENARY,
        )
        await pilot.pause(0.2)
        assert "partners" in view(pilot.app).agreed
        await pilot.press("s", "s", "s")
        assert "PP2 Law and parliaments" in read(pilot.app)


def test_the_rules_page_speaks_of_every_module_that_is_played() -> None:
    table = full_room(ALL).table
    whole = rules_sheet(table.scenario, table.view(SEAT), 76, True).plain
    for key in ("(k)", "(u, e, i)", "(l)", "(z)", "Events"):
        assert key in whole
    core = full_room(frozenset()).table
    assert "Around the text" not in rules_sheet(core.scenario, core.view(SEAT), 76, True).plain


async def test_a_click_on_what_to_do_now_does_it() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        await seated(pilot)
        await pilot.click(Now, offset=(4, 1))
        assert "Sound out" in read(pilot.app)
        assert not isinstance(screen_of(pilot.app), ConferenceScreen)


async def test_what_may_be_taken_back_is_said_whole_however_low_the_pane() -> None:
    async with full_app().run_test(size=(80, 24)) as pilot:
        screen = await seated(pilot)
        filed = FilePositions(SEAT, "strait", IMPORTANCE)
        assert screen.desk.act(filed, view(pilot.app)) is None
        await pilot.pause()
        pane = screen.query_one(Now)
        assert pane.text.endswith("U takes back the last")
        assert len(pane.text.splitlines()) <= pane.content_size.height
