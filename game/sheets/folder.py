"""The folder that the pages go to: nobody's files are lost to it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from game.errors import CommuniqueError


class Folder:
    """A folder for pages, empty or not there yet; `force` writes into one that has files.

    With `force`, files of the same names are written over and others stay.

    Raises:
        CommuniqueError: if it is not empty and nothing forces it, or is no folder.
    """

    def __init__(self, path: Path, force: bool = False) -> None:
        self.path = path
        try:
            if os.path.lexists(path) and not path.is_dir():
                raise CommuniqueError(f"{path} is no folder; name one for the pages")
            if not force and path.is_dir() and any(path.iterdir()):
                mend = "name another folder, or write over its pages with --force"
                raise CommuniqueError(f"{path} has files in it; {mend}")
        except OSError as error:
            raise CommuniqueError(f"{path} cannot be read: {error.strerror}") from error

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write files by their names; the folder is made if need be.

        Raises:
            CommuniqueError: if one cannot be written.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            for name, content in files.items():
                (self.path / name).write_bytes(content)
        except OSError as error:
            where = error.filename or self.path
            raise CommuniqueError(f"{where} cannot be written: {error.strerror}") from error
