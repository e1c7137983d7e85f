"""Records: the rows of a space, and the one way in which they change."""

import json
import secrets
import sqlite3
import time
from collections.abc import Iterator, Mapping

from .strict_json import canonical


def ensure_space(connection: sqlite3.Connection, space: str) -> None:
    """Makes the space if it is not there."""
    connection.execute(
        "INSERT INTO spaces VALUES (?, 0, ?) ON CONFLICT (space) DO NOTHING",
        (space, secrets.token_hex(8)),
    )


def state(connection: sqlite3.Connection, space: str) -> tuple[int, str]:
    """The space's revision and nonce; 0 and an empty nonce for one that is not there."""
    row = connection.execute("SELECT rev, nonce FROM spaces WHERE space = ?", (space,)).fetchone()
    return (0, "") if row is None else (row[0], row[1])


def get(connection: sqlite3.Connection, space: str, key: str) -> str | None:
    """The JSON text of a record; None when it was never there or was deleted."""
    row = connection.execute(
        "SELECT value FROM records WHERE space = ? AND key = ?", (space, key)
    ).fetchone()
    return None if row is None else row[0]


def with_prefix(
    connection: sqlite3.Connection, space: str, prefix: str
) -> Iterator[tuple[str, str]]:
    """The live records whose keys begin with the prefix, by key."""
    # SQLite compares bytes of UTF-8; raising the prefix's last character bounds the range.
    end = prefix[:-1] + chr(ord(prefix[-1]) + 1)
    return connection.execute(
        "SELECT key, value FROM records"
        " WHERE space = ? AND key >= ? AND key < ? AND value IS NOT NULL ORDER BY key",
        (space, prefix, end),
    )


def write(
    connection: sqlite3.Connection, space: str, changes: Mapping[str, str | None]
) -> tuple[int, str]:
    """Stores texts and tombstones (None) under one new revision; the space's state afterwards.

    What equals the stored value, and the deletion of what is not there, changes nothing: the
    record keeps its revision, and a write of nothing new makes none.
    """
    ensure_space(connection, space)
    differing = {
        key: text
        for key, text in changes.items()
        if not _is_same(get(connection, space, key), text)
    }
    if differing:
        connection.execute("UPDATE spaces SET rev = rev + 1 WHERE space = ?", (space,))
        rev, _ = state(connection, space)
        now = time.time_ns() // 1_000_000
        connection.executemany(
            "INSERT INTO records VALUES (?, ?, ?, ?, ?) ON CONFLICT (space, key)"
            " DO UPDATE SET value = excluded.value, rev = excluded.rev,"
            " updated_at = excluded.updated_at",
            [(space, key, text, rev, now) for key, text in differing.items()],
        )
    return state(connection, space)


def clear(connection: sqlite3.Connection, space: str) -> None:
    """Removes every record and begins a new history, so that no client takes it for deletions."""
    connection.execute("DELETE FROM records WHERE space = ?", (space,))
    connection.execute(
        "UPDATE spaces SET rev = 0, nonce = ? WHERE space = ?", (secrets.token_hex(8), space)
    )


def _is_same(stored: str | None, text: str | None) -> bool:
    if stored is None or text is None or stored == text:
        return stored == text
    return canonical(json.loads(stored)) == canonical(json.loads(text))
