extension Message {
  /// The key of the catalogues: `amount_due_by`.
  package var key: String { name.key }
}

extension Message.Name {
  package var key: String { Message.allKeys[rawValue] }
}
