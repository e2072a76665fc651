"""The worker's stub and the index, answered live from the bytes the pages have right now."""

from flask import Blueprint, Response, current_app, request
from werkzeug.wrappers import Response as AnyResponse

from pwa.release.index import ReleaseIndex, index_of
from pwa.site.views import answer, current_site, respond

blueprint = Blueprint("release", __name__)


def current_index() -> ReleaseIndex:
    return index_of(current_app)


@blueprint.get("/sw.js")
def stub() -> Response:
    """The one file a browser asks for to learn of a new release."""
    return respond("sw.js", current_index().stub(request.script_root))


@blueprint.get("/_h/<name>.json")
def index(name: str) -> AnyResponse:
    """A part of the index by its hash, or a data file of the site."""
    path = f"_h/{name}.json"
    # A data file must not wait for the index, which renders every page.
    if path in current_site().assets.files:
        return answer(path)
    body = current_index().release(request.script_root).files.get(path)
    return respond(path, body) if body is not None else answer(path)
