"""A SQLite file: opening it safely, and taking turns at writing."""

import sqlite3
import threading
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NoReturn

from ..config import ConfigError
from .migrate import NewerSchema, migrate_sqlite
from .sqlite_news import SqliteListener

BUSY_TIMEOUT_MS = 10_000
"""How long a transaction waits for another process, such as a backup, to let go of the file."""


class SqliteConnection(sqlite3.Connection):
    """SQLite's own connection, with what differs between databases."""

    def octets(self, column: str) -> str:
        """The expression for the length of a text in bytes."""
        return f"LENGTH(CAST({column} AS BLOB))"


class SqliteEngine:
    """One file.

    Writes of this process queue at a lock, in turn and without polling, instead of at SQLite's
    busy handler, whose sleeps let an unlucky writer starve.
    """

    failures = sqlite3.Error
    has_announcer = False

    def __init__(self, path: str) -> None:
        self.where = str(Path(path).expanduser().resolve())
        self._write_lock = threading.Lock()

    def prepare(self) -> None:
        """Makes the file and its tables.

        :raises ConfigError: the file cannot be opened, is no database, or is too new
        """
        try:
            Path(self.where).parent.mkdir(parents=True, exist_ok=True)
            connection = self.connect()
            try:
                migrate_sqlite(connection)
            finally:
                # The last connection that closes folds the log into the file.
                connection.close()
        except NewerSchema as error:
            raise ConfigError(
                f"The database {self.where} was written by a newer Espalier (schema {error}); "
                "update Espalier, or set DATABASE_PATH to another file."
            ) from error
        except (OSError, sqlite3.Error) as error:
            raise ConfigError(
                f"The database {self.where} cannot be opened and written ({error}); make the "
                "folder writable and free space there, or set DATABASE_PATH to another file."
            ) from error

    def connect(self) -> SqliteConnection:
        """A new connection to the file."""
        connection = sqlite3.connect(
            self.where,
            timeout=BUSY_TIMEOUT_MS / 1000,
            isolation_level=None,
            check_same_thread=False,  # one thread at a time has it: see Database
            factory=SqliteConnection,
        )
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            # FULL: an answered write survives a power cut too. A cursor that a client holds
            # would otherwise point past a revision that the restarted server gives out again.
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA journal_size_limit = 67108864")
        except BaseException:
            connection.close()
            raise
        return connection

    def is_alive(self, _connection: SqliteConnection) -> bool:
        """A file goes nowhere."""
        return True

    def begin_read(self, connection: SqliteConnection) -> None:
        """The first statement decides of which moment the view is."""
        connection.execute("BEGIN")

    def begin_write(self, connection: SqliteConnection, _space: str) -> None:
        """Holds the lock of the file from its first statement.

        BEGIN IMMEDIATE, because a transaction that reads first and then writes fails at once
        with SQLITE_BUSY_SNAPSHOT, whatever the busy timeout, when another one wrote between.
        """
        connection.execute("BEGIN IMMEDIATE")

    def listener(self) -> SqliteListener:
        """Asks the file, on a connection of its own."""
        return SqliteListener(self.connect())

    def announcer(self) -> NoReturn:
        """Nobody has to be told."""
        raise NotImplementedError

    def writing(self) -> AbstractContextManager[object]:
        """The turn of this process's writers."""
        return self._write_lock
