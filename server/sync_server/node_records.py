"""Node records: how a tree's nodes are found in a space, and how they hang together."""

from collections.abc import Iterable, Mapping

from . import records
from .database import Connection
from .keys import NODES
from .nested import CHILDREN, Place
from .strict_json import Json

Node = dict[str, Json]


def node_key(tree_id: str, node_id: str) -> str:
    """The key of a node's record."""
    return f"{NODES}{tree_id}/{node_id}"


def load_nodes(connection: Connection, space: str, tree_id: str) -> dict[str, Node]:
    """The live node records of a tree, those in the trash included, by node id."""
    prefix = f"{NODES}{tree_id}/"
    nodes: dict[str, Node] = {}
    for key, node in records.with_prefix(connection, space, prefix):
        # The nodes of tree "a/b" have keys that also begin like those of tree "a".
        if isinstance(node, dict) and node.get("treeId", tree_id) == tree_id:
            nodes[key.removeprefix(prefix)] = node
    return nodes


def sort_order(node: Node) -> str:
    """The node's fractional index; empty, so first, for a record without one."""
    order = node.get("order")
    return order if isinstance(order, str) else ""


def place_of(node: Node) -> Place:
    """Where a record says that its node hangs."""
    parent_id, slot = node.get("parentId"), node.get("slot")
    return (
        parent_id if isinstance(parent_id, str) else None,
        slot if isinstance(slot, str) else CHILDREN,
    )


def is_trashed(node: Node) -> bool:
    """Whether the node is in the trash; its subtree is there with it."""
    return node.get("deleted") is True


def children_of(nodes: Mapping[str, Node]) -> dict[str, dict[str, list[str]]]:
    """Node ids by parent and slot, in their order; what is in the trash hangs nowhere."""
    index: dict[str, dict[str, list[str]]] = {}
    for node_id, node in nodes.items():
        parent_id, slot = place_of(node)
        if parent_id is not None and not is_trashed(node):
            index.setdefault(parent_id, {}).setdefault(slot, []).append(node_id)
    for slots in index.values():
        for siblings in slots.values():
            siblings.sort(key=lambda node_id: (sort_order(nodes[node_id]), node_id))
    return index


def reachable(nodes: Mapping[str, Node], root_id: str | None) -> set[str]:
    """The ids of the root and all below it: what the nested form of the tree shows."""
    index = children_of(nodes)
    seen: set[str] = set()
    waiting: list[str] = [root_id] if root_id in nodes else []
    while waiting:
        node_id = waiting.pop()
        if node_id not in seen:
            seen.add(node_id)
            waiting.extend(_all(index.get(node_id, {}).values()))
    return seen


def _all(lists: Iterable[list[str]]) -> Iterable[str]:
    return (entry for entries in lists for entry in entries)
