"""/api/v1/spaces: pushing records and pulling what changed."""

import gzip
import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from sync_server import create_app

SPACE = "/api/v1/spaces/p_1"


def push(client: FlaskClient, *entries: Any, space: str = SPACE) -> TestResponse:
    """Pushes records."""
    return client.post(f"{space}/push", json={"records": list(entries)})


def changes(client: FlaskClient, **query: Any) -> dict[str, Any]:
    """A page of changes."""
    return client.get(f"{SPACE}/changes", query_string=query).json


def test_a_push_is_one_revision(client: FlaskClient) -> None:
    pushed = push(client, ["files:a", {"id": "a"}], ["nodes:t/n", {"id": "n"}]).json
    assert pushed["rev"] == 1
    assert changes(client, since=0, nonce=pushed["nonce"]) == {
        "rev": 1,
        "nonce": pushed["nonce"],
        "reset": False,
        "changes": [["files:a", 1, {"id": "a"}], ["nodes:t/n", 1, {"id": "n", "treeId": "t"}]],
        "more": False,
    }


def test_a_pull_gives_what_came_after_the_cursor(client: FlaskClient) -> None:
    nonce = push(client, ["a", 1], ["b", 1]).json["nonce"]
    assert push(client, ["b", 2]).json == {"rev": 2, "nonce": nonce}
    push(client, ["a", None])
    assert changes(client, since=1, nonce=nonce)["changes"] == [["b", 2, 2], ["a", 3, None]]
    assert changes(client, since=2, nonce=nonce)["changes"] == [["a", 3, None]]
    assert changes(client, since=3, nonce=nonce)["changes"] == []


def test_what_is_already_stored_makes_no_revision(client: FlaskClient) -> None:
    push(client, ["a", {"x": 1, "y": [1.5]}])
    assert push(client, ["a", {"y": [1.5], "x": 1}], ["gone", None]).json["rev"] == 1
    assert push(client, ["a", {"x": True, "y": [1.5]}]).json["rev"] == 2
    assert len(changes(client)["changes"]) == 1


def test_the_last_of_two_values_for_a_key_counts(client: FlaskClient) -> None:
    push(client, ["a", 1], ["a", 2])
    assert changes(client)["changes"] == [["a", 1, 2]]


@pytest.mark.parametrize(
    ("entry", "code", "at"),
    [
        (["", 1], "invalid-key", "$.records[1][0]"),
        (["..", 1], "invalid-key", "$.records[1][0]"),
        (["clear", 1], "invalid-key", "$.records[1][0]"),
        (["a\0", 1], "invalid-key", "$.records[1][0]"),
        (["nodes:", {}], "invalid-key", "$.records[1][0]"),
        (["nodes:t", {}], "invalid-key", "$.records[1][0]"),
        (["nodes:/n", {}], "invalid-key", "$.records[1][0]"),
        (["nodes:t/", {}], "invalid-key", "$.records[1][0]"),
        (["nodes:t/n", "text"], "invalid-body", "$.records[1][1]"),
        (["a"], "invalid-body", "$.records[1]"),
        (["a", 1, 2], "invalid-body", "$.records[1]"),
        ([1, 1], "invalid-body", "$.records[1]"),
        ("a", "invalid-body", "$.records[1]"),
        ({"key": "a"}, "invalid-body", "$.records[1]"),
    ],
)
def test_one_bad_record_refuses_the_push(
    client: FlaskClient, entry: object, code: str, at: str
) -> None:
    refused = push(client, ["fine", 1], entry)
    assert refused.status_code == 400
    error = refused.json["error"]
    assert (error["code"], error["at"]) == (code, at)
    assert error["message"].endswith(".")
    assert changes(client)["changes"] == []


@pytest.mark.parametrize("body", [None, [], {}, {"records": {}}, {"records": None}, "x"])
def test_a_push_without_a_list_is_refused(client: FlaskClient, body: object) -> None:
    data = json.dumps(body)
    refused = client.post(f"{SPACE}/push", data=data, content_type="application/json")
    assert refused.status_code == 400
    assert refused.json["error"]["code"] == "invalid-body"


def test_a_push_is_strict_json_of_a_limited_length(client: FlaskClient) -> None:
    nan = client.post(
        f"{SPACE}/push", data='{"records":[["a",NaN]]}', content_type="application/json"
    )
    assert (nan.status_code, nan.json["error"]["code"]) == (400, "invalid-json")
    plain = client.post(f"{SPACE}/push", data='{"records":[]}')
    assert (plain.status_code, plain.json["error"]["code"]) == (415, "unsupported-media-type")
    many = push(client, *([f"k{n}", n] for n in range(2001)))
    assert (many.status_code, many.json["error"]["code"]) == (413, "too-many-records")
    assert changes(client)["changes"] == []
    assert push(client, *([f"k{n}", n] for n in range(2000))).status_code == 200


def test_pages_hold_whole_revisions(client: FlaskClient) -> None:
    nonce = push(client, ["a", 1], ["b", 1], ["c", 1]).json["nonce"]
    push(client, ["d", 1])
    push(client, ["e", 1], ["f", 1])
    first = changes(client, limit=2)
    assert [key for key, _, _ in first["changes"]] == ["a", "b", "c"]
    assert (first["rev"], first["more"], first["reset"]) == (1, True, True)
    second = changes(client, limit=2, since=first["rev"], nonce=nonce)
    assert [key for key, _, _ in second["changes"]] == ["d", "e", "f"]
    assert (second["rev"], second["more"], second["reset"]) == (3, False, False)


