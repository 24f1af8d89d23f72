"""Seat codes: who holds the card takes the seat.

A code is ten letters and digits in two groups, as `HKTM4-R7WCD`. The alphabet has no vowels, so
that no words come of it, and no two signs that look or sound alike in print or in chalk; ten of
its 22 signs are 44 bits, more than anybody tries out during a lesson.
"""

from __future__ import annotations

import csv
import os
import secrets
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import Final, NamedTuple

from game.errors import CommuniqueError
from game.rules.names import Seat
from game.scenario.source import decoded

ALPHABET: Final = "CDFGHJKMNPQRTVWXY34679"
"""The signs of a code."""

GROUP: Final = 5
"""How many signs stand together; a code has two groups."""

HEAD: Final = ("table", "seat", "code")
"""The first line of a file of codes."""

LARGEST_CLASS: Final = 99
"""The most tables whose cards are printed."""

_LARGEST: Final = 256 * 1024


class Code(NamedTuple):
    """The code of a seat at a table; tables are counted from 1."""

    table: int
    seat: Seat
    code: str


def coded(seats: Sequence[Seat], tables: int, file: Path | None) -> tuple[Code, ...]:
    """A code for every seat of every table, table by table.

    Codes are read from the file if it is there, so that cards can be printed again. Otherwise
    they are drawn, and written to it if one is named.

    Raises:
        CommuniqueError: if the file cannot be read or written, or its codes are not those of
            these tables.
    """
    if file is not None and os.path.lexists(file):
        return _read(seats, tables, file)
    codes = tuple(_drawn(seats, tables))
    if file is not None:
        _write(codes, file)
    return codes


def written(seats: Sequence[Seat], file: Path) -> tuple[Code, ...]:
    """The codes of every table that a file has, table by table.

    Raises:
        CommuniqueError: if the file is not there, cannot be read, or lacks a seat of a table.
    """
    if not file.exists():
        raise CommuniqueError(
            f"{file} is not there; `communique scenario sheets … --codes {file}` writes it "
            "with the seat cards"
        )
    tables = max((code.table for _, code in _rows(file)), default=0)
    if not 0 < tables <= LARGEST_CLASS:
        raise CommuniqueError(f"{file}: {tables} tables; a class has 1 to {LARGEST_CLASS}")
    return _read(seats, tables, file)


def _drawn(seats: Sequence[Seat], tables: int) -> Iterator[Code]:
    taken: set[str] = set()
    for table in range(1, tables + 1):
        for seat in seats:
            # Two alike are next to impossible, and would put two people in one seat.
            while (code := "-".join((_group(), _group()))) in taken:
                continue
            taken.add(code)
            yield Code(table, seat, code)


def _group() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(GROUP))


def _write(codes: Sequence[Code], file: Path) -> None:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEAD)
    writer.writerows(codes)
    try:
        # Nobody else on the machine needs to read them, and no file is ever written over.
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(handle, "w", encoding="utf-8", newline="") as opened:
            opened.write(text.getvalue())
    except OSError as error:
        raise CommuniqueError(f"{file} cannot be written: {error.strerror}") from error


def _read(seats: Sequence[Seat], tables: int, file: Path) -> tuple[Code, ...]:
    found: dict[tuple[int, Seat], Code] = {}
    asked = [(table, seat) for table in range(1, tables + 1) for seat in seats]
    for line, code in _rows(file):
        if code[:2] in found or code.code in {c.code for c in found.values()}:
            raise _refused(file, line, "this seat or this code stands above already")
        if code.seat not in seats:
            raise _refused(file, line, f"the scenario has no seat {code.seat!r:.60}")
        found[code[:2]] = code
    for table, seat in asked:
        if (table, seat) not in found:
            what = f"no code for the seat {seat} of table {table}"
            raise CommuniqueError(f"{file}: {what}; add it, or name a file that is not there yet")
    return tuple(found[each] for each in asked)


def _rows(file: Path) -> Iterator[tuple[int, Code]]:
    """The codes of a file with their lines, counted from 1."""
    try:
        if not file.is_file():
            raise CommuniqueError(f"{file} is no file; name a CSV file")
        with file.open("rb") as opened:
            raw = opened.read(_LARGEST + 1)
    except OSError as error:
        raise CommuniqueError(f"{file} cannot be read: {error.strerror}") from error
    if len(raw) > _LARGEST:
        raise CommuniqueError(
            f"{file} is larger than {_LARGEST // 1024} KiB; is it a file of codes?"
        )
    reader = csv.reader(StringIO(decoded(raw, str(file))), strict=True)
    try:
        if tuple(next(reader, ())) != HEAD:
            raise _refused(file, 1, f"the first line is not {','.join(HEAD)}")
        for row in reader:
            if row:
                yield reader.line_num, _code(row, file, reader.line_num)
    except csv.Error as error:
        raise _refused(file, reader.line_num, f"this is not CSV ({error})") from None


def _code(row: Sequence[str], file: Path, line: int) -> Code:
    if len(row) != len(HEAD):
        raise _refused(file, line, f"{len(row)} values, where there are three")
    table, seat, code = (value.strip() for value in row)
    if not (table.isascii() and table.isdigit() and len(table) <= 4):
        raise _refused(file, line, f"{table!r:.60} is no number of a table")
    groups = code.split("-")
    if len(groups) != 2 or any(len(g) != GROUP or not set(g) <= set(ALPHABET) for g in groups):
        raise _refused(file, line, f"{code!r:.60} is no code such as HKTM4-R7WCD")
    return Code(int(table), seat, code)


def _refused(file: Path, line: int, what: str) -> CommuniqueError:
    mend = "mend the line, or name a file that is not there yet"
    return CommuniqueError(f"{file}:{line}: {what}; {mend}")
