"""Where the server keeps what it is given: a SQLite file, or a PostgreSQL database."""

from collections.abc import Mapping
from typing import Any

from flask import current_app

from .connection import Connection
from .database import Database
from .sqlite import SqliteEngine

__all__ = ["Connection", "Database", "database", "open_database"]


def open_database(config: Mapping[str, Any]) -> Database:
    """The database that the settings name, with its tables brought up to date.

    :raises ConfigError: it cannot be opened and written, or is too new
    """
    if config["DATABASE_URL"]:
        # Only now: a server that has a file does without its driver.
        from .postgres import PostgresEngine

        return Database(PostgresEngine(config["DATABASE_URL"]))
    return Database(SqliteEngine(config["DATABASE_PATH"]))


def database() -> Database:
    """The database of the app that handles this request."""
    return current_app.extensions["database"]
