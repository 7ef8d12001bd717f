/// Labelled values, one a row: the key rows of a document, or bank details.
package struct FieldList: Sendable, Hashable {
  package struct Field: Sendable, Hashable {
    package var label: Text
    package var value: Text

    package init(label: Text, value: Text) {
      self.label = label
      self.value = value
    }
  }

  package var title: Text?
  package var fields: [Field]

  package init(title: Text? = nil, fields: [Field]) {
    self.title = title
    self.fields = fields
  }
}
