"""/api/v1/session: a page shows its token once, and gets a cookie that its streams bear too."""

from flask import Blueprint, Response, current_app, jsonify, request

from .access import COOKIE, EVERY_SPACE, Access
from .errors import Refusal
from .json_body import read_json

bp = Blueprint("session", __name__)

YEAR_SECONDS = 31_536_000


@bp.post("/api/v1/session")
def begin() -> Response:
    """Takes a token and sets the cookie; 401 for one that is not known."""
    access: Access = current_app.extensions["access"]
    address = request.remote_addr or ""
    body = read_json(envelope=1)
    token = body.get("token") if isinstance(body, dict) else None
    if not isinstance(token, str):
        raise Refusal(400, "invalid-body", "Send an object with the text “token”.", "$.token")
    if access.tokens and access.role(token, EVERY_SPACE) is None:
        access.require_patience(address)
        access.fail(address)
        raise Refusal(401, "unauthorized", "This token is not known here.")
    response = jsonify(success=True)
    # Not for scripts, and never sent along by another site's page.
    response.set_cookie(
        COOKIE,
        token,
        max_age=YEAR_SECONDS,
        httponly=True,
        samesite="Strict",
        secure=request.is_secure,
        path="/api/",
    )
    return response


@bp.delete("/api/v1/session")
def end() -> Response:
    """Takes the cookie away."""
    response = jsonify(success=True)
    response.delete_cookie(COOKIE, path="/api/")
    return response
