import JSON

/// Metadata is the seller's own. Only what the settings map leaves the object.
extension Freezer {
  /// The document's values that are mapped to custom fields, in the order of the settings.
  var metadataFields: [Snapshot.Field] {
    guard !settings.metadata.isEmpty, let metadata = document.object("metadata") else { return [] }
    let keys = settings.source?["metadata"]?.members.map(\.name) ?? []
    return keys.compactMap { key in
      guard let setting = settings.metadata[key], setting.role == .field,
        let value = metadata.text(key)
      else { return nil }
      return Snapshot.Field(name: setting.name ?? key, value: value)
    }
  }

  /// A line's values that are mapped, by key and as what they are mapped to.
  func addMetadata(of entry: Fields, to details: inout Snapshot.LineDetails) {
    guard !settings.metadata.isEmpty, let metadata = entry.object("metadata") else { return }
    for (key, setting) in settings.metadata.sorted(by: { $0.key < $1.key }) {
      guard let value = metadata.text(key) else { continue }
      details.metadata.append(Snapshot.Field(name: key, value: value))
      switch setting.role {
      case .code: details.code = value
      case .unit: details.unit = .any(value)
      case .note: details.note = .any(value)
      case .field, nil: break
      }
    }
  }
}
