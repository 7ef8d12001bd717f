import Scripts

extension MessageFact {
  /// What speaks against the characters of a text that goes into a header.
  ///
  /// - Parameter isName: whether it is a name, an id or an address, which people compare by eye.
  static func refusal(of text: String, isName: Bool) -> MessageFact? {
    let isRefused: (Unicode.Scalar) -> Bool = {
      isName ? $0.isRefusedInNames : $0.isRefusedInHeaders
    }
    guard let odd = text.unicodeScalars.enumerated().first(where: { isRefused($0.element) }) else {
      return nil
    }
    return .character(odd.element, position: odd.offset + 1)
  }
}