def test_paging_meets_a_change_between_two_pages(client: FlaskClient) -> None:
    nonce = push(client, ["a", 1]).json["nonce"]
    push(client, ["b", 1])
    first = changes(client, limit=1)
    push(client, ["a", 2])
    rest = changes(client, since=first["rev"], nonce=nonce)
    assert rest["changes"] == [["b", 2, 1], ["a", 3, 2]]


@pytest.mark.parametrize("query", [{"since": 1}, {"since": 1, "nonce": "other"}])
def test_a_cursor_of_another_history_is_reset(client: FlaskClient, query: dict) -> None:
    push(client, ["a", 1])
    push(client, ["a", None], ["b", 1])
    page = changes(client, **query)
    assert page["reset"] is True
    assert page["changes"] == [["a", 2, None], ["b", 2, 1]]


def test_a_cursor_ahead_of_the_server_is_reset(client: FlaskClient) -> None:
    nonce = push(client, ["a", 1]).json["nonce"]
    assert changes(client, since=7, nonce=nonce)["reset"] is True


def test_clearing_begins_a_new_history_without_tombstones(client: FlaskClient) -> None:
    pushed = push(client, ["a", 1]).json
    client.post("/api/storage/clear?space=p_1")
    page = changes(client, since=pushed["rev"], nonce=pushed["nonce"])
    assert page["reset"] is True
    assert page["changes"] == []
    assert page["nonce"] not in ("", pushed["nonce"])


def test_a_space_that_is_not_there_is_empty_and_stays_away(client: FlaskClient) -> None:
    assert changes(client) == {"rev": 0, "nonce": "", "reset": True, "changes": [], "more": False}
    assert client.get("/api/v1/spaces").json == {"spaces": []}


def test_nothing_new_is_304(client: FlaskClient) -> None:
    pushed = push(client, ["a", 1]).json
    url = f"{SPACE}/changes?since=1&nonce={pushed['nonce']}"
    etag = client.get(url).headers["ETag"]
    assert etag == f'"1-{pushed["nonce"]}"'
    unchanged = client.get(url, headers={"If-None-Match": etag})
    assert (unchanged.status_code, unchanged.data) == (304, b"")
    push(client, ["a", 2])
    assert client.get(url, headers={"If-None-Match": etag}).json["rev"] == 2


@pytest.mark.parametrize("query", ["since=-1", "since=x", "since=1.5", "limit=0", "since=²"])
def test_a_malformed_cursor_is_refused(client: FlaskClient, query: str) -> None:
    refused = client.get(f"{SPACE}/changes?{query}")
    assert refused.status_code == 400
    assert refused.json["error"]["code"] == "invalid-query"


def test_spaces_are_listed_and_removed(client: FlaskClient) -> None:
    push(client, ["a", 1], ["b", 1])
    push(client, ["b", None])
    push(client, ["a", 1], space="/api/v1/spaces/🌳 x")
    assert client.get("/api/v1/spaces").json == {
        "spaces": [
            {"space": "p_1", "rev": 2, "records": 1},
            {"space": "🌳 x", "rev": 1, "records": 1},
        ]
    }
    assert client.delete(SPACE).json == {"success": True}
    assert [s["space"] for s in client.get("/api/v1/spaces").json["spaces"]] == ["🌳 x"]
    assert changes(client)["changes"] == []
    missing = client.delete(SPACE)
    assert missing.status_code == 404
    assert missing.json["error"]["code"] == "not-found"


def test_a_malformed_space_is_refused(client: FlaskClient) -> None:
    for space in ("..", "%00", "x" * 201):
        refused = client.post(f"/api/v1/spaces/{space}/push", json={"records": []})
        assert refused.status_code == 400
        assert refused.json["error"]["code"] == "invalid-space"


def test_unknown_addresses_have_a_code(client: FlaskClient) -> None:
    assert client.get("/api/v1/nothing").json["error"]["code"] == "not-found"
    wrong = client.get(f"{SPACE}/push")
    assert (wrong.status_code, wrong.json["error"]["code"]) == (405, "method-not-allowed")


def test_long_answers_are_compressed_for_those_who_accept_it(client: FlaskClient) -> None:
    push(client, ["a", "x" * 5000])
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
    tmp_path_factory: pytest.TempPathFactory, pushes: list[dict], limit: int
) -> None:
    path = tmp_path_factory.mktemp("pull") / "espalier.db"
    app = create_app({"DATABASE_PATH": str(path)})
    client = app.test_client()
    server: dict[str, Any] = {}
    browser: dict[str, Any] = {}
    cursor: dict[str, Any] = {}
    for entries in pushes:
        push(client, *([key, value] for key, value in entries.items()))
        server.update(entries)
        page = changes(client, limit=limit, **cursor)
        browser.update({key: value for key, _, value in page["changes"]})
        cursor = {"since": page["rev"], "nonce": page["nonce"]}
    while page := changes(client, limit=limit, **cursor):
        browser.update({key: value for key, _, value in page["changes"]})
        cursor = {"since": page["rev"], "nonce": page["nonce"]}
        if not page["more"]:
            break
    app.extensions["database"].close()
    live = {key: value for key, value in server.items() if value is not None}
    assert {key: value for key, value in browser.items() if value is not None} == live
