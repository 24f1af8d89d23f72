"""Pages made of templates: all that is put into one is escaped, and said in the language spoken.

Templates mark their words as the source does, `{{ _("Scores") }}`, and say `language()` in `lang`.
A sentence with tags in it is `sentence(_("Said by {who}."), who=…)`, where `who` is HTML already.
"""

from __future__ import annotations

from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from game.language import _, plural, spoken
from game.notation import in_marks, labelled
from game.rules.words import plain

_KEPT: Final = "\N{NO-BREAK SPACE}"


def environment(package: str) -> Environment:
    """The templates of a package, from its folder `templates`."""
    found = Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_visible,
    )
    found.globals.update(_=_, plural=plural, language=spoken)
    found.globals.update(in_marks=in_marks, labelled=labelled, sentence=sentence)
    return found


def sentence(message: str, **given: object) -> Markup:
    """A message as HTML, with what is put into it; only what is HTML already keeps its tags.

    >>> sentence("{who} moved.", who=Markup("<b>Ada</b>")), sentence("{who} moved.", who="<Ben>")
    (Markup('<b>Ada</b> moved.'), Markup('&lt;Ben&gt; moved.'))
    """
    return escape(message).format(**{name: _visible(value) for name, value in given.items()})


def _visible(value: object) -> object:
    """Text as data: control and direction characters made visible, but for a page's own HTML.

    Blanks that keep words together stay: in French, those within quotation marks.
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return _KEPT.join(plain(part) for part in value.split(_KEPT))
