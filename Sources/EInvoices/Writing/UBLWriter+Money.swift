import Billing
import Figures

extension UBLWriter {
  @XMLBuilder var money: [XMLElement] {
    paymentMeans
    XMLElement("cac:PaymentTerms") { XMLElement("cbc:Note", invoice.paymentTerms) }
    invoice.allowances.map { allowance($0, isCharge: false) }
    invoice.charges.map { allowance($0, isCharge: true) }
    XMLElement("cac:TaxTotal") {
      amount("cbc:TaxAmount", invoice.totals.tax)
      invoice.breakdown.map(breakdown)
    }
    XMLElement("cac:TaxTotal") { amount("cbc:TaxAmount", invoice.accounting?.amount) }
    totals
  }

  private var paymentMeans: XMLElement? {
    guard let payment = invoice.payment else { return nil }
    return XMLElement("cac:PaymentMeans") {
      XMLElement("cbc:PaymentMeansCode", payment.means.code)
      XMLElement("cbc:PaymentID", payment.remittance)
      if case .card(let digits, let network) = payment.means {
        XMLElement("cac:CardAccount") {
          XMLElement("cbc:PrimaryAccountNumberID", digits)
          XMLElement("cbc:NetworkID", network)
        }
      }
      if case .transfer(let account, _) = payment.means {
        XMLElement("cac:PayeeFinancialAccount") {
          XMLElement("cbc:ID", account.number)
          XMLElement("cbc:Name", account.holder)
          XMLElement("cac:FinancialInstitutionBranch") { XMLElement("cbc:ID", account.bic) }
        }
      }
    }
  }

  private func breakdown(_ row: EInvoice.TaxBreakdown) -> XMLElement? {
    XMLElement("cac:TaxSubtotal") {
      amount("cbc:TaxableAmount", row.base)
      amount("cbc:TaxAmount", row.tax)
      XMLElement("cac:TaxCategory") {
        XMLElement("cbc:ID", row.vat.category.rawValue)
        XMLElement("cbc:Percent", invoice.rate(of: row))
        XMLElement("cbc:TaxExemptionReasonCode", row.reasonCode)
        XMLElement("cbc:TaxExemptionReason", row.reason)
        taxScheme
      }
    }
  }

  private var totals: XMLElement? {
    let totals = invoice.totals
    return XMLElement("cac:LegalMonetaryTotal") {
      amount("cbc:LineExtensionAmount", totals.lines)
      amount("cbc:TaxExclusiveAmount", totals.withoutTax)
      amount("cbc:TaxInclusiveAmount", totals.withTax)
      amount("cbc:AllowanceTotalAmount", totals.allowances.isZero ? nil : totals.allowances)
      amount("cbc:ChargeTotalAmount", totals.charges.isZero ? nil : totals.charges)
      amount("cbc:PrepaidAmount", totals.paid.isZero ? nil : totals.paid)
      amount("cbc:PayableAmount", totals.due)
    }
  }

  func allowance(_ allowance: EInvoice.Allowance, isCharge: Bool) -> XMLElement? {
    XMLElement("cac:AllowanceCharge") {
      XMLElement("cbc:ChargeIndicator", isCharge ? "true" : "false")
      XMLElement("cbc:AllowanceChargeReasonCode", allowance.code)
      XMLElement("cbc:AllowanceChargeReason", allowance.reason)
      amount("cbc:Amount", allowance.amount)
      category("cac:TaxCategory", allowance.vat)
    }
  }

  func category(_ name: String, _ vat: EInvoice.VAT?) -> XMLElement? {
    guard let vat else { return nil }
    return XMLElement(name) {
      XMLElement("cbc:ID", vat.category.rawValue)
      XMLElement("cbc:Percent", vat.rate?.xml)
      taxScheme
    }
  }

  private var taxScheme: XMLElement? {
    XMLElement("cac:TaxScheme") { XMLElement("cbc:ID", "VAT") }
  }
}
