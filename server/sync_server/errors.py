"""Every refusal and failure of the API as JSON with a sentence for a person."""

from collections.abc import Mapping

from flask import Flask, Response, current_app, jsonify, request
from werkzeug.exceptions import HTTPException

SENTENCES = {
    400: ("bad-request", "The request could not be read; check its path, headers and body."),
    404: ("not-found", "There is nothing at this address; server/README.md lists the routes."),
    405: ("method-not-allowed", "This address does not take the method {method}."),
    413: ("too-large", "The body is larger than the {limit} bytes that this server takes."),
    414: ("too-large", "The address is too long."),
    431: ("too-large", "The headers are too long."),
}
"""What the framework's own refusals are called, and say, by status."""


class Refusal(Exception):
    """A request that is not carried out, and why.

    :param code: names the reason for programs, on /api/v1
    :param at: which part of the body is meant, if one is
    :param headers: of the answer
    """

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        at: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.at = at
        self.headers = headers or {}


def register(app: Flask) -> None:
    """Makes the app answer errors under /api and /health as JSON, elsewhere as plain text."""
    app.register_error_handler(Refusal, _refused)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(app.extensions["database"].failures, _database_failed)
    app.register_error_handler(Exception, _crashed)


def is_api(path: str) -> bool:
    """Whether a path belongs to the API rather than to the app's files."""
    return path in ("/api", "/health") or path.startswith("/api/")


def answer(status: int, code: str, message: str, at: str | None = None) -> Response:
    """The error in the shape of the part of the API that was asked."""
    if not is_api(request.path):
        response = Response(f"{message}\n", mimetype="text/plain")
    elif request.path.startswith("/api/v1"):
        error = {"code": code, "message": message}
        response = jsonify(error=error if at is None else {**error, "at": at})
    else:
        response = jsonify(error=message)
    response.status_code = status
    return response


def _refused(refusal: Refusal) -> Response:
    response = answer(refusal.status, refusal.code, refusal.message, refusal.at)
    response.headers.update(refusal.headers)
    return response


def _http_error(error: HTTPException) -> Response:
    status = error.code or 500
    code, sentence = SENTENCES.get(status, ("refused", error.description or "Refused."))
    limit = current_app.config["MAX_BODY_BYTES"]
    response = answer(status, code, sentence.format(method=request.method, limit=limit))
    for name, value in error.get_headers():
        if name == "Allow":
            response.headers[name] = value
    return response


def _database_failed(error: Exception) -> Response:
    current_app.logger.error("The database failed: %s", error)
    message = (
        "The server could not read or write its database, so nothing was changed; "
        "make sure that it runs, and that its disk is writable and not full, then try again."
    )
    return answer(503, "database-failed", message)


def _crashed(error: Exception) -> Response:
    current_app.logger.error("A request failed.", exc_info=error)
    message = "Something went wrong in the server; its log says what. Nothing was changed."
    return answer(500, "internal", message)
