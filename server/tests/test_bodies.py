"""What is not strict JSON, or too much of it, is refused and stores nothing."""

import pytest
from flask.testing import FlaskClient

JSON = "application/json"

MALFORMED = {
    "empty": b"",
    "cut": b'{"value": {"a": 1}',
    "trailing": b'{"value": 1} x',
    "single quotes": b"{'value': 1}",
    "comment": b'{"value": 1 /* */}',
    "trailing comma": b'{"value": [1,]}',
    "NaN": b'{"value": NaN}',
    "Infinity": b'{"value": [Infinity]}',
    "-Infinity": b'{"value": -Infinity}',
    "1e400": b'{"value": 1e400}',
    "-1e400": b'{"value": {"a": [-1e400]}}',
    "an integer of 400 digits": b'{"value": ' + b"9" * 400 + b"}",
    "an integer of 5000 digits": b'{"value": ' + b"9" * 5000 + b"}",
    "a name twice": b'{"value": {"a": 1, "a": 2}}',
    "value twice": b'{"value": 1, "value": 2}',
    "latin-1": b'{"value": "\xe9"}',
    "cut UTF-8": b'{"value": "\xf0\x9f\x98"}',
    "overlong UTF-8": b'{"value": "\xc0\xaf"}',
    "UTF-8 surrogate": b'{"value": "\xed\xa0\x80"}',
    "UTF-16": '{"value": 1}'.encode("utf-16"),
    "byte order mark": b'\xef\xbb\xbf{"value": 1}',
    "lone high surrogate": b'{"value": "\\ud800"}',
    "lone low surrogate": b'{"value": ["\\udc00x"]}',
    "surrogate in a name": b'{"value": {"\\ud800": 1}}',
    "surrogates in the wrong order": b'{"value": "\\udc00\\ud800"}',
    "raw control character": b'{"value": "a\nb"}',
    "raw NUL": b'{"value": "\x00"}',
    "deep": b'{"value": ' + b"[" * 201 + b"]" * 201 + b"}",
    "deep objects": b'{"value": ' + b'{"a":' * 201 + b"1" + b"}" * 201 + b"}",
    "very deep": b'{"value": ' + b"[" * 200_000 + b"]" * 200_000 + b"}",
    "very deep and cut": b'{"value": ' + b'[{"a":' * 200_000,
    "no value": b"{}",
    "other member": b'{"val": 1}',
    "list": b'[{"value": 1}]',
    "text": b'"value"',
    "null": b"null",
}


@pytest.mark.parametrize("name", MALFORMED)
@pytest.mark.parametrize("method", ["put", "post"])
def test_a_malformed_body_is_refused(client: FlaskClient, name: str, method: str) -> None:
    client.put("/api/storage/k", json={"value": "before"})
    refused = client.open("/api/storage/k", method=method, data=MALFORMED[name], content_type=JSON)
    assert refused.status_code == 400
    assert isinstance(refused.json["error"], str)
    assert client.get("/api/storage/export").json == {"k": "before"}


@pytest.mark.parametrize(
    "name", [name for name in MALFORMED if name not in ("no value", "other member")]
)
def test_import_refuses_a_malformed_body(client: FlaskClient, name: str) -> None:
    body = MALFORMED[name].replace(b'{"value"', b'{"first": 1, "value"', 1)
    refused = client.post("/api/storage/import", data=body, content_type=JSON)
    assert refused.status_code == 400
    assert client.get("/api/storage/keys").json == {"keys": []}


def test_nesting_up_to_the_limit_is_stored(client: FlaskClient) -> None:
    deep = b"[" * 200 + b"]" * 200
    stored = client.put("/api/storage/k", data=b'{"value":' + deep + b"}", content_type=JSON)
    assert stored.status_code == 200
    assert client.get("/api/storage/k").data == b'{"value":' + deep + b"}"
    exported = client.get("/api/storage/export").data
    again = client.post("/api/storage/import?space=b", data=exported, content_type=JSON)
    assert again.status_code == 200


@pytest.mark.parametrize(
    "content_type",
    [
        None,
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/json; charset=latin-1",
        "application/jsonp",
    ],
)
def test_another_content_type_is_415(client: FlaskClient, content_type: str | None) -> None:
    for path in ("k", "import"):
        refused = client.post(
            f"/api/storage/{path}", data=b'{"value": 1}', content_type=content_type
        )
        assert refused.status_code == 415
        assert "application/json" in refused.json["error"]
    assert client.get("/api/storage/keys").json == {"keys": []}


def test_a_charset_of_utf_8_is_fine(client: FlaskClient) -> None:
    stored = client.put(
        "/api/storage/k", data=b'{"value": 1}', content_type="application/json; charset=UTF-8"
    )
    assert stored.status_code == 200


def test_a_compressed_body_is_415(client: FlaskClient) -> None:
    headers = {"Content-Encoding": "gzip", "Content-Type": JSON}
    assert client.put("/api/storage/k", data=b"\x1f\x8b", headers=headers).status_code == 415


class TestBodyLimit:
    """MAX_BODY_BYTES."""

    @pytest.fixture
    def config(self, config: dict) -> dict:
        return {**config, "MAX_BODY_BYTES": 1000}

    @pytest.mark.parametrize("path", ["k", "import", "clear"])
    def test_a_body_over_the_limit_is_413(self, client: FlaskClient, path: str) -> None:
        client.put("/api/storage/kept", json={"value": 1})
        refused = client.post(f"/api/storage/{path}", json={"value": "x" * 1000})
        assert refused.status_code == 413
        assert "1000 bytes" in refused.json["error"]
        assert client.get("/api/storage/export").json == {"kept": 1}

    def test_a_body_at_the_limit_is_stored(self, client: FlaskClient) -> None:
        body = b'{"value":"' + b"x" * 988 + b'"}'
        assert len(body) == 1000
        assert client.put("/api/storage/k", data=body, content_type=JSON).status_code == 200


def test_errors_of_the_framework_are_json_too(client: FlaskClient) -> None:
    for method, path, status in [
        ("get", "/api", 404),
        ("get", "/api/", 404),
        ("get", "/api/nothing", 404),
        ("post", "/health", 405),
        ("patch", "/api/storage/k", 405),
        ("patch", "/api/storage/keys", 405),
        ("get", "/api/v2/spaces", 404),
    ]:
        headers = {"Accept": "text/html"}
        refused = client.open(path, method=method, json={"value": 1}, headers=headers)
        assert (path, refused.status_code) == (path, status)
        assert refused.json["error"].endswith(".")
    assert "GET" in client.post("/health").headers["Allow"]


def test_a_crash_is_a_json_500_that_tells_nothing(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def crash(*_: object) -> None:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr("sync_server.documents.list_keys", crash)
    failed = client.get("/api/storage/keys")
    assert failed.status_code == 500
    assert "secret" not in failed.text
    assert failed.json["error"]
    assert "secret" in caplog.text
