"""Writes a fixture's bundle as it stands later, with the links of a host: a bundle for each state.

Prints a line with the state and the path of each.
"""
import copy
import json
import os
import sys

PAGE = {
    "pay_url": "https://pay.northwind.example/NWL-2026-0042",
    "downloads": [
        {"kind": "pdf", "url": "https://northwind.example/NWL.pdf", "size": 25312},
        {"kind": "xml", "url": "https://northwind.example/NWL.xml", "size": 9120},
    ],
    "versions": [
        {"number": "NWL-2026-0041", "issued": 1770764400, "url": "https://northwind.example/old"}
    ],
}


def states(bundle):
    """Each state's name with its bundle."""
    for name in ["open", "overdue", "processing", "paid", "void", "slot", "newer"]:
        changed = copy.deepcopy(bundle)
        invoice, page = changed["invoice"], copy.deepcopy(PAGE)
        page["now"] = 1773792000 if name == "overdue" else 1771000000
        if name == "processing":
            page["processing_days"] = 5
        if name == "slot":
            page["pay_slot"] = "payment"
        if name == "newer":
            page["newer"] = {
                "number": "NWL-2026-0043",
                "issued": 1771200000,
                "url": "https://northwind.example/new",
            }
        if name == "paid":
            invoice.update(status="paid", amount_paid=261360, amount_remaining=0)
            invoice["status_transitions"]["paid_at"] = 1772000000
            page["downloads"].append(
                {"kind": "receipt", "url": "https://northwind.example/r.pdf", "size": 24000}
            )
        if name == "void":
            invoice["status"] = "void"
            invoice["status_transitions"]["voided_at"] = 1772000000
        changed["page"] = page
        yield name, changed


def main():
    source, folder = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        bundle = json.load(file)
    bundle["settings"] = {
        **bundle.get("settings", {}),
        "logo": None,
        "payment_means": {"iban": "DE02120300000000202051", "bic": "BYLADEM1001"},
        "payment_codes": {"show": ["epc"]},
    }
    for name, changed in states(bundle):
        path = os.path.join(folder, f"{name}.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(changed, file)
        print(name, path)


main()
