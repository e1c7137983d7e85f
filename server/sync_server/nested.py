"""The nested form of a component tree, as people and other programs write it.

{"id", "name", …, "root": {"id", "type", "props", "children": […], "slots": {name: […]}, …}}
"""

from dataclasses import dataclass

from .strict_json import Json

CHILDREN = "children"
"""The slot that nested nodes have as a member of their own; others are in ``slots``."""

NESTING = frozenset({CHILDREN, "slots"})
"""Members that only the nested form has."""

PLACEMENT = frozenset({"treeId", "parentId", "slot", "order", "deleted"})
"""Members that only node records have."""

Place = tuple[str | None, str]
"""A parent, None above the root, and one of its slots."""


@dataclass(frozen=True)
class NestedTree:
    """A tree taken apart: nodes by id, without their children, and who hangs where in order."""

    header: dict[str, Json]
    root_id: str
    nodes: dict[str, dict[str, Json]]
    places: dict[Place, list[str]]


def parse_nested(tree_id: str, value: Json) -> NestedTree | None:
    """Takes a nested tree apart; None for a value that does not have the form to the letter.

    To the letter, because the tree is put together again from records: a value with a member
    that the records use themselves, such as ``order``, would not come back as it was.
    """
    if not isinstance(value, dict) or "rootId" in value or value.get("id", tree_id) != tree_id:
        return None
    nodes: dict[str, dict[str, Json]] = {}
    places: dict[Place, list[str]] = {}
    waiting: list[tuple[Json, Place]] = [(value.get("root"), (None, CHILDREN))]
    while waiting:
        node, place = waiting.pop()
        slots = _slots(node)
        if slots is None or node["id"] in nodes:
            return None
        node_id = node["id"]
        nodes[node_id] = {name: node[name] for name in node if name not in NESTING}
        places.setdefault(place, []).append(node_id)
        for slot, children in slots.items():
            # The last one is popped first, so siblings arrive in their order.
            waiting.extend((child, (node_id, slot)) for child in reversed(children))
    header = {"id": tree_id, **{name: value[name] for name in value if name != "root"}}
    return NestedTree(header, value["root"]["id"], nodes, places)


def _slots(node: Json) -> dict[str, list[Json]] | None:
    """The children of a node by slot; None for what is no nested node."""
    if not isinstance(node, dict) or PLACEMENT & node.keys():
        return None
    node_id, slots = node.get("id"), node.get("slots", {})
    is_named = isinstance(node_id, str) and node_id != "" and "\0" not in node_id
    if not is_named or not isinstance(node.get("type"), str):
        return None
    if not isinstance(node.get("props", {}), dict) or not isinstance(slots, dict):
        return None
    if CHILDREN in slots:
        return None
    by_slot = {CHILDREN: node.get(CHILDREN, []), **slots}
    if not all(isinstance(children, list) for children in by_slot.values()):
        return None
    return by_slot
