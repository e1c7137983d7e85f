"""Pushing and pulling whole records, which the browser's code did before there were registers."""

from flask import Blueprint, Response, jsonify, request

from . import records
from .changes import read_page
from .database import database
from .errors import Refusal
from .json_body import json_text, read_json
from .keys import NODES, record_key_problem
from .spaces import require_space
from .strict_json import Json, dump

bp = Blueprint("whole_records", __name__, url_prefix="/api/v1/spaces")

MAX_RECORDS = 2000
"""The most records of one push; also how many a page of changes has, unless told otherwise."""


@bp.post("/<space>/push")
def push(space: str) -> Response:
    """Stores records and tombstones under one new revision, all of them or none."""
    require_space(space)
    body = read_json(envelope=3)
    changes: dict[str, str | None] = {}
    for position, entry in enumerate(_pushed(body)):
        key, value = _record(entry, f"$.records[{position}]")
        changes[key] = None if value is None else dump(value)
    with database().write() as connection:
        rev, nonce = records.write(connection, space, changes)
    return jsonify(rev=rev, nonce=nonce)


@bp.get("/<space>/changes")
def list_changes(space: str) -> Response:
    """A page of what changed since a revision; 304 when the client has seen it."""
    require_space(space)
    cursor = _whole_number("since", 0, 0), request.args.get("nonce", "")
    limit = _whole_number("limit", MAX_RECORDS, 1)
    with database().read() as connection:
        rev, nonce = records.state(connection, space)
        etag = f"{rev}-{nonce}"
        if etag in request.if_none_match:
            response = Response(status=304)
        else:
            response = json_text(read_page(connection, space, cursor, limit).to_json())
    response.set_etag(etag)
    response.headers["Cache-Control"] = "no-cache"
    return response


def _pushed(body: Json) -> list[Json]:
    """The entries of a push."""
    entries = body.get("records") if isinstance(body, dict) else None
    if not isinstance(entries, list):
        message = "Send an object whose member “records” is a list of [key, value]."
        raise Refusal(400, "invalid-body", message, "$.records")
    if len(entries) > MAX_RECORDS:
        message = f"Push at most {MAX_RECORDS} records at a time; these are {len(entries)}."
        raise Refusal(413, "too-many-records", message, "$.records")
    return entries


def _record(entry: Json, at: str) -> tuple[str, Json]:
    """The key and the value of one entry, once they are known to be legal."""
    if not isinstance(entry, list) or len(entry) != 2 or not isinstance(entry[0], str):
        raise Refusal(400, "invalid-body", "A record is a list of a key and a value.", at)
    key, value = entry
    problem = record_key_problem(key)
    if problem:
        raise Refusal(400, "invalid-key", problem, f"{at}[0]")
    if key.startswith(NODES) and value is not None and not isinstance(value, dict):
        message = "The record of a node is an object, or null once it is deleted."
        raise Refusal(400, "invalid-body", message, f"{at}[1]")
    return key, value


def _whole_number(name: str, default: int, least: int) -> int:
    """A number from the query; it is refused if it is none, or below ``least``."""
    text = request.args.get(name, str(default))
    if not (text.isascii() and text.isdigit() and len(text) <= 15 and int(text) >= least):
        message = f"“{name}” in the query must be a whole number, {least} or more."
        raise Refusal(400, "invalid-query", message)
    return int(text)
