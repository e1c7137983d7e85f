"""Compresses the API's answers for clients that take it."""

import gzip

from flask import Flask, Response, request

LEAST_BYTES = 1024
"""Shorter answers are sent as they are: compressing them costs more than it saves."""


def register(app: Flask) -> None:
    """Makes JSON answers above ``LEAST_BYTES`` travel as gzip where the client accepts that."""
    app.after_request(_compress)


def _compress(response: Response) -> Response:
    if response.mimetype != "application/json" or response.direct_passthrough:
        return response
    response.vary.add("Accept-Encoding")
    if response.content_length is None or response.content_length <= LEAST_BYTES:
        return response
    if request.accept_encodings.quality("gzip") <= 0:
        return response
    # mtime=0: the same answer has the same bytes.
    response.set_data(gzip.compress(response.get_data(), compresslevel=5, mtime=0))
    response.headers["Content-Encoding"] = "gzip"
    return response
