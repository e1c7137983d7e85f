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
from sync_server.database import Database

from .process import ServerProcess

# The same random examples each time, so that a build which passed passes again;
# LAW_SEED=random looks for new ones.
settings.register_profile("same", derandomize=os.environ.get("LAW_SEED") != "random")
settings.load_profile("same")


class ReadingClient(FlaskClient):
    """Reads each answer to its end, as a connection does, so that no file stays open."""

    def open(self, *args: Any, **options: Any) -> TestResponse:
        return super().open(*args, **{"buffered": True, **options})


@pytest.fixture
def config(tmp_path: Path) -> dict:
    """Settings that reach nothing outside the test's folder; a test may add to them."""
    return {
        "DATABASE_PATH": str(tmp_path / "data" / "espalier.db"),
        "DIST_PATH": str(tmp_path / "dist"),
    }


@pytest.fixture(autouse=True)
def _close_databases(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Closes the database of each app that a test makes."""
    opened: list[Database] = []

    class ClosedInTheEnd(Database):
        def __init__(self, path: str) -> None:
            super().__init__(path)
            opened.append(self)

    monkeypatch.setattr("sync_server.Database", ClosedInTheEnd)
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
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    """A real server process on a free port."""
    process = ServerProcess(tmp_path)
    process.start()
    yield process
    process.kill()
