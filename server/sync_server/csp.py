"""Content security policies of the pages."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

APP: Mapping[str, str] = {
    "default-src": "'self'",
    "script-src": "'self'",
    # Monaco sets its theme colours by style elements and attributes.
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob: https:",
    "font-src": "'self'",
    "worker-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}

CANVAS: Mapping[str, str] = {
    "default-src": "'none'",
    # Components of the project are loaded as modules of blobs; the frame has neither storage nor network.
    "script-src": "'self' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "https: data: blob: 'self'",
    "media-src": "https: data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'none'",
    # Workers would take `blob:` from the scripts, and run on where no guard and no kill of the frame's page reaches.
    "worker-src": "'none'",
    "frame-src": "'none'",
    "frame-ancestors": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    # What is on the canvas is the author's. Opened in a tab of its own, it has an opaque origin
    # there too, and reaches neither the app's storage nor the API.
    "sandbox": "allow-scripts",
}

SANDBOX: Mapping[str, str] = {
    "default-src": "'none'",
    # The virtual machine of the lambdas is WebAssembly; JavaScript is evaluated nowhere.
    "script-src": "'self' 'wasm-unsafe-eval'",
    # What the workers run is handed in, as nothing can be loaded here.
    "worker-src": "blob:",
    "connect-src": "'none'",
    "frame-ancestors": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "sandbox": "allow-scripts",
}

FETCHER: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    # The page narrows it to what a person allowed before it fetches anything.
    "connect-src": "https: http:",
    "frame-ancestors": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "sandbox": "allow-scripts",
}

FRAMES: Mapping[str, Mapping[str, str]] = {
    "canvas.html": CANVAS,
    "sandbox.html": SANDBOX,
    "fetcher.html": FETCHER,
}


def policy_of(page: str, api_url: str, api_origins: Sequence[str] = ()) -> str:
    """The policy of a page of the build, by its file name.

    :param api_url: where the app finds the API, when that is not the server of the page
    :param api_origins: other servers whose API a person may choose in the settings
    """
    if page in FRAMES:
        return _text(FRAMES[page])
    sources = ["'self'", *(origin for url in (api_url, *api_origins) if (origin := _origin(url)))]
    return _text({**APP, "connect-src": " ".join(dict.fromkeys(sources))})


def _origin(url: str) -> str | None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    return f"{parts.scheme}://{parts.netloc}"


def _text(policy: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in policy.items())
