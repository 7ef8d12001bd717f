import Documents

extension Code {
  /// What people can follow or copy of it: a URL, or a line as Pix has it (EMV MPM, which begins with
  /// its version). What other codes say is for machines.
  var readable: String? {
    guard payload.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
    let isURL = payload.contains("://") && !payload.contains(" ")
    return isURL || payload.hasPrefix("000201") ? payload : nil
  }

  /// Whether words below it repeat what it leads to or what stands for it.
  func isTold(by text: Text) -> Bool {
    alternative == text.string || payload.hasSuffix(text.string)
  }
}
