"""Spaces, and the records in them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ORDERED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""A text that sorts by its bytes. By a language's rules “Zz” would come after “a0”."""


def upgrade() -> None:
    """Makes the first tables."""
    op.create_table(
        "spaces",
        sa.Column("space", ORDERED, primary_key=True),
        # Of the latest change; one per transaction, without holes.
        sa.Column("rev", sa.BigInteger, nullable=False),
        # Names this history: a cursor of another one is void.
        sa.Column("nonce", sa.Text, nullable=False),
    )
    op.create_table(
        "records",
        sa.Column("space", ORDERED, primary_key=True),
        sa.Column("key", ORDERED, primary_key=True),
        # JSON; NULL is a tombstone: the record was deleted.
        sa.Column("value", sa.Text),
        sa.Column("rev", sa.BigInteger, nullable=False),
        # Milliseconds since 1970.
        sa.Column("updated_at", sa.BigInteger, nullable=False),
    )
    op.create_index("records_by_rev", "records", ["space", "rev", "key"])
