"""Records were whole documents; from here on they are registers, which merge by themselves."""

import json

import sqlalchemy as sa
from alembic import op

from sync_server.merge import DELETED
from sync_server.merge_wire import registers_to_wire
from sync_server.registers import registers_of
from sync_server.strict_json import dump

revision = "0002"
down_revision = "0001"

ORDERED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
FLAG = sa.Boolean().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Splits the records, and makes the tables of the sync protocol."""
    # Cursors below it get the whole space, because their revisions are not known any more.
    op.add_column("spaces", sa.Column("min_rev", sa.BigInteger, nullable=False, server_default="0"))
    op.add_column("records", sa.Column("trashed", FLAG, nullable=False, server_default=sa.false()))
    _split()
    op.create_table(
        "revs",
        sa.Column("space", ORDERED, primary_key=True),
        sa.Column("rev", sa.BigInteger, primary_key=True, autoincrement=False),
        # Of this revision: a restored server gives out another one.
        sa.Column("nonce", sa.Text, nullable=False),
        # Milliseconds since 1970.
        sa.Column("at", sa.BigInteger, nullable=False),
        # Whose push it was.
        sa.Column("replica", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.execute("INSERT INTO revs SELECT space, rev, nonce, 0, '' FROM spaces")
    op.execute("UPDATE spaces SET min_rev = rev")
    op.create_table(
        "replicas",
        sa.Column("space", ORDERED, primary_key=True),
        sa.Column("replica", ORDERED, primary_key=True),
        # Of the last op that took effect.
        sa.Column("mid", sa.BigInteger, nullable=False),
        # Checksums of the latest ops, four bytes each.
        sa.Column("recent", sa.LargeBinary, nullable=False),
        sa.Column("seen_at", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    # Values that an edit of the same moment replaced; JSON as on the wire.
    op.create_table(
        "superseded",
        sa.Column("space", ORDERED, nullable=False),
        sa.Column("rev", sa.BigInteger, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("base", sa.Text),
        sa.Column("kept", sa.Text),
        sa.Column("lost", sa.Text),
        sa.Column("replica", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
    )
    op.create_index("superseded_by_rev", "superseded", ["space", "rev"])
    op.create_index(
        "trash",
        "records",
        ["space", "updated_at"],
        sqlite_where=sa.text("trashed"),
        postgresql_where=sa.text("trashed"),
    )


def _split() -> None:
    connection = op.get_bind()
    rows = connection.execute(
        sa.text("SELECT space, key, value FROM records WHERE value IS NOT NULL")
    ).fetchall()
    for space, key, value in rows:
        registers = registers_of(key, json.loads(value))
        connection.execute(
            sa.text(
                "UPDATE records SET value = :value, trashed = :trashed"
                " WHERE space = :space AND key = :key"
            ),
            {
                "value": dump(registers_to_wire(registers)),
                "trashed": DELETED in registers,
                "space": space,
                "key": key,
            },
        )
