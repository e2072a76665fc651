"""Every link leads somewhere, and nothing that stays behind tells what the guide is about."""

import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.markup import read

# What someone who looks at a history, a tab or a mail's subject must not learn.
TELLING = re.compile(
    "drug|heroin|opioid|opiate|overdose|naloxone|narcan|methadone|detox|withdraw|addict|recover"
    "|rehab|suicid|crisis|emergenc|needle|inject|fentanyl|treatment|poison|harm-?red|samhsa"
    "|droga|heroína|sobredosis|naloxona|abstinencia|adicci|emergencia|tratamiento|veneno"
    "|مخدر|هيروين|أفيون|جرعة زائدة|نالوكسون|إدمان|انسحاب|انتحار|طوارئ|علاج"
    "|drogue|héroïne|surdose|sevrage|urgence|traitement|наркот|героин|передоз|налоксон|зависим|лечени"
    "|heroína|abstinência|emergência|ma t[úu]y|quá liều|nghiện|cấp cứu"
    "|毒品|海洛因|过量|戒断|急救|治疗|героїн|залежн|лікуван|narkoty|przedawk|uzależn|leczen|هروئین|اعتیاد|اورژانس|درمان"
)


def is_leave(path: str) -> bool:
    """The neutral page behind Leave asks for nothing beside itself."""
    return path.endswith("/recipe/")


def test_every_relative_link_leads_somewhere(release: Path, addresses: tuple[str, ...]):
    known = set(addresses)
    for path in addresses:
        if path and not path.endswith("/"):
            continue
        page = read(release, path)
        ways = [one.attributes["href"] for one in (*page.links, *page.all("link"))]
        ways += [one.attributes["src"] for one in page.all("script", "img")]
        ways += [one.attributes["data-file"] for one in page.all("body") if not is_leave(path)]
        for way in ways:
            if urlsplit(way).scheme:
                continue
            target = urlsplit(urljoin(f"/{path}", way)).path[1:]
            assert target in known, (path, way)


def test_every_fragment_is_an_id_of_its_page(release: Path, pages: tuple[str, ...]):
    for path in pages:
        for link in read(release, path).links:
            way = urlsplit(link.attributes["href"])
            target = urljoin(f"/{path}", way.path)[1:] if way.path else path
            # The page of languages reads in its fragment which page to open in another language.
            if way.fragment and not way.scheme and not target.endswith("/languages/"):
                ids = {one.attributes["id"] for one in read(release, target).having("id")}
                assert unquote(way.fragment) in ids, (path, link.attributes["href"])


def test_links_out_are_sources_and_tell_nobody_where_from(release: Path, pages: tuple[str, ...]):
    for path in pages:
        for link in read(release, path).links:
            if urlsplit(link.attributes["href"]).scheme in ("http", "https"):
                assert path.endswith("/about/sources/"), path
                assert "noreferrer" in link.attributes["rel"], path


@pytest.mark.parametrize("what", ["address", "title", "id", "fragment", "subject"])
def test_nothing_that_stays_behind_tells_what_it_is_about(release: Path, addresses, what: str):
    found = set()
    for path in addresses:
        page = read(release, path) if not path or path.endswith("/") else None
        links = [one.attributes["href"] for one in page.links] if page else []
        told = {
            "address": [path],
            "title": [one.text for one in page.all("title")] if page else [],
            "id": [one.attributes["id"] for one in page.having("id")] if page else [],
            "fragment": [urlsplit(link).fragment for link in links],
            "subject": [link for link in links if link.startswith("mailto:")],
        }
        found |= {one for one in told[what] if TELLING.search(unquote(one).lower())}
    assert sorted(found) == []


def test_previews_are_as_neutral_as_titles(release: Path, pages: tuple[str, ...]):
    for path in pages:
        for one in read(release, path).all("meta"):
            name = one.attributes.get("name", one.attributes.get("property", ""))
            if name == "description" or name.startswith("og:"):
                assert not TELLING.search(one.attributes["content"].lower()), path
