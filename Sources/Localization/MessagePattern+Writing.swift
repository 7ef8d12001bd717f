import Figures

extension MessagePattern {
  /// What stands for a placeholder; nil when nothing does.
  typealias Arguments = (_ placeholder: String) -> Messages.Argument?

  /// The message with its placeholders filled in. One that nothing was given for stays visible, in
  /// braces. `format` writes a number that is not the one given: that of a plural with an offset.
  func text(_ arguments: Arguments, format: (DecimalNumber) -> String) -> String {
    if pieces.count == 1, case .words(let words) = pieces[0] { return words }
    var text = ""
    Self.write(pieces, arguments, nil, format, to: &text)
    return text
  }

  private static func write(
    _ pieces: [Piece], _ arguments: Arguments, _ count: PluralCount?,
    _ format: (DecimalNumber) -> String, to text: inout String
  ) {
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .number: text += count?.formatted ?? "#"
      case .placeholder(let name):
        switch arguments(name) {
        case .text(let value): text += value
        case .count(let count): text += count.formatted
        case nil: text += "{\(name)}"
        }
      case .plural(let plural):
        guard let count = Self.count(arguments(plural.argument)) else {
          text += "{\(plural.argument)}"
          continue
        }
        let shown = plural.offset == 0 ? count : count.less(plural.offset, format)
        write(plural.form(for: count.value, shown.value), arguments, shown, format, to: &text)
      case .select(let name, let cases):
        let value = Self.selector(arguments(name))
        let chosen = cases.first { $0.name == value } ?? cases.first { $0.name == "other" }
        write(chosen?.pieces ?? [], arguments, nil, format, to: &text)
      }
    }
  }

  private static func count(_ argument: Messages.Argument?) -> PluralCount? {
    switch argument {
    case .count(let count): count
    case .text(let text): DecimalNumber(text).map { PluralCount($0, formatted: text) }
    case nil: nil
    }
  }

  private static func selector(_ argument: Messages.Argument?) -> String {
    switch argument {
    case .text(let text): text
    case .count(let count): count.value.description
    case nil: "other"
    }
  }
}

/// The number of the plural that a piece stands in, less the plural's offset.
extension PluralCount {
  fileprivate func less(_ offset: Int, _ format: (DecimalNumber) -> String) -> Self {
    let power = (0..<value.scale).reduce(Int128(offset)) { power, _ in power * 10 }
    let rest = DecimalNumber(value.coefficient - power, scale: value.scale)
    return Self(rest, formatted: format(rest))
  }
}

extension MessagePattern.Plural {
  /// An exact form first, then that of the number's category; `shown` is the number less the offset.
  fileprivate func form(
    for value: DecimalNumber, _ shown: DecimalNumber
  ) -> [MessagePattern.Piece] {
    if let exact = exact.first(where: { $0.value == value }) { return exact.pieces }
    return forms[rules.category(of: shown)] ?? forms[.other] ?? []
  }
}
