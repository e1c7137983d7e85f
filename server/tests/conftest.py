"""What the tests share: an app of its own for each test, on a temporary database."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import settings
from werkzeug.test import TestResponse

from sync_server import create_app
from sync_server.config import DEFAULTS
from sync_server.database import Database, open_database
from sync_server.database.engine import Engine

from .databases import Databases
from .process import ServerProcess

# The same random examples each time, so that a build which passed passes again;
# LAW_SEED=random looks for new ones.
settings.register_profile("same", derandomize=os.environ.get("LAW_SEED") != "random")
settings.load_profile("same")


class ReadingClient(FlaskClient):
    """Reads each answer to its end, as a connection does, so that no file stays open."""

    def open(self, *args: Any, **options: Any) -> TestResponse:
        return super().open(*args, **{"buffered": True, **options})


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that stores something does so in each kind of database, unless it is of one alone."""
    if "storage" in metafunc.fixturenames:
        is_of_one = metafunc.definition.get_closest_marker("sqlite")
        kinds = ["sqlite"] if is_of_one else ["sqlite", "postgresql"]
        metafunc.parametrize("storage", kinds, indirect=True)


@pytest.fixture(scope="session")
def databases() -> Iterator[Databases]:
    """A PostgreSQL server, once a test needs it, and databases in it."""
    databases = Databases()
    yield databases
    databases.close()


@pytest.fixture
def storage(request: pytest.FixtureRequest, databases: Databases, tmp_path: Path) -> dict[str, str]:
    """The settings of an empty database, as the environment names them."""
    if request.param == "sqlite":
        return {"DATABASE_PATH": str(tmp_path / "data" / "espalier.db")}
    return {"DATABASE_URL": databases.empty()}


@pytest.fixture
def config(storage: dict[str, str], tmp_path: Path) -> dict:
    """Settings that reach nothing outside the test; a test may add to them."""
    return {**storage, "DIST_PATH": str(tmp_path / "dist")}


@pytest.fixture
def database(storage: dict[str, str]) -> Database:
    """An empty database."""
    return open_database({**DEFAULTS, **storage})


@pytest.fixture(autouse=True)
def _close_databases(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Closes the database of each app that a test makes."""
    opened: list[Database] = []

    begin = Database.__init__

    def begin_noted(self: Database, engine: Engine) -> None:
        opened.append(self)
        begin(self, engine)

    # Every one has to have what `close` needs, also one whose beginning failed.
    monkeypatch.setattr(Database, "__init__", begin_noted)
    yield
    for database in opened:
        database.close()


@pytest.fixture
def app(config: dict) -> Flask:
    """The app under the test's settings."""
    app = create_app(config)
    app.test_client_class = ReadingClient
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Sends requests to the app without a network."""
    return app.test_client()


@pytest.fixture
def server(storage: dict[str, str], tmp_path: Path) -> Iterator[ServerProcess]:
    """A real server process on a free port."""
    process = ServerProcess(tmp_path, **storage)
    process.start()
    yield process
    process.kill()
