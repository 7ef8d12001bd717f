import Scripts

/// Makes text of strangers fit for print.
///
/// What is unfit for print (`isUnfitForPrint`) goes out. Line separators of every kind become `\n`,
/// tabs become em spaces, which keep columns apart. A soft hyphen says where a word may be broken: it
/// stays where the text is set in lines, and goes without a word elsewhere.
struct CleanText {
  /// Without white space at its ends; empty when nothing in it can be seen.
  let string: String
  /// Whether something was taken out, line breaks and tabs aside.
  let lostSomething: Bool

  /// `keepsLines`: false turns line breaks into spaces. `keepsSoftHyphens`: for names, descriptions and
  /// memos; not for what is searched for or compared, such as numbers.
  init(_ source: String, keepsLines: Bool, keepsSoftHyphens: Bool = false) {
    if source.utf8.allSatisfy({ 0x20 < $0 && $0 < 0x7F || $0 == 0x20 }),
      source.utf8.first != 0x20, source.utf8.last != 0x20
    {
      string = source
      lostSomething = false
      return
    }
    var kept = String.UnicodeScalarView()
    var lost = false
    var afterReturn = false
    for scalar in source.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch Self.fate(of: scalar) {
      case .stays: kept.append(scalar)
      case .space: kept.append("\u{2003}")
      case .hyphen: if keepsSoftHyphens { kept.append(scalar) }
      case .lineBreak:
        if !(afterReturn && scalar == "\n") { kept.append(keepsLines ? "\n" : " ") }
      case .goes: lost = true
      }
    }
    let text = String(kept)
    // Text of nothing but joiners, marks and fillers would stand as a label without a value.
    string = text.showsNothing ? "" : Self.trimmed(text)
    lostSomething = lost
  }

  private enum Fate { case stays, space, lineBreak, hyphen, goes }

  private static func fate(of scalar: Unicode.Scalar) -> Fate {
    if scalar == "\t" { return .space }
    if scalar.isLineBreak { return .lineBreak }
    if scalar.value == 0xAD { return .hyphen }
    return scalar.isUnfitForPrint ? .goes : .stays
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
