"""`content/timelines.toml`: how withdrawal goes, by what was taken; hours, never promises."""

from collections.abc import Iterator, Mapping
from typing import Literal, Self

from pydantic import Field, model_validator

from pwa.edition.data_text import DataText, Name
from pwa.edition.toml import Frozen

Kind = Literal["early", "peak", "easing", "long"]
Certainty = Literal["good", "fair", "weak"]


class Phase(Frozen):
    """One stretch of a timeline, in hours after the last use; `end = 0` is open."""

    kind: Kind
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    words: str = Field(min_length=1)
    certainty: Certainty
    symptoms: tuple[str, ...]
    helps: tuple[str, ...]
    sources: tuple[str, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def runs_forward(self) -> Self:
        if self.end and self.end <= self.start:
            raise ValueError(f"the phase “{self.kind}” ends before it starts")
        return self


class Substance(Frozen):
    """What was taken, with its phases one after the other."""

    id: Name
    name: str = Field(min_length=1)
    note: str = Field(min_length=1)
    sources: tuple[str, ...] = Field(min_length=1)
    phase: tuple[Phase, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def phases_follow_each_other(self) -> Self:
        for before, after in zip(self.phase, self.phase[1:], strict=False):
            if before.end != after.start:
                raise ValueError(f"after “{before.kind}” the hours {before.end} must go on")
        return self


class Symptom(Frozen):
    """One complaint, and what helps or when to call."""

    name: str = Field(min_length=1)
    helps: str = Field(min_length=1)
    safety: bool = False


class Help(Frozen):
    """One thing to do in a phase."""

    words: str = Field(min_length=1)
    safety: bool = False


class Timelines(Frozen):
    """The whole file; the first substance is for whoever is not sure."""

    substance: tuple[Substance, ...] = Field(min_length=1)
    symptom: Mapping[str, Symptom]
    help: Mapping[str, Help]

    @model_validator(mode="after")
    def names_are_known(self) -> Self:
        for one in self.substance:
            for phase in one.phase:
                unknown = {*phase.symptoms} - {*self.symptom} | {*phase.helps} - {*self.help}
                if unknown:
                    raise ValueError(f"{one.id}, {phase.kind}: unknown {', '.join(unknown)}")
        return self

    def texts(self) -> Iterator[DataText]:
        """Every text that is translated, in reading order."""
        for one in self.substance:
            yield DataText(f"{one.id}-name", one.name)
            yield DataText(f"{one.id}-note", one.note, one.sources, safety=True)
            for phase in one.phase:
                weak = phase.certainty == "weak"
                name = f"{one.id}-{phase.kind}"
                yield DataText(name, phase.words, phase.sources, safety=True, unconfirmed=weak)
        for key, symptom in self.symptom.items():
            yield DataText(f"symptom-{key}", symptom.name)
            yield DataText(f"symptom-{key}-helps", symptom.helps, safety=symptom.safety)
        for key, help in self.help.items():
            yield DataText(f"help-{key}", help.words, safety=help.safety)
