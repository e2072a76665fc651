"""Templates compiled once in a process, and made into modules once in a page."""

from collections.abc import Mapping
from typing import Any

from jinja2 import BytecodeCache, Template
from jinja2.bccache import Bucket
from jinja2.environment import TemplateModule


class CompiledTemplates(BytecodeCache):
    """Keeps bytecode in memory, so that an app made anew after a save compiles none again; jinja2
    checks that it is of the very same source.
    """

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()


COMPILED = CompiledTemplates()


class ComponentTemplate(Template):
    """A component that many others import is made once for a page, in its `modules`: jinja2 makes
    it anew at every import that shares the page's names, fifty times in a page. Those names may
    not change within it; where they do, `modules` is None.
    """

    def make_module(
        self,
        vars: dict[str, Any] | None = None,
        shared: bool = False,
        locals: Mapping[str, Any] | None = None,
    ) -> TemplateModule:
        made = (vars or {}).get("modules")
        if made is None:
            return super().make_module(vars, shared, locals)
        if self.name not in made:
            made[self.name] = super().make_module(vars, shared, locals)
        module: TemplateModule = made[self.name]
        return module
