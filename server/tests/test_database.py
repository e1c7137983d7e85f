"""Opening the database: what it needs, and what it says when it does not get it."""

import os
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from alembic.script import ScriptDirectory

from sync_server import ConfigError, create_app, records
from sync_server.config import DEFAULTS, from_environ
from sync_server.cursor import latest
from sync_server.database import Database, migrate, open_database

from .databases import Databases
from .rows import put_rows


def open_file(path: Path) -> Database:
    """The database in a file."""
    return open_database({**DEFAULTS, "DATABASE_PATH": str(path)})


def test_the_folder_is_made_and_the_journal_is_a_write_ahead_log(tmp_path: Path) -> None:
    database = open_file(tmp_path / "new" / "folder" / "espalier.db")
    with database.read() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)


def test_a_second_start_keeps_everything(config: dict[str, Any]) -> None:
    first = create_app(config)
    first.test_client().put("/api/storage/k", json={"value": 1})
    first.extensions["database"].close()
    assert create_app(config).test_client().get("/api/storage/k").json == {"value": 1}


def test_a_database_of_a_newer_version_is_left_alone(
    database: Database, config: dict[str, Any]
) -> None:
    with database.write("s") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9000'")
    try:
        with pytest.raises(ConfigError, match="newer Espalier"):
            create_app(config)
    finally:
        with database.write("s") as connection:
            connection.execute("UPDATE alembic_version SET version_num = ?", (migrate.HEAD,))


