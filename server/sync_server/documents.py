"""Documents, what the REST API reads and writes: records, with each tree as one value."""

import json
from collections.abc import Mapping

from . import records
from .assemble import assemble
from .database import Connection
from .keys import NODES, TREES, prefix_range
from .nested import parse_nested
from .node_records import load_nodes, node_key
from .records import TRASH, Trash
from .space import Space
from .split import split
from .strict_json import Json

_FIRST_NODE, _AFTER_NODES = prefix_range(NODES)
# The rows that are documents of their own: neither deleted nor the node of a tree.
SHOWN = (
    f"value IS NOT NULL AND NOT trashed AND NOT (key >= '{_FIRST_NODE}' AND key < '{_AFTER_NODES}')"
)


def list_keys(connection: Connection, space: str) -> list[str]:
    """The keys of a space's documents, sorted by code point."""
    rows = connection.execute(
        f"SELECT key FROM records WHERE space = ? AND {SHOWN} ORDER BY key", (space,)
    )
    return [key for (key,) in rows]


def measure(connection: Connection, space: str) -> tuple[int, int]:
    """How many documents a space has, and the bytes of all its live records, nodes included."""
    (count,) = connection.execute(
        f"SELECT COUNT(*) FROM records WHERE space = ? AND {SHOWN}", (space,)
    ).fetchone()
    (size,) = connection.execute(
        f"SELECT COALESCE(SUM({connection.octets('value')}), 0) FROM records"
        " WHERE space = ? AND value IS NOT NULL AND NOT trashed",
        (space,),
    ).fetchone()
    return count, size


def read(connection: Connection, space: str, key: str) -> str | None:
    """A document as JSON text, a tree assembled; None when there is none."""
    text = records.get(connection, space, key)
    header = _header(key, None if text is None else json.loads(text))
    if header is None:
        return text
    return assemble(header, load_nodes(connection, space, _tree_id(key) or "")) or text


def write(space: Space, documents: Mapping[str, Json]) -> None:
    """Stores documents under one revision; a nested tree as its header and nodes.

    Of what is there already only the registers that differ are written, so that an edit of
    something else in the same document stands.
    """
    space.ensure()
    space.load(documents)
    records.become(space, _with_nodes(space, documents))


def delete(space: Space, key: str) -> bool:
    """Puts a document into the trash, a tree with all its nodes; False when there is none."""
    if records.get(space.connection, space.name, key) is None:
        return False
    records.become(space, {key: TRASH})
    return True


def clear(space: Space) -> None:
    """Puts every document into the trash, under one revision."""
    keys = list_keys(space.connection, space.name)
    records.become(space, dict.fromkeys(keys, TRASH))


def _with_nodes(space: Space, documents: Mapping[str, Json]) -> dict[str, Json | Trash]:
    """What the records are to be so that the documents read like their values."""
    wanted: dict[str, Json | Trash] = {}
    for key, value in documents.items():
        tree_id = _tree_id(key)
        wanted.update({key: value} if tree_id is None else _tree(space, key, tree_id, value))
    return wanted


def _tree(space: Space, key: str, tree_id: str, value: Json) -> dict[str, Json | Trash]:
    stored = load_nodes(space.connection, space.name, tree_id)
    # With a slash in the id, the keys of its nodes could be those of another tree's.
    tree = None if "/" in tree_id else parse_nested(tree_id, value)
    root_id = (_header(key, space.value(key)) or {}).get("rootId")
    if tree is None:
        gone = {node_key(tree_id, root_id): TRASH} if root_id in stored else {}
        return {key: value, **gone}
    nodes = split(tree_id, tree, stored, root_id)
    return {
        key: {**tree.header, "rootId": tree.root_id},
        **{
            node_key(tree_id, node_id): TRASH if node is None else node
            for node_id, node in nodes.items()
        },
    }


def _tree_id(key: str) -> str | None:
    """The id of the tree that a key is for; None for other keys."""
    return key.removeprefix(TREES) if key.startswith(TREES) and key != TREES else None


def _header(key: str, value: Json) -> dict[str, Json] | None:
    """The header of a tree that is stored as node records; None for any other document."""
    is_header = isinstance(value, dict) and isinstance(value.get("rootId"), str)
    return value if is_header and _tree_id(key) is not None else None
