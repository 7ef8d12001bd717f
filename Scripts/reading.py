#!/usr/bin/env python3
"""Holds tagged PDFs to what a validator does not look at, and prints what a screen reader says.

  reading.py FILE|FOLDER ...          check; exit status 1 when anything is found
  reading.py --read FILE|FOLDER ...   one line for each element: page, role, language, words

It needs the Python packages pikepdf and pypdfium2; Scripts/conformance installs both. It knows
nothing of Billhead's own code: what it reads are the objects and the content of the files.

Checks: marks (each in one element, and the other way round), parents (/P, ParentTree), links
(OBJR, StructParent, Contents, scheme, area), tables (cells in a row, scope), words (glyphs without
meaning, lines that run together, text that leaves the page, overlaps, or is too pale), metadata
(Info and XMP say the same), files (AF and EmbeddedFiles, sizes), and pdfium (every word again).
"""
import re
import sys
import unicodedata
from collections import defaultdict
from hashlib import md5
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pypdfium2

IDENTITY = (1, 0, 0, 1, 0, 0)
WHITE = (1.0, 1.0, 1.0)
PAINTING = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "INLINE IMAGE"}
SHOWING = {"Tj", "TJ", "'", '"'}


def times(a, b):
    """The matrix that does a, then b."""
    return (
        a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5],
    )


def moved(matrix, x, y):
    return (matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])


def items(value):
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def tree(node, key):
    """The pairs of a name tree or a number tree."""
    pairs = items(node.get(key)) if node is not None else []
    found = [(pairs[i], pairs[i + 1]) for i in range(0, len(pairs) - 1, 2)]
    for kid in items(node.get("/Kids")) if node is not None else []:
        found += tree(kid, key)
    return found


class Font:
    """What the codes of a font mean, and how wide they are."""

    def __init__(self, font):
        self.size = 2 if font.get("/Subtype") == "/Type0" else 1
        self.meaning = self.read_map(font["/ToUnicode"]) if "/ToUnicode" in font else {}
        self.widths, self.default = {}, 0.0
        if self.size == 2:
            inner = font["/DescendantFonts"][0]
            self.default = float(inner.get("/DW", 1000))
            self.read_widths(items(inner.get("/W")))
        else:
            first = int(font.get("/FirstChar", 0))
            self.widths = {first + i: float(w) for i, w in enumerate(items(font.get("/Widths")))}

    def read_widths(self, row):
        while row:
            if isinstance(row[1], pikepdf.Array):
                self.widths |= {int(row[0]) + i: float(w) for i, w in enumerate(row[1])}
                row = row[2:]
            else:
                self.widths |= dict.fromkeys(range(int(row[0]), int(row[1]) + 1), float(row[2]))
                row = row[3:]

    @staticmethod
    def read_map(stream):
        text = stream.read_bytes().decode("latin-1")
        word = lambda digits: bytes.fromhex(digits).decode("utf-16-be", "replace")
        meaning = {}
        for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
            for code, words in re.findall(r"<(\w+)>\s*<(\w*)>", block):
                meaning[int(code, 16)] = word(words)
        for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
            for low, high, words in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
                for code in range(int(low, 16), int(high, 16) + 1):
                    start = word(words)
                    meaning[code] = start[:-1] + chr(ord(start[-1]) + code - int(low, 16))
        return meaning

    def codes(self, string):
        return [int.from_bytes(string[i:i + self.size], "big")
                for i in range(0, len(string), self.size)]


class Run:
    """Text that one operator shows."""

    def __init__(self, page, mark, box, baseline, size, color, behind, text, unknown):
        self.page, self.mark, self.box, self.baseline = page, mark, box, baseline
        self.size, self.color, self.behind = size, color, behind
        self.text, self.unknown = text, unknown


