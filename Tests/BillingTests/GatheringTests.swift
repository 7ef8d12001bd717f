import Billing
import Diagnostics
import Testing

@Suite struct GatheringTests {
  @Test func takesSingleObjectsInAnyOrder() throws {
    let orders = [
      [try Sample.invoice(), Sample.customer], [Sample.customer, try Sample.invoice()],
      ["[\(try Sample.invoice()),\(Sample.customer)]"],
      ["\(Sample.customer)\n\(try Sample.invoice())\n"],
      [#"{"object":"list","data":[\#(Sample.customer)]}"#, try Sample.invoice()],
      [#"{"invoice":\#(try Sample.invoice()),"customer":\#(Sample.customer)}"#],
      [#"{"invoice":\#(try Sample.invoice()),"related":[\#(Sample.customer)]}"#],
      [
        #"{"object":"event","created":5,"data":{"object":\#(try Sample.invoice())}}"#,
        Sample.customer,
      ],
      [try Sample.invoice(["customer": Sample.customer])],
    ]
    let expected = try freeze(Sample.invoice(), Sample.customer)
    for sources in orders {
      let frozen = try freeze(sources.map { Array($0.utf8) })
      #expect(frozen.snapshot == expected.snapshot)
      #expect(frozen.diagnostics == [])
    }
    #expect(expected.snapshot.preferredLocales == ["fr"])
  }

  @Test func takesTheLatestOfSeveralEvents() throws {
    let event = { (time: Int, memo: String) in
      let invoice = try Sample.invoice(["description": "\"\(memo)\""])
      return #"{"object":"event","created":\#(time),"data":{"object":\#(invoice)}}"#
    }
    let texts = [try event(2, "new"), try event(1, "old"), Sample.customer]
    #expect(try freeze(texts.map { Array($0.utf8) }).snapshot.memo == "new")
  }

  @Test func acceptsTheSameObjectTwice() throws {
    let frozen = try freeze(Sample.invoice(), Sample.invoice(), Sample.customer)
    #expect(frozen.snapshot.number == "A-1")
  }

  @Test(arguments: [
    // Kinds follow from the objects, or are asked for.
    ("invoice", false, false, nil as Snapshot.Kind?, Snapshot.Kind.invoice),
    ("invoice and charge", false, true, nil, .invoice),
    ("charge", true, true, nil, .receipt),
    ("invoice as receipt", false, true, .receipt, .receipt),
  ])
  func choosesTheDocument(
    name: String, withoutInvoice: Bool, withCharge: Bool, kind: Snapshot.Kind?,
    expected: Snapshot.Kind
  ) throws {
    var sources = [Sample.customer]
    if !withoutInvoice {
      sources.append(
        try Sample.invoice([
          "status": #""paid""#, "amount_paid": "10000", "amount_remaining": "0",
          "charge": #""ch_1""#,
        ]))
    }
    if withCharge { sources.append(Sample.charge) }
    let snapshot = try freeze(sources.map { Array($0.utf8) }, kind: kind).snapshot
    #expect(snapshot.kind == expected, "\(name)")
  }

  @Test func aCreditNoteComesBeforeItsInvoice() throws {
    let frozen = try freeze(Sample.creditNote, Sample.invoice(), Sample.customer)
    #expect(frozen.snapshot.kind == .creditNote)
    #expect(frozen.snapshot.references.invoiceNumber == "A-1")
  }

  @Test func aRevisionComesBeforeWhatItReplaces() throws {
    let revision = try Sample.invoice([
      "id": #""in_2""#, "number": #""A-2""#,
      "from_invoice": #"{"action":"revision","invoice":"in_1"}"#,
    ])
    let snapshot = try freeze(revision, Sample.invoice(), Sample.customer).snapshot
    #expect(snapshot.number == "A-2")
    #expect(snapshot.references.replacedNumber == "A-1")
  }

  @Test(arguments: [
    (
      [#"{"object":"invoyce","id":"x"}"#],
      [
        "a.json#/object: note: no document needs an object of the kind 'invoyce'\n"
          + "  hint: did you mean 'invoice'?",
        "a.json#: error: there is no document among the objects\n"
          + "  hint: give an invoice, a credit note, a charge or a payment intent with its charge expanded",
      ]
    ),
    (
      [#"{"id":"x"}"#],
      [
        "a.json#: error: this object has no 'object' that says what it is\n"
          + "  hint: give Stripe objects as the API returns them, or a bundle with 'invoice'"
      ]
    ),
    (["7"], ["a.json#: error: expected an object, found a number"]),
    (
      [#"{"invoice":{"object":"charge"},"invoce":{}}"#],
      [
        "a.json#/invoce: error: unknown key 'invoce' in the bundle\n"
          + "  hint: did you mean 'invoice'?\n  hint: keys: kind, invoice, credit_note, charge, "
          + "customer, account, related, settings, occasion, page",
        "a.json#/invoice: error: expected an object 'invoice', found 'charge'",
      ]
    ),
    (
      [#"{"kind":"bill"}"#],
      [
        "a.json#/kind: error: unknown document kind 'bill'\n"
          + "  hint: known: invoice, credit_note, receipt"
      ]
    ),
    (
      [#"{"object":"invoiceitem","id":"ii_1"}"#],
      ["a.json#: error: a pending invoice item is not part of a finalized document"]
    ),
    (
      [#"{"object":"invoice","id":"in_1","currency":"eur","deleted":true}"#],
      ["a.json#: error: this invoice was deleted; only its id is left"]
    ),
    (
      [#"{"object":"invoice","id":"in_1","n":1}"#, #"{"object":"invoice","id":"in_1","n":2}"#],
      ["b.json#: error: the invoice 'in_1' is given twice, with different content"]
    ),
    (
      [#"{"object":"invoice","id":"in_1"}"#, #"{"object":"invoice","id":"in_2","number":"N"}"#],
      [
        "b.json#: error: there is more than one document: in_1, N\n"
          + "  hint: give one document at a time"
      ]
    ),
    (
      [#"{"object":"event","id":"evt_1"}"#], ["a.json#: error: 'data' is missing"]
    ),
    (
      ["[1", "{\"a\":tru}"],
      [
        "a.json:1:3: error: the text ends where ',' or ']' is expected",
        "b.json:1:9: error: expected 'true', found '}'",
      ]
    ),
    (
      [#"{"settings":{}}"#, #"{"settings":{}}"#],
      [
        "b.json#/settings: error: there is more than one bundle\n"
          + "  hint: give one document at a time"
      ]
    ),
    (
      [#"{"billhead_snapshot":1}"#, #"{"object":"customer","id":"c"}"#],
      [
        "a.json#: error: a snapshot stands for itself; other objects beside it have no use\n"
          + "  hint: give one document at a time"
      ]
    ),
  ])
  func refuses(sources: [String], sentences: [String]) {
    let rejection = #expect(throws: Rejection.self) {
      try freeze(sources.map { Array($0.utf8) })
    }
    #expect(rejection?.diagnostics.map(\.description) == sentences)
  }

  @Test func saysWhatIsMissing() {
    let rejection = #expect(throws: Rejection.self) { try freeze(Sample.customer) }
    #expect(
      rejection?.description == """
        a.json#: error: there is no document among the objects
          hint: give an invoice, a credit note, a charge or a payment intent with its charge expanded
        """)
  }
}
