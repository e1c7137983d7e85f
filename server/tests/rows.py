"""The rows of a space, past the protocol: as they may come from a file of any age."""

from collections.abc import Mapping
from typing import Any

from flask.testing import FlaskClient

from sync_server.database import Connection
from sync_server.keys import NODES
from sync_server.merge import DELETED
from sync_server.merge_wire import registers_from_wire
from sync_server.registers import record_of, registers_of
from sync_server.space import Space


def put_rows(connection: Connection, name: str, changes: Mapping[str, Any]) -> int:
    """Stores records as they are, whatever they hold; None puts one into the trash."""
    space = Space(connection, name)
    writes = {
        key: {**(space.get(key) or {}), DELETED: True}
        if value is None
        else registers_of(key, value)
        for key, value in changes.items()
    }
    return space.store(writes, "test")


def read_rows(client: FlaskClient, space: str = "default") -> dict[str, tuple[int, Any]]:
    """Every record of a space: its revision and its value; None for a document in the trash."""
    page = client.get(f"/api/v1/spaces/{space}/changes").json
    return {
        key: (rev, _value(key, registers_from_wire(registers)))
        for key, rev, registers in page["ch"]
    }


def push_rows(client: FlaskClient, *entries: list[Any]) -> None:
    """Stores records in the default space."""
    with client.application.extensions["database"].write("default") as connection:
        put_rows(connection, "default", dict(entries))


def _value(key: str, registers: dict[str, Any]) -> Any:
    is_gone = DELETED in registers and not key.startswith(NODES)
    return None if is_gone else record_of(key, registers)
