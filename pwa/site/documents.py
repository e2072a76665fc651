"""The small files around the pages: manifest, robots, sitemap, security.txt."""

from collections.abc import Callable
from xml.sax.saxutils import escape

from flask import request

from pwa.edition.settings import Language
from pwa.site.addresses import Address
from pwa.site.compact import compact_json
from pwa.site.site import Site
from pwa.words.guide import Message

# The page of the manifest's screenshot and its size; `make screenshots` takes it. Only one: some
# browsers fetch it before anybody asks to install.
SHOWN = ("home",)
SCREENSHOT_SIZE = "360x740"
SHORTCUTS = ("now", "calls")


def manifest(site: Site, address: Address) -> bytes:
    """The W3C manifest of one language; the same id in all, so switching installs no second app."""
    settings = site.edition.settings
    language = address.language or site.edition.source

    def words(key: str, text: str) -> str:
        return site.guide.find(language, Message(key, text, "", False)).text

    def title(slug: str) -> str:
        return words(f"{slug}#neutral", site.edition.pages[slug].front.neutral)

    return compact_json(
        {
            "id": f"{request.script_root}/",  # resolved against the host alone
            "name": settings.discreet_name,
            "short_name": settings.short_name,
            "description": words("edition#description", settings.description),
            "lang": language.tag,
            "dir": language.direction,
            "start_url": "./",
            "scope": "../",
            "display": "standalone",
            "categories": ["lifestyle"],
            "background_color": settings.colours.page,
            "theme_color": settings.colours.light,
            "icons": _icons(site),
            **_screenshots(site, language, title),
            "shortcuts": [{"name": title(slug), "url": f"./{slug}/"} for slug in SHORTCUTS],
        }
    )


def _icons(site: Site) -> list[dict[str, str]]:
    icons = site.assets.icons
    return [
        _icon(icons["icon-192"], 192, "any"),
        _icon(icons["icon-512"], 512, "any"),
        _icon(icons["icon-maskable"], 512, "maskable"),
        _icon(icons["icon-monochrome"], 512, "monochrome"),
    ]


def _screenshots(
    site: Site, language: Language, title: Callable[[str], str]
) -> dict[str, list[dict[str, str]]]:
    """What a browser may show to somebody who is about to install; none where none was taken."""
    taken = site.assets.screenshots
    rows = [
        {
            "src": f"../{taken[name]}",
            "sizes": SCREENSHOT_SIZE,
            "type": "image/png",
            "form_factor": "narrow",
            "label": title(slug),
        }
        for slug in SHOWN
        if (name := f"{language.tag}-{slug}") in taken
    ]
    return {"screenshots": rows} if rows else {}


def _icon(address: str, side: int, purpose: str) -> dict[str, str]:
    return {
        "src": f"../{address}",
        "sizes": f"{side}x{side}",
        "type": "image/png",
        "purpose": purpose,
    }


def robots(site: Site, address: Address) -> bytes:
    """Everybody may look; the sitemap is named once the edition has an address."""
    lines = ["User-agent: *", "Allow: /"]
    if site.edition.settings.base_url:
        lines.append(f"Sitemap: {site.edition.settings.base_url}sitemap.xml")
    return "\n".join([*lines, ""]).encode()


def sitemap(site: Site, address: Address) -> bytes:
    """The pages a search engine may show: listed ones, translated well enough."""
    base = site.edition.settings.base_url
    rows = [f"<url><loc>{escape(base + path)}</loc></url>" for path in indexed(site)]
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    name = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return "\n".join([head, f'<urlset xmlns="{name}">', *rows, "</urlset>", ""]).encode()


def indexed(site: Site) -> list[str]:
    """The addresses search engines may show."""
    return [
        path
        for path, address in site.table.items()
        if address.kind == "chooser" or (address.kind == "page" and site.is_indexed(address))
    ]


def security(site: Site, address: Address) -> bytes:
    """RFC 9116, for whoever finds a hole. It expires a year after the words were checked."""
    settings = site.edition.settings
    newest = max(page.front.checked for page in site.edition.pages.values())
    expires = newest.replace(year=newest.year + 1, day=min(newest.day, 28))
    return (
        f"Contact: {settings.contact}\n"
        f"Expires: {expires.isoformat()}T00:00:00Z\n"
        f"Canonical: {settings.base_url}.well-known/security.txt\n"
    ).encode()
