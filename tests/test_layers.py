"""The parts know each other in one direction, and few doors lead to what is dangerous."""

import ast
import re
from pathlib import Path

import pytest

from tests.editions import ROOT

PACKAGE = ROOT / "pwa"
MODULES = sorted(PACKAGE.rglob("*.py"))
# Each may import those before it, and itself.
ORDER = [
    "errors",
    "edition",
    "words",
    "site",
    "release",
    "checks",
    "gallery",
    "translate",
    "pwa",
    "live",
    "preview",
    "commands",
    "cli",
    "__main__",
]
STORAGE = re.compile(r"\b(localStorage|sessionStorage|indexedDB|document\.cookie)\b")
CACHES = re.compile(r"\bcaches\s*\.|\bself\.caches\b|\bnew Cache\b")
PHYSICAL = re.compile(
    r"(?<![\w-])(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)\b"
    r"|(?<![\w-])(left|right)\s*:"
    r"|(?<![\w-])(text-align|float|clear)\s*:\s*(left|right)\b"
    r"|border-(top|bottom)-(left|right)-radius"
)
STYLES = sorted((ROOT / "static" / "css").rglob("*.css"))
SOURCES = [
    path
    for folder in ("pwa", "static", "content", "locales", "tests", "docs", ".ci", ".github")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in (".py", ".js", ".css", ".html", ".md", ".toml", ".po", ".yml", ".cjs", ".svg")
    and "node_modules" not in path.parts
]


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def part_of(module: str) -> str:
    """The part of the program that a module belongs to: "pwa.site.views" is of "site"."""
    return module.split(".")[1] if "." in module else module


def imports_of(path: Path) -> set[str]:
    """Every module a file imports, from its syntax, also inside functions."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            submodules = {f"{node.module}.{alias.name}" for alias in node.names}
            files = {one for one in submodules if (ROOT / one.replace(".", "/")).is_dir()}
            files |= {one for one in submodules if (ROOT / f"{one.replace('.', '/')}.py").exists()}
            found |= files or {node.module or ""}
    return found


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_one_way(path: Path):
    part = part_of(name_of(path))
    if part == "wsgi":  # production knows the table of headers, and nothing else of ours
        assert {m for m in imports_of(path) if m.startswith("pwa")} == {"pwa.site.headers"}
        return
    below = set(ORDER[: ORDER.index(part) + 1])
    for module in imports_of(path):
        if module.split(".")[0] == "pwa":
            assert part_of(module) in below, f"{name_of(path)} imports {module}"


def importers(module: str) -> set[str]:
    return {
        name_of(path)
        for path in MODULES
        if any(one == module or one.startswith(f"{module}.") for one in imports_of(path))
    }


def test_there_is_one_door_to_the_markdown_library():
    assert importers("markdown_it") == importers("mdit_py_plugins") == {"pwa.edition.markdown"}


def test_the_parts_meet_in_one_place():
    assert {name for name in importers("flask") if "Flask(" in source(name)} == {"pwa", "pwa.wsgi"}
    callers = {name for name in importers("pwa") if re.search(r"\bcreate_app\(", source(name))}
    commands = {f"pwa.commands.{name}" for name in ("build", "check", "locales_check")}
    assert callers - {"pwa"} == {*commands, "pwa.live", "pwa.preview.app"}
    assert importers("pwa.gallery") == {"pwa"}


def test_each_library_has_its_door():
    assert {part_of(name) for name in importers("polib")} == {"words"}
    assert importers("phonenumbers") == {"pwa.edition.helplines"}
    assert importers("watchfiles") == {"pwa.live"}
    assert importers("whitenoise") == {"pwa.wsgi"}
    assert importers("brotli") == {"pwa.release.compress"}


def source(module: str) -> str:
    path = ROOT / module.replace(".", "/")
    return (path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).read_text()


def test_nothing_in_the_package_asks_another_address():
    for name in ("requests", "urllib.request", "http.client", "socket", "httpx", "ftplib"):
        assert importers(name) == set()


def scripts_with(pattern: re.Pattern[str]) -> set[str]:
    found = set()
    for path in (ROOT / "static" / "js").glob("*.js"):
        code = re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", path.read_text(), flags=re.DOTALL)
        if pattern.search(code):
            found.add(path.name)
    return found


def test_one_script_touches_storage_and_one_more_the_cache():
    assert scripts_with(STORAGE) == {"store.js"}
    # Storage erases, too, and the way out stands alone: it must work where nothing else does.
    assert scripts_with(CACHES) == {"kept-files.js", "store.js", "way-out.js"}


def test_no_script_writes_markup_or_runs_words():
    assert (
        scripts_with(re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write")) == set()
    )
    assert scripts_with(re.compile(r"\beval\(|new Function|setTimeout\(\s*[\"']")) == set()


def test_templates_let_nothing_through_unescaped():
    for path in (PACKAGE / "templates").rglob("*.html"):
        text = path.read_text()
        # The policy is ours, a constant of the program, and full of quotes.
        words = text.replace("{{ policy|safe }}", "")
        assert not re.search(r"\|\s*safe\b|autoescape|Markup", words), path.name
        if path.name == "single_file.html":  # needs no other file, and its policy names the style
            text = text.replace("<style>{{ style }}</style>", "")
        assert not re.search(r"\son\w+=|\sstyle=|<style|javascript:", text), path.name


@pytest.mark.parametrize("path", STYLES, ids=lambda p: p.name)
def test_style_knows_no_left_and_no_right(path: Path):
    rules = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
    assert [match[0] for match in PHYSICAL.finditer(rules)] == []


def test_nothing_is_left_for_later():
    mark = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX)\b")
    found = [str(path) for path in SOURCES if mark.search(path.read_text(encoding="utf-8"))]
    assert len(SOURCES) > 100 and found == []


def test_functions_are_short_enough_to_read():
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                assert lines <= 30, f"{name_of(path)}.{node.name} has {lines} lines"
