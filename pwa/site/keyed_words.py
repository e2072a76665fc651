"""The words of a page as a translator sees them: each with its key, its state and its source."""

from dataclasses import replace

from markupsafe import Markup

from pwa.site.page_words import PageWords, Shown
from pwa.words.guide import Message, Translated

KEYED = Markup(
    '<span class="keyed" data-key="{key}" data-part="{part}" data-state="{state}"'
    ' data-source="{source}" data-was="{was}" data-faults="{faults}">{html}</span>'
)
# The browser's tab takes no marks.
UNMARKED = ("#neutral", "#summary")


class KeyedWords(PageWords):
    """Renders blocks with what a preview's script needs to point at them."""

    def _render(
        self,
        translated: Translated,
        text: str | None = None,
        of: Message | None = None,
        part: str = "",
    ) -> Shown:
        shown = super()._render(translated, text)
        if of is None or of.context.endswith(UNMARKED) or not shown.html:
            return shown
        entry = self._guide.entry(self.language, of)
        html = KEYED.format(
            key=of.context,
            part=part,
            state="refused" if entry and entry.faults else translated.state,
            source=of.text,
            was=entry.previous if entry else "",
            faults="; ".join(entry.faults) if entry else "",
            html=shown.html,
        )
        return replace(shown, html=html)
