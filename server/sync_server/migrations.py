"""The tables, and the steps that bring an older file up to them."""

import json
import sqlite3
from collections.abc import Callable

from .merge import DELETED
from .merge_wire import registers_to_wire
from .registers import registers_of
from .strict_json import dump

Step = tuple[str | Callable[[sqlite3.Connection], None], ...]


def _to_registers(connection: sqlite3.Connection) -> None:
    """Records were whole documents: from here on they are registers, which merge by themselves."""
    rows = connection.execute(
        "SELECT space, key, value FROM records WHERE value IS NOT NULL"
    ).fetchall()
    for space, key, text in rows:
        registers = registers_of(key, json.loads(text))
        connection.execute(
            "UPDATE records SET value = ?, trashed = ? WHERE space = ? AND key = ?",
            (dump(registers_to_wire(registers)), DELETED in registers, space, key),
        )


MIGRATIONS: tuple[Step, ...] = (
    (
        """
        CREATE TABLE spaces (
            space TEXT PRIMARY KEY,
            rev INTEGER NOT NULL,   -- of the latest change; one per transaction, without holes
            nonce TEXT NOT NULL     -- names this history: a cursor of another one is void
        )
        """,
        """
        CREATE TABLE records (
            space TEXT NOT NULL,
            key TEXT NOT NULL,
            value TEXT,             -- JSON; NULL is a tombstone: the record was deleted
            rev INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,    -- milliseconds since 1970
            PRIMARY KEY (space, key)
        )
        """,
        "CREATE INDEX records_by_rev ON records (space, rev, key)",
    ),
    (
        # Cursors below it get the whole space, because their revisions are not known any more.
        "ALTER TABLE spaces ADD COLUMN min_rev INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE records ADD COLUMN trashed INTEGER NOT NULL DEFAULT 0",
        _to_registers,
        """
        CREATE TABLE revs (
            space TEXT NOT NULL,
            rev INTEGER NOT NULL,
            nonce TEXT NOT NULL,    -- of this revision: a restored server gives out another one
            at INTEGER NOT NULL,    -- milliseconds since 1970
            replica TEXT NOT NULL,  -- whose push it was
            PRIMARY KEY (space, rev)
        ) WITHOUT ROWID
        """,
        "INSERT INTO revs SELECT space, rev, nonce, 0, '' FROM spaces",
        "UPDATE spaces SET min_rev = rev",
        """
        CREATE TABLE replicas (
            space TEXT NOT NULL,
            replica TEXT NOT NULL,
            mid INTEGER NOT NULL,   -- of the last op that took effect
            recent BLOB NOT NULL,   -- checksums of the latest ops, four bytes each
            seen_at INTEGER NOT NULL,
            PRIMARY KEY (space, replica)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE superseded (   -- values that an edit of the same moment replaced
            space TEXT NOT NULL,
            rev INTEGER NOT NULL,
            key TEXT NOT NULL,
            path TEXT NOT NULL,
            base TEXT,              -- JSON as on the wire
            kept TEXT,
            lost TEXT,
            replica TEXT NOT NULL,
            at INTEGER NOT NULL
        )
        """,
        "CREATE INDEX superseded_by_rev ON superseded (space, rev)",
        "CREATE INDEX trash ON records (space, updated_at) WHERE trashed",
    ),
)
"""Steps in order, each a list of statements. Never change one that was released; add one."""


class NewerSchema(Exception):
    """The file was written by a version that knows more steps than this one."""


def migrate(connection: sqlite3.Connection) -> None:
    """Applies the steps that the file lacks, inside the caller's transaction.

    :raises NewerSchema: the file has more steps than this version knows
    """
    connection.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)")
    row = connection.execute("SELECT version FROM schema_version").fetchone()
    version = 0 if row is None else row[0]
    if version > len(MIGRATIONS):
        raise NewerSchema(version)
    if row is None:
        connection.execute("INSERT INTO schema_version VALUES (0)")
    for step in MIGRATIONS[version:]:
        for part in step:
            if isinstance(part, str):
                connection.execute(part)
            else:
                part(connection)
    connection.execute("UPDATE schema_version SET version = ?", (len(MIGRATIONS),))
