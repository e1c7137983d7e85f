"""Opening the database: what it needs, and what it says when it does not get it."""

import sqlite3
from pathlib import Path

import pytest

from sync_server import ConfigError, create_app, records
from sync_server.config import from_environ
from sync_server.database import Database
from sync_server.migrations import MIGRATIONS

from .rows import put_rows


def test_the_folder_is_made_and_the_journal_is_a_write_ahead_log(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "espalier.db"
    database = Database(str(path))
    with database.read() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    database.close()


def test_a_second_start_keeps_everything(tmp_path: Path) -> None:
    config = {"DATABASE_PATH": str(tmp_path / "espalier.db")}
    first = create_app(config)
    first.test_client().put("/api/storage/k", json={"value": 1})
    first.extensions["database"].close()
    assert create_app(config).test_client().get("/api/storage/k").json == {"value": 1}


def test_a_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = str(tmp_path / "espalier.db")
    database = Database(path)
    with database.write() as connection:
        connection.execute("UPDATE schema_version SET version = ?", (len(MIGRATIONS) + 1,))
    database.close()
    with pytest.raises(ConfigError, match="newer Espalier"):
        Database(path)


def test_what_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "espalier.db"
    path.write_bytes(b"not a database, but somebody's text. " * 100)
    with pytest.raises(ConfigError, match="DATABASE_PATH"):
        Database(str(path))
    assert path.read_bytes().startswith(b"not a database")


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(ConfigError, match="writable"):
        Database(str(tmp_path / "data" / "espalier.db"))


def test_a_failed_migration_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(tmp_path / "espalier.db")
    broken = (*MIGRATIONS, ("CREATE TABLE half (x)", "CREATE TABLE broken ("))
    with monkeypatch.context() as patch:
        patch.setattr("sync_server.migrations.MIGRATIONS", broken)
        with pytest.raises(ConfigError):
            Database(path)
    database = Database(path)
    with database.read() as connection:
        assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchall()
    database.close()


def test_a_transaction_that_fails_changes_nothing(tmp_path: Path) -> None:
    database = Database(str(tmp_path / "espalier.db"))

    def write_then_fail() -> None:
        with database.write() as connection:
            put_rows(connection, "s", {"k": 1})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_then_fail()
    with database.read() as connection:
        assert records.get(connection, "s", "k") is None
    with database.write() as connection:
        assert put_rows(connection, "s", {"k": 1}) == 1
    database.close()


def test_a_database_that_fails_is_a_503_with_a_sentence(tmp_path: Path) -> None:
    app = create_app({"DATABASE_PATH": str(tmp_path / "espalier.db")})
    database = app.extensions["database"]
    with database.write() as connection:
        connection.execute("ALTER TABLE records RENAME TO elsewhere")
    failed = app.test_client().put("/api/storage/k", json={"value": 1})
    assert failed.status_code == 503
    assert "nothing was changed" in failed.json["error"]
    with database.write() as connection:
        connection.execute("ALTER TABLE elsewhere RENAME TO records")
    assert app.test_client().put("/api/storage/k", json={"value": 1}).status_code == 200
    database.close()


def test_a_read_sees_one_moment(tmp_path: Path) -> None:
    path = tmp_path / "espalier.db"
    database = Database(str(path))
    with database.write() as connection:
        put_rows(connection, "s", {"k": 1})
    with database.read() as reading:
        assert records.get(reading, "s", "k") == "1"
        with database.write() as writing:
            put_rows(writing, "s", {"k": 2})
        assert records.get(reading, "s", "k") == "1"
    database.close()
    other = sqlite3.connect(path)
    assert other.execute("SELECT value FROM records").fetchall() == [('{"$value":2}',)]
    other.close()


@pytest.mark.parametrize(
    ("environ", "name"),
    [
        ({"PORT": "http"}, "PORT"),
        ({"PORT": "70000"}, "PORT"),
        ({"MAX_BODY_BYTES": "0"}, "MAX_BODY_BYTES"),
        ({"VITE_FLASK_API_URL": "localhost:5001"}, "VITE_FLASK_API_URL"),
        ({"VITE_FLASK_API_URL": "http://a;script-src"}, "VITE_FLASK_API_URL"),
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
        "ALLOWED_ORIGINS": ("https://a.example", "http://b.example:1"),
        "API_URL": "http://localhost:6000",
        "MAX_BODY_BYTES": 1000,
        "LIVE_MS": 60_000,
        "TOKEN": "secret",
        "TOKENS_PATH": "",
        "DEV": True,
    }
