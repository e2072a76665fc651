"""The live app of a preview: one language, drafts and pseudo-languages too, from a file at will."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from flask import Flask
from werkzeug.wrappers import Response

from pwa import create_app
from pwa.edition import Edition
from pwa.edition.settings import Language
from pwa.live import LIVE, LiveApp, plain
from pwa.site.keyed_words import KeyedWords
from pwa.site.site import Site, site_of
from pwa.words.pseudo import PseudoCatalogs, with_pseudo

HERE = Path(__file__).parent
PROBLEMS = "problems.json"


class PreviewCatalogs(PseudoCatalogs):
    """The edition's catalogues, one of them perhaps from a file that lies elsewhere."""

    def __init__(self, edition: Edition, files: Mapping[tuple[str, str], Path]) -> None:
        super().__init__(edition)
        self._files = files

    def path(self, language: Language, domain: str) -> Path:
        given = self._files.get((language.tag, domain))
        return given or super().path(language, domain)


class PreviewApp(LiveApp):
    """Shows a saved catalogue in its place: only what was saved is read again."""

    head = f'<link rel="stylesheet" href="{LIVE}preview.css">'
    files = {
        "reload.js": (HERE / "preview.js").read_bytes(),
        "preview.css": (HERE / "preview.css").read_bytes(),
    }
    patience = 10  # a translator waits for this; an editor's second stroke is seen by itself

    def __init__(self, root: Path, tag: str, files: Mapping[str, Path] | None = None) -> None:
        self._tag = tag
        self._files = {(tag, domain): path.resolve() for domain, path in (files or {}).items()}
        self._site: Site | None = None
        super().__init__(root)

    def app_of(self, edition: Edition) -> Flask:
        drafts = replace(edition, languages={**edition.languages, **edition.drafts}, drafts={})
        whole = with_pseudo(drafts)
        app = create_app(whole, live=True, catalogs=PreviewCatalogs(whole, self._files))
        self._site = site_of(app)
        self._site.words_kind = KeyedWords
        spoken = f"{edition.source.tag} {edition.source.direction}"
        self.head = f'{PreviewApp.head}<meta name="source-language" content="{spoken}">'
        return app

    def saved(self, paths: set[Path]) -> None:
        if self._site is None or any(path.suffix != ".po" for path in paths):
            super().saved(paths)
        else:
            self._site.catalogs.forget()

    def watched(self) -> list[Path]:
        return [*super().watched(), *{path.parent for path in self._files.values()}]

    def reads(self, path: Path) -> bool:
        return path in self._files.values() or super().reads(path)

    def own(self, name: str) -> Response:
        if name != PROBLEMS:
            return super().own(name)
        return plain(json.dumps(self._problems()).encode(), "application/json")

    def _problems(self) -> list[dict[str, str]]:
        if self._site is None:
            return []
        language = self._site.edition.languages[self._tag]
        found = self._site.catalogs.problems(language)
        return [{"where": one.where, "what": one.what, "how": one.how} for one in found]
