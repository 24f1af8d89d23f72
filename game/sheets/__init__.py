"""A scenario on paper: what a class needs in print, made from the scenario and nothing else.

`kit` renders the pages, `coded` gives every seat of every table its code, `Folder` takes the
pages to disk; `pdf` turns a page into PDF where the extra `print` is installed.
"""

from game.sheets.background import background
from game.sheets.codes import Code, coded
from game.sheets.folder import Folder
from game.sheets.kit import kit

__all__ = ["Code", "Folder", "background", "coded", "kit"]
