"""Where a browser stands in the history of a space: ``<rev>-<nonce>``."""

import re
import sqlite3
from dataclasses import dataclass

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


def latest(connection: sqlite3.Connection, space: str) -> Cursor:
    """Where the space stands; revision 0 with an empty nonce for one that is not there."""
    row = connection.execute(
        "SELECT rev, revs.nonce FROM spaces JOIN revs USING (space, rev) WHERE space = ?", (space,)
    ).fetchone()
    return Cursor(0, "") if row is None else Cursor(*row)


def continues(connection: sqlite3.Connection, space: str, cursor: Cursor) -> bool:
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
