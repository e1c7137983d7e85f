"""/api/v1/spaces: which spaces there are, and the end of one."""

from flask import Blueprint, Response, jsonify

from . import records
from .database import database
from .errors import Refusal
from .keys import space_problem

bp = Blueprint("spaces", __name__, url_prefix="/api/v1/spaces")


@bp.get("")
def list_spaces() -> Response:
    """Every space with its revision and the number of its live records."""
    with database().read() as connection:
        rows = connection.execute(
            "SELECT spaces.space, spaces.rev, COUNT(value) FILTER (WHERE NOT trashed) FROM spaces"
            " LEFT JOIN records ON records.space = spaces.space"
            " GROUP BY spaces.space, spaces.rev ORDER BY spaces.space"
        ).fetchall()
    return jsonify(spaces=[{"space": row[0], "rev": row[1], "records": row[2]} for row in rows])


@bp.delete("/<space>")
def delete_space(space: str) -> Response:
    """Removes a space and everything in it, for good; 404 when there is none."""
    require_space(space)
    with database().write(space) as connection:
        found = records.forget(connection, space)
    if not found:
        raise Refusal(404, "not-found", f"There is no space “{space}”.")
    return jsonify(success=True)


def require_space(space: str) -> None:
    """:raises Refusal: the name of a space is none"""
    problem = space_problem(space)
    if problem:
        raise Refusal(400, "invalid-space", problem)
