import Billing
import Figures

extension CIIWriter {
  var settlement: XMLElement? {
    XMLElement("ram:ApplicableHeaderTradeSettlement") {
      XMLElement("ram:PaymentReference", invoice.payment?.remittance)
      XMLElement("ram:TaxCurrencyCode", invoice.accounting?.currency.code)
      XMLElement("ram:InvoiceCurrencyCode", invoice.currency.code)
      paymentMeans
      invoice.breakdown.map(breakdown)
      period(invoice.period)
      invoice.allowances.map { allowance($0, isCharge: false) }
      invoice.charges.map { allowance($0, isCharge: true) }
      XMLElement("ram:SpecifiedTradePaymentTerms") {
        XMLElement("ram:Description", invoice.paymentTerms)
        date("ram:DueDateDateTime", invoice.due)
      }
      totals
      XMLElement("ram:InvoiceReferencedDocument") {
        XMLElement("ram:IssuerAssignedID", invoice.preceding?.number)
        date("ram:FormattedIssueDateTime", invoice.preceding?.issued, prefix: "qdt")
      }
    }
  }

  private var paymentMeans: XMLElement? {
    guard let means = invoice.payment?.means else { return nil }
    return XMLElement("ram:SpecifiedTradeSettlementPaymentMeans") {
      XMLElement("ram:TypeCode", means.code)
      if case .card(let digits, _) = means {
        XMLElement("ram:ApplicableTradeSettlementFinancialCard") { XMLElement("ram:ID", digits) }
      }
      if case .transfer(let account, _) = means {
        XMLElement("ram:PayeePartyCreditorFinancialAccount") {
          XMLElement("ram:IBANID", account.isIBAN ? account.number : nil)
          XMLElement("ram:AccountName", account.holder)
          XMLElement("ram:ProprietaryID", account.isIBAN ? nil : account.number)
        }
        XMLElement("ram:PayeeSpecifiedCreditorFinancialInstitution") {
          XMLElement("ram:BICID", account.bic)
        }
      }
    }
  }

  private func breakdown(_ row: EInvoice.TaxBreakdown) -> XMLElement? {
    XMLElement("ram:ApplicableTradeTax") {
      XMLElement("ram:CalculatedAmount", row.tax.xml)
      XMLElement("ram:TypeCode", "VAT")
      XMLElement("ram:ExemptionReason", row.reason)
      XMLElement("ram:BasisAmount", row.base.xml)
      XMLElement("ram:CategoryCode", row.vat.category.rawValue)
      XMLElement("ram:ExemptionReasonCode", row.reasonCode)
      XMLElement("ram:RateApplicablePercent", invoice.rate(of: row))
    }
  }

  private var totals: XMLElement? {
    let totals = invoice.totals
    return XMLElement("ram:SpecifiedTradeSettlementHeaderMonetarySummation") {
      XMLElement("ram:LineTotalAmount", totals.lines.xml)
      XMLElement("ram:ChargeTotalAmount", totals.charges.ifAny)
      XMLElement("ram:AllowanceTotalAmount", totals.allowances.ifAny)
      XMLElement("ram:TaxBasisTotalAmount", totals.withoutTax.xml)
      XMLElement(
        "ram:TaxTotalAmount", totals.tax.xml, ("currencyID", invoice.currency.code))
      XMLElement(
        "ram:TaxTotalAmount", invoice.accounting?.amount?.xml,
        ("currencyID", invoice.accounting?.currency.code))
      XMLElement("ram:GrandTotalAmount", totals.withTax.xml)
      XMLElement("ram:TotalPrepaidAmount", totals.paid.ifAny)
      XMLElement("ram:DuePayableAmount", totals.due.xml)
    }
  }
}

extension Money {
  /// Nil for zero.
  var ifAny: String? { isZero ? nil : xml }
}

extension EInvoice {
  /// BT-119; what is out of scope has none, but XRechnung wants one for every row (BR-DE-14).
  func rate(of row: TaxBreakdown) -> String? {
    row.vat.rate?.xml ?? (profile.isXRechnung || profile == .peppol ? "0" : nil)
  }
}
