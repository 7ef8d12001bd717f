import JSON

/// The Stripe objects of a bundle by kind and id: those given for themselves, and those expanded
/// inside others.
struct ObjectTable: Sendable {
  private struct Key: Hashable {
    var kind: ObjectKind
    var id: String

    /// Ids differ between kinds, so that hashing them is enough.
    func hash(into hasher: inout Hasher) { hasher.combine(id) }
  }

  private var objects: [Key: JSONValue] = [:]
  /// The objects of each kind in the order they were met.
  private var order: [ObjectKind: [String]] = [:]

  subscript(kind: ObjectKind, id: String) -> JSONValue? { objects[Key(kind: kind, id: id)] }

  /// Every object of a kind, in the order they were met.
  func all(_ kind: ObjectKind) -> [JSONValue] {
    (order[kind] ?? []).compactMap { self[kind, $0] }
  }

  /// Enters every object of a text that has a kind and an id. Of several with one id the fullest
  /// stays: an expanded object says more than a deleted or shortened one.
  mutating func add(_ text: JSONText) {
    text.forEachObject { value in
      guard let name = value["object"]?.string, let kind = ObjectKind(rawValue: name),
        let id = value.objectID
      else { return }
      let key = Key(kind: kind, id: id)
      if let known = objects[key] {
        if known.weight < value.weight { objects[key] = value }
      } else {
        objects[key] = value
        order[kind, default: []].append(id)
      }
    }
  }

  /// Makes an object the one of its id, whatever is expanded elsewhere.
  mutating func prefer(_ value: JSONValue, kind: ObjectKind) {
    guard let id = value.objectID else { return }
    let key = Key(kind: kind, id: id)
    if objects.updateValue(value, forKey: key) == nil { order[kind, default: []].append(id) }
  }
}
