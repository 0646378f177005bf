"""Serves a published site over a slow connection: every file compressed (gzip, level 9), nothing cached, 1.6 Mbit/s
and 150 ms round trips, throttled in Chromium.
"""

import functools
import gzip
import http.server
import pathlib
import threading

LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000}


# The requests since the page was opened, including those of workers: paths and body sizes in bytes.
served = []


class CompressingHandler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    types = {
        ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".json": "application/json",
        ".css": "text/css", ".svg": "image/svg+xml",
    }

    def do_GET(self):
        path = pathlib.Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        body = compressed(path)
        served.append((self.path, len(body)))
        self.send_response(200)
        self.send_header("Content-Type", self.types.get(path.suffix, "application/octet-stream"))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except ConnectionError:
            # The page was closed; it will send no more requests.
            self.close_connection = True

    def log_message(self, *arguments):
        pass


@functools.lru_cache(maxsize=4096)
def compressed(path):
    return gzip.compress(path.read_bytes(), 9)


def serve(folder):
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(CompressingHandler, directory=str(folder))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


class Measured:
    """A new page with an empty cache."""

    def __init__(self, browser, throttled=True, slower=1, **context):
        """slower: the CPU slowdown factor; context: Playwright context options, such as a viewport."""
        self.context = browser.new_context(**context)
        self.page = self.context.new_page()
        served.clear()
        session = self.context.new_cdp_session(self.page)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        if throttled:
            session.send("Network.emulateNetworkConditions", LINE)
        if slower > 1:
            session.send("Emulation.setCPUThrottlingRate", {"rate": slower})

    @staticmethod
    def of(part):
        return sum(count for path, count in served if part in path)

    def close(self):
        self.context.close()
