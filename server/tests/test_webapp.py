"""The built app, as a browser loads it."""

import gzip
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from sync_server import create_app

pytestmark = pytest.mark.sqlite

PAGE = "text/html,application/xhtml+xml,*/*;q=0.8"
INDEX = b"<!doctype html><title>Espalier</title>"
SCRIPT = b"export const answer = 42\n"


@pytest.fixture
def dist(config: dict) -> Path:
    """A small build."""
    folder = Path(config["DIST_PATH"])
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_bytes(INDEX)
    (folder / "canvas.html").write_bytes(b"<!doctype html><title>Canvas</title>")
    (folder / "sandbox.html").write_bytes(b"<!doctype html><title>Sandbox</title>")
    (folder / "fetcher.html").write_bytes(b"<!doctype html><title>Fetcher</title>")
    (folder / "assets" / "main-abc.js").write_bytes(SCRIPT)
    (folder / "assets" / "main-abc.js.br").write_bytes(b"brotli")
    (folder / "assets" / "main-abc.js.gz").write_bytes(gzip.compress(SCRIPT))
    (folder / "assets" / "plain-abc.css").write_bytes(b"body{}")
    (folder / "assets" / "vm-abc.wasm").write_bytes(b"\0asm")
    (folder / "icon.svg").write_bytes(b"<svg/>")
    (folder.parent / "secret.txt").write_bytes(b"secret")
    return folder


def policy(answer_headers: dict) -> dict[str, set[str]]:
    """A content security policy by directive."""
    parts = [part.split() for part in answer_headers["Content-Security-Policy"].split(";")]
    return {name: set(sources) for name, *sources in parts}


