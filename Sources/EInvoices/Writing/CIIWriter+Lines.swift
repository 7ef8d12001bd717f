import Billing
import Figures

extension CIIWriter {
  func line(_ line: EInvoice.Line) -> XMLElement? {
    XMLElement("ram:IncludedSupplyChainTradeLineItem") {
      XMLElement("ram:AssociatedDocumentLineDocument") {
        XMLElement("ram:LineID", line.id)
        XMLElement("ram:IncludedNote") { XMLElement("ram:Content", line.note) }
      }
      XMLElement("ram:SpecifiedTradeProduct") { XMLElement("ram:Name", line.name) }
      XMLElement("ram:SpecifiedLineTradeAgreement") {
        XMLElement("ram:NetPriceProductTradePrice") {
          XMLElement("ram:ChargeAmount", line.price.description)
          XMLElement("ram:BasisQuantity", line.priceBase?.xml, ("unitCode", line.unit))
        }
      }
      XMLElement("ram:SpecifiedLineTradeDelivery") {
        XMLElement("ram:BilledQuantity", line.quantity.xml, ("unitCode", line.unit))
      }
      settlement(of: line)
    }
  }

  private func settlement(of line: EInvoice.Line) -> XMLElement? {
    XMLElement("ram:SpecifiedLineTradeSettlement") {
      tax("ram:ApplicableTradeTax", line.vat)
      period(line.period)
      line.allowances.map { allowance($0, isCharge: false) }
      line.charges.map { allowance($0, isCharge: true) }
      XMLElement("ram:SpecifiedTradeSettlementLineMonetarySummation") {
        XMLElement("ram:LineTotalAmount", line.net.xml)
      }
    }
  }

  func allowance(_ allowance: EInvoice.Allowance, isCharge: Bool) -> XMLElement? {
    XMLElement("ram:SpecifiedTradeAllowanceCharge") {
      XMLElement("ram:ChargeIndicator") {
        XMLElement("udt:Indicator", isCharge ? "true" : "false")
      }
      XMLElement("ram:ActualAmount", allowance.amount.xml)
      XMLElement("ram:ReasonCode", allowance.code)
      XMLElement("ram:Reason", allowance.reason)
      tax("ram:CategoryTradeTax", allowance.vat)
    }
  }

  private func tax(_ name: String, _ vat: EInvoice.VAT?) -> XMLElement? {
    guard let vat else { return nil }
    return XMLElement(name) {
      XMLElement("ram:TypeCode", "VAT")
      XMLElement("ram:CategoryCode", vat.category.rawValue)
      XMLElement("ram:RateApplicablePercent", vat.rate?.xml)
    }
  }
}
