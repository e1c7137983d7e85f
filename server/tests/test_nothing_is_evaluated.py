"""What is stored is never run: not by the server's own code, and not through any endpoint."""

import ast
import sys
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

import sync_server

SOURCES = sorted(Path(sync_server.__file__).parent.rglob("*.py"))

CALLS = {
    "eval",
    "exec",
    "compile",
    "__import__",
    "import_module",
    "render_template_string",
    "from_string",
    "literal_eval",
    "system",
    "popen",
    "Popen",
    "check_output",
    "check_call",
    "unsafe_load",
    "full_load",
}
"""Whatever turns a text into something that runs."""

MODULES = {"pickle", "marshal", "shelve", "importlib", "code", "codeop", "runpy", "yaml", "dill"}


def offences(path: Path) -> list[str]:
    """What in a source could run a text; `re.compile` does not."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Attribute):
                owner = function.value.id if isinstance(function.value, ast.Name) else ""
                name = "" if (owner, function.attr) == ("re", "compile") else function.attr
            else:
                name = function.id if isinstance(function, ast.Name) else ""
            if name in CALLS:
                found.append(f"{path.name}:{node.lineno} {name}()")
        elif isinstance(node, ast.Import):
            found += [
                f"{path.name} {n.name}" for n in node.names if n.name.split(".")[0] in MODULES
            ]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in MODULES:
            found.append(f"{path.name} {node.module}")
    return found


def test_the_sources_are_read() -> None:
    assert len(SOURCES) > 30


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_source_runs_a_text(path: Path) -> None:
    assert offences(path) == []


def test_what_is_looked_for_is_found(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text(
        "import pickle\nfrom importlib import x\neval('1')\nos.system('ls')\nre.compile('a')\n"
    )
    assert offences(bad) == [
        "bad.py pickle",
        "bad.py importlib",
        "bad.py:3 eval()",
        "bad.py:4 system()",
    ]


MARK = "hostile-7f3a"
"""In each text that is stored, so that whoever compiles one is known."""

heard: list[str] = []
"""What the interpreter did that may have run a text."""

RUNS = {"os.system", "subprocess.Popen", "os.exec", "os.posix_spawn", "pickle.find_class"}


def hear(event: str, args: tuple[Any, ...]) -> None:
    """Hears what the interpreter does, for as long as it lives."""
    if event in RUNS or (event == "compile" and MARK in repr(args[0])):
        heard.append(event)


sys.addaudithook(hear)


def test_no_endpoint_runs_what_it_stores(client: FlaskClient, tmp_path: Path) -> None:
    proof = tmp_path / "proof"
    texts = [
        f"__import__('pathlib').Path({str(proof)!r}).touch() # {MARK}",
        f"{{{{ config.__class__.__init__.__globals__['os'].popen('touch {proof}') }}}} {MARK}",
        f"require('fs').writeFileSync({str(proof)!r}, '{MARK}')",
        f"!!python/object/apply:os.system ['touch {proof}'] # {MARK}",
        f"cos\nsystem\n(S'touch {proof}'\ntR. {MARK}",
        f"$(touch {proof}) `touch {proof}` ; touch {proof} # {MARK}",
    ]
    heard.clear()
    for number, text in enumerate(texts):
        record = {"id": f"l{number}", "name": text, "code": text, "environment": {text: text}}
        key = f"lambdas:l{number}"
        put = client.put(f"/api/storage/{key}?space=default", json={"value": record})
        assert put.status_code == 200, put.text
        assert client.post("/api/storage/import", json={key: record}).status_code == 200
        op = {"m": 1, "k": f"lambdas:s{number}", "n": 1, "s": {"code": [None, text]}}
        sync = {"v": 1, "r": f"replica{number}", "ops": [op]}
        assert client.post("/api/v1/spaces/default/sync", json=sync).status_code < 500
        for path in (
            f"/api/storage/{key}",
            "/api/storage/keys",
            "/api/storage/export",
            "/api/v1/spaces/default/snapshot",
            "/api/v1/spaces/default/changes",
        ):
            answer = client.get(path)
            assert answer.status_code == 200, path
        assert text in [client.get(f"/api/storage/{key}").json["value"]["code"]]
    assert heard == []
    assert not proof.exists()


def test_the_watch_hears_what_is_evaluated() -> None:
    heard.clear()
    eval(f"1 # {MARK}")
    assert heard == ["compile"]
