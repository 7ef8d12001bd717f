/// A set of XMP properties outside the predefined schemas, with the description of itself that
/// PDF/A-3 wants in the file (ISO 19005-3 6.6.2.3).
package struct XMPSchema: Sendable, Hashable {
  package struct Property: Sendable, Hashable {
    package var name: String
    package var value: Value
    package var description: String

    package init(_ name: String, _ value: Value, _ description: String) {
      self.name = name
      self.value = value
      self.description = description
    }
  }

  package enum Value: Sendable, Hashable {
    case text(String)
    /// A set of texts whose order means nothing; it is kept all the same.
    case bag([String])
    case integer(Int)
  }

  /// For people: `Factur-X PDFA Extension Schema`.
  package var title: String
  /// A URI that ends with `#` or `/`.
  package var namespace: String
  /// An XML name: `fx`.
  package var prefix: String
  package var properties: [Property]

  package init(title: String, namespace: String, prefix: String, properties: [Property]) {
    self.title = title
    self.namespace = namespace
    self.prefix = prefix
    self.properties = properties
  }
}

extension XMPSchema {
  /// The identification of PDF/UA (ISO 14289-1 5), which PDF/A-3 does not predefine.
  static let universalAccess = XMPSchema(
    title: "PDF/UA Universal Accessibility Schema",
    namespace: "http://www.aiim.org/pdfua/ns/id/", prefix: "pdfuaid",
    properties: [
      Property("part", .integer(1), "Part of ISO 14289 to which the file conforms")
    ])
}
