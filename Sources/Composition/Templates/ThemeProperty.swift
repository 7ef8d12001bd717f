/// A property of the theme that a template may set; two are one where they are set at the same path.
package struct ThemeProperty<Owner, Value>: Sendable, Hashable {
  /// In snake case, as templates write it.
  package let name: String
  let path: any WritableKeyPath<Owner, Value> & Sendable

  init(_ name: String, _ path: any WritableKeyPath<Owner, Value> & Sendable) {
    self.name = name
    self.path = path
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.path as AnyKeyPath == right.path as AnyKeyPath
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path as AnyKeyPath)
  }
}
