"""The whole game in simple forms: for phones, for screen readers, without any script.

What can be read and what can be done are the commands of plain mode, in its words: `steps` puts
the questions of an act one to a page, `sitting` remembers what one person needs remembered,
`telling` says how things stand, and `pages` are the pages.
"""

from game.classroom.web.forms.routes import add_to

__all__ = ["add_to"]
