"""A folder of words, locales and style, read into one frozen Edition."""

from pwa.edition.edition import Edition
from pwa.edition.loader import load_edition

__all__ = ["Edition", "load_edition"]
