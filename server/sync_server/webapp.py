"""Serves the built app: its pages, and the files they load."""

from os.path import isfile
from pathlib import Path

from flask import Blueprint, Response, current_app, request, send_file
from flask.blueprints import BlueprintSetupState
from werkzeug.exceptions import NotFound
from werkzeug.routing import PathConverter
from werkzeug.security import safe_join

from .csp import policy_of

bp = Blueprint("webapp", __name__)

ONE_YEAR = "public, max-age=31536000, immutable"
"""For files under assets/, whose names change with their content."""

ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
"""What the build may have compressed, the smallest first."""

TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".map": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".ttf": "font/ttf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".txt": "text/plain",
}
"""Said here, because what Python guesses depends on the machine (on Windows, its registry)."""

DOWNLOAD = "application/octet-stream"

NOT_BUILT = "The app is not built yet: run `npm run build` (or `npm start`), then reload.\n"


class AppPath(PathConverter):
    """Any path outside the API, whose wrong addresses are to stay 404 and 405."""

    regex = r"(?!api(?:/|$)|health$)[^/].*?"


@bp.record_once
def _add_converter(state: BlueprintSetupState) -> None:
    state.app.url_map.converters["app_path"] = AppPath


@bp.get("/")
@bp.get("/<app_path:path>")
def file(path: str = "index.html") -> Response:
    """A file of the build; any other address that a browser opens is a place in the app."""
    found = _find(path)
    if found is None and _is_place_in_app(path):
        found = _find("index.html")
        if found is None:
            return Response(NOT_BUILT, status=404, mimetype="text/plain")
    if found is None:
        raise NotFound
    return _send(found, is_asset=path.startswith("assets/"))


def _find(path: str) -> Path | None:
    joined = safe_join(current_app.config["DIST_PATH"], path)
    # Unlike Path.is_file, it answers False for a name that the file system finds too long.
    return Path(joined) if joined is not None and isfile(joined) else None


def _is_place_in_app(path: str) -> bool:
    is_page = path == "index.html" or "text/html" in request.accept_mimetypes.values()
    return is_page and not path.startswith("assets/")


def _send(found: Path, is_asset: bool) -> Response:
    sent, encoding = found, None
    for name, suffix in ENCODINGS:
        compressed = found.with_name(found.name + suffix)
        if request.accept_encodings.quality(name) > 0 and compressed.is_file():
            sent, encoding = compressed, name
            break
    response = send_file(sent.resolve(), mimetype=TYPES.get(found.suffix.lower(), DOWNLOAD))
    if encoding is not None:
        response.headers["Content-Encoding"] = encoding
    response.vary.add("Accept-Encoding")
    response.headers["Cache-Control"] = ONE_YEAR if is_asset else "no-cache"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    if found.suffix == ".html":
        policy = policy_of(
            found.name, current_app.config["API_URL"], current_app.config["API_ORIGINS"]
        )
        response.headers["Content-Security-Policy"] = policy
    else:
        # The canvas frame has the origin null, and loads its modules with CORS.
        response.headers["Access-Control-Allow-Origin"] = "*"
    return response
