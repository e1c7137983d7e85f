"""Tokens: who may do what, and how often somebody may guess."""

import json
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from sync_server import ConfigError, create_app
from sync_server.access import FAILURES

pytestmark = pytest.mark.sqlite

OP = {"mid": 1, "k": "files:f", "new": 1, "set": {"name": [None, "f"]}}
TOKENS = {
    "look": {"*": "viewer"},
    "edit": {"p": "editor", "_projects": "viewer"},
    "rule": {"*": "admin"},
    "own": {"p": "admin"},
}


@pytest.fixture
def guarded(config: dict[str, Any], tmp_path: Path) -> FlaskClient:
    """A server with three tokens."""
    path = tmp_path / "tokens.json"
    path.write_text(json.dumps(TOKENS))
    return create_app({**config, "TOKENS_PATH": str(path)}).test_client()


def bearing(token: str) -> dict[str, str]:
    """The header of a token."""
    return {"Authorization": f"Bearer {token}"}


def status(client: FlaskClient, token: str, method: str, path: str, body: Any = None) -> int:
    """What a call answers to a token."""
    return client.open(path, method=method, json=body, headers=bearing(token)).status_code


def test_without_tokens_everybody_may(client: FlaskClient) -> None:
    assert client.put("/api/storage/k", json={"value": 1}).status_code == 200
    assert client.post("/api/v1/session", json={"token": "any"}).status_code == 200


def test_without_the_token_nobody_may(guarded: FlaskClient) -> None:
    for method, path in (
        ("GET", "/api/storage/keys"),
        ("PUT", "/api/storage/k"),
        ("POST", "/api/v1/spaces/p/sync"),
        ("GET", "/api/v1/spaces/p/snapshot"),
        ("GET", "/api/v1/spaces/p/events"),
        ("GET", "/api/v1/spaces"),
    ):
        refused = guarded.open(path, method=method)
        assert refused.status_code == 401, path
        assert refused.headers["WWW-Authenticate"] == "Bearer"
    assert guarded.get("/health").status_code == 200


def test_roles_are_of_a_space(guarded: FlaskClient) -> None:
    sync, ops = "/api/v1/spaces/p/sync", {"v": 1, "r": "a", "ops": [OP]}
    assert status(guarded, "look", "POST", sync, {"v": 1, "r": "a"}) == 200
    assert status(guarded, "look", "POST", sync, ops) == 403
    assert status(guarded, "look", "PUT", "/api/storage/k", {"value": 1}) == 403
    assert status(guarded, "edit", "POST", sync, ops) == 200
    assert status(guarded, "edit", "POST", "/api/v1/spaces/q/sync", ops) == 403
    assert status(guarded, "edit", "PUT", "/api/storage/k?space=p", {"value": 1}) == 200
    assert status(guarded, "edit", "PUT", "/api/storage/k", {"value": 1}) == 403
    assert status(guarded, "edit", "GET", "/api/storage/k?space=p") == 200
    assert status(guarded, "edit", "DELETE", "/api/v1/spaces/p") == 403
    assert status(guarded, "edit", "GET", "/api/v1/spaces") == 403
    assert status(guarded, "rule", "GET", "/api/v1/spaces") == 200
    assert status(guarded, "rule", "DELETE", "/api/v1/spaces/p") == 200


def test_a_page_gets_a_cookie_for_its_token(guarded: FlaskClient) -> None:
    assert guarded.post("/api/v1/session", json={"token": "wrong"}).status_code == 401
    begun = guarded.post("/api/v1/session", json={"token": "rule"})
    cookie = begun.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert guarded.get("/api/storage/keys").status_code == 200
    guarded.delete("/api/v1/session")
    assert guarded.get("/api/storage/keys").status_code == 401


def test_guessing_is_slowed_down(guarded: FlaskClient) -> None:
    for number in range(FAILURES):
        assert status(guarded, f"guess{number}", "GET", "/api/storage/keys") == 401
    assert status(guarded, "guess", "GET", "/api/storage/keys") == 429
    assert guarded.post("/api/v1/session", json={"token": "guess"}).status_code == 429
    # Who has one is not kept out by what others try.
    assert status(guarded, "rule", "GET", "/api/storage/keys") == 200
    assert guarded.post("/api/v1/session", json={"token": "rule"}).status_code == 200


def test_a_cookie_that_is_out_of_date_is_no_guess(guarded: FlaskClient) -> None:
    guarded.set_cookie("espalier_token", "old", path="/api/")
    for _ in range(FAILURES + 5):
        assert guarded.get("/api/storage/keys").status_code == 401
    assert guarded.post("/api/v1/session", json={"token": "rule"}).status_code == 200


def test_the_name_of_a_space_opens_nothing(guarded: FlaskClient) -> None:
    assert status(guarded, "look", "DELETE", "/api/v1/spaces/sync") == 403
    assert status(guarded, "edit", "DELETE", "/api/v1/spaces/p") == 403
    assert status(guarded, "own", "GET", "/api/v1/spaces?space=p") == 403
    assert status(guarded, "own", "DELETE", "/api/v1/spaces/p") == 404


@pytest.mark.parametrize("text", ["[]", "{", '{"t": {"*": "king"}}', '{"t": "admin"}', '{"": {}}'])
def test_a_malformed_file_of_tokens_is_named(
    config: dict[str, Any], tmp_path: Path, text: str
) -> None:
    path = tmp_path / "tokens.json"
    path.write_text(text)
    with pytest.raises(ConfigError, match="file of tokens"):
        create_app({**config, "TOKENS_PATH": str(path)})
