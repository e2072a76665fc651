"""Two accessibility engines, put into a page that allows no script but its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from playwright.sync_api import Page

MODULES = Path(__file__).parent.parent / "tools" / "node_modules"
# Level AAA too: contrast of 7:1 is what a cracked screen in the sun needs.
AXE_TAGS = [
    "wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice",
]  # fmt: skip
RUN_AXE = "tags => axe.run({runOnly: tags}).then(found => found.violations)"
RUN_IBM = "() => new ace.Checker().check(document, ['WCAG_2_2']).then(found => found.results)"


@contextmanager
def without_scripts(page: Page) -> Iterator[None]:
    """Pages opened within have run no script of theirs; afterwards the engines' own may run.

    In a context without JavaScript an engine would wait for ever for its own promises.
    """
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setScriptExecutionDisabled", {"value": True})
    yield
    session.send("Emulation.setScriptExecutionDisabled", {"value": False})
    session.detach()


@cache
def source(path: str) -> str:
    return (MODULES / path).read_text()


def axe(page: Page) -> list[str]:
    """What axe-core finds, one line for each node."""
    # page.evaluate is the one way in: the content security policy refuses added script tags.
    page.evaluate(source("axe-core/axe.min.js"))
    return [
        f"axe {violation['id']}: {node['html'][:140]}"
        for violation in page.evaluate(RUN_AXE, AXE_TAGS)
        for node in violation["nodes"]
    ]


def ibm(page: Page) -> list[str]:
    """What IBM's engine is sure of, one line for each node."""
    page.evaluate(source("accessibility-checker-engine/ace.js"))
    return [
        f"ibm {result['ruleId']}: {result['snippet'][:140]}"
        for result in page.evaluate(RUN_IBM)
        if result["value"] == ["VIOLATION", "FAIL"]
    ]
