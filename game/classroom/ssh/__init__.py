"""The way in by SSH: `ssh CODE@host -p PORT`, with nothing to install where there is a terminal.

The user name is the class code, a seat card's code, or the ticket that was told on sitting down.
No password is asked for. Who comes is a stranger until the class has let them in; whatever SSH can
do besides one terminal session is refused (`server`). A stranger is asked for a name (`visit`, with
a `line`), then sits at the app (`screen`). A client's public key is its ticket: with the same key
and the same code one is back in one's seat without a question.
"""

from game.classroom.ssh.hostkey import fingerprint, host_key
from game.classroom.ssh.server import Served, listen

__all__ = ["Served", "fingerprint", "host_key", "listen"]