@pytest.mark.usefixtures("dist")
class TestBuild:
    """With a build."""

    @pytest.mark.parametrize(
        "path", ["/", "/index.html", "/projects/p_1", "/files:a/b", "/apix", "/healthy"]
    )
    def test_each_place_in_the_app_is_its_page(self, client: FlaskClient, path: str) -> None:
        page = client.get(path, headers={"Accept": PAGE})
        assert (page.status_code, page.data, page.mimetype) == (200, INDEX, "text/html")
        assert page.headers["Cache-Control"] == "no-cache"
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert "Access-Control-Allow-Origin" not in page.headers

    def test_an_unchanged_page_is_304(self, client: FlaskClient, dist: Path) -> None:
        etag = client.get("/").headers["ETag"]
        assert client.get("/", headers={"If-None-Match": etag}).status_code == 304
        (dist / "index.html").write_bytes(INDEX + b"new")
        assert client.get("/", headers={"If-None-Match": etag}).data == INDEX + b"new"

    def test_the_policy_of_the_app(self, client: FlaskClient) -> None:
        csp = policy(client.get("/").headers)
        assert csp["default-src"] == {"'self'"}
        assert csp["script-src"] == {"'self'"}
        assert csp["connect-src"] == {"'self'"}
        assert csp["frame-src"] == {"'self'"}
        assert csp["img-src"] == {"'self'", "data:", "blob:", "https:"}
        assert csp["style-src"] == {"'self'", "'unsafe-inline'"}
        assert csp["object-src"] == csp["base-uri"] == {"'none'"}

    def test_the_policy_names_another_api(self, config: dict) -> None:
        app = create_app({**config, "API_URL": "https://api.example:8443/base"})
        csp = policy(app.test_client().get("/", buffered=True).headers)
        assert csp["connect-src"] == {"'self'", "https://api.example:8443"}
        assert csp["script-src"] == {"'self'"}

    def test_the_policy_names_the_servers_that_a_person_may_choose(self, config: dict) -> None:
        app = create_app({**config, "API_ORIGINS": ("http://127.0.0.1:6001", "https://b.example")})
        csp = policy(app.test_client().get("/", buffered=True).headers)
        assert csp["connect-src"] == {"'self'", "http://127.0.0.1:6001", "https://b.example"}
        assert csp["script-src"] == {"'self'"}

    def test_the_policy_of_the_canvas(self, client: FlaskClient) -> None:
        csp = policy(client.get("/canvas.html").headers)
        assert csp["default-src"] == csp["connect-src"] == csp["form-action"] == {"'none'"}
        assert csp["script-src"] == {"'self'", "blob:"}
        assert csp["worker-src"] == csp["frame-src"] == {"'none'"}
        assert csp["frame-ancestors"] == {"'self'"}
        assert csp["img-src"] == {"https:", "data:", "blob:", "'self'"}
        assert csp["media-src"] == {"https:", "data:", "blob:"}
        assert csp["sandbox"] == {"allow-scripts"}

    def test_the_policy_of_the_sandbox_lets_nothing_out(self, client: FlaskClient) -> None:
        csp = policy(client.get("/sandbox.html").headers)
        assert csp["default-src"] == csp["connect-src"] == csp["form-action"] == {"'none'"}
        assert csp["script-src"] == {"'self'", "'wasm-unsafe-eval'"}
        assert csp["worker-src"] == {"blob:"}
        assert csp["frame-ancestors"] == {"'self'"}
        assert csp["sandbox"] == {"allow-scripts"}
        assert not {"img-src", "style-src", "frame-src", "font-src"} & csp.keys()

    def test_the_policy_of_the_fetcher_is_for_requests_alone(self, client: FlaskClient) -> None:
        csp = policy(client.get("/fetcher.html").headers)
        assert csp["default-src"] == csp["form-action"] == {"'none'"}
        assert csp["connect-src"] == {"https:", "http:"}
        assert csp["script-src"] == csp["frame-ancestors"] == {"'self'"}
        assert csp["sandbox"] == {"allow-scripts"}
        assert "worker-src" not in csp

    def test_an_asset_is_kept_for_ever_and_open_to_the_frame(self, client: FlaskClient) -> None:
        asset = client.get("/assets/plain-abc.css", headers={"Origin": "null"})
        assert (asset.data, asset.mimetype) == (b"body{}", "text/css")
        assert asset.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert asset.headers["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in asset.headers
        assert asset.headers["X-Content-Type-Options"] == "nosniff"

    @pytest.mark.parametrize(
        ("path", "mimetype"),
        [
            ("/assets/main-abc.js", "text/javascript"),
            ("/assets/vm-abc.wasm", "application/wasm"),
            ("/icon.svg", "image/svg+xml"),
        ],
    )
    def test_types_are_those_of_the_web(
        self, client: FlaskClient, path: str, mimetype: str
    ) -> None:
        assert client.get(path).mimetype == mimetype

    def test_a_file_outside_of_assets_is_asked_for_again(self, client: FlaskClient) -> None:
        assert client.get("/icon.svg").headers["Cache-Control"] == "no-cache"

    @pytest.mark.parametrize(
        ("accepted", "encoding", "data"),
        [
            ("br, gzip", "br", b"brotli"),
            ("gzip", "gzip", gzip.compress(SCRIPT)),
            ("br;q=0, gzip;q=0", None, SCRIPT),
            ("", None, SCRIPT),
        ],
    )
    def test_a_compressed_twin_is_sent_to_those_who_accept_it(
        self, client: FlaskClient, accepted: str, encoding: str | None, data: bytes
    ) -> None:
        asset = client.get("/assets/main-abc.js", headers={"Accept-Encoding": accepted})
        assert asset.headers.get("Content-Encoding") == encoding
        assert gzip.decompress(asset.data) if encoding == "gzip" else asset.data == data
        assert asset.mimetype == "text/javascript"
        assert "Accept-Encoding" in asset.headers["Vary"]

    @pytest.mark.parametrize("path", ["/assets/gone-abc.js", "/assets/", "/icon.png"])
    def test_a_missing_file_is_404_and_no_page(self, client: FlaskClient, path: str) -> None:
        accept = PAGE if path.startswith("/assets") else "image/*"
        missing = client.get(path, headers={"Accept": accept})
        assert missing.status_code == 404
        assert INDEX not in missing.data

    @pytest.mark.parametrize(
        "name", ["a" * 256, "ä" * 128, "a/" * 2100 + "a", "a\0b"], ids=["256", "ä", "4200", "nul"]
    )
    def test_a_name_that_no_file_can_have_is_a_missing_file(
        self, client: FlaskClient, name: str
    ) -> None:
        assert client.get(f"/assets/{name}").status_code == 404
        assert client.get(f"/{name}", headers={"Accept": "image/*"}).status_code == 404
        page = client.get(f"/{name}", headers={"Accept": PAGE})
        assert (page.status_code, page.data) == (200, INDEX)

    @pytest.mark.parametrize(
        "path", ["/../secret.txt", "/assets/../../secret.txt", "/..%2fsecret.txt", "//secret.txt"]
    )
    def test_nothing_outside_of_the_build_is_served(self, client: FlaskClient, path: str) -> None:
        answer = client.get(path, environ_overrides={"PATH_INFO": path.replace("%2f", "/")})
        assert answer.status_code == 404
        assert b"secret" not in answer.data

    def test_a_file_takes_no_other_method(self, client: FlaskClient) -> None:
        assert client.post("/icon.svg").status_code == 405


def test_without_a_build_the_page_says_what_to_do(client: FlaskClient) -> None:
    answer = client.get("/", headers={"Accept": PAGE})
    assert answer.status_code == 404
    assert "npm run build" in answer.text
    assert client.get("/health").status_code == 200
