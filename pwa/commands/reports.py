"""Problems as a terminal, a program or a code host wants them."""

import json
import re
from collections.abc import Iterable, Iterator

import click

from pwa.errors import Problem, Severity

FORMAT = click.option(
    "--format", "shape", type=click.Choice(["text", "json", "github"]), default="text",
    show_default=True,
)  # fmt: skip
STRICT = click.option("--strict", is_flag=True, help="Warnings count as errors.")


def report(problems: Iterable[Problem], shape: str) -> Iterator[str]:
    """The problems as lines of text, as JSON, or as annotations of a code host."""
    found = sorted(problems, key=lambda one: (list(Severity).index(one.severity), one))
    if shape == "json":
        rows = [
            {"where": one.where, "what": one.what, "how": one.how, "severity": one.severity}
            for one in found
        ]
        yield json.dumps(rows, ensure_ascii=False, indent=2)
        return
    for one in found:
        if shape == "github":
            yield annotation(one)
        else:
            yield f"{one.severity}: {one}"
    if shape == "text":
        counts = [f"{sum(one.severity == kind for one in found)} {kind}" for kind in Severity]
        yield ", ".join(counts)


def annotation(problem: Problem) -> str:
    """A problem as GitHub's workflow commands want it: file, line, and % escaped."""
    level = {Severity.ERROR: "error", Severity.WARNING: "warning"}.get(problem.severity, "notice")
    place = re.match(r"([^:\s]+)(?::(\d+))?", problem.where)
    file, line = place.groups() if place else (problem.where, None)
    where = f"file={file},line={line}" if line else f"file={file}"
    return f"::{level} {where}::{str(problem).replace('%', '%25')}"


def exit_code(problems: Iterable[Problem], strict: bool) -> int:
    """1 when there are errors, or warnings that count as such; a human's work never does."""
    fatal = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(problem.severity in fatal for problem in problems))
