"""Data files in as few bytes as JSON allows."""

import json


def compact_json(data: object) -> bytes:
    """UTF-8 JSON without a space; keys in the order they were given."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
