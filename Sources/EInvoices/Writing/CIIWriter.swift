import Billing
import Figures

/// Writes an invoice as UN/CEFACT Cross Industry Invoice, in the order of its schema (D16B, D22B).
struct CIIWriter {
  let invoice: EInvoice

  var document: XMLElement {
    let parts = [
      context, exchangedDocument,
      XMLElement("rsm:SupplyChainTradeTransaction") {
        invoice.lines.map(line)
        agreement
        delivery
        settlement
      },
    ]
    return XMLElement(
      "rsm:CrossIndustryInvoice",
      namespaces: [
        ("rsm", Self.namespace("data:standard:CrossIndustryInvoice:100")),
        (
          "ram",
          Self.namespace("data:standard:ReusableAggregateBusinessInformationEntity:100")
        ),
        ("qdt", Self.namespace("data:standard:QualifiedDataType:100")),
        ("udt", Self.namespace("data:standard:UnqualifiedDataType:100")),
      ], parts.compactMap { $0 })
  }

  private static func namespace(_ name: String) -> String { "urn:un:unece:uncefact:\(name)" }

  private var context: XMLElement? {
    XMLElement("rsm:ExchangedDocumentContext") {
      XMLElement("ram:BusinessProcessSpecifiedDocumentContextParameter") {
        XMLElement("ram:ID", invoice.businessProcess)
      }
      XMLElement("ram:GuidelineSpecifiedDocumentContextParameter") {
        XMLElement("ram:ID", invoice.profile.specification)
      }
    }
  }

  private var exchangedDocument: XMLElement? {
    XMLElement("rsm:ExchangedDocument") {
      XMLElement("ram:ID", invoice.number)
      XMLElement("ram:TypeCode", invoice.type.rawValue)
      date("ram:IssueDateTime", invoice.issued)
      invoice.notes.map { note in
        XMLElement("ram:IncludedNote") {
          XMLElement("ram:Content", note.text)
          XMLElement("ram:SubjectCode", note.subject)
        }
      }
    }
  }

  private var agreement: XMLElement? {
    XMLElement("ram:ApplicableHeaderTradeAgreement") {
      XMLElement("ram:BuyerReference", invoice.buyerReference)
      party("ram:SellerTradeParty", invoice.seller)
      party("ram:BuyerTradeParty", invoice.buyer)
      invoice.taxRepresentative.flatMap { party("ram:SellerTaxRepresentativeTradeParty", $0) }
      reference("ram:BuyerOrderReferencedDocument", invoice.purchaseOrder)
      reference("ram:ContractReferencedDocument", invoice.contract)
      invoice.supporting.flatMap { document in
        XMLElement("ram:AdditionalReferencedDocument") {
          XMLElement("ram:IssuerAssignedID", document.reference)
          XMLElement("ram:URIID", document.location)
          XMLElement("ram:TypeCode", "916")
        }
      }
    }
  }

  private func reference(_ name: String, _ number: String?) -> XMLElement? {
    XMLElement(name) { XMLElement("ram:IssuerAssignedID", number) }
  }

  /// The schema wants the element, be it empty.
  private var delivery: XMLElement? {
    XMLElement("ram:ApplicableHeaderTradeDelivery", isKept: true) {
      XMLElement("ram:ShipToTradeParty") {
        XMLElement("ram:Name", invoice.delivery?.name)
        invoice.delivery?.address.flatMap(address)
      }
      XMLElement("ram:ActualDeliverySupplyChainEvent") {
        invoice.delivery?.date.flatMap { date("ram:OccurrenceDateTime", $0) }
      }
    }
  }

  // MARK: Dates

  func date(_ name: String, _ date: CivilDate?, prefix: String = "udt") -> XMLElement? {
    XMLElement(name) {
      XMLElement("\(prefix):DateTimeString", date?.plain, ("format", "102"))
    }
  }

  func period(_ period: EInvoice.Period?) -> XMLElement? {
    XMLElement("ram:BillingSpecifiedPeriod") {
      date("ram:StartDateTime", period?.first)
      date("ram:EndDateTime", period?.last)
    }
  }
}
