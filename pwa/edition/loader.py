"""From a folder to a frozen Edition; all faults of a run are reported together."""

from collections.abc import Mapping
from pathlib import Path

from pwa.edition.data import GuideData, load_data
from pwa.edition.edition import Edition
from pwa.edition.helplines import CountryFile
from pwa.edition.links import dangling
from pwa.edition.look import load_look
from pwa.edition.pages import Page, faults, load_page
from pwa.edition.renames import Renames
from pwa.edition.settings import SCHEMA, Language, Languages, Settings
from pwa.edition.shape import misshapen
from pwa.edition.sources import Source
from pwa.edition.sprite import NEEDED, Symbol, symbols
from pwa.edition.sprite import WHERE as SPRITE
from pwa.edition.toml import parse_table, read_text, validate
from pwa.errors import EditionError, Problem

INTERFACE = "en"  # what stands in the templates


def load_edition(root: Path, base_url: str = "") -> Edition:
    """The edition in this folder, at this base URL if one is given; else EditionError with all."""
    problems: list[Problem] = []
    renames = _renames(root, problems)
    settings = _settings(root, renames, base_url, problems)
    rows = _languages(root, problems)
    sources = _sources(root, problems)
    sprite, look = _sprite(root, problems), load_look(root, problems)
    data, pages = _guide(root, settings.source_language if settings else "", sprite, problems)
    files = _countries(root, problems)
    if settings is None or problems:
        raise EditionError(problems)
    listed = [rows[tag] for tag in settings.languages if tag in rows]
    return _sound(
        Edition(
            root=root,
            settings=settings,
            languages={row.tag: row for row in listed if is_published(row, settings)},
            drafts={row.tag: row for row in listed if not is_published(row, settings)},
            interface=rows[INTERFACE],
            pages=pages,
            data=data,
            sources=sources,
            countries=_offered(files, settings),
            not_offered={code: file for code, file in files.items() if not _has_ambulance(file)},
            renames=renames,
            sprite=sprite,
            look=look,
        )
    )


def _sound(edition: Edition) -> Edition:
    """The edition, if every name in it leads somewhere."""
    if problems := list(dangling(edition)):
        raise EditionError(problems)
    return edition


def _settings(
    root: Path, renames: Renames, base_url: str, problems: list[Problem]
) -> Settings | None:
    where = "content/edition.toml"
    text = read_text(root / where, where, problems)
    table = renames.upgraded(parse_table(text, where, problems))
    version = table.get("schema_version")
    if isinstance(version, int) and version > SCHEMA:
        problems.append(
            Problem(
                f"{where}: schema_version",
                f"this edition is written for schema {version}; this Handrail reads {SCHEMA}.",
                "Install a newer Handrail.",
            )
        )
        return None
    if base_url:
        table["base_url"] = base_url
    return validate(Settings, table, where, problems) if table else None


def _renames(root: Path, problems: list[Problem]) -> Renames:
    where = "content/renames.toml"
    if not (root / where).exists():
        return Renames()
    table = parse_table(read_text(root / where, where, problems), where, problems)
    return validate(Renames, table, where, problems) or Renames()


def _languages(root: Path, problems: list[Problem]) -> dict[str, Language]:
    where = "locales/languages.toml"
    table = parse_table(read_text(root / where, where, problems), where, problems)
    found = validate(Languages, table, where, problems)
    rows: dict[str, Language] = {}
    for row in found.language if found else ():
        if row.tag in rows:
            problems.append(Problem(where, f"“{row.tag}” has two rows.", "Keep one."))
        rows[row.tag] = row
    if rows and INTERFACE not in rows:
        problems.append(Problem(where, f"the row of “{INTERFACE}” is missing.", "Put it back."))
    return rows


def _sources(root: Path, problems: list[Problem]) -> dict[str, Source]:
    where = "content/sources.toml"
    table = parse_table(read_text(root / where, where, problems), where, problems)
    found = {
        key: validate(Source, value, f"{where}: {key}", problems) for key, value in table.items()
    }
    return {key: source for key, source in found.items() if source}


def _guide(
    root: Path, source: str, sprite: Mapping[str, Symbol], problems: list[Problem]
) -> tuple[GuideData, Mapping[str, Page]]:
    """The pages in their order, with the data that they show."""
    found = [load_page(path, problems) for path in sorted((root / "content").glob("[!.]*.md"))]
    parsed = sorted((page for page in found if page), key=lambda page: page.front.order)
    data, pages = load_data(root, source, {page.slug: page for page in parsed}, problems)
    drawings = frozenset(sprite)
    for page in pages.values():
        problems.extend(faults(page))
        for block in (*page.blocks, *page.data.values()):
            problems.extend(misshapen(block, page.place, drawings))
    return data, pages


def _sprite(root: Path, problems: list[Problem]) -> Mapping[str, Symbol]:
    found = symbols(read_text(root / SPRITE, SPRITE, problems))
    for name in NEEDED:
        if name not in found:
            problems.append(
                Problem(SPRITE, f"the drawing “{name}” is missing.", "Copy the built-in one.")
            )
    return found


def _countries(root: Path, problems: list[Problem]) -> dict[str, CountryFile]:
    files: dict[str, CountryFile] = {}
    seen: dict[str, str] = {}
    for path in sorted((root / "content" / "helplines").glob("[!.]*.toml")):
        where = f"content/helplines/{path.name}"
        table = parse_table(read_text(path, where, problems), where, problems)
        file = validate(CountryFile, table, where, problems)
        if file is None:
            continue
        if path.stem != file.country.lower():
            problems.append(
                Problem(
                    f"{where}: country",
                    f"{file.country} belongs into {file.country.lower()}.toml.",
                    "Rename the file, or correct the code.",
                )
            )
        files[file.country] = file
        for line in file.line:
            if line.id in seen:
                problems.append(
                    Problem(
                        where, f"the id “{line.id}” stands also in {seen[line.id]}.", "Rename it."
                    )
                )
            seen[line.id] = where
    return files


def is_published(row: Language, settings: Settings) -> bool:
    """Whether a language is shown: the source, and those declared core or above."""
    return row.tag == settings.source_language or row.tier not in (None, "draft")


def _offered(files: Mapping[str, CountryFile], settings: Settings) -> Mapping[str, CountryFile]:
    """The listed countries whose ambulance number is sure, in the order of the list."""
    return {
        code: files[code]
        for code in settings.countries
        if code in files and _has_ambulance(files[code])
    }


def _has_ambulance(file: CountryFile) -> bool:
    return any(
        line.role == "emergency" and line.channel == "call" and line.grade == "A"
        for line in file.line
    )
