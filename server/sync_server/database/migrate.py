"""Brings the tables up to date, with Alembic. The steps are in ``versions/``."""

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

HEAD = "0002"
"""The last step. A test holds that it is."""

VERSIONS = Path(__file__).with_name("versions")
"""Where the steps are."""


class NewerSchema(Exception):
    """The database was written by a version that knows steps which this one does not."""


def migrate_sqlite(connection: sqlite3.Connection) -> None:
    """Applies the steps that a file lacks, all of them or none.

    :raises NewerSchema: the file has steps that this version does not know
    """
    if _sqlite_version(connection) == HEAD:
        return
    # Only where there is something to do: loading it takes longer than all the rest.
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    with engine.connect() as own:
        # By hand, and not before: to get to know a connection, SQLAlchemy ends its transaction.
        own.exec_driver_sql("BEGIN IMMEDIATE")
        _adopt(connection)
        _upgrade(own)
        own.commit()


def migrate_postgres(url: str) -> None:
    """Applies the steps that a database lacks, all of them or none, while others wait.

    :raises NewerSchema: the database has steps that this version does not know
    """
    import psycopg
    from sqlalchemy import create_engine, text
    from sqlalchemy.pool import NullPool

    engine = create_engine(
        "postgresql+psycopg://", creator=lambda: psycopg.connect(url), poolclass=NullPool
    )
    with engine.begin() as connection:
        # Of several processes that start at once, one makes the tables.
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('espalier migrations'))"))
        _upgrade(connection)


def _sqlite_version(connection: sqlite3.Connection) -> str | None:
    if not _has_table(connection, "alembic_version"):
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else row[0]


def _adopt(connection: sqlite3.Connection) -> None:
    """Takes over the count of steps that files had before: an older Espalier still reads it."""
    if not _has_table(connection, "schema_version") or _has_table(connection, "alembic_version"):
        return
    (version,) = connection.execute("SELECT version FROM schema_version").fetchone() or (0,)
    if version > 2:
        raise NewerSchema(version)
    connection.execute(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
        " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    if version > 0:
        connection.execute("INSERT INTO alembic_version VALUES (?)", (f"{version:04}",))


def _has_table(connection: sqlite3.Connection, name: str) -> bool:
    found = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (name,)
    )
    return found.fetchone() is not None


def _upgrade(connection: "Connection") -> None:
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError
    from sqlalchemy.exc import DBAPIError

    config = Config()
    config.set_main_option("script_location", str(VERSIONS.parent))
    config.set_main_option("version_locations", str(VERSIONS))
    config.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(config)

    def steps(revision: str, _context: object) -> list:
        try:
            return script._upgrade_revs("head", revision)
        except CommandError as error:
            raise NewerSchema(revision) from error

    try:
        with EnvironmentContext(config, script, fn=steps, destination_rev="head") as environment:
            environment.configure(connection=connection, transactional_ddl=False)
            environment.run_migrations()
    except DBAPIError as error:
        # As the driver says it, like everything else that fails.
        raise error.orig or error from None
