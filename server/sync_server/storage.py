"""/api/storage: the seed's REST API, one JSON document per key."""

from flask import Blueprint, Response, jsonify, request

from . import documents
from .database import database
from .errors import Refusal
from .figures import figures
from .json_body import json_text, read_json
from .keypath import KEY, PREFIX
from .keys import key_problem, space_problem
from .news import writing
from .strict_json import Json, dump

bp = Blueprint("storage", __name__)


@bp.get(f"{PREFIX}keys")
def list_keys() -> Response:
    """The keys of the space, sorted."""
    with database().read() as connection:
        return jsonify(keys=documents.list_keys(connection, _space()))


@bp.get(PREFIX.rstrip("/"))
def get_value() -> Response:
    """The document under the key; 404 when there is none."""
    key, space = _key(), _space()
    with database().read() as connection:
        text = documents.read(connection, space, key)
    if text is None:
        raise _nothing(key)
    return json_text(f'{{"value":{text}}}')


@bp.route(PREFIX.rstrip("/"), methods=["PUT", "POST"])
def put_value() -> Response:
    """Stores a document in place of the one that the key had."""
    key, name = _key(), _space()
    body = read_json(envelope=1)
    if not isinstance(body, dict) or "value" not in body:
        raise Refusal(400, "invalid-body", "Send an object with the member “value”.")
    with writing(name) as space:
        documents.write(space, {key: body["value"]})
    return jsonify(success=True)


@bp.delete(PREFIX.rstrip("/"))
def delete_value() -> Response:
    """Deletes the document under the key; 404 when there is none."""
    key, name = _key(), _space()
    with writing(name) as space:
        if not documents.delete(space, key):
            raise _nothing(key)
    return jsonify(success=True)


@bp.post(f"{PREFIX}clear")
def clear() -> Response:
    """Puts every document of the space into the trash, from which it can be restored.

    Takes no body but an empty object: a client that means to store something under the key
    `clear` must not wipe the space.
    """
    if request.get_data() and read_json(envelope=0) != {}:
        message = "To clear the space, send no body; “clear” is an action and cannot be a key."
        raise Refusal(400, "invalid-body", message)
    name = _space()
    with writing(name) as space:
        documents.clear(space)
    return jsonify(success=True)


@bp.get(f"{PREFIX}export")
def export() -> Response:
    """Every document of the space: an object of values by key, as import takes it."""
    space = _space()
    with database().read() as connection:
        members = [
            f"{dump(key)}:{documents.read(connection, space, key)}"
            for key in documents.list_keys(connection, space)
        ]
    return json_text(f"{{{','.join(members)}}}")


@bp.post(f"{PREFIX}import")
def import_all() -> Response:
    """Stores documents by key, all of them or none; what the space has besides stays."""
    body: Json = read_json(envelope=1)
    if not isinstance(body, dict):
        raise Refusal(400, "invalid-body", "Send an object of values by key.")
    for key in body:
        _require_key(key)
    name = _space()
    with writing(name) as space:
        documents.write(space, body)
    return jsonify(success=True, imported=len(body))


@bp.get(f"{PREFIX}stats")
def stats() -> Response:
    """How much the space holds, where, and where it stands."""
    space = _space()
    with database().read() as connection:
        total_keys, total_size_bytes = documents.measure(connection, space)
        more = figures(connection, space)
    return jsonify(
        total_keys=total_keys,
        total_size_bytes=total_size_bytes,
        database_path=database().where,
        **more,
    )


@bp.route(f"{PREFIX}keys", methods=["PUT", "POST", "DELETE"])
@bp.route(f"{PREFIX}export", methods=["PUT", "POST", "DELETE"])
@bp.route(f"{PREFIX}stats", methods=["PUT", "POST", "DELETE"])
@bp.route(f"{PREFIX}import", methods=["GET", "PUT", "DELETE"])
@bp.route(f"{PREFIX}clear", methods=["GET", "PUT", "DELETE"])
def refuse_action_as_key() -> Response:
    """Says that the name of an action is no key, instead of carrying out anything."""
    _require_key(request.path.removeprefix(PREFIX))
    raise AssertionError("the routes above are those of actions")


def _space() -> str:
    """The space that the request names."""
    named = request.args.getlist("space") or ["default"]
    problem = space_problem(named[0]) if len(named) == 1 else "Name one space."
    if problem:
        raise Refusal(400, "invalid-space", problem)
    return named[0]


def _key() -> str:
    """The key that the request names, once it is known to be legal."""
    try:
        key = request.environ.get(KEY, "").encode("latin-1").decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(400, "invalid-key", "A key must be UTF-8, percent-encoded.") from error
    _require_key(key)
    return key


def _require_key(key: str) -> None:
    problem = key_problem(key)
    if problem:
        raise Refusal(400, "invalid-key", problem)


def _nothing(key: str) -> Refusal:
    return Refusal(404, "not-found", f"Nothing is stored under “{key}”.")
