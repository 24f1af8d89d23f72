"""The command `communique`: alone it opens the menu, with words it is a command line.

The menu is there at once: what reads a command line, and the commands, are not imported for it.
"""

from __future__ import annotations

import sys

from game.errors import CommuniqueError, ScenarioError


def main() -> None:
    """Do what the command line says; what is refused is said in a sentence, with exit code 2."""
    try:
        if sys.argv[1:]:
            from game.commands.line import app

            app()
        else:
            from game.commands.menu import menu

            menu()
    except ScenarioError as error:
        for mistake in error.mistakes:
            print(mistake, file=sys.stderr)  # noqa: T201
        sys.exit(2)
    except CommuniqueError as error:
        print(f"communique: {error}", file=sys.stderr)  # noqa: T201
        sys.exit(2)


if __name__ == "__main__":
    main()
