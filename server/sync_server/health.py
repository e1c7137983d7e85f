"""/health: whether the server and its database answer."""

from flask import Blueprint, Response, jsonify

from .database import database
from .version import VERSION

bp = Blueprint("health", __name__)


@bp.get("/health")
def health() -> Response:
    """Says ``ok`` once the database has answered too; 503 when it does not."""
    with database().read() as connection:
        connection.execute("SELECT rev FROM spaces LIMIT 1").fetchone()
    response = jsonify(status="ok", version=VERSION)
    response.headers["Cache-Control"] = "no-store"
    return response
