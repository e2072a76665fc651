"""Lighthouse over pages that search engines may show, served below their own address."""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent.parent
BIN = ROOT / "tests" / "tools" / "node_modules" / ".bin"
PAGES = ("en/", "en/now/")
RUNS = 5  # what else a machine does moves the performance by a point or two from run to run
BROKEN = 2  # times that Chromium may lose the trace of a run, which then says nothing


def lighthouse_rows(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Per category the lowest of the pages' scores, each the median of some runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    base = f"http://127.0.0.1:{port}/guide/"
    release = folder / "lighthouse"
    command = [sys.executable, "-m", "pwa", "build", str(ROOT), "--out", str(release)]
    subprocess.run([*command, "--base-url", base], check=True, capture_output=True, cwd=ROOT)
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.prefixed", "built", str(release), str(port)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
    )
    try:
        server.stdout.readline()
        scores = [median_of(f"{base}{page}", folder) for page in PAGES]
    finally:
        server.kill()
        server.wait()
        server.stdout.close()
    for category in scores[0]:
        lowest = min(one[category] for one in scores)
        yield f"Lighthouse mobile, {category} (median of {RUNS})", f"{lowest:.0f}", "100 (at least)"


def median_of(address: str, folder: Path) -> dict[str, float]:
    runs = [scores_of(address, folder) for _ in range(RUNS)]
    return {category: median(one[category] for one in runs) for category in runs[0]}


def scores_of(address: str, folder: Path) -> dict[str, float]:
    out = folder / "lighthouse.json"
    environment = {**os.environ, "CHROME_PATH": shutil.which("chromium") or ""}
    environment["PATH"] = f"{BIN}:{environment['PATH']}"
    command = [
        str(BIN / "lighthouse"),
        address,
        "--quiet",
        "--chrome-flags=--headless=new --no-sandbox",
        "--output=json",
        f"--output-path={out}",
        "--only-categories=performance,accessibility,best-practices,seo",
    ]
    for broken in range(BROKEN + 1):
        done = subprocess.run(command, check=broken == BROKEN, env=environment, timeout=180)
        if done.returncode == 0:
            break
    report = json.loads(out.read_text())
    return {key: value["score"] * 100 for key, value in report["categories"].items()}
