"""Starts the Espalier server from any folder: `server/.venv/bin/python server/serve.py`."""

from sync_server.__main__ import main

if __name__ == "__main__":
    main()
