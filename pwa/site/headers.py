"""One table of headers for Flask, static files, header files and the worker's answers."""

import re
from collections.abc import Mapping

# No inline code anywhere, so no hash and no nonce.
CONTENT_SECURITY_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "handrail",
}
HASHED = re.compile(r"_h/[0-9a-f]{16}\.[a-z]+$")
IMMUTABLE = "public, max-age=31536000, immutable, no-transform"
REVALIDATED = "no-cache, no-transform"

MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".pdf": "application/pdf",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
    ".po": "text/x-gettext-translation; charset=utf-8",
    ".pot": "text/x-gettext-translation; charset=utf-8",
    ".webmanifest": "application/manifest+json",
}


def meta_policy() -> str:
    """The policy as a <meta> carries it, for hosts that send no headers."""
    return "; ".join(f"{name} {value}" for name, value in CONTENT_SECURITY_POLICY.items())


def security_headers(base_url: str) -> Mapping[str, str]:
    """The headers of every answer; those that force https only where the edition has it.

    WebKit on http://127.0.0.1 loads nothing once told to upgrade, so a local server never says it.
    """
    policy = f"{meta_policy()}; frame-ancestors 'none'"
    headers = {
        "Content-Security-Policy": policy,
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Permissions-Policy": "geolocation=(), camera=(), microphone=(), browsing-topics=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    if base_url.startswith("https://"):
        headers["Content-Security-Policy"] = f"{policy}; upgrade-insecure-requests"
        headers["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains"
    return headers


def cache_control(path: str) -> str:
    """Only names that carry their content's hash may be kept without asking."""
    return IMMUTABLE if HASHED.search(path) else REVALIDATED


def media_type(path: str) -> str:
    """The Content-Type of an address; one that ends in / is a page."""
    suffix = path[path.rfind(".") :] if "." in path.rsplit("/", 1)[-1] else ".html"
    return MEDIA_TYPES.get(suffix, "application/octet-stream")
