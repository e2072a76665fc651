"""`content/sources.toml`: who says what the pages say."""

from typing import Literal

from pydantic import Field

from pwa.edition.toml import Frozen


class Source(Frozen):
    """One source, holding only what is known of it; nothing is completed from memory."""

    organisation: str = Field(min_length=1)
    title: str = ""
    year: int | None = None
    doi: str = ""
    pmid: str = Field("", pattern=r"^\d*$")
    address: str = Field("", pattern=r"^(https://[^\s]+)?$")  # the source's own page only
    read: Literal["R", "R2", "M"]  # read itself, read second-hand, from memory
    confirmed: bool

    @property
    def link(self) -> str:
        """Where a reader can look it up; '' when no primary identifier is known."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        if self.pmid:
            return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/"
        return self.address
