"""Reads the body of a request as strict JSON, and writes JSON that is already text."""

from flask import Response, current_app, request

from . import strict_json
from .errors import Refusal
from .strict_json import InvalidJson, Json


def read_json(envelope: int) -> Json:
    """The request's body.

    :param envelope: how many levels the body puts around a value; ``{"value": …}`` has one
    :raises Refusal: 415 for another content type, charset or encoding; 400 for what is not
        strict JSON; Flask itself refuses a body over the limit with 413
    """
    charset = request.mimetype_params.get("charset", "utf-8").lower()
    if request.mimetype != "application/json" or charset not in ("utf-8", "utf8"):
        message = "Send the body as JSON in UTF-8, with the header Content-Type: application/json."
        raise Refusal(415, "unsupported-media-type", message)
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        message = "Send the body uncompressed, without the header Content-Encoding."
        raise Refusal(415, "unsupported-media-type", message)
    max_depth = current_app.config["MAX_DEPTH"] + envelope
    try:
        return strict_json.parse(request.get_data(cache=False), max_depth)
    except InvalidJson as error:
        raise Refusal(400, "invalid-json", str(error)) from error


def json_text(text: str) -> Response:
    """An answer whose JSON was put together from stored texts, so that nothing is parsed twice."""
    return Response(text, mimetype="application/json")
