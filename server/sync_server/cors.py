"""Lets trusted origins use the API from a browser, and nobody else change anything."""

from flask import Flask, Response, current_app, request

from .errors import Refusal, is_api
from .origins import Origins

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
METHODS = "GET, PUT, POST, DELETE"
HEADERS = "Content-Type, Content-Encoding, If-None-Match, Authorization"
PREFLIGHT_SECONDS = "600"


def register(app: Flask) -> None:
    """Refuses foreign origins with 403 and answers preflights; static files stay as they are."""
    app.before_request(_guard)
    app.after_request(_allow)


def _origins() -> Origins:
    return current_app.extensions["origins"]


def _is_trusted() -> bool:
    origin = request.headers.get("Origin")
    return origin is not None and _origins().trusts(origin, request.host)


def _guard() -> Response | None:
    """Stops what another site's page sends; programs send no Origin and pass."""
    origin = request.headers.get("Origin")
    changes = request.method not in SAFE_METHODS
    if (changes or is_api(request.path)) and not _origins().knows_host(request.host):
        raise Refusal(
            403,
            "foreign-host",
            f"This server does not go by the name “{request.host}”; "
            "add its address to ALLOWED_ORIGINS.",
        )
    is_preflight = request.method == "OPTIONS" and is_api(request.path)
    if origin is not None and (changes or is_preflight) and not _is_trusted():
        raise Refusal(
            403,
            "foreign-origin",
            f"Pages of “{origin}” may not use this server; add the origin to ALLOWED_ORIGINS.",
        )
    return Response(status=204) if is_preflight else None


def _allow(response: Response) -> Response:
    if not is_api(request.path):
        return response
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.vary.add("Origin")
    if _is_trusted():
        response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
        response.headers["Access-Control-Expose-Headers"] = "ETag"
        if request.method == "OPTIONS":
            response.headers["Access-Control-Allow-Methods"] = METHODS
            response.headers["Access-Control-Allow-Headers"] = HEADERS
            response.headers["Access-Control-Max-Age"] = PREFLIGHT_SECONDS
    return response
