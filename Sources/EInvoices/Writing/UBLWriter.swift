import Billing
import Figures

/// Writes an invoice as OASIS UBL 2.1, in the order of its schema: `Invoice`, or `CreditNote` for a
/// credit note.
struct UBLWriter {
  let invoice: EInvoice

  var isCreditNote: Bool { invoice.type == .creditNote }

  var document: XMLElement {
    let root = isCreditNote ? "CreditNote" : "Invoice"
    let schemas = "urn:oasis:names:specification:ubl:schema:xsd"
    return XMLElement(
      root,
      namespaces: [
        ("", "\(schemas):\(root)-2"), ("cac", "\(schemas):CommonAggregateComponents-2"),
        ("cbc", "\(schemas):CommonBasicComponents-2"),
      ], head + references + parties + money + invoice.lines.compactMap(line))
  }

  @XMLBuilder private var head: [XMLElement] {
    XMLElement("cbc:CustomizationID", invoice.profile.specification)
    XMLElement("cbc:ProfileID", invoice.businessProcess)
    XMLElement("cbc:ID", invoice.number)
    XMLElement("cbc:IssueDate", invoice.issued.dashed)
    XMLElement("cbc:DueDate", isCreditNote ? nil : invoice.due?.dashed)
    XMLElement(
      isCreditNote ? "cbc:CreditNoteTypeCode" : "cbc:InvoiceTypeCode", invoice.type.rawValue)
    invoice.notes.map { XMLElement("cbc:Note", $0.ubl) }
    XMLElement("cbc:DocumentCurrencyCode", invoice.currency.code)
    XMLElement("cbc:TaxCurrencyCode", invoice.accounting?.currency.code)
    XMLElement("cbc:BuyerReference", invoice.buyerReference)
    period(invoice.period)
  }

  @XMLBuilder private var references: [XMLElement] {
    XMLElement("cac:OrderReference") { XMLElement("cbc:ID", invoice.purchaseOrder) }
    XMLElement("cac:BillingReference") {
      XMLElement("cac:InvoiceDocumentReference") {
        XMLElement("cbc:ID", invoice.preceding?.number)
        XMLElement("cbc:IssueDate", invoice.preceding?.issued?.dashed)
      }
    }
    XMLElement("cac:ContractDocumentReference") { XMLElement("cbc:ID", invoice.contract) }
    XMLElement("cac:AdditionalDocumentReference") {
      XMLElement("cbc:ID", invoice.supporting?.reference)
      XMLElement("cac:Attachment") {
        XMLElement("cac:ExternalReference") {
          XMLElement("cbc:URI", invoice.supporting?.location)
        }
      }
    }
  }

  @XMLBuilder private var parties: [XMLElement] {
    XMLElement("cac:AccountingSupplierParty") { party(invoice.seller) }
    XMLElement("cac:AccountingCustomerParty") { party(invoice.buyer) }
    representative
    XMLElement("cac:Delivery") {
      XMLElement("cbc:ActualDeliveryDate", invoice.delivery?.date?.dashed)
      XMLElement("cac:DeliveryLocation") {
        invoice.delivery?.address.flatMap { address("cac:Address", $0) }
      }
      XMLElement("cac:DeliveryParty") {
        XMLElement("cac:PartyName") { XMLElement("cbc:Name", invoice.delivery?.name) }
      }
    }
  }

  func period(_ period: EInvoice.Period?) -> XMLElement? {
    XMLElement("cac:InvoicePeriod") {
      XMLElement("cbc:StartDate", period?.first.dashed)
      XMLElement("cbc:EndDate", period?.last.dashed)
    }
  }

  func amount(_ name: String, _ amount: Money?) -> XMLElement? {
    XMLElement(name, amount?.xml, ("currencyID", amount?.currency.code))
  }
}

extension EInvoice.Note {
  /// The subject stands before the text, between number signs. A text that begins like that gets the
  /// subject of general information, or its own words would be read as a subject (BR-CL-08).
  fileprivate var ubl: String {
    if let subject { return "#\(subject)#\(text)" }
    return text.contains("#") ? "#AAI#\(text)" : text
  }
}
