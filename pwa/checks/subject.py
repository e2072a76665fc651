"""What a check looks at: the edition, and the release that would be made of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from flask import Flask

from pwa.edition import Edition
from pwa.release.compress import compressing
from pwa.release.freeze import freeze
from pwa.site.site import Site, site_of


@dataclass(frozen=True, eq=False)
class Subject:
    """One edition and its app; frozen once, however many checks ask."""

    app: Flask

    @property
    def site(self) -> Site:
        return site_of(self.app)

    @property
    def edition(self) -> Edition:
        return self.site.edition

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """Every file of the release by name."""
        return dict(compressing(freeze(self.app)))
