"""Only trusted pages may use the API from a browser; programs may without an Origin."""

import pytest
from flask.testing import FlaskClient

from sync_server import ConfigError, create_app

pytestmark = pytest.mark.sqlite

OWN = ["http://localhost:5001", "http://127.0.0.1:5001", "http://[::1]:5001"]
CONFIGURED = ["https://studio.example", "http://10.0.0.7:8080"]
FOREIGN = [
    "null",
    "https://evil.example",
    "http://localhost:5002",
    "http://localhost",
    "https://localhost:5001",
    "http://localhost:5173",
    "http://localhost.evil.example:5001",
    "http://studio.example",
    "https://studio.example:8443",
    "https://studio.example.evil.example",
    "http://user@localhost:5001",
    "http://localhost:5001/path",
    "http://localhost:99999",
    "http://[broken",
    "",
    "*",
]
CHANGES = [
    ("PUT", "/api/storage/k"),
    ("POST", "/api/storage/k"),
    ("DELETE", "/api/storage/kept"),
    ("POST", "/api/storage/clear"),
    ("POST", "/api/storage/import"),
    ("POST", "/api/v1/spaces/default/sync"),
    ("DELETE", "/api/v1/spaces/default"),
]


@pytest.fixture
def config(config: dict) -> dict:
    return {**config, "ALLOWED_ORIGINS": tuple(CONFIGURED)}


@pytest.mark.parametrize("origin", FOREIGN)
def test_a_foreign_page_changes_nothing_and_reads_nothing(client: FlaskClient, origin: str) -> None:
    client.put("/api/storage/kept", json={"value": 1})
    for method, path in CHANGES:
        refused = client.open(path, method=method, json={"value": 1}, headers={"Origin": origin})
        assert refused.status_code == 403
        assert refused.json["error"]
        assert "Access-Control-Allow-Origin" not in refused.headers
    assert client.get("/api/storage/export").json == {"kept": 1}
    for path in ("/health", "/api/storage/kept", "/api/storage/keys", "/api/v1/spaces"):
        read = client.get(path, headers={"Origin": origin})
        assert "Access-Control-Allow-Origin" not in read.headers
        assert "Origin" in read.headers["Vary"]


@pytest.mark.parametrize("origin", [*OWN, *CONFIGURED])
def test_a_trusted_page_may_do_everything(client: FlaskClient, origin: str) -> None:
    headers = {"Origin": origin}
    stored = client.put("/api/storage/k", json={"value": 1}, headers=headers)
    for answer in (
        stored,
        client.get("/health", headers=headers),
        client.get("/api/storage/missing", headers=headers),
        client.get("/api/storage/nodes:", headers=headers),
        client.get("/api/nothing", headers=headers),
    ):
        assert answer.headers["Access-Control-Allow-Origin"] == origin
        assert "Access-Control-Allow-Credentials" not in answer.headers
    assert client.get("/api/storage/k").json == {"value": 1}


@pytest.mark.parametrize("path", ["/health", "/api/storage/a%2Fb", "/api/v1/spaces/x/sync"])
def test_a_preflight_is_answered_for_trusted_pages_only(client: FlaskClient, path: str) -> None:
    asked = {"Access-Control-Request-Method": "PUT", "Access-Control-Request-Headers": "x"}
    for origin in CONFIGURED:
        allowed = client.options(path, headers={**asked, "Origin": origin})
        assert allowed.status_code == 204
        assert allowed.headers["Access-Control-Allow-Origin"] == origin
        assert "PUT" in allowed.headers["Access-Control-Allow-Methods"]
        assert "Content-Type" in allowed.headers["Access-Control-Allow-Headers"]
    for origin in FOREIGN:
        refused = client.options(path, headers={**asked, "Origin": origin})
        assert refused.status_code == 403
        assert not [name for name, _ in refused.headers if name.startswith("Access-Control")]


def test_without_an_origin_a_program_may_change(client: FlaskClient) -> None:
    assert client.put("/api/storage/k", json={"value": 1}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "evil.example:5001", "localhost.evil", "[x"])
def test_a_rebound_name_is_refused(client: FlaskClient, host: str) -> None:
    for method, path in [*CHANGES, ("GET", "/api/storage/keys"), ("GET", "/health")]:
        refused = client.open(path, method=method, json={"value": 1}, headers={"Host": host})
        assert refused.status_code in (400, 403)
        assert refused.json["error"]
    assert client.get("/api/storage/keys").json == {"keys": []}


@pytest.mark.parametrize("host", ["localhost:1", "127.0.0.1:5001", "[::1]:80", "studio.example"])
def test_own_names_and_those_of_allowed_origins_are_known(client: FlaskClient, host: str) -> None:
    assert client.get("/api/storage/keys", headers={"Host": host}).status_code == 200


def test_vite_and_storybook_are_own_under_dev_only(config: dict) -> None:
    client = create_app({**config, "DEV": True}).test_client()
    for origin in ("http://localhost:5173", "http://127.0.0.1:6006"):
        headers = {"Origin": origin}
        stored = client.put("/api/storage/k", json={"value": 1}, headers=headers)
        assert stored.headers["Access-Control-Allow-Origin"] == origin


def test_an_exposed_server_is_own_to_the_pages_it_serves(config: dict) -> None:
    client = create_app({**config, "HOST": "0.0.0.0"}).test_client()
    headers = {"Host": "192.168.0.9:5001", "Origin": "http://192.168.0.9:5001"}
    assert client.put("/api/storage/k", json={"value": 1}, headers=headers).status_code == 200
    headers["Origin"] = "http://evil.example"
    assert client.put("/api/storage/k", json={"value": 1}, headers=headers).status_code == 403


@pytest.mark.parametrize("origin", ["*", "null", "studio.example", "https://a.example/path"])
def test_what_is_no_origin_cannot_be_allowed(config: dict, origin: str) -> None:
    with pytest.raises(ConfigError, match="ALLOWED_ORIGINS"):
        create_app({**config, "ALLOWED_ORIGINS": (origin,)})
