"""Where the built-in edition stands: in the wheel, or in the repository, which is itself one."""

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent
BUILT_IN = next((folder for folder in (_PACKAGE / "_builtin",) if folder.exists()), _PACKAGE.parent)
