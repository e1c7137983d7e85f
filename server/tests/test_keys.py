"""Any Unicode key reaches its own record, and no key reaches an action."""

from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

HOSTILE = [
    "/",
    "//",
    "///a//b/",
    "a/b",
    "a//b",
    "/a",
    "a/",
    "a/../b",
    "../a",
    "./",
    ".../",
    "...",
    "%",
    "%2F",
    "%2f",
    "%25",
    "100%",
    "a?b=c&space=x",
    "a#b",
    "a;b",
    "a b",
    " ",
    "+",
    "\t",
    "\n",
    "a\r\nSet-Cookie: x",
    "\x7f",
    "'; DROP TABLE records; --",
    "_%",
    "*",
    "\\",
    '"',
    "é",
    "e\u0301",
    "😀🌳",
    "\u202e\u200b",
    "\ufffd",
    "\U0010ffff",
    "__proto__",
    "constructor",
    "clear/",
    "/clear",
    "clear%2F",
    "Clear",
    "keys ",
    "stats?",
    "import\n",
    "nodes",
    "node:x",
    "Nodes:t/n",
    "componentTrees:",
    "default",
    "k" * 4000,
]


@pytest.mark.parametrize("key", HOSTILE)
def test_a_hostile_key_is_its_own_record(client: FlaskClient, key: str) -> None:
    client.post("/api/storage/import", json=dict.fromkeys(HOSTILE, "neighbour"))
    address = f"/api/storage/{quote(key, safe='')}"
    assert client.put(address, json={"value": key}).json == {"success": True}
    assert client.get(address).json == {"value": key}
    everything = client.get("/api/storage/export").json
    assert everything == {**dict.fromkeys(HOSTILE, "neighbour"), key: key}
    assert client.delete(address).json == {"success": True}
    assert client.get(address).status_code == 404
    assert client.get("/api/storage/stats").json["total_keys"] == len(HOSTILE) - 1


@pytest.mark.parametrize("key", ["a/b", "a//b", "/a", "//", "a/"])
def test_a_slash_may_stand_as_it_is(client: FlaskClient, key: str) -> None:
    client.put(f"/api/storage/{key}", json={"value": 1})
    assert client.get("/api/storage/keys").json == {"keys": [key]}


@pytest.mark.parametrize("method", ["get", "put", "post", "delete"])
@pytest.mark.parametrize(
    "address",
    ["", ".", "..", "%2E", "%2e%2E", "%00", "a%00b", "nodes:", "nodes%3At%2Fn"],
)
def test_an_illegal_key_is_refused(client: FlaskClient, method: str, address: str) -> None:
    client.put("/api/storage/kept", json={"value": 1})
    refused = client.open(f"/api/storage/{address}", method=method, json={"value": 1})
    assert refused.status_code == 400
    assert refused.json["error"].endswith(".")
    assert client.get("/api/storage/keys").json == {"keys": ["kept"]}


@pytest.mark.parametrize("method", ["get", "put", "post", "delete"])
@pytest.mark.parametrize("key", ["\xff", "a\xc3", "\xed\xa0\x80", "\xc0\xaf"])
def test_a_key_that_is_no_utf_8_is_refused(client: FlaskClient, method: str, key: str) -> None:
    # As a server hands it over: the client of the tests would mend it.
    environ = {"PATH_INFO": f"/api/storage/{key}"}
    refused = client.open(method=method, json={"value": 1}, environ_overrides=environ)
    assert refused.status_code == 400
    assert "UTF-8" in refused.json["error"]
    assert client.get("/api/storage/keys").json == {"keys": []}


@pytest.mark.parametrize(
    ("method", "action"),
    [
        *(("put", action) for action in ("keys", "export", "import", "clear", "stats")),
        *(("delete", action) for action in ("keys", "export", "import", "clear", "stats")),
        *(("post", action) for action in ("keys", "export", "stats")),
        *(("get", action) for action in ("import", "clear")),
    ],
)
def test_an_action_is_no_key(client: FlaskClient, method: str, action: str) -> None:
    client.put("/api/storage/kept", json={"value": 1})
    for address in (action, f"%{ord(action[0]):02x}{action[1:]}"):
        refused = client.open(f"/api/storage/{address}", method=method, json={"value": 1})
        assert refused.status_code == 400
        assert f"“{action}” is an action" in refused.json["error"]
        assert client.get("/api/storage/export").json == {"kept": 1}


@pytest.mark.parametrize("body", [{"value": 1}, {"value": None}, [], 0, "x"])
def test_storing_under_clear_by_post_clears_nothing(client: FlaskClient, body: object) -> None:
    client.put("/api/storage/kept", json={"value": 1})
    refused = client.post("/api/storage/clear", json=body)
    assert refused.status_code == 400
    assert client.get("/api/storage/export").json == {"kept": 1}


def test_the_address_without_a_key_stores_nothing(client: FlaskClient) -> None:
    refused = client.put("/api/storage", json={"value": 1})
    assert refused.status_code == 400
    assert "empty" in refused.json["error"]
