"""TOML files into frozen models; every fault becomes a Problem with its file and key."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from pwa.errors import Problem


class Frozen(BaseModel):
    """Base of all data: no unknown key, no silent conversion, no change after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def matching(pattern: str, meaning: str) -> AfterValidator:
    """A text of this form; whoever writes another reads what it should be, not the pattern."""

    def check(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise ValueError(f"“{value}” is not {meaning}")
        return value

    return AfterValidator(check)


Model = TypeVar("Model", bound=Frozen)

# What pydantic calls a fault -> what the keeper can do about it.
REMEDIES = {
    "extra_forbidden": "Check its spelling, or remove it.",
    "missing": "Add this key.",
    "string_type": 'Write a text in quotes: key = "…".',
    "date_type": "Write a day without quotes: key = 2026-11-20.",
    "int_type": "Write a whole number without quotes.",
    "bool_type": "Write true or false without quotes.",
    "tuple_type": 'Write a list: key = ["…", "…"].',
}
# Where pydantic's own words speak of inputs and fields.
MESSAGES = {
    "extra_forbidden": "this key is unknown",
    "missing": "this key is missing",
    "string_type": "this is no text",
    "date_type": "this is no day",
    "tuple_type": "this is no list",
    "string_too_short": "this is empty",
}


def read_text(path: Path, where: str, problems: list[Problem]) -> str:
    """The file's text; '' and a Problem when it is missing or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        problems.append(Problem(where, "this file is missing.", "Create it."))
    except UnicodeDecodeError:
        problems.append(Problem(where, "this file is not UTF-8.", "Save it as UTF-8."))
    return ""


def parse_table(text: str, where: str, problems: list[Problem]) -> dict[str, Any]:
    """TOML text as plain data; {} and a Problem with the line when it does not parse."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problems.append(Problem(where, f"this is not valid TOML: {error}.", "Mend that line."))
        return {}


def validate(
    model: type[Model], data: dict[str, Any], where: str, problems: list[Problem]
) -> Model | None:
    """The model made from data; None and one Problem per fault when it does not fit."""
    try:
        return model.model_validate(_with_tuples(data))
    except ValidationError as error:
        for fault in _told_once(error.errors(include_url=False)):
            place = ".".join(_keys(data, fault["loc"]))
            message = fault["msg"].removeprefix("Value error, ")
            remedy = REMEDIES.get(fault["type"], "Correct this value.")
            problems.append(
                Problem(
                    f"{where}: {place}" if place else where,
                    f"{MESSAGES.get(fault['type'], message)}.",
                    remedy,
                )
            )
    return None


def _told_once(faults: list[ErrorDetails]) -> Iterable[ErrorDetails]:
    """One fault per place, the deepest: pydantic tells one for each form that a value may have.

    A list whose only row is wrong counts as empty for it too.
    """
    found: dict[tuple[int | str, ...], ErrorDetails] = {}
    for fault in faults:
        found.setdefault(_without_forms(fault["loc"]), fault)
    for place, fault in found.items():
        if not any(other[: len(place)] == place for other in found if other != place):
            yield fault


def _without_forms(loc: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """The way to a value without the forms that pydantic has tried, like `tuple[Opening, ...]`."""
    return tuple(part for part in loc if "[" not in str(part))


def _keys(data: Any, loc: tuple[int | str, ...]) -> Iterable[str]:
    """The way to a value in the words of its file: a row of a list goes by its id."""
    for part in _without_forms(loc):
        known = isinstance(data, dict) or (isinstance(part, int) and isinstance(data, list))
        try:
            data = data[part] if known else None
        except (KeyError, IndexError):
            data = None
        named = data.get("id", data.get("tag")) if isinstance(data, dict) else None
        yield f"“{named}”" if isinstance(part, int) and named else str(part)


def _with_tuples(value: Any) -> Any:
    """TOML's lists as tuples: frozen models hold nothing that can change."""
    if isinstance(value, dict):
        return {key: _with_tuples(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return tuple(_with_tuples(inner) for inner in value)
    return value