def test_a_file_of_a_newer_version_that_counted_its_steps_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "espalier.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE schema_version (version INTEGER NOT NULL)")
        connection.execute("INSERT INTO schema_version VALUES (3)")
    with pytest.raises(ConfigError, match="newer Espalier"):
        open_file(path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [
            ("schema_version",)
        ]


def test_a_file_that_counted_its_steps_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "espalier.db"
    database = open_file(path)
    with database.write("s") as connection:
        put_rows(connection, "s", {"k": 1})
        connection.execute("DROP TABLE alembic_version")
        connection.execute("CREATE TABLE schema_version (version INTEGER NOT NULL)")
        connection.execute("INSERT INTO schema_version VALUES (2)")
    database.close()
    with open_file(path).read() as connection:
        assert records.get(connection, "s", "k") == "1"
        versions = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    assert versions == [(migrate.HEAD,)]


def test_what_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "espalier.db"
    path.write_bytes(b"not a database, but somebody's text. " * 100)
    with pytest.raises(ConfigError, match="DATABASE_PATH"):
        open_file(path)
    assert path.read_bytes().startswith(b"not a database")


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(ConfigError, match="writable"):
        open_file(tmp_path / "data" / "espalier.db")


def test_the_last_step_is_the_one_that_a_start_looks_for() -> None:
    assert ScriptDirectory(
        str(migrate.VERSIONS.parent), version_locations=[str(migrate.VERSIONS)]
    ).get_heads() == [migrate.HEAD]


BROKEN_STEP = """
from alembic import op
revision = "0009"
down_revision = "{head}"
def upgrade():
    op.execute("CREATE TABLE half (x INTEGER)")
    op.execute("CREATE TABLE broken (")
"""


def test_a_failed_migration_leaves_nothing_behind(
    storage: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = {**DEFAULTS, **storage}
    steps = tmp_path / "versions"
    shutil.copytree(migrate.VERSIONS, steps)
    (steps / "v0009_broken.py").write_text(BROKEN_STEP.format(head=migrate.HEAD))
    open_database(settings).close()
    with monkeypatch.context() as patch:
        patch.setattr(migrate, "VERSIONS", steps)
        patch.setattr(migrate, "HEAD", "0009")
        with pytest.raises(ConfigError):
            open_database(settings)
    with open_database(settings).write("s") as connection:
        connection.execute("CREATE TABLE half (x INTEGER)")
        connection.execute("DROP TABLE half")


def test_a_transaction_that_fails_changes_nothing(database: Database) -> None:
    def write_then_fail() -> None:
        with database.write("s") as connection:
            put_rows(connection, "s", {"k": 1})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_then_fail()
    with database.read() as connection:
        assert records.get(connection, "s", "k") is None
    with database.write("s") as connection:
        assert put_rows(connection, "s", {"k": 1}) == 1


def test_a_database_that_fails_is_a_503_with_a_sentence(config: dict[str, Any]) -> None:
    app = create_app(config)
    database = app.extensions["database"]
    with database.write("s") as connection:
        connection.execute("ALTER TABLE records RENAME TO elsewhere")
    try:
        failed = app.test_client().put("/api/storage/k", json={"value": 1})
    finally:
        with database.write("s") as connection:
            connection.execute("ALTER TABLE elsewhere RENAME TO records")
    assert failed.status_code == 503
    assert "nothing was changed" in failed.json["error"]
    assert app.test_client().put("/api/storage/k", json={"value": 1}).status_code == 200


def test_a_read_sees_one_moment(database: Database) -> None:
    with database.write("s") as connection:
        put_rows(connection, "s", {"k": 1})
    with database.read() as reading:
        assert records.get(reading, "s", "k") == "1"
        with database.write("s") as writing:
            put_rows(writing, "s", {"k": 2})
        assert records.get(reading, "s", "k") == "1"
    with database.read() as connection:
        stored = connection.execute("SELECT value FROM records").fetchall()
    assert stored == [('{"$value":2}',)]


def test_writers_of_one_space_take_turns(database: Database) -> None:
    def write_many(number: int) -> None:
        for at in range(20):
            with database.write("s") as connection:
                put_rows(connection, "s", {f"k{number}": at})

    with ThreadPoolExecutor() as pool:
        list(pool.map(write_many, range(4)))
    with database.read() as connection:
        assert latest(connection, "s").rev == 80
        revs = connection.execute("SELECT rev FROM revs ORDER BY rev").fetchall()
    assert revs == [(rev,) for rev in range(81)]


def test_keys_sort_by_their_bytes_whatever_the_language(database: Database) -> None:
    keys = ["Zz", "a0", "a", "ä", "_", "nodes:t/B", "nodes:t/a", "𝄞", "\uffee"]
    with database.write("s") as connection:
        put_rows(connection, "s", dict.fromkeys(keys, 1))
    with database.read() as connection:
        rows = connection.execute("SELECT key FROM records ORDER BY key").fetchall()
    assert [key for (key,) in rows] == sorted(keys)


class TestPostgres:
    """What only a database beyond a connection can do."""

    @pytest.fixture
    def url(self, databases: Databases) -> str:
        """An empty database."""
        return databases.empty()

    def open(self, url: str) -> Database:
        """The database as a server opens it."""
        return open_database({**DEFAULTS, "DATABASE_URL": url})

    def test_connections_that_the_server_ended_are_replaced(self, url: str) -> None:
        database = self.open(url)
        with database.write("s") as connection:
            put_rows(connection, "s", {"k": 1})
        with psycopg.connect(url) as other:
            other.execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        with database.read() as connection:
            assert records.get(connection, "s", "k") == "1"

    def test_several_that_start_at_once_make_the_tables_once(self, databases: Databases) -> None:
        url = databases.make()
        with ThreadPoolExecutor() as pool:
            opened = list(pool.map(self.open, [url] * 4))
        with opened[0].write("s") as connection:
            put_rows(connection, "s", {"k": 1})
        with opened[3].read() as connection:
            assert records.get(connection, "s", "k") == "1"

    def test_nobody_there_is_a_sentence_without_the_password(self) -> None:
        with pytest.raises(ConfigError, match="postgresql://ana@127") as caught:
            self.open("postgresql://ana:secret@127.0.0.1:9/nothing")
        assert "secret" not in str(caught.value)

    def test_a_database_in_another_encoding_is_refused(self, databases: Databases) -> None:
        name = f"espalier_latin_{os.getpid()}"
        with psycopg.connect(databases.server(), autocommit=True) as connection:
            connection.execute(
                f"CREATE DATABASE {name} ENCODING 'LATIN1' TEMPLATE template0"
                " LC_COLLATE 'C' LC_CTYPE 'C'"
            )
        try:
            with pytest.raises(ConfigError, match="UTF8"):
                self.open(urlsplit(databases.server())._replace(path=f"/{name}").geturl())
        finally:
            with psycopg.connect(databases.server(), autocommit=True) as connection:
                connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.mark.parametrize(
    ("environ", "name"),
    [
        ({"PORT": "http"}, "PORT"),
        ({"PORT": "70000"}, "PORT"),
        ({"MAX_BODY_BYTES": "0"}, "MAX_BODY_BYTES"),
        ({"VITE_FLASK_API_URL": "localhost:5001"}, "VITE_FLASK_API_URL"),
        ({"VITE_FLASK_API_URL": "http://a;script-src"}, "VITE_FLASK_API_URL"),
        ({"API_ORIGINS": "http://a, b.example"}, "API_ORIGINS"),
        ({"API_ORIGINS": "http://a;script-src"}, "API_ORIGINS"),
        ({"API_ORIGINS": "http://a *"}, "API_ORIGINS"),
    ],
)
def test_a_variable_that_does_not_fit_is_named(environ: dict[str, str], name: str) -> None:
    with pytest.raises(ConfigError, match=name):
        from_environ(environ)


def test_variables_become_settings() -> None:
    config = from_environ(
        {
            "PORT": "6000",
            "HOST": "0.0.0.0",
            "DATABASE_PATH": "/srv/e.db",
            "ALLOWED_ORIGINS": "https://a.example, http://b.example:1 ,",
            "VITE_FLASK_API_URL": "http://localhost:6000",
            "API_ORIGINS": "http://127.0.0.1:6001/, https://b.example",
            "MAX_BODY_BYTES": "1000",
            "ESPALIER_DEV": "1",
            "ESPALIER_TOKEN": " secret ",
            "LIVE_SECONDS": "60",
        }
    )
    assert config == {
        "PORT": 6000,
        "HOST": "0.0.0.0",
        "DATABASE_PATH": "/srv/e.db",
        "DATABASE_URL": "",
        "ALLOWED_ORIGINS": ("https://a.example", "http://b.example:1"),
        "API_URL": "http://localhost:6000",
        "API_ORIGINS": ("http://127.0.0.1:6001", "https://b.example"),
        "MAX_BODY_BYTES": 1000,
        "LIVE_MS": 60_000,
        "TOKEN": "secret",
        "TOKENS_PATH": "",
        "DEV": True,
    }
