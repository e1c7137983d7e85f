"""/api/storage as public code of the seed uses it."""

import pytest
from flask.testing import FlaskClient

FILE = {"id": "file-1", "name": "Card.tsx", "content": "<b>ü</b>\n", "updatedAt": 1}


def test_a_value_is_stored_read_listed_and_deleted(client: FlaskClient) -> None:
    assert client.put("/api/storage/files:file-1", json={"value": FILE}).json == {"success": True}
    assert client.get("/api/storage/files:file-1").json == {"value": FILE}
    assert client.get("/api/storage/keys").json == {"keys": ["files:file-1"]}
    assert client.delete("/api/storage/files:file-1").json == {"success": True}
    missing = client.get("/api/storage/files:file-1")
    assert missing.status_code == 404
    assert missing.json == {"error": "Nothing is stored under “files:file-1”."}
    assert client.get("/api/storage/keys").json == {"keys": []}


def test_a_second_put_replaces_the_value(client: FlaskClient) -> None:
    client.put("/api/storage/k", json={"value": {"a": 1, "b": 2}})
    client.put("/api/storage/k", json={"value": {"b": 3}})
    assert client.get("/api/storage/k").json == {"value": {"b": 3}}


def test_post_stores_like_put(client: FlaskClient) -> None:
    assert client.post("/api/storage/k", json={"value": 1}).json == {"success": True}
    assert client.get("/api/storage/k").json == {"value": 1}


def test_a_deleted_key_can_be_stored_again(client: FlaskClient) -> None:
    client.put("/api/storage/k", json={"value": 1})
    client.delete("/api/storage/k")
    client.put("/api/storage/k", json={"value": 1})
    assert client.get("/api/storage/k").json == {"value": 1}


def test_deleting_a_missing_key_is_404(client: FlaskClient) -> None:
    assert client.delete("/api/storage/none").status_code == 404
    assert client.get("/api/v1/spaces").json == {"spaces": []}


@pytest.mark.parametrize(
    "text",
    [
        "null",
        "true",
        "0",
        "-1.5e-07",
        "123456789012345678901234567890",
        '""',
        '"\\u0000 🌳 \u2028 </script>"',
        "[]",
        "{}",
        '{"":{"__proto__":{"constructor":[null,false]}},"rootId":"x"}',
        '{"z":1,"a":2,"M":3}',
    ],
)
def test_any_json_value_comes_back_as_it_was(client: FlaskClient, text: str) -> None:
    body = f'{{"value":{text}}}'
    stored = client.put("/api/storage/k", data=body, content_type="application/json")
    assert stored.status_code == 200
    assert client.get("/api/storage/k").text == body


def test_an_escaped_surrogate_pair_is_one_character(client: FlaskClient) -> None:
    body = b'{"value": "\\ud83c\\udf33"}'
    client.put("/api/storage/k", data=body, content_type="application/json")
    assert client.get("/api/storage/k").json == {"value": "🌳"}


def test_keys_are_sorted_by_code_point(client: FlaskClient) -> None:
    names = ["b", "a", "B", "é", "z", "a:1", "😀", "\uff5e", "a/b"]
    client.post("/api/storage/import", json=dict.fromkeys(names, 1))
    assert client.get("/api/storage/keys").json == {"keys": sorted(names)}


def test_stats_count_documents_and_bytes(client: FlaskClient, config: dict) -> None:
    assert client.get("/api/storage/stats").json["total_keys"] == 0
    client.put("/api/storage/a", json={"value": "é"})
    client.put("/api/storage/b", json={"value": 12})
    client.put("/api/storage/gone", json={"value": 12})
    client.delete("/api/storage/gone")
    assert client.get("/api/storage/stats").json == {
        "total_keys": 2,
        "total_size_bytes": len('{"$value":"é"}'.encode()) + len('{"$value":12}'),
        "database_path": client.application.extensions["database"].where,
        "rev": 4,
        "conflicts_open": 0,
        "trash": 1,
        "replicas": 0,
    }


