"""The only renderer: an address in, an answer out; served live or frozen into a release."""

from collections.abc import Callable

from flask import Blueprint, Response, abort, current_app, g, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from pwa.site import documents
from pwa.site.addresses import Address
from pwa.site.context import context
from pwa.site.frame import Frame
from pwa.site.headers import cache_control, media_type
from pwa.site.icons import favicon, touch_icon
from pwa.site.site import Site, site_of
from pwa.words.negotiate import match

blueprint = Blueprint("site", __name__)


def current_site() -> Site:
    return site_of(current_app)


@blueprint.get("/")
@blueprint.get("/<path:path>")
def answer(path: str = "") -> AnyResponse:
    """Whatever stands at this address; a page asked for without its slash is one hop away."""
    site = current_site()
    if path in site.assets.files:
        return respond(path, site.assets.files[path])
    if path in site.extra:
        return respond(path, site.extra[path]())
    address = site.table.get(path)
    if address is None:
        if f"{path}/" in site.table or f"{path}/" in site.extra:
            return redirect(f"{request.script_root}/{path}/", 308)
        abort(404)
    return respond(path, body_of(site, address))


def body_of(site: Site, address: Address) -> bytes:
    """The bytes at an address."""
    g.language = address.language or site.edition.source
    if address.kind in DOCUMENTS:
        return DOCUMENTS[address.kind](site, address)
    frame = Frame(
        site, address, g.language, address.country or site.edition.settings.default_country
    )
    page = site.edition.pages.get(address.slug)
    template = TEMPLATES.get((address.kind, address.slug)) or TEMPLATES[address.kind, ""]
    return render_template(template, **context(frame, page)).encode()


def respond(path: str, body: bytes, status: int = 200) -> Response:
    """Bytes with their type, content hash and cache class; conditional requests answered."""
    response = Response(body, status, content_type=media_type(path))
    response.headers["Cache-Control"] = cache_control(path)
    response.add_etag()
    if status == 200:
        response.make_conditional(request)
    return response


def missing(error: Exception) -> AnyResponse:
    """404 in the language of the address, with the numbers to call."""
    return respond("404.html", body_of(current_site(), _in_language_of_path("404.html")), 404)


def trouble(error: Exception) -> AnyResponse:
    """500 in the language of the address, with the numbers to call."""
    return respond("500.html", body_of(current_site(), _in_language_of_path("500.html")), 500)


def _in_language_of_path(name: str) -> Address:
    """The page of the language that an address begins with, in whatever way it names it."""
    site = current_site()
    first = request.path.strip("/").split("/", 1)[0]
    tag = match([first], site.edition.languages.values())
    return site.table.get(f"{tag}/{name}") or site.table[name]


DOCUMENTS: dict[str, Callable[[Site, Address], bytes]] = {
    "manifest": documents.manifest,
    "way-out": lambda site, address: site.assets.way_out,
    "robots": documents.robots,
    "paper-list": lambda site, address: b"{}",
    "sitemap": documents.sitemap,
    "security": documents.security,
    "favicon": lambda site, address: favicon(site.edition.root / "static"),
    "touch-icon": lambda site, address: touch_icon(site.edition.root / "static"),
}
TEMPLATES = {
    ("chooser", ""): "chooser.html",
    ("page", ""): "page.html",
    ("page", "home"): "pages/home.html",
    ("page", "calls"): "pages/calls.html",
    ("page", "languages"): "pages/languages.html",
    ("page", "settings"): "pages/settings.html",
    ("page", "status"): "pages/status.html",
    ("page", "install"): "pages/install.html",
    ("page", "about"): "pages/about.html",
    ("page", "kit"): "pages/kit.html",
    ("country", ""): "pages/calls.html",
    ("sources", ""): "pages/sources.html",
    ("card", ""): "pages/card.html",
    ("poster", ""): "pages/poster.html",
    ("leave", ""): "leave.html",
    ("missing", ""): "missing.html",
    ("trouble", ""): "missing.html",
}
