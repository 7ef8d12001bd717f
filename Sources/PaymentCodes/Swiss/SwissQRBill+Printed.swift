import Figures

extension SwissQRBill {
  /// The lines below "Account / Payable to".
  package var printedCreditor: [String] { [account.printed] + creditor.printed }

  /// The amount to print, with a point and groups of three: `1 949.75`; nil without an amount.
  package var printedAmount: String? {
    amount.map { amount in
      let parts = amount.decimal.description.split(separator: ".")
      return "\(parts[0].grouped(fromRightBy: 3)).\(parts[1])"
    }
  }

  /// The lines below "Additional information"; none when there is neither message nor billing
  /// information.
  package var printedInformation: [String] { [message, billingInformation].compactMap { $0 } }

  /// The alternative schemes to print below, each with its name, which is set in bold.
  package var printedSchemes: [(name: String, parameters: String)] {
    alternativeSchemes.map { scheme in
      let name = scheme.prefix { $0 != "/" && $0 != ":" && $0 != ";" }
      return (String(name), String(scheme.dropFirst(name.count)))
    }
  }
}
