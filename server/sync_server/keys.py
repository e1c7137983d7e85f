"""Which keys and spaces are legal. Anything else in Unicode is: a key is a name, not a path."""

from .keypath import ACTIONS

NODES = "nodes:"
"""The prefix of node records, which only the record transport writes."""

CONFLICTS = f"{NODES}/conflicts/"
"""The prefix of conflicts: a node's that no tree can have, so that no document has it either."""

TREES = "componentTrees:"
"""The prefix of component trees."""

MAX_SPACE_LENGTH = 200
"""In characters. A space is the id of a project."""


def prefix_range(prefix: str) -> tuple[str, str]:
    """The first key that begins with a prefix, and the first after all of them.

    Databases compare bytes of UTF-8; raising the prefix's last character bounds the range.
    """
    return prefix, prefix[:-1] + chr(ord(prefix[-1]) + 1)


def key_problem(key: str) -> str | None:
    """Why a key of the REST API is refused, as a sentence; None when it is fine."""
    if key.startswith(NODES):
        return (
            f"Keys that begin with “{NODES}” are kept for the nodes of component trees; "
            f"read and write the tree, “{TREES}…”, instead."
        )
    return _common_problem(key)


def record_key_problem(key: str) -> str | None:
    """Why a key of the record transport is refused; there, node records have keys too."""
    if key.startswith(NODES):
        tree_id, slash, node_id = key.removeprefix(NODES).partition("/")
        if not (tree_id and slash and node_id):
            return f"The key of a node record is “{NODES}<tree id>/<node id>”."
    return _common_problem(key)


def space_problem(space: str) -> str | None:
    """Why a space is refused, as a sentence; None when it is fine."""
    if not 0 < len(space) <= MAX_SPACE_LENGTH:
        return f"The name of a space has 1 to {MAX_SPACE_LENGTH} characters."
    if space in (".", "..") or "/" in space or any(char < " " for char in space):
        return "The name of a space is not “.” or “..” and has no slash or control character."
    if "\ufffd" in space or _has_surrogate(space):
        return "The name of the space is not valid UTF-8."
    return None


def _common_problem(key: str) -> str | None:
    if key == "":
        return "A key cannot be empty."
    if key in (".", ".."):
        return f"“{key}” cannot be a key, because browsers read it as a folder; choose another."
    if key in ACTIONS:
        return f"“{key}” is an action of this API and cannot be a key; choose another."
    if "\0" in key:
        return "A key cannot contain the character NUL."
    if _has_surrogate(key):
        return "A key must be valid Unicode; this one holds half a surrogate pair."
    return None


def _has_surrogate(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)
