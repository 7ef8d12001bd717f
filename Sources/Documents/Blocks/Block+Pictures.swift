extension Block {
  /// The block with other pictures; nil where it was a picture and there is none for it.
  package func replacingPictures(
    _ replacement: (Picture) throws -> Picture?
  ) rethrows -> Block? {
    switch self {
    case .picture(let picture): return try replacement(picture).map { .picture($0) }
    case .group(var group):
      group.blocks = try group.blocks.compactMap { try $0.replacingPictures(replacement) }
      return .group(group)
    case .table(var table):
      guard table.columns.contains(where: { $0.role == .picture }) else { return self }
      for index in table.rows.indices {
        for cell in table.rows[index].cells.indices {
          try table.rows[index].cells[cell].replacePictures(replacement)
        }
      }
      return .table(table)
    case .heading, .paragraphs, .action, .code: return self
    }
  }
}

extension Table.Cell {
  fileprivate mutating func replacePictures(
    _ replacement: (Picture) throws -> Picture?
  ) rethrows {
    guard case .parts(let parts) = self else { return }
    self = .parts(
      try parts.compactMap { part in
        guard case .picture(let picture) = part.value else { return part }
        return try replacement(picture).map { Table.Part(.picture($0), step: part.step) }
      })
  }
}
