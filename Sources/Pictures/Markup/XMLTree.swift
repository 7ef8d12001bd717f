/// An XML file's elements in the order in which they begin; the first is the root.
struct XMLTree {
  struct Attribute {
    /// `href` stands for that of XLink too, `xml:space` and `xml:lang` keep their prefix.
    var name: String
    var value: String
  }

  enum Content {
    case element(Int)
    case text(String)
  }

  struct Element {
    var name: String
    var attributes: [Attribute]
    var content: [Content] = []

    func value(_ name: String) -> String? {
      attributes.first { $0.name == name }?.value
    }
  }

  var elements: [Element] = []
}
