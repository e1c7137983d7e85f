"""/api/v1/spaces/<space>: how browsers push and pull, and what lies beside the records."""

import json
import re
from collections.abc import Iterator

from flask import Blueprint, Response, current_app, jsonify, request

from .access import may_edit
from .conflicts import OPEN, STATE
from .cursor import BEFORE_ALL, NOWHERE, Cursor, Stranger, latest, parse_cursor
from .database import Database, database
from .errors import Refusal
from .json_body import json_text, read_json
from .keys import CONFLICTS, prefix_range
from .news import writing
from .page import PAGE_ROWS, page_of_push, read_after, read_page, row_text
from .push import SentOp, progress, push, read_ops
from .retention import tidy
from .space import Space
from .spaces import require_space
from .strict_json import Json, dump

bp = Blueprint("sync", __name__, url_prefix="/api/v1/spaces")

MAX_OPS = 500
"""The most ops of one push."""
VERSION = 1
"""Of the protocol. A browser with another one has to load the app again."""

_REPLICA = re.compile(r"[\w.\-]{1,64}")


@bp.post("/<space>/sync")
def sync(space: str) -> Response:
    """Takes ops, each once whatever is sent again, and tells what changed since a cursor."""
    require_space(space)
    replica, cursor, ops = _read(read_json(envelope=6, gzipped=True))
    if ops and not may_edit():
        raise Refusal(403, "forbidden", "This token may look at the space, and change nothing.")
    current_app.extensions["limiter"].take(f"{space}/{replica}")
    try:
        return json_text(
            _pushed(space, replica, cursor, ops) if ops else _pulled(space, replica, cursor)
        )
    except Stranger:
        message = "The server does not know this browser's past; begin anew under another name."
        raise Refusal(409, "reidentify", message) from None


@bp.get("/<space>/changes")
def list_changes(space: str) -> Response:
    """What changed since a cursor, for somebody who only looks; 304 while nothing did."""
    require_space(space)
    cursor = _cursor(request.args.get("since"))
    with database().read() as connection:
        etag = str(latest(connection, space))
        if etag in request.if_none_match:
            response = Response(status=304)
        else:
            try:
                page = read_page(connection, space, cursor)
            except Stranger:
                page = read_page(connection, space, None)
            response = json_text(f"{{{page.members()}}}")
    response.set_etag(etag)
    response.headers["Cache-Control"] = "no-cache"
    return response


@bp.get("/<space>/snapshot")
def snapshot(space: str) -> Response:
    """The whole space, a line per record: first the cursor to go on from, in the end the count."""
    require_space(space)
    # No transaction stays open while a slow client reads: what changes meanwhile comes after the
    # cursor again.
    with database().read() as connection:
        start = latest(connection, space)
    return Response(_lines(database(), space, start), mimetype="application/x-ndjson")


@bp.get("/<space>/conflicts")
def conflicts(space: str) -> Response:
    """The open conflicts: values that did not come to stand, and wait for a decision."""
    require_space(space)
    with database().read() as connection:
        rows = connection.execute(
            "SELECT key, value FROM records"
            " WHERE space = ? AND key >= ? AND key < ? AND value IS NOT NULL ORDER BY rev, key",
            (space, *prefix_range(CONFLICTS)),
        ).fetchall()
    found = [{"id": key.removeprefix(CONFLICTS), **json.loads(text)} for key, text in rows]
    return jsonify(conflicts=[entry for entry in found if entry.get(STATE) == OPEN])


@bp.get("/<space>/trash")
def trash(space: str) -> Response:
    """What lies in the trash, the newest first: restored by an op that takes ``$del`` away."""
    require_space(space)
    with database().read() as connection:
        rows = connection.execute(
            "SELECT key, rev, updated_at, value FROM records"
            " WHERE space = ? AND trashed ORDER BY updated_at DESC, key LIMIT ?",
            (space, PAGE_ROWS),
        ).fetchall()
    entries = ",".join(f"[{dump(key)},{rev},{at},{text}]" for key, rev, at, text in rows)
    return json_text(f'{{"trash":[{entries}]}}')


def _pushed(space: str, replica: str, cursor: Cursor | None, ops: list[SentOp]) -> str:
    live_ms = current_app.config["LIVE_MS"]
    if current_app.extensions["retention"].is_due(space):
        # On its own: a push that is refused, as of a browser that is forgotten now, takes
        # nothing of it back.
        with writing(space) as place:
            tidy(place)
    with writing(space, live_ms) as place:
        pushed = push(place, replica, ops)
        sent = [one.op.key for one in ops if one.op is not None]
        page = page_of_push(place, cursor, sent)
    return f'{{"mid":{pushed.mid},"res":{dump(pushed.results)},{page.members()}}}'


def _pulled(space: str, replica: str, cursor: Cursor | None) -> str:
    with database().read() as connection:
        place = Space(connection, space)
        if place.head != NOWHERE:
            return _standing(place, replica, cursor)
    # Whoever asks is about to write: a cursor of a space that is not there could not be continued.
    with database().write(space) as connection:
        place = Space(connection, space)
        place.ensure()
        return _standing(place, replica, cursor)


def _standing(space: Space, replica: str, cursor: Cursor | None) -> str:
    """What a sender hears that sends nothing."""
    mid = progress(space, replica)
    page = read_page(space.connection, space.name, cursor)
    return f'{{"mid":{mid},"res":[],{page.members()}}}'


def _lines(source: Database, space: str, start: Cursor) -> Iterator[str]:
    yield f'{{"c":"{start}"}}\n'
    count, after = 0, ""
    while True:
        with source.read() as connection:
            rows = read_after(connection, space, after, PAGE_ROWS)
        if not rows:
            break
        count, after = count + len(rows), rows[-1][0]
        yield "".join(f"{row_text(row)}\n" for row in rows)
    yield f'{{"count":{count}}}\n'


def _read(body: Json) -> tuple[str, Cursor | None, list[SentOp]]:
    """Who sends, where they stand, and what they send."""
    if not isinstance(body, dict):
        raise Refusal(400, "invalid-body", "Send an object {v, r, c, ops}.")
    if body.get("v") != VERSION:
        message = f"This server speaks version {VERSION} of the protocol; load the app again."
        raise Refusal(426, "other-version", message, "$.v")
    replica, entries = body.get("r"), body.get("ops", [])
    if not isinstance(replica, str) or not _REPLICA.fullmatch(replica):
        message = "“r” names the sender: 1 to 64 letters, digits, “_”, “.” or “-”."
        raise Refusal(400, "invalid-body", message, "$.r")
    if not isinstance(entries, list):
        raise Refusal(400, "invalid-body", "“ops” is a list.", "$.ops")
    if len(entries) > MAX_OPS:
        message = f"Send at most {MAX_OPS} ops at a time; these are {len(entries)}."
        raise Refusal(413, "too-many-ops", message, "$.ops")
    ops = read_ops(entries)
    if ops is None:
        message = "Each op has a number, “mid”, one more than the op before it."
        raise Refusal(400, "invalid-body", message, "$.ops")
    return replica, _cursor(body.get("c")), ops


def _cursor(text: Json) -> Cursor | None:
    if text is None or text == BEFORE_ALL:
        return None
    cursor = parse_cursor(text) if isinstance(text, str) else None
    if cursor is None:
        raise Refusal(400, "invalid-cursor", "A cursor is “<revision>-<nonce>”, or null.", "$.c")
    return cursor
