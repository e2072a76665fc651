"""TOML files into frozen models; every fault becomes a Problem with its file and key."""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from pwa.errors import Problem


class Frozen(BaseModel):
    """Base of all data: no unknown key, no silent conversion, no change after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


Model = TypeVar("Model", bound=Frozen)

# What pydantic calls a fault -> what the keeper can do about it.
REMEDIES = {
    "extra_forbidden": "Remove this key, or check its spelling.",
    "missing": "Add this key.",
    "string_type": 'Write a text in quotes: key = "…".',
    "date_type": "Write a day without quotes: key = 2026-11-20.",
    "int_type": "Write a whole number without quotes.",
    "bool_type": "Write true or false without quotes.",
    "tuple_type": 'Write a list: key = ["…", "…"].',
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
        for fault in error.errors(include_url=False):
            key = ".".join(str(part) for part in fault["loc"]) or "the whole table"
            message = fault["msg"].removeprefix("Value error, ")
            remedy = REMEDIES.get(fault["type"], "Correct this value.")
            problems.append(Problem(f"{where}: {key}", f"{message}.", remedy))
    return None


def _with_tuples(value: Any) -> Any:
    """TOML's lists as tuples: frozen models hold nothing that can change."""
    if isinstance(value, dict):
        return {key: _with_tuples(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return tuple(_with_tuples(inner) for inner in value)
    return value
