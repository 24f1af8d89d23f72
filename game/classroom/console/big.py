"""A code in letters three lines high, to be read from the back of a classroom."""

from __future__ import annotations

from typing import Final

_SHAPES: Final = {
    "C": "11 1. 1. 1. 11",
    "D": "11. 1.1 1.1 1.1 11.",
    "F": "111 1.. 11. 1.. 1..",
    "G": "111 1.. 1.1 1.1 111",
    "H": "1.1 1.1 111 1.1 1.1",
    "J": "..1 ..1 ..1 1.1 111",
    "K": "1.1 1.1 11. 1.1 1.1",
    "M": "1...1 11.11 1.1.1 1...1 1...1",
    "N": "1..1 11.1 1.11 1..1 1..1",
    "P": "111 1.1 111 1.. 1..",
    "Q": "111. 1.1. 1.1. 1.1. 1111",
    "R": "111 1.1 11. 1.1 1.1",
    "T": "111 .1. .1. .1. .1.",
    "V": "1.1 1.1 1.1 1.1 .1.",
    "W": "1...1 1...1 1.1.1 11.11 1...1",
    "X": "1.1 1.1 .1. 1.1 1.1",
    "Y": "1.1 1.1 111 .1. .1.",
    "3": "111 ..1 111 ..1 111",
    "4": "1.1 1.1 111 ..1 ..1",
    "6": "111 1.. 111 1.1 111",
    "7": "111 ..1 ..1 ..1 ..1",
    "9": "111 1.1 111 ..1 111",
    "-": "... ... 111 ... ...",
}
"""Every sign of a code (`game.sheets.codes.ALPHABET`), five rows of dots."""

_HALVES: Final = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def big(code: str) -> str:
    """A code as three lines of half blocks, two rows of dots a line.

    >>> print(big("T-7"))
    ▀█▀     ▀▀█
     █  ▀▀▀   █
     ▀        ▀
    """
    shapes = [[*_SHAPES[sign].split(), ""] for sign in code]
    lines = []
    for top in range(0, 6, 2):
        signs = []
        for shape in shapes:
            width = len(shape[0])
            upper, lower = (shape[row].ljust(width, ".") for row in (top, top + 1))
            dots = zip(upper, lower, strict=True)
            signs.append("".join(_HALVES[a == "1", b == "1"] for a, b in dots))
        lines.append(" ".join(signs))
    return "\n".join(line.rstrip() for line in lines)
