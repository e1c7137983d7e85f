"""The process for streams alone, beside a server on the same database."""

import resource
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from .listener import Listener
from .process import SERVE, ServerProcess
from .test_events import KEY

PEOPLE = "/api/v1/spaces/default/presence"


@pytest.fixture
def events(storage: dict[str, str], tmp_path: Path) -> Iterator[ServerProcess]:
    """A process for at most 200 streams."""
    script = SERVE.with_name("serve_events.py")
    process = ServerProcess(tmp_path, script=script, MOST_STREAMS="200", **storage)
    process.start()
    yield process
    process.kill()


def test_hundreds_of_streams_hear_of_a_write_elsewhere(
    server: ServerProcess, events: ServerProcess
) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    assert hard == resource.RLIM_INFINITY or hard > 1000
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 1000), hard))
    listeners = [Listener(events) for _ in range(201)]
    assert [listener.response.status for listener in listeners] == [200] * 200 + [503]
    assert {listener.event() for listener in listeners[:200]} == {"0-"}
    began = time.monotonic()
    server.ask("PUT", KEY, {"value": 1})
    cursors = {listener.event() for listener in listeners[:200]}
    assert len(cursors) == 1
    assert cursors.pop().startswith("1-")
    # Sooner than the second after which the database is asked anyway.
    assert time.monotonic() - began < 0.9
    assert events.ask("GET", "/health")[0] == 200
    for listener in listeners:
        listener.close()


def test_people_meet_there(events: ServerProcess) -> None:
    listener = Listener(events)
    listener.event()
    here = {"who": "ana.1", "name": "Ana", "document": None, "selection": []}
    assert events.ask("POST", PEOPLE, here) == (200, {"people": []})
    assert '"Ana"' in listener.event()
    listener.close()


def test_it_has_nothing_else_and_ends_when_told(events: ServerProcess) -> None:
    assert events.ask("GET", KEY)[0] == 404
    listener = Listener(events)
    listener.event()
    assert events.stop()[0] == 0
    listener.close()


def test_a_server_with_tokens_has_them_there_too(storage: dict[str, str], tmp_path: Path) -> None:
    script = SERVE.with_name("serve_events.py")
    process = ServerProcess(tmp_path, script=script, ESPALIER_TOKEN="secret", **storage)
    process.start()
    try:
        assert process.ask("GET", "/api/v1/spaces/default/events")[0] == 401
    finally:
        assert process.stop()[0] == 0
