"""Reads the body of a request as strict JSON, and writes JSON that is already text."""

import zlib

from flask import Response, current_app, request

from . import strict_json
from .errors import Refusal
from .strict_json import InvalidJson, Json


def read_json(envelope: int, gzipped: bool = False) -> Json:
    """The request's body.

    :param envelope: how many levels the body puts around a value; ``{"value": …}`` has one
    :param gzipped: whether the body may be compressed, with ``Content-Encoding: gzip``
    :raises Refusal: 415 for another content type, charset or encoding; 400 for what is not
        strict JSON; Flask itself refuses a body over the limit with 413
    """
    charset = request.mimetype_params.get("charset", "utf-8").lower()
    if request.mimetype != "application/json" or charset not in ("utf-8", "utf8"):
        message = "Send the body as JSON in UTF-8, with the header Content-Type: application/json."
        raise Refusal(415, "unsupported-media-type", message)
    encoding = request.headers.get("Content-Encoding", "identity").lower()
    if encoding != "identity" and not (gzipped and encoding == "gzip"):
        message = "Send the body uncompressed, without the header Content-Encoding."
        raise Refusal(415, "unsupported-media-type", message)
    max_depth = current_app.config["MAX_DEPTH"] + envelope
    body = request.get_data(cache=False)
    try:
        return strict_json.parse(_unzipped(body) if encoding == "gzip" else body, max_depth)
    except InvalidJson as error:
        raise Refusal(400, "invalid-json", str(error)) from error


def _unzipped(body: bytes) -> bytes:
    """A body as it was before compression, which counts against the same limit."""
    limit = current_app.config["MAX_BODY_BYTES"]
    reader = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        plain = reader.decompress(body, limit + 1)
    except zlib.error as error:
        raise Refusal(400, "invalid-body", "The body is not valid gzip.") from error
    if len(plain) > limit:
        message = f"The body is larger than the {limit} bytes that this server takes."
        raise Refusal(413, "too-large", message)
    if not reader.eof:
        raise Refusal(400, "invalid-body", "The compressed body ends early.")
    return plain


def json_text(text: str) -> Response:
    """An answer whose JSON was put together from stored texts, so that nothing is parsed twice."""
    return Response(text, mimetype="application/json")
