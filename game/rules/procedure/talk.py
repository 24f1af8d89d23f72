"""Talk in the informals: speeches, soundings, claims, suggestions, shown pages.

- Talk has no effect in the rules; it is on the record of those who heard it.
- Soundings, claims and suggestions may be answered or made truly or not.
- What was asked and not answered lapses with the round.
- A shown page is the true one, as far as the wordings on the table go; it costs capital.
  A red line that the capital has lifted is none.
"""

from __future__ import annotations

from game.rules.events import PageShown, SuggestionAnswered
from game.rules.floor import Floor
from game.rules.moves import AnswerSuggestion, ShowInstructions
from game.rules.names import Term


def answer_suggestion(floor: Floor, move: AnswerSuggestion) -> None:
    """Answer the latest suggestion, repeating what it was."""
    waiting = floor.state.suggestions[move.to, move.seat]
    floor.put(SuggestionAnswered(move.seat, move.to, waiting.give, waiting.ask, move.reply))


def show_instructions(floor: Floor, move: ShowInstructions) -> None:
    """Show the true page on a clause."""
    instructions = floor.state.setting.instructions[move.seat]
    clause = floor.state.on_table(floor.state.setting.by_id[move.clause])
    known = [w.id for w in clause.wordings]
    points = tuple((wording, instructions.points[clause.id][wording]) for wording in known)
    lines = floor.state.red_lines(move.seat)
    red_lines = tuple(w for w in known if Term(clause.id, w) in lines)
    floor.put(PageShown(move.seat, move.to, move.clause, points, red_lines))
