"""Where a browser stands in the history of a space: ``<rev>-<nonce>``."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .database import Connection

_AT_ONCE = 500
"""How many spaces one statement asks for."""

_CURSOR = re.compile(r"(\d{1,15})-([0-9a-f]{1,32})")


@dataclass(frozen=True)
class Cursor:
    """A revision, and the nonce that this revision alone has.

    Of a database that was restored from a backup, the nonces of the revisions since are others.
    """

    rev: int
    nonce: str

    def __str__(self) -> str:
        return f"{self.rev}-{self.nonce}"


BEFORE_ALL = "0-"
"""Where a space stands that is not there yet: like no cursor at all."""


class Stranger(Exception):
    """The space does not know the caller's past: it is to begin anew, under another name."""


def parse_cursor(text: str) -> Cursor | None:
    """The cursor that a text stands for; None when it is none."""
    match = _CURSOR.fullmatch(text)
    return None if match is None else Cursor(int(match[1]), match[2])


NOWHERE = Cursor(0, "")
"""Where a space stands that is not there."""


def latest(connection: Connection, space: str) -> Cursor:
    """Where the space stands."""
    return ask_latest(connection, space)()


def latest_of(connection: Connection, spaces: Sequence[str]) -> dict[str, Cursor]:
    """Where several spaces stand, also those that are not there."""
    found = dict.fromkeys(spaces, NOWHERE)
    for start in range(0, len(spaces), _AT_ONCE):
        part = spaces[start : start + _AT_ONCE]
        rows = connection.execute(
            "SELECT space, rev, revs.nonce FROM spaces JOIN revs USING (space, rev)"
            f" WHERE space IN ({','.join('?' * len(part))})",
            part,
        )
        found.update((space, Cursor(rev, nonce)) for space, rev, nonce in rows)
    return found


def ask_latest(connection: Connection, space: str) -> Callable[[], Cursor]:
    """Asks where the space stands; the answer is there when it is called for."""
    rows = connection.execute(
        "SELECT rev, revs.nonce FROM spaces JOIN revs USING (space, rev) WHERE space = ?", (space,)
    )

    def answer() -> Cursor:
        row = rows.fetchone()
        return NOWHERE if row is None else Cursor(*row)

    return answer


def continues(connection: Connection, space: str, cursor: Cursor) -> bool:
    """Whether what comes after a cursor can be told; otherwise the whole space has to be.

    :raises Stranger: the cursor is of another history
    """
    row = connection.execute("SELECT min_rev, rev FROM spaces WHERE space = ?", (space,)).fetchone()
    if row is None or cursor.rev > row[1]:
        raise Stranger
    if cursor.rev < row[0]:
        return False
    (nonce,) = connection.execute(
        "SELECT nonce FROM revs WHERE space = ? AND rev = ?", (space, cursor.rev)
    ).fetchone() or ("",)
    if nonce != cursor.nonce:
        raise Stranger
    return True
