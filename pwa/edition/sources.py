"""`content/sources.toml`: who says what the pages say."""

from typing import Annotated, Literal

from pydantic import Field

from pwa.edition.toml import Frozen, matching


class Source(Frozen):
    """One source, holding only what is known of it; nothing is completed from memory."""

    organisation: str = Field(min_length=1)
    title: str = ""
    year: int | None = None
    doi: str = ""
    pmid: Annotated[str, matching(r"\d*", "a PubMed number")] = ""
    # The source's own page, no other.
    address: Annotated[str, matching(r"(https://\S+)?", "an https:// address")] = ""
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
