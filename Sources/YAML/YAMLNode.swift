/// A value of a YAML text with the place where it begins.
package struct YAMLNode: Sendable {
  package enum Value: Sendable {
    /// `isPlain`: whether it stands without quotation marks and is no block of text.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    /// In the order of the text. No two keys are equal scalars.
    case mapping([Entry])
  }

  package struct Entry: Sendable {
    package let key: YAMLNode
    package let value: YAMLNode
  }

  package var value: Value
  package let mark: YAMLMark

  /// The text of a scalar; nil for anything else.
  package var text: String? {
    if case .scalar(let text, _) = value { text } else { nil }
  }
}