def test_stats_of_a_space_that_is_not_there_are_naught(client: FlaskClient) -> None:
    stats = client.get("/api/storage/stats?space=nowhere").json
    names = ("total_keys", "rev", "conflicts_open", "trash", "replicas")
    assert [stats[name] for name in names] == [0, 0, 0, 0, 0]


def test_clear_removes_everything(client: FlaskClient) -> None:
    client.post("/api/storage/import", json={"a": 1, "b": 2})
    assert client.post("/api/storage/clear").json == {"success": True}
    assert client.get("/api/storage/keys").json == {"keys": []}
    assert client.get("/api/storage/a").status_code == 404
    assert client.post("/api/storage/clear", json={}).status_code == 200


def test_export_is_what_import_takes(client: FlaskClient) -> None:
    everything = {"a": 1, "files:x/y": {"b": [None]}, "__proto__": "data", "😀": ""}
    imported = client.post("/api/storage/import", json=everything)
    assert imported.json == {"success": True, "imported": 4}
    assert client.get("/api/storage/export").json == everything
    again = client.post("/api/storage/import?space=copy", json=everything)
    assert again.json == {"success": True, "imported": 4}
    assert client.get("/api/storage/export?space=copy").json == everything


def test_import_keeps_what_it_does_not_name(client: FlaskClient) -> None:
    client.put("/api/storage/old", json={"value": 1})
    client.post("/api/storage/import", json={"new": 2})
    assert client.get("/api/storage/export").json == {"new": 2, "old": 1}


@pytest.mark.parametrize("bad", ["", ".", "..", "a\0b", "clear", "keys", "nodes:t/n"])
def test_import_stores_nothing_if_one_key_is_illegal(client: FlaskClient, bad: str) -> None:
    refused = client.post("/api/storage/import", json={"fine": 1, bad: 2})
    assert refused.status_code == 400
    assert refused.json["error"].endswith(".")
    assert client.get("/api/storage/keys").json == {"keys": []}


@pytest.mark.parametrize("body", [[], [["a", 1]], "a", 1, True])
def test_import_takes_an_object_only(client: FlaskClient, body: object) -> None:
    assert client.post("/api/storage/import", json=body).status_code == 400


def test_spaces_do_not_see_each_other(client: FlaskClient) -> None:
    client.put("/api/storage/k", json={"value": "mine"})
    client.put("/api/storage/k?space=p_2", json={"value": "other"})
    client.put("/api/storage/k?space=Bäume 🌳", json={"value": "trees"})
    assert client.get("/api/storage/k?space=default").json == {"value": "mine"}
    assert client.get("/api/storage/k?space=p_2").json == {"value": "other"}
    assert client.get("/api/storage/export?space=Bäume 🌳").json == {"k": "trees"}
    assert client.get("/api/storage/stats?space=p_2").json["total_keys"] == 1
    client.post("/api/storage/clear?space=p_2")
    assert client.get("/api/storage/keys?space=p_2").json == {"keys": []}
    assert client.delete("/api/storage/k?space=p_2").status_code == 404
    assert client.get("/api/storage/keys").json == {"keys": ["k"]}


@pytest.mark.parametrize(
    "space", ["", ".", "..", "a/b", "%00", "%EF%BF%BD", "x" * 201, "a&space=b"]
)
def test_a_malformed_space_is_refused(client: FlaskClient, space: str) -> None:
    for method, path in [("get", "keys"), ("post", "clear"), ("put", "k"), ("post", "import")]:
        refused = client.open(f"/api/storage/{path}?space={space}", method=method, json={})
        assert refused.status_code == 400
        assert refused.json["error"]


def test_health_says_ok(client: FlaskClient) -> None:
    health = client.get("/health")
    assert health.json["status"] == "ok"
    assert health.json["version"]
