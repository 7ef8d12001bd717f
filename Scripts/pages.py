"""Looks at hosted pages in a browser, and says what is wrong with them.

The folder holds pages with their headers beside them. See Scripts/pages.
"""
import base64
import functools
import glob
import hashlib
import http.server
import json
import os
import sys
import threading

import axe_playwright_python
import html5lib
from playwright.sync_api import sync_playwright

WIDTHS = [320, 600, 1280]
SCHEMES = ["light", "dark"]
AXE = os.path.join(os.path.dirname(axe_playwright_python.__file__), "axe.min.js")


class Server(http.server.SimpleHTTPRequestHandler):
    """Serves each page with its headers."""

    def log_message(self, *_):
        pass

    def end_headers(self):
        beside = self.translate_path(self.path)[: -len(".html")] + ".headers.json"
        if self.path.endswith(".html") and os.path.exists(beside):
            with open(beside, encoding="utf-8") as file:
                for name, value in json.load(file).items():
                    if name != "Content-Type":
                        self.send_header(name, value)
        super().end_headers()


def form(path):
    """What is wrong with a file before it is shown."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(text)
    faults = [f"line {place[0]}: {code}" for place, code, _ in parser.errors]
    style = text.split("<style>", 1)[1].split("</style>", 1)[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    with open(path[: -len(".html")] + ".headers.json", encoding="utf-8") as file:
        policy = json.load(file)["Content-Security-Policy"]
    if f"'sha256-{digest}'" not in policy:
        faults.append("the policy does not name the digest of the style")
    if "style=" in text or "<script" in text.lower():
        faults.append("an attribute of style, or a script")
    return faults


def view(browser, url, width, scheme, picture, axe):
    """What is wrong with a page as it is shown."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme
    )
    page = context.new_page()
    faults = []
    page.on("console", lambda message: faults.append(f"console: {message.text}"))
    page.goto(url)
    page.screenshot(path=picture, full_page=True)
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide > width:
        faults.append(f"is {wide} pixels wide")
    # The browser's own protocol, since the page lets no script in.
    session = context.new_cdp_session(page)
    run = axe + ";axe.run().then(found => JSON.stringify([found.passes.length, found.violations]))"
    answer = session.send("Runtime.evaluate", {"expression": run, "awaitPromise": True})
    passes, violations = json.loads(answer["result"]["value"])
    if passes < 10:
        faults.append(f"axe looked at {passes} rules only")
    for violation in violations:
        nodes = "; ".join(node["html"][:120] for node in violation["nodes"][:3])
        faults.append(f"axe {violation['id']} ({violation['impact']}): {nodes}")
    context.close()
    return faults


def main():
    folder = os.path.abspath(sys.argv[1])
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Server, directory=folder)
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with open(AXE, encoding="utf-8") as file:
        axe = file.read()
    paths = sorted(glob.glob(os.path.join(folder, "*.html")))
    wrong, views = 0, 0
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        for path in paths:
            name = os.path.basename(path)
            url = f"http://127.0.0.1:{server.server_port}/{name}"
            found = [(name, fault) for fault in form(path)]
            for width in WIDTHS:
                for scheme in SCHEMES:
                    picture = f"{path[:-5]}-{width}-{scheme}.png"
                    views += 1
                    for fault in view(browser, url, width, scheme, picture, axe):
                        found.append((f"{name} at {width}, {scheme}", fault))
            page = browser.new_page()
            page.goto(url)
            page.pdf(path=path[:-5] + ".print.pdf", format="A4")
            page.close()
            for place, fault in found:
                print(f"{place}: {fault}")
            wrong += len(found)
        browser.close()
    print(f"{len(paths)} pages in {views} views: {wrong or 'no'} faults")
    sys.exit(1 if wrong or not paths else 0)


main()
