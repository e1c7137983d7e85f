"""The stream that says when something changed, from a real server process."""

import http.client
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from .listener import Listener
from .process import ServerProcess

KEY = "/api/storage/k"


@pytest.fixture
def listener(server: ServerProcess) -> Iterator[Listener]:
    """Somebody who listens from the beginning."""
    listener = Listener(server)
    yield listener
    listener.close()


def test_a_write_is_told_at_once(server: ServerProcess, listener: Listener) -> None:
    assert listener.response.getheader("Content-Type").startswith("text/event-stream")
    assert listener.event() == "0-"
    for number in range(3):
        server.ask("PUT", KEY, {"value": number})
        began = time.monotonic()
        cursor = listener.event()
        assert cursor.startswith(f"{number + 1}-")
        # Sooner than the second after which the database is asked anyway, by far.
        assert time.monotonic() - began < 0.5
    changes = server.ask("GET", f"/api/v1/spaces/default/changes?since={cursor}")[1]
    assert changes["ch"] == []


def test_a_push_and_every_other_write_are_told(server: ServerProcess, listener: Listener) -> None:
    listener.event()
    op = {"mid": 1, "k": "files:f", "new": 1, "set": {"name": [None, "f"]}}
    server.ask("POST", "/api/v1/spaces/default/sync", {"v": 1, "r": "a", "ops": [op]})
    assert listener.event().startswith("1-")
    server.ask("DELETE", "/api/storage/files:f")
    assert listener.event().startswith("2-")
    server.ask("POST", "/api/storage/import", {"a": 1})
    assert listener.event().startswith("3-")
    server.ask("POST", "/api/storage/clear")
    assert listener.event().startswith("4-")


def test_another_space_is_no_news(server: ServerProcess, listener: Listener) -> None:
    listener.event()
    server.ask("PUT", f"{KEY}?space=other", {"value": 1})
    server.ask("PUT", KEY, {"value": 1})
    assert listener.event().startswith("1-")


def test_streams_leave_threads_for_requests(server: ServerProcess) -> None:
    listeners = [Listener(server) for _ in range(30)]
    statuses = [listener.response.status for listener in listeners]
    assert statuses == [200] * 24 + [503] * 6
    assert listeners[-1].response.getheader("Retry-After") == "30"
    assert server.ask("GET", "/health")[0] == 200
    for listener in listeners:
        listener.close()
    # A listener that is gone makes room, once the next word to it fails.
    deadline = time.monotonic() + 25
    while time.monotonic() < deadline:
        server.ask("PUT", KEY, {"value": time.monotonic()})
        late = Listener(server)
        status = late.response.status
        late.close()
        if status == 200:
            return
        time.sleep(0.2)  # between two questions, until the deadline
    raise AssertionError("No stream was let in again.")


def test_a_stream_ends_with_its_server(server: ServerProcess, listener: Listener) -> None:
    listener.event()
    assert server.stop()[0] == 0
    with pytest.raises((EOFError, http.client.HTTPException, OSError)):
        listener.event()


def test_a_write_of_another_process_is_told(
    server: ServerProcess, listener: Listener, storage: dict[str, str], tmp_path: Path
) -> None:
    listener.event()
    other = ServerProcess(tmp_path, **storage)
    other.start()
    try:
        listener_there = Listener(other)
        listener_there.event()
        other.ask("PUT", KEY, {"value": 0})
        assert listener.event().startswith("1-")
        listener_there.event()
        for number in range(1, 6):
            began = time.monotonic()
            server.ask("PUT", KEY, {"value": number})
            assert listener_there.event().startswith(f"{number + 1}-")
            # Sooner than the second after which the database is asked anyway.
            assert time.monotonic() - began < 0.8
            listener.event()
        listener_there.close()
    finally:
        assert other.stop()[0] == 0
