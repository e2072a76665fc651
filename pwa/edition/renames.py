"""`content/renames.toml`: the one table of names that changed, so that nothing old breaks."""

from pydantic import Field

from pwa.edition.toml import Frozen


class Renames(Frozen):
    """Old name -> new name; an old name is followed until it stands for something that exists."""

    keys: dict[str, str] = Field(default_factory=dict)  # of edition.toml
    slugs: dict[str, str] = Field(default_factory=dict)  # of pages
    blocks: dict[str, str] = Field(default_factory=dict)  # "page#old" -> "page#new"

    def upgraded(self, table: dict[str, object]) -> dict[str, object]:
        """An edition.toml written with old keys, as it is written today."""
        return {self.keys.get(key, key): value for key, value in table.items()}

    def context(self, context: str) -> str:
        """A catalogue's `page#block` under its present name."""
        page, mark, block = self.blocks.get(context, context).partition("#")
        return f"{self.slugs.get(page, page)}{mark}{block}"
