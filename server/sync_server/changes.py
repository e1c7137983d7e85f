"""What happened in a space since a revision, in pages of whole revisions."""

import sqlite3
from dataclasses import dataclass

from . import records
from .keys import CONFLICTS, NODES
from .strict_json import dump


@dataclass(frozen=True)
class Page:
    """Some of the records that changed since a cursor, in the order in which they did.

    :ivar rev: the cursor for what comes after this page
    :ivar is_reset: the cursor was of another history, so the page begins with the first change
    :ivar rows: key, revision, JSON text (None: deleted)
    """

    rev: int
    nonce: str
    is_reset: bool
    rows: list[tuple[str, int, str | None]]
    has_more: bool

    def to_json(self) -> str:
        """The page as JSON text; stored values go in as they are."""
        changes = ",".join(
            f"[{dump(key)},{rev},{'null' if text is None else text}]"
            for key, rev, text in self.rows
        )
        head = {"rev": self.rev, "nonce": self.nonce, "reset": self.is_reset}
        return f'{dump(head)[:-1]},"changes":[{changes}],"more":{dump(self.has_more)}}}'


def read_page(
    connection: sqlite3.Connection, space: str, cursor: tuple[int, str], limit: int
) -> Page:
    """The page after a cursor, which is a revision and the nonce it belongs to.

    At least one revision and about ``limit`` records. A client that stops between two pages has
    seen every revision up to its cursor and nothing of a later one.
    """
    since, nonce = cursor
    rev, current = records.state(connection, space)
    # A cursor ahead of the space is of a history that was lost, say by restoring a backup.
    is_reset = nonce == "" or nonce != current or since > rev
    if is_reset:
        since = 0
    rows = _rows(connection, space, "rev > ? ORDER BY rev, key LIMIT ?", (since, limit))
    if len(rows) == limit:
        last = rows[-1]
        rows += _rows(connection, space, "rev = ? AND key > ? ORDER BY key", (last[1], last[0]))
    end = rows[-1][1] if len(rows) >= limit else rev
    return Page(end, current, is_reset, rows, end < rev)


def _rows(
    connection: sqlite3.Connection, space: str, condition: str, values: tuple[int | str, ...]
) -> list[tuple[str, int, str | None]]:
    rows = connection.execute(
        "SELECT key, rev, value, trashed FROM records"
        f" WHERE space = ? AND substr(key, 1, {len(CONFLICTS)}) != '{CONFLICTS}' AND {condition}",
        (space, *values),
    )
    return [
        (key, rev, None if trashed and not key.startswith(NODES) else records.text_of(key, stored))
        for key, rev, stored, trashed in rows
    ]
