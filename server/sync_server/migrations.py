"""The tables, and the steps that bring an older file up to them."""

import sqlite3

MIGRATIONS: tuple[tuple[str, ...], ...] = (
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
        for statement in step:
            connection.execute(statement)
    connection.execute("UPDATE schema_version SET version = ?", (len(MIGRATIONS),))
