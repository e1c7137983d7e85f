"""/api/v1/spaces/<space>/presence: a page says what it shows, and hears who else is there."""

from flask import Blueprint, Response, current_app, jsonify, request

from .errors import Refusal
from .json_body import read_json
from .presence import Presence, TooManyPeople
from .presence_state import MOST_BYTES, BadState, read_state
from .spaces import require_space

bp = Blueprint("people", __name__, url_prefix="/api/v1/spaces")

_ENVELOPE_BYTES = 1024
"""For what is around the state; escaped text may be longer than what it says."""


@bp.post("/<space>/presence")
def tell(space: str) -> Response:
    """Takes what one tab shows, or that it is gone; everybody else who is in the space."""
    require_space(space)
    limit = 6 * MOST_BYTES + _ENVELOPE_BYTES
    if (request.content_length or 0) > limit:
        raise Refusal(413, "too-large", f"Send at most {limit} bytes.")
    presence: Presence = current_app.extensions["presence"]
    try:
        told = read_state(read_json(envelope=2))
    except BadState as error:
        raise Refusal(400, "invalid-body", str(error), error.at) from None
    if told.state is None:
        presence.leave(space, told.who)
        return jsonify(people=[])
    current_app.extensions["limiter"].take(f"presence/{space}/{told.who}")
    try:
        return jsonify(people=presence.tell(space, told.who, told.state))
    except TooManyPeople:
        message = "Too many people are here for this server to show them all."
        raise Refusal(503, "too-many-people", message, headers={"Retry-After": "60"}) from None
