"""Headless Chromium: one browser and one tab, driven over its debugging protocol, as services that
print web pages do. Its files are tagged."""

import atexit
import base64
import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import websocket

import worker
from page import html


class Tab:
    def __init__(self, url, page):
        self.socket = websocket.create_connection(url, suppress_origin=True, timeout=300)
        self.page = Path(page)
        self.count = 0
        target = self.order("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.order("Target.attachToTarget", targetId=target, flatten=True)
        self.order("Page.enable")

    session = {}

    def order(self, method, **parameters):
        self.count += 1
        order = {"id": self.count, "method": method, "params": parameters}
        self.socket.send(json.dumps(order | self.session_of()))
        return self.wait(lambda message: message.get("id") == self.count)["result"]

    def session_of(self):
        return {"sessionId": self.session["sessionId"]} if self.session else {}

    def wait(self, is_answer):
        while True:
            message = json.loads(self.socket.recv())
            if "error" in message:
                raise RuntimeError(message["error"])
            if is_answer(message):
                return message

    def render(self, words):
        self.page.write_text(html(words), encoding="utf-8")
        self.order("Page.navigate", url=self.page.as_uri())
        self.wait(lambda message: message.get("method") == "Page.loadEventFired")
        answer = self.order(
            "Page.printToPDF", preferCSSPageSize=True, printBackground=True, generateTaggedPDF=True
        )
        return base64.b64decode(answer["data"])


folder = tempfile.mkdtemp()
browser = subprocess.Popen(
    [
        os.environ["CHROMIUM"], "--headless", "--no-sandbox", "--disable-gpu",
        "--remote-debugging-port=0", "--remote-allow-origins=*", f"--user-data-dir={folder}",
        "about:blank",
    ],
    stdin=subprocess.DEVNULL,
    stdout=subprocess.DEVNULL,
    stderr=open(f"{folder}/log", "w"),
)


def stop():
    tab.socket.send(json.dumps({"id": 0, "method": "Browser.close"}))
    browser.wait()
    shutil.rmtree(folder, ignore_errors=True)


def address():
    while browser.poll() is None:
        if found := re.search(r"ws://\S+", Path(f"{folder}/log").read_text()):
            return found.group()
        __import__("time").sleep(0.02)
    raise RuntimeError("Chromium did not start")


tab = Tab(address(), f"{folder}/invoice.html")
atexit.register(stop)
worker.serve(tab.render)
