import Figures

extension SwissQRBill {
  /// 31 lines, of which all must be there, and up to three that follow when they are needed.
  package var payload: String {
    let nobody = [String](repeating: "", count: 7)
    var lines = ["SPC", "0200", "1", account.text]
    // The group after the creditor is the ultimate creditor, which is for future use.
    lines += creditor.lines + nobody
    lines += [amount?.decimal.description ?? "", currency.code]
    lines += debtor?.lines ?? nobody
    lines += [reference.type, reference.text, message ?? "", "EPD"]
    lines += trailing
    return lines.joined(separator: lineEnd.rawValue)
  }

  private var trailing: [String] {
    if billingInformation == nil, alternativeSchemes.isEmpty { return [] }
    return [billingInformation ?? ""] + alternativeSchemes
  }
}
