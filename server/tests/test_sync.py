"""/api/v1/spaces: which there are, what they refuse, and how a browser follows one."""

import gzip
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from sync_server import create_app
from sync_server.cursor import parse_cursor
from sync_server.page import read_page
from sync_server.space import read_registers

from .rows import put_rows

SPACE = "/api/v1/spaces/p_1"


def put(client: FlaskClient, space: str = "p_1", **values: Any) -> None:
    """Stores documents."""
    for key, value in values.items():
        client.put(f"/api/storage/{key}", query_string={"space": space}, json={"value": value})


def test_spaces_are_listed_and_removed(client: FlaskClient) -> None:
    put(client, a=1, b=1)
    client.delete("/api/storage/b?space=p_1")
    put(client, "🌳 x", a=1)
    assert client.get("/api/v1/spaces").json == {
        "spaces": [
            {"space": "p_1", "rev": 3, "records": 1},
            {"space": "🌳 x", "rev": 1, "records": 1},
        ]
    }
    assert client.delete(SPACE).json == {"success": True}
    assert [s["space"] for s in client.get("/api/v1/spaces").json["spaces"]] == ["🌳 x"]
    assert client.get(f"{SPACE}/changes").json["ch"] == []
    missing = client.delete(SPACE)
    assert missing.status_code == 404
    assert missing.json["error"]["code"] == "not-found"


def test_a_space_that_is_not_there_is_empty_and_stays_away(client: FlaskClient) -> None:
    page = client.get(f"{SPACE}/changes").json
    assert page == {"c": "0-", "since": None, "ch": [], "more": False}
    assert client.get("/api/v1/spaces").json == {"spaces": []}


def test_a_cleared_space_lies_in_the_trash(client: FlaskClient) -> None:
    put(client, a=1, b=2)
    client.post("/api/storage/clear?space=p_1")
    assert client.get("/api/storage/keys?space=p_1").json == {"keys": []}
    trash = client.get(f"{SPACE}/trash").json["trash"]
    assert sorted((key, rev) for key, rev, _, _ in trash) == [("a", 3), ("b", 3)]


@pytest.mark.parametrize("call", ["sync", "changes", "snapshot", "conflicts", "trash"])
def test_a_malformed_space_is_refused(client: FlaskClient, call: str) -> None:
    ask = client.post if call == "sync" else client.get
    for space in ("..", "%00", "x" * 201):
        refused = ask(f"/api/v1/spaces/{space}/{call}")
        assert refused.status_code == 400
        assert refused.json["error"]["code"] == "invalid-space"


def test_unknown_addresses_have_a_code(client: FlaskClient) -> None:
    assert client.get("/api/v1/nothing").json["error"]["code"] == "not-found"
    wrong = client.get(f"{SPACE}/sync")
    assert (wrong.status_code, wrong.json["error"]["code"]) == (405, "method-not-allowed")


def test_long_answers_are_compressed_for_those_who_accept_it(client: FlaskClient) -> None:
    put(client, a="x" * 5000)
    plain = client.get(f"{SPACE}/changes")
    assert "Content-Encoding" not in plain.headers
    packed = client.get(f"{SPACE}/changes", headers={"Accept-Encoding": "gzip, br"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert gzip.decompress(packed.data) == plain.data
    assert int(packed.headers["Content-Length"]) == len(packed.data) < 500
    short = client.get("/health", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in short.headers


PUSHES = st.lists(
    st.dictionaries(st.sampled_from("abcdef"), st.none() | st.integers(0, 3), max_size=4),
    max_size=8,
)


@settings(deadline=None, max_examples=40, database=None, print_blob=True)
@given(PUSHES, st.integers(1, 4))
def test_a_browser_that_pulls_page_by_page_has_what_the_server_has(
    tmp_path_factory: pytest.TempPathFactory, pushes: list[dict[str, Any]], limit: int
) -> None:
    path = tmp_path_factory.mktemp("pull") / "espalier.db"
    database = create_app({"DATABASE_PATH": str(path)}).extensions["database"]
    browser: dict[str, Any] = {}
    cursor = None

    def pull() -> bool:
        nonlocal cursor
        with database.read() as connection:
            page = read_page(connection, "s", cursor, limit if cursor else 100)
        browser.update((key, read_registers(text or "{}")) for key, _, text in page.rows)
        cursor = parse_cursor(str(page.to))
        return page.has_more

    for entries in pushes:
        with database.write("s") as connection:
            put_rows(connection, "s", entries)
        pull()
    while pull():
        pass
    with database.read() as connection:
        rows = connection.execute("SELECT key, value FROM records").fetchall()
    database.close()
    assert browser == {key: read_registers(text) for key, text in rows}
