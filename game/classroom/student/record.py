"""What onlookers read: the text clause by clause, the record round by round, the wire."""

from __future__ import annotations

from textual.content import Content

from game.classroom.hall.record import Record
from game.language import _
from game.notation import numbers
from game.rules.view import View
from game.screens.widgets.lines import hang, stack
from game.screens.wire.news import News


def text_of(seen: View, width: int) -> Content:
    """The clauses in order: what is agreed, or between which wordings the brackets are."""
    named = numbers(seen.clauses)
    drawn: list[Content] = [_how_many(seen), Content("")]
    for clause in seen.clauses:
        agreement = seen.agreed.get(clause.id)
        drawn.append(hang(Content.styled(clause.title, "bold"), width, f"{named[clause.id]} ", 4))
        if agreement is not None:
            wording = clause.wording(agreement.wording)
            words = Content(f"✓ {wording.sentence or wording.label}")
        else:
            labels = " / ".join(wording.label for wording in clause.wordings)
            words = Content.styled(f"[{labels}]", "$foreground-muted")
        drawn += [hang(words, width, "", 4), Content("")]
    return stack(*drawn[:-1])


def _how_many(seen: View) -> Content:
    words = _("The statement · {n} of {m} clauses agreed")
    count = words.format(n=len(seen.agreed), m=len(seen.clauses))
    return Content.styled(count, "$text-accent")


def wire_of(seen: View, width: int) -> Content:
    """The wire, the newest first: every paper's headline, and what it says under it."""
    news = News()
    news.see(seen)
    drawn: list[Content] = [Content.styled(_("The wire"), "$text-accent")]
    for story in reversed(news.stories):
        when = _("Round {n}").format(n=story.round) if story.round else _("Before the first round")
        drawn += [Content(""), Content.styled(when, "$foreground-muted")]
        for told in story.dispatches:
            paper = Content.assemble((f"{told.outlet}: ", "$text-accent"), (told.headline, "bold"))
            drawn += [hang(paper, width, "", 2), hang(Content(told.body), width, "  ", 2)]
    return stack(*drawn) if news.stories else Content(_("Nothing is on the wire yet."))


class DrawnRecord:
    """A record, laid out once for each width."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._hung: dict[tuple[int, str], Content] = {}

    def draw(self, width: int) -> Content:
        """All of it: each round under its name."""
        return stack(*(line for block in self._blocks(width) for line in block))

    def tops(self, width: int) -> list[int]:
        """How far down each round begins."""
        found, top = [], 0
        for block in self._blocks(width):
            found.append(top)
            top += sum(line.plain.count("\n") + 1 for line in block)
        return found

    def _blocks(self, width: int) -> list[list[Content]]:
        return [
            [
                Content.styled(name, "$text-accent"),
                *(self._laid_out(line, width) for line in lines),
                Content(""),
            ]
            for name, lines in self._record.rounds
        ]

    def _laid_out(self, line: str, width: int) -> Content:
        if (width, line) not in self._hung:
            self._hung[width, line] = hang(Content(line), width, "", 2)
        return self._hung[width, line]
