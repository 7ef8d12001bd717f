import Billing
import Figures

extension UBLWriter {
  func line(_ line: EInvoice.Line) -> XMLElement? {
    XMLElement(isCreditNote ? "cac:CreditNoteLine" : "cac:InvoiceLine") {
      XMLElement("cbc:ID", line.id)
      XMLElement("cbc:Note", line.note)
      XMLElement(
        isCreditNote ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity", line.quantity.xml,
        ("unitCode", line.unit))
      amount("cbc:LineExtensionAmount", line.net)
      period(line.period)
      line.allowances.map { allowance($0, isCharge: false) }
      line.charges.map { allowance($0, isCharge: true) }
      XMLElement("cac:Item") {
        XMLElement("cbc:Name", line.name)
        category("cac:ClassifiedTaxCategory", line.vat)
      }
      XMLElement("cac:Price") {
        XMLElement(
          "cbc:PriceAmount", line.price.description, ("currencyID", invoice.currency.code))
        XMLElement("cbc:BaseQuantity", line.priceBase?.xml, ("unitCode", line.unit))
      }
    }
  }
}
