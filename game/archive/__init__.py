"""The archive: what is done with kept games once they are played, by whoever keeps them.

They are found, read as prose, exported as rows, anonymised and erased. docs/LOG.md has the formats.
"""

from game.archive.anonymise import FreeText, anonymise, keep_anonymised
from game.archive.conference import Conference, find, opened
from game.archive.erase import erase, erase_file, files_of, is_log
from game.archive.export import csv_text, jsonl_text
from game.archive.rows import COLUMNS
from game.archive.transcript import transcript

__all__ = [
    "COLUMNS",
    "Conference",
    "FreeText",
    "anonymise",
    "csv_text",
    "erase",
    "erase_file",
    "files_of",
    "find",
    "is_log",
    "jsonl_text",
    "keep_anonymised",
    "opened",
    "transcript",
]
