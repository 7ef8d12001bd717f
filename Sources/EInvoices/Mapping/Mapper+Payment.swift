import Billing
import Figures

extension Mapper {
  /// How to pay; the state at the issue of the document, so that a copy made after payment has the
  /// same.
  mutating func mapPayment() {
    let means = means
    var instructions = EInvoice.PaymentInstructions(means: means)
    if case .transfer = means {
      instructions.remittance = snapshot.paymentMeans?.reference?.stated() ?? invoice.number
    }
    invoice.payment = instructions
    guard snapshot.kind == .invoice else { return }
    invoice.due = snapshot.dates.due.map(wording.day)
    invoice.paymentTerms = wording.terms?.stated(keepsLines: true)
  }

  private var means: EInvoice.PaymentInstructions.Means {
    guard snapshot.kind == .invoice else { return .notDefined }
    guard snapshot.collection == .sendInvoice else {
      let card = snapshot.payments.last { $0.method.type == "card" }?.method
      return card?.last4?.stated().map {
        .card(lastDigits: String($0.suffix(4)), network: card?.brand?.stated() ?? "unknown")
      } ?? .onlineService
    }
    if let account {
      return .transfer(account, isSEPA: account.isIBAN && snapshot.currency.code == "EUR")
    }
    let hasPage = snapshot.payURL != nil || snapshot.pageURL != nil
    return hasPage ? .onlineService : .notDefined
  }

  private var account: EInvoice.PaymentInstructions.Account? {
    guard let means = snapshot.paymentMeans else { return nil }
    let iban = means.iban?.stated()?.withoutSpaces
    guard let number = iban ?? (means.accountNumber ?? means.clabe)?.stated() else { return nil }
    return EInvoice.PaymentInstructions.Account(
      number: number, isIBAN: iban != nil,
      holder: means.accountHolder?.stated(), bic: means.bic?.stated()?.withoutSpaces)
  }
}
