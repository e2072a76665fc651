"""What only the keeper of an edition can fill in."""

from collections.abc import Iterator

from pwa.checks.subject import Subject
from pwa.errors import Problem, Severity


def check_keeper(subject: Subject) -> Iterator[Problem]:
    """The edition has an address, a contact and a clinical review."""
    settings = subject.edition.settings
    where = "content/edition.toml"
    if not settings.base_url:
        yield Problem(
            f"{where}: base_url",
            "nobody publishes this edition yet.",
            "Write where it will stand; sitemap and language links come with it.",
            Severity.HUMAN,
        )
    if not settings.contact:
        yield Problem(
            f"{where}: contact",
            "a reader cannot say that something is wrong.",
            "Write mailto:…, tel:… or sms:… of the keeper.",
            Severity.HUMAN,
        )
    if settings.clinical_review.state != "reviewed":
        yield Problem(
            f"{where}: clinical_review",
            "no clinician has reviewed the words.",
            "Have one read every page, then set state, reviewer and reviewed.",
            Severity.HUMAN,
        )
