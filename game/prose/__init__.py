"""Events into diplomatic English: what a seat hears, sentence by sentence.

`line` renders one event as the seat of a view hears it, `lines` all of its minutes at once, a
`Secretary` what they grow by, and `latest` the last of them. `statement` writes the sentence for a
public statement, and `wire` prints a public fact as three invented outlets would. The words are
data, in `templates/`: a sheet for every delegation's style of talk, one for what a seat did itself,
one for the chair and the secretariat. They are read when first needed.

Text that people typed goes in as it is and is never read as a template.
"""

from game.prose.statements import statement
from game.prose.telling import Line, Secretary, latest, line, lines, told
from game.prose.wire import Dispatch, wire

__all__ = ["Dispatch", "Line", "Secretary", "latest", "line", "lines", "statement", "told", "wire"]