class Element:
    def __init__(self, obj, role, parent, language, page):
        self.obj, self.role, self.parent, self.language = obj, role, parent, language
        self.page, self.kids, self.objects = page, [], []
        attributes = {}
        for group in items(obj.get("/A")):
            attributes |= {str(key): group[key] for key in group.keys()}
        self.scope = str(attributes.get("/Scope", ""))[1:]
        self.span = int(attributes.get("/ColSpan", 1))
        self.alt = str(obj["/Alt"]) if "/Alt" in obj else None
        self.actual = str(obj["/ActualText"]) if "/ActualText" in obj else None

    def path(self):
        return (self.parent.path() + "/" if self.parent else "") + self.role

    def inner(self, role):
        found = []
        for kid in self.kids:
            if isinstance(kid, Element):
                found += [kid] if kid.role == role else kid.inner(role)
        return found


class File:
    def __init__(self, path):
        self.path = path
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        self.faults = []
        self.runs, self.marks, self.elements, self.owner = [], defaultdict(dict), [], {}
        self.numbers = {page.obj.objgen: index for index, page in enumerate(self.pdf.pages)}
        for index, page in enumerate(self.pdf.pages):
            self.read_page(index, page)
        self.by_mark = defaultdict(list)
        for run in self.runs:
            self.by_mark[run.page, run.mark].append(run)
        structure = self.root.get("/StructTreeRoot")
        if structure is None:
            self.fault("marks", "the file has no structure tree")
        else:
            for kid in items(structure.get("/K")):
                self.read_element(kid, structure, None, str(self.root.get("/Lang", "")), None)

    def fault(self, check, words):
        self.faults.append(f"{check}: {words}")

    # What is drawn.

    def read_page(self, index, page):
        resources = page.obj.get("/Resources", {})
        fonts = {str(k): Font(f) for k, f in dict(resources.get("/Font", {})).items()}
        state = {"matrix": IDENTITY, "color": (0.0, 0.0, 0.0), "font": None, "size": 1.0,
                 "spacing": 0.0}
        saved, open_marks, boxes, path = [], [], [], []
        text = line = IDENTITY
        for operation in pikepdf.parse_content_stream(page):
            operands, word = list(operation.operands), str(operation.operator)
            numbers = lambda: tuple(float(value) for value in operands)
            if word == "q":
                saved.append(dict(state))
            elif word == "Q":
                state = saved.pop()
            elif word == "cm":
                state["matrix"] = times(numbers(), state["matrix"])
            elif word == "rg":
                state["color"] = numbers()
            elif word == "g":
                state["color"] = numbers() * 3
            elif word in ("BDC", "BMC"):
                self.open_mark(index, operands, open_marks)
            elif word == "EMC":
                open_marks.pop()
            elif word == "BT":
                text = line = IDENTITY
            elif word == "Tf":
                state["font"], state["size"] = fonts[str(operands[0])], float(operands[1])
            elif word == "Tc":
                state["spacing"] = float(operands[0])
            elif word == "Tm":
                text = line = numbers()
            elif word == "Td":
                text = line = times((1, 0, 0, 1) + numbers(), line)
            elif word in SHOWING:
                parts = list(operands[-1]) if word == "TJ" else [operands[-1]]
                text = self.show(index, parts, state, text, open_marks, boxes)
            elif word == "re":
                x, y, width, height = numbers()
                one = moved(state["matrix"], x, y)
                two = moved(state["matrix"], x + width, y + height)
                path.append((min(one[0], two[0]), min(one[1], two[1]),
                             max(one[0], two[0]), max(one[1], two[1])))
            if word in PAINTING | SHOWING and not any(m["kind"] for m in open_marks):
                self.fault("marks", f"page {index + 1}: {word} outside every mark")
            if word in ("f", "F", "f*"):
                boxes += [(box, state["color"]) for box in path]
            if word in PAINTING | {"n"}:
                path = []

    def open_mark(self, index, operands, open_marks):
        properties = operands[1] if len(operands) > 1 else {}
        number = properties.get("/MCID")
        kind = "artifact" if operands[0] == "/Artifact" else "content" if number is not None else ""
        if kind and any(mark["kind"] for mark in open_marks):
            self.fault("marks", f"page {index + 1}: a mark begins inside another")
        if number is not None:
            if int(number) in self.marks[index]:
                self.fault("marks", f"page {index + 1}: two marks have the number {number}")
            self.marks[index][int(number)] = str(operands[0])[1:]
        actual = properties.get("/ActualText")
        open_marks.append({"kind": kind, "number": None if number is None else int(number),
                           "actual": None if actual is None else str(actual)})

    def show(self, index, parts, state, text, open_marks, boxes):
        font, size = state["font"], state["size"]
        advance, words, unknown = 0.0, "", False
        for part in parts:
            if not isinstance(part, (pikepdf.String, bytes)):
                advance -= float(part) / 1000 * size
                continue
            for code in font.codes(bytes(part)):
                meaning = font.meaning.get(code, "")
                unknown = unknown or meaning in ("", "\ufffd")
                words += meaning
                advance += font.widths.get(code, font.default) / 1000 * size + state["spacing"]
        for mark in open_marks:
            if mark["actual"] is not None:
                words, unknown, mark["actual"] = mark["actual"], False, ""
        matrix = times(text, state["matrix"])
        corners = [moved(matrix, 0, -0.2 * size), moved(matrix, advance, 0.72 * size)]
        box = (min(c[0] for c in corners), min(c[1] for c in corners),
               max(c[0] for c in corners), max(c[1] for c in corners))
        middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        behind = WHITE
        for area, color in boxes:
            if area[0] <= middle[0] <= area[2] and area[1] <= middle[1] <= area[3]:
                behind = color
        artifact = any(mark["kind"] == "artifact" for mark in open_marks)
        number = next((m["number"] for m in open_marks if m["number"] is not None), None)
        height = size * max(abs(matrix[3]), abs(matrix[1]))
        self.runs.append(Run(index, None if artifact else number, box, moved(matrix, 0, 0)[1],
                             height, state["color"], behind, words, unknown and not artifact))
        return times((1, 0, 0, 1, advance, 0), text)

    # What it means.

    def read_element(self, obj, above, parent, language, page):
        role = str(obj["/S"])[1:]
        language = str(obj.get("/Lang", language))
        page = obj.get("/Pg", page)
        element = Element(obj, role, parent, language, page)
        self.elements.append(element)
        if obj.get("/P") is None or obj["/P"].objgen != above.objgen:
            self.fault("parents", f"{element.path()} does not lead to its parent")
        for kid in items(obj.get("/K")):
            if not isinstance(kid, pikepdf.Dictionary):
                self.use(element, page, int(kid))
            elif kid.get("/Type") == "/MCR":
                self.use(element, kid.get("/Pg", page), int(kid["/MCID"]))
            elif kid.get("/Type") == "/OBJR":
                element.objects.append(kid["/Obj"])
            else:
                element.kids.append(self.read_element(kid, obj, element, language, page))
        return element

    def use(self, element, page, number):
        mark = (self.numbers[page.objgen], number)
        if mark in self.owner:
            self.fault("marks", f"page {mark[0] + 1}: mark {number} is in two elements")
        self.owner[mark] = element
        element.kids.append(mark)

    def words(self, element, deep=True):
        if element.actual is not None:
            return element.actual
        words = ""
        for kid in element.kids:
            if isinstance(kid, Element):
                words += self.words(kid) if deep else ""
            else:
                words += "".join(run.text for run in self.by_mark[kid])
        return words

    def reading(self):
        for element in self.elements:
            words = self.words(element, deep=False)
            if not words.strip() and not element.alt:
                continue
            page = next((k[0] + 1 for k in element.kids if not isinstance(k, Element)), "-")
            scope = f"[{element.scope}]" if element.scope else ""
            alt = f" (alt {element.alt})" if element.alt else ""
            yield f"{page} {element.path()}{scope} {element.language}: {words}{alt}"

    # What can be wrong.

    def check(self):
        self.check_marks()
        self.check_links(self.check_parents())
        self.check_tables()
        self.check_words()
        self.check_places()
        self.check_metadata()
        self.check_files()
        self.check_dangers()
        self.check_pdfium()
        return self.faults

    def check_marks(self):
        drawn = {(page, number) for page, marks in self.marks.items() for number in marks}
        for page, number in sorted(drawn - set(self.owner)):
            self.fault("marks", f"page {page + 1}: mark {number} is in no element")
        for page, number in sorted(set(self.owner) - drawn):
            self.fault("marks", f"page {page + 1} has no mark {number}")
        for (page, number), element in self.owner.items():
            if self.marks[page].get(number) != element.role:
                self.fault("marks", f"page {page + 1}: mark {number} is not named {element.role}")

    def check_parents(self):
        structure = self.root.get("/StructTreeRoot", {})
        parents = {int(k): v for k, v in tree(structure.get("/ParentTree"), "/Nums")}
        for index, page in enumerate(self.pdf.pages):
            row = items(parents.get(int(page.obj.get("/StructParents", -1))))
            if len(row) != len(self.marks[index]):
                self.fault("parents", f"page {index + 1}: {len(row)} entries for"
                                      f" {len(self.marks[index])} marks")
                continue
            for number in self.marks[index]:
                owner = self.owner.get((index, number))
                if owner is None or row[number].objgen != owner.obj.objgen:
                    self.fault("parents", f"page {index + 1}: mark {number} leads elsewhere")
        return parents

    def check_links(self, parents):
        owners = {obj.objgen: element for element in self.elements for obj in element.objects}
        for index, page in enumerate(self.pdf.pages):
            for link in items(page.obj.get("/Annots")):
                if link.get("/Subtype") != "/Link":
                    continue
                self.check_link(index, link, owners.get(link.objgen), parents)

    def check_link(self, index, link, owner, parents):
        where = f"page {index + 1}: a link"
        if owner is None or owner.role != "Link":
            self.fault("links", f"{where} is in no Link element")
            return
        leads = parents.get(int(link.get("/StructParent", -1)))
        if leads is None or leads.objgen != owner.obj.objgen:
            self.fault("links", f"{where} does not lead to its element")
        if not str(link.get("/Contents", "")).strip() or not self.words(owner).strip():
            self.fault("links", f"{where} has no words")
        if not re.match(r"(https?|mailto|tel):", str(link.get("/A", {}).get("/URI", ""))):
            self.fault("links", f"{where} leads to {link.get('/A')}")
        left, low, right, high = (float(value) for value in link["/Rect"])
        boxes = [run.box for kid in owner.kids if not isinstance(kid, Element)
                 and kid[0] == index for run in self.by_mark[kid]]
        inside = [left - 1 <= (b[0] + b[2]) / 2 <= right + 1
                  and low - 1 <= (b[1] + b[3]) / 2 <= high + 1 for b in boxes]
        if not any(inside):
            self.fault("links", f"{where} misses its words")

    def check_tables(self):
        for table in (element for element in self.elements if element.role == "Table"):
            rows = table.inner("TR")
            cells = [[kid for kid in row.kids if isinstance(kid, Element)] for row in rows]
            widths = {sum(cell.span for cell in row) for row in cells}
            if len(widths) != 1:
                self.fault("tables", f"rows have {sorted(widths)} cells")
            heads = [cell for row in cells for cell in row if cell.role == "TH"]
            if not heads:
                self.fault("tables", f"no head cells: {self.words(table)[:40]!r}")
            for head in heads:
                if head.scope not in ("Row", "Column") or not self.words(head).strip():
                    self.fault("tables", f"a head cell without scope or words: {head.path()}")
            for row in cells:
                for cell in row:
                    if cell.role not in ("TH", "TD"):
                        self.fault("tables", f"{cell.role} in a row")

    def check_words(self):
        for run in self.runs:
            if run.unknown:
                self.fault("words", f"page {run.page + 1}: glyphs without meaning at {run.text!r}")
        for element in self.elements:
            if element.actual is not None:
                continue
            last = None
            for run in (r for kid in element.kids if not isinstance(kid, Element)
                        for r in self.by_mark[kid] if r.text):
                if last is not None and self.run_together(last, run):
                    self.fault("words", f"page {run.page + 1}: {last.text[-20:]!r} runs into"
                                        f" {run.text[:20]!r} on the next line")
                last = run

    def run_together(self, last, run):
        """Whether a line end parts two words that nothing else parts: a word of more than 30
        letters is broken where it must be, Han and Thai words where they may be."""
        if abs(run.baseline - last.baseline) < 0.6 * min(run.size, last.size):
            return False
        ends = last.text[-1] + run.text[0]
        if any(c.isspace() or unicodedata.category(c)[0] == "P" for c in ends):
            return False
        if any(ord(c) >= 0xE00 for c in ends):
            return False
        return len(last.text.split()[-1]) < 15 and len(run.text.split()[0]) < 15

    def check_places(self):
        for run in self.runs:
            page = self.pdf.pages[run.page].mediabox
            if run.text.strip() and not (
                    float(page[0]) <= run.box[0] + 0.5 and run.box[2] - 0.5 <= float(page[2])
                    and float(page[1]) <= run.box[1] + 0.5 and run.box[3] - 0.5 <= float(page[3])):
                self.fault("places", f"page {run.page + 1}: {run.text[:40]!r} leaves the page")
            contrast = self.contrast(run.color, run.behind)
            if run.text.strip() and contrast < (3 if run.size >= 18 else 4.5) - 0.01:
                self.fault("places", f"page {run.page + 1}: {run.text[:40]!r} has a contrast of"
                                     f" {contrast:.2f}")
        for page in self.numbers.values():
            self.check_overlaps(page)

    @staticmethod
    def contrast(one, two):
        def light(color):
            parts = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in color]
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        dark, bright = sorted((light(one), light(two)))
        return (bright + 0.05) / (dark + 0.05)

    def check_overlaps(self, page):
        runs = sorted((r for r in self.runs if r.page == page and r.text.strip()),
                      key=lambda run: -run.box[3])
        for index, one in enumerate(runs):
            for two in runs[index + 1:]:
                if two.box[3] <= one.box[1]:
                    break
                across = min(one.box[2], two.box[2]) - max(one.box[0], two.box[0])
                up = min(one.box[3], two.box[3]) - max(one.box[1], two.box[1])
                if across > 1 and up > 1.5 and one.mark != two.mark:
                    self.fault("places", f"page {page + 1}: {one.text[:30]!r} lies over"
                                         f" {two.text[:30]!r}")

    def check_metadata(self):
        if "/Metadata" not in self.root:
            self.fault("metadata", "no XMP")
            return
        packet = self.root["/Metadata"].read_bytes()
        found = {}
        for node in ElementTree.fromstring(packet.strip()).iter():
            name = node.tag.rsplit("}", 1)[-1]
            words = [li.text or "" for li in node.iter() if li.tag.endswith("}li")]
            found.setdefault(name, "; ".join(words) if words else node.text or "")
        info = self.pdf.trailer.get("/Info", {})
        pairs = [("/Title", "title"), ("/Author", "creator"), ("/Subject", "description"),
                 ("/Keywords", "Keywords"), ("/Creator", "CreatorTool"), ("/Producer", "Producer")]
        for key, name in pairs:
            if key in info and str(info[key]) != found.get(name):
                self.fault("metadata", f"{key} is not what XMP says")
        for key, name in (("/CreationDate", "CreateDate"), ("/ModDate", "ModifyDate")):
            if key in info:
                digits = re.sub(r"\D", "", str(info[key]))
                if not str(info[key]).startswith("D:") or \
                        digits != re.sub(r"\D", "", found.get(name, "")):
                    self.fault("metadata", f"{key} is not what XMP says")
        if not found.get("title", "").strip() or "/ID" not in self.pdf.trailer:
            self.fault("metadata", "no title or no ID")

    def check_files(self):
        named = {str(k): v for k, v in
                 tree(self.root.get("/Names", {}).get("/EmbeddedFiles"), "/Names")}
        files = items(self.root.get("/AF"))
        if {f.objgen for f in files} != {f.objgen for f in named.values()}:
            self.fault("files", "AF and EmbeddedFiles name other files")
        for file in files:
            name = str(file.get("/UF", ""))
            stream = file.get("/EF", {}).get("/F")
            if stream is None or str(file.get("/F")) != name or named.get(name) is None:
                self.fault("files", f"{name!r} is not attached under its name")
                continue
            parameters, content = stream.get("/Params", {}), stream.read_bytes()
            if int(parameters.get("/Size", -1)) != len(content):
                self.fault("files", f"{name!r} is not as long as it says")
            if "/CheckSum" in parameters and \
                    bytes(parameters["/CheckSum"]) != md5(content).digest():
                self.fault("files", f"{name!r} has another check sum")
            if "/ModDate" not in parameters or "/Subtype" not in stream \
                    or "/AFRelationship" not in file or not str(file.get("/Desc", "")).strip():
                self.fault("files", f"{name!r} lacks date, type, relationship or description")
            if name.endswith(".xml"):
                try:
                    ElementTree.fromstring(content)
                except ElementTree.ParseError as error:
                    self.fault("files", f"{name!r} is not well-formed: {error}")

    def check_dangers(self):
        if "/Encrypt" in self.pdf.trailer or "/OpenAction" in self.root or "/AA" in self.root \
                or "/JavaScript" in self.root.get("/Names", {}):
            self.fault("dangers", "encrypted, or it acts by itself")

    def check_pdfium(self):
        """pdfium finds every word too, page by page; where lines run from right to left, it puts
        the parts of a number into an order of its own."""
        turned = str(self.root.get("/Lang", ""))[:2] in ("ar", "fa", "he", "ur")
        document = pypdfium2.PdfDocument(self.path)
        for index, page in enumerate(document):
            text = squeezed(page.get_textpage().get_text_range())
            for element in self.elements:
                for kid in element.kids:
                    if isinstance(kid, Element) or kid[0] != index:
                        continue
                    words = "".join(run.text for run in self.by_mark[kid])
                    for word in re.findall(r"\w+", words) if turned else words.split():
                        if element.actual is None and squeezed(word) not in text:
                            self.fault("pdfium", f"page {index + 1}: {word!r} is not found")


def squeezed(text):
    """Without spaces, line ends, and what is never drawn; pdfium joins words at hyphens."""
    composed = unicodedata.normalize("NFKC", text)
    return "".join(c for c in composed if not c.isspace()
                   and unicodedata.category(c) not in ("Cc", "Cf", "Cn", "Pd", "Co"))


def main(arguments):
    reads = arguments[:1] == ["--read"]
    paths = [Path(argument) for argument in arguments[reads:]]
    files = [f for p in paths for f in (sorted(p.rglob("*.pdf")) if p.is_dir() else [p])]
    if not files:
        sys.exit(__doc__)
    broken = 0
    for path in files:
        file = File(path)
        if reads:
            print("\n".join(file.reading()))
            continue
        faults = file.check()
        broken += bool(faults)
        for words in faults[:8]:
            print(f"broken       {path} {words}")
        if len(faults) > 8:
            print(f"  and {len(faults) - 8} more")
    if not reads:
        print(f"{len(files)} files read: {broken} broken")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
