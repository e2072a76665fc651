"""Two markup checkers over files of HTML: the Nu checker (vnu) and html-validate."""

import json
import subprocess
import tempfile
from pathlib import Path

TOOLS = Path(__file__).parent / "tools"
MODULES = TOOLS / "node_modules"
PATIENCE_SECONDS = 300  # half a minute for all pages, on a machine with nothing else to do


def vnu(folder: Path) -> list[str]:
    """What the Nu checker calls an error in the HTML of this folder, one line each."""
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    options = ["--format", "json", "--errors-only", "--skip-non-html"]
    # It tells of its own memory otherwise: pages nest deep.
    done = _run(["java", "-Xss4m", "-jar", str(jar), *options, str(folder)])
    assert done.stderr.startswith("{"), done.stderr[:500]
    found = json.loads(done.stderr)["messages"]
    return [f"vnu {name(one['url'], folder)}: {one['message']}" for one in found]


def html_validate(folder: Path) -> list[str]:
    """What html-validate calls an error in the HTML of this folder, one line each."""
    command = [str(MODULES / ".bin" / "node"), str(MODULES / ".bin" / "html-validate")]
    config = str(TOOLS / "html-validate.cjs")
    done = _run([*command, "--config", config, "--formatter", "json", "--ext", "html", str(folder)])
    assert done.stdout.startswith("["), done.stdout[:500] + done.stderr[:500]
    return [
        f"html-validate {name(file['filePath'], folder)}: {one['ruleId']}: {one['message']}"
        for file in json.loads(done.stdout)
        for one in file["messages"]
    ]


def name(address: str, folder: Path) -> str:
    """A file's name within its folder."""
    return address.rpartition(f"{folder.name}/")[2]


def _run(command: list[str]) -> "subprocess.CompletedProcess[str]":
    # Node leaves before a pipe has taken all of its words: a file takes them at once. And both
    # answer 1 when they find something, which is no failure to run.
    with tempfile.TemporaryFile("w+", encoding="utf-8") as words:
        done = subprocess.run(
            command,
            stdout=words,
            stderr=subprocess.PIPE,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
        words.seek(0)
        done.stdout = words.read()
    return done
