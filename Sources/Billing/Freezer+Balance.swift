import Figures
import JSON

extension Freezer {
  /// What lies between the total and what is due, before credit notes: the customer's balance.
  ///
  /// Stripe states the balance before and after, and what is due. Negative balances are credit. The
  /// parts are told apart in the order in which Stripe takes them: what was owed from before, the
  /// credit that the total uses up; then, with nothing due, what goes over to the balance: the
  /// credit of a negative total, or a total that is too small or too large to be charged.
  func addBalance(due: Int, to totals: inout Snapshot.Totals) {
    let total = totals.total.minorUnits
    let start = document.integer("starting_balance") ?? 0
    totals.startingBalance = money(start)
    totals.endingBalance = money(document.integer("ending_balance") ?? 0)
    if due == total { return }
    let owed = max(0, start)
    let used = total > 0 ? max(min(0, start), -total) : 0
    let rest = due - (total + owed + used)
    if rest == 0 || isCarried(rest, due: due, total: total) {
      totals.previousBalance = money(owed)
      totals.appliedBalance = money(used)
      totals.creditedToBalance = money(max(0, rest))
      totals.carriedForward = money(min(0, rest))
    } else {
      totals.appliedBalance = money(due - total)
    }
  }

  /// Whether a difference went over to the balance: all of it, or what rounding left.
  private func isCarried(_ rest: Int, due: Int, total: Int) -> Bool {
    if isRoundedToHundreds(rest) { return true }
    let after = total + (document.integer("starting_balance") ?? 0)
    return due == 0 && (after < 0 ? isEnding(after) : isCarriedForward(after))
  }

  private func isEnding(_ balance: Int) -> Bool {
    document.integer("ending_balance").map { $0 == balance } ?? true
  }

  /// Whether an amount waits for the next invoice: the balance says so, or where that is not told,
  /// the amount is less than Stripe charges.
  func isCarriedForward(_ amount: Int) -> Bool {
    document.integer("ending_balance").map { $0 == amount }
      ?? (amount < Self.smallestCharges[currency.code] ?? 0)
  }

  /// The smallest amounts that Stripe charges, in minor units (Stripe's page on currencies).
  private static let smallestCharges = [
    "AED": 200, "AUD": 50, "BGN": 100, "BRL": 50, "CAD": 50, "CHF": 50, "CZK": 1500, "DKK": 250,
    "EUR": 50, "GBP": 30, "HKD": 400, "HUF": 17500, "INR": 50, "JPY": 50, "MXN": 1000,
    "MYR":
      200, "NOK": 300, "NZD": 50, "PLN": 200, "RON": 200, "SEK": 300, "SGD": 50, "THB": 1000,
    "USD": 50,
  ]

  private func money(_ minorUnits: Int) -> Money? {
    minorUnits == 0 ? nil : Money(minorUnits, currency)
  }

  /// Amounts due in UGX are rounded to hundreds, the rest goes to the balance.
  func isRoundedToHundreds(_ difference: Int) -> Bool {
    currency.code == "UGX" && abs(difference) < 100
  }
}
