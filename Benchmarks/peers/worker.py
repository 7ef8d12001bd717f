"""What every peer in Python has in common: `once WORDS OUTPUT` and `warm FOLDER`.

Warm, each line on standard input is an order, `FIRST COUNT OUTPUT`: so many documents from that
number on, the last of which is written to the output. The answer is the sum of their sizes.
"""

import json
import sys
from pathlib import Path


def serve(render):
    """Runs a function from the words of an invoice to the bytes of a PDF."""
    mode, *arguments = sys.argv[1:]
    if mode == "once":
        words, output = arguments
        Path(output).write_bytes(render(read(words)))
        return
    for order in sys.stdin:
        first, count, output = order.split()
        size = 0
        for number in range(int(first), int(first) + int(count)):
            document = render(read(f"{arguments[0]}/{number}.words.json"))
            size += len(document)
        Path(output).write_bytes(document)
        print(size, flush=True)


def read(path):
    return json.loads(Path(path).read_bytes())
