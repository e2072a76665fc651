"""Handrail turns a folder of words into an app that reads offline and calls for help."""

from collections.abc import Mapping
from pathlib import Path

from flask import Flask
from jinja2 import StrictUndefined
from werkzeug.wrappers import Response

from pwa.edition import Edition
from pwa.gallery import blueprint as gallery_blueprint
from pwa.release.index import ReleaseIndex
from pwa.release.views import blueprint as release_blueprint
from pwa.site.compiled import COMPILED, ComponentTemplate
from pwa.site.headers import REVALIDATED, security_headers
from pwa.site.site import Site
from pwa.site.views import blueprint as site_blueprint
from pwa.site.views import missing, trouble
from pwa.translate.files import translate_files
from pwa.words.catalog import Catalogs

JINJA = {
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "bytecode_cache": COMPILED,
}


def create_app(edition: Edition, live: bool = False, catalogs: Catalogs | None = None) -> Flask:
    """The only place where the parts meet. Give it an edition; get a WSGI app.

    Catalogues are the edition's, unless others are given: a preview's, or of no real language.
    """
    app = Flask(
        __name__, static_folder=None, template_folder=str(Path(__file__).parent / "templates")
    )
    app.jinja_options = JINJA
    app.jinja_env.template_class = ComponentTemplate
    app.url_map.merge_slashes = False
    site = Site(edition, catalogs)
    app.extensions["handrail"] = site
    app.extensions["handrail-index"] = ReleaseIndex(app, site, live)
    site.interface.init_app(app)
    if edition.settings.translate:
        site.extra.update(translate_files(site))
    if live:
        app.register_blueprint(gallery_blueprint)
    app.register_blueprint(release_blueprint)
    app.register_blueprint(site_blueprint)
    app.register_error_handler(404, missing)
    app.register_error_handler(500, trouble)
    _add_headers(app, security_headers(edition.settings.base_url))
    return app


def _add_headers(app: Flask, headers: Mapping[str, str]) -> None:
    @app.after_request
    def add_security_headers(response: Response) -> Response:
        response.headers.update(headers)
        response.headers.setdefault("Cache-Control", REVALIDATED)
        return response
