"""What is forgotten, when, and what is not."""

import time
from typing import Any

import pytest
from flask.testing import FlaskClient

from sync_server import create_app
from sync_server.database import Database
from sync_server.keys import CONFLICTS
from sync_server.retention import DAY_MS, purge, tidy
from sync_server.space import Space


def node(parent: str | None, **more: Any) -> dict[str, Any]:
    """The registers of a node."""
    return {"type": "Box", "$pos": [parent, "children", "a0"], **more}


def put(database: Database, at: int, **records: dict[str, Any]) -> None:
    """Stores records at a time; names with ``_`` are nodes of the tree t."""
    with database.write("s") as connection:
        space = Space(connection, "s")
        space.now = at
        space.store({key.replace("_", "nodes:t/", 1): r for key, r in records.items()}, "test")


def left(database: Database) -> set[str]:
    """The keys of what is there."""
    with database.read() as connection:
        rows = connection.execute("SELECT key FROM records WHERE value IS NOT NULL").fetchall()
    return {key for (key,) in rows}


def purge_before(database: Database, before: int) -> int:
    """Purges what lay in the trash before a moment."""
    with database.write("s") as connection:
        return purge(Space(connection, "s"), before)


def test_what_lies_in_the_trash_for_long_goes_with_what_is_below(database: Database) -> None:
    put(database, 10, _root=node(None), _a=node("root", **{"$del": True}), _b=node("a"))
    put(database, 10, _c=node("root"), f={"name": "f", "$del": True}, g={"name": "g"})
    assert purge_before(database, 10) == 0
    assert purge_before(database, 20) == 3
    assert left(database) == {"nodes:t/root", "nodes:t/c", "g"}
    with database.read() as connection:
        assert Space(connection, "s").is_purged("nodes:t/b")


def test_what_somebody_edited_in_the_trash_stays(database: Database) -> None:
    put(database, 10, _root=node(None), _a=node("root", **{"$del": True}), _b=node("a"))
    put(database, 30, _b=node("a", name="edited"))
    assert purge_before(database, 20) == 0


def test_a_document_goes_with_its_nodes(database: Database) -> None:
    header = {"componentTrees:t": {"rootId": "root", "$del": True}}
    put(database, 10, _root=node(None), _a=node("root"), **header)
    put(database, 10, **{"nodes:t2/root": node(None)})
    assert purge_before(database, 20) == 3
    assert left(database) == {"nodes:t2/root"}


def test_decided_conflicts_go_and_open_ones_stay(database: Database) -> None:
    states = {"open": {"state": "open"}, "done": {"state": "resolved"}}
    put(database, 10, **{CONFLICTS + name: record for name, record in states.items()})
    assert purge_before(database, 20) == 1
    assert left(database) == {f"{CONFLICTS}open"}


def test_the_history_ends_and_its_last_revision_stays(database: Database) -> None:
    for at in (1, 2, 3):
        put(database, at, f={"name": str(at)})
    with database.write("s") as connection:
        space = Space(connection, "s")
        connection.execute("INSERT INTO replicas VALUES ('s', 'old', 1, ?, 1)", (b"",))
        space.now = 200 * DAY_MS
        connection.execute("INSERT INTO replicas VALUES ('s', 'new', 1, ?, ?)", (b"", space.now))
        tidy(space)
        revs = connection.execute("SELECT rev FROM revs").fetchall()
        (bound,) = connection.execute("SELECT min_rev FROM spaces").fetchone()
        replicas = connection.execute("SELECT replica FROM replicas").fetchall()
    assert (revs, bound, replicas) == ([(3,)], 3, [("new",)])
    assert left(database) == {"f"}


def test_a_push_that_is_refused_takes_nothing_back(
    config: dict, monkeypatch: pytest.MonkeyPatch
) -> None:
    def edit(client: FlaskClient, mid: int) -> int:
        entry = {"mid": mid, "k": "f", "set": {"n": [mid - 1 or None, mid]}, "new": 1}
        body = {"v": 1, "r": "ana", "c": None, "ops": [entry]}
        return client.post("/api/v1/spaces/s/sync", json=body).status_code

    assert [edit(create_app(config).test_client(), mid) for mid in (1, 2, 3)] == [200, 200, 200]
    later = time.time_ns() + 365 * DAY_MS * 10**6
    monkeypatch.setattr(time, "time_ns", lambda: later)
    app = create_app(config)
    # Ana was away for so long that her name is forgotten.
    assert edit(app.test_client(), 4) == 409
    with app.extensions["database"].read() as connection:
        assert connection.execute("SELECT min_rev FROM spaces").fetchone() == (3,)
        assert connection.execute("SELECT COUNT(*) FROM replicas").fetchone() == (0,)
