internal import Documents
package import Layout

/// Pages as text, for people and for tests: one frame a line, in points, with what it belongs to.
package struct FrameDump {
  private var lines = DumpLines()

  package init(_ document: LaidOutDocument) {
    for (index, page) in document.pages.enumerated() {
      let size = "\(hundredths(page.width)) × \(hundredths(page.height))"
      lines.add("page \(index + 1) of \(document.pages.count), \(size)")
      for frame in page.frames {
        lines.add("\(shown(frame.item)) | \(name(of: frame.mark, in: document))", depth: 1)
      }
      if let reason = page.breakReason { lines.add("break: \(reason)", depth: 1) }
    }
  }

  /// Every line ends with a line feed.
  package var string: String { lines.string }

  private func shown(_ item: FrameItem) -> String {
    switch item {
    case .text(let frame):
      "text \(hundredths(frame.x)) \(hundredths(frame.baseline)) \(hundredths(frame.width))"
        + " size \(hundredths(frame.size)) \(frame.color) \(visible(words(frame)))"
    case .fill(let rectangle, let color): "fill \(shown(rectangle)) \(color)"
    case .outline(let rectangle, let radius, let thickness, let color):
      "outline \(shown(rectangle)) radius \(hundredths(radius))"
        + " thickness \(hundredths(thickness)) \(color)"
    case .picture(let picture, let rectangle):
      "picture \(shown(rectangle)) \(picture.format.rawValue) \(visible(picture.alternative))"
    case .link(let rectangle, let url): "link \(shown(rectangle)) \(visible(url))"
    }
  }

  private func shown(_ rectangle: Rectangle) -> String {
    [rectangle.x, rectangle.y, rectangle.width, rectangle.height].map(hundredths)
      .joined(separator: " ")
  }

  /// The words in logical order.
  private func words(_ frame: TextFrame) -> String {
    frame.pieces.sorted { $0.range.lowerBound < $1.range.lowerBound }
      .map { String(decoding: $0.text.utf8[$0.range], as: UTF8.self) }
      .joined()
  }

  /// The roles from below the root down to the element: `Table/TBody/TR/TD`.
  private func name(of mark: Mark, in document: LaidOutDocument) -> String {
    switch mark {
    case .artifact(let artifact): return "artifact \(artifact.rawValue)"
    case .element(let index):
      var roles: [String] = []
      var next: Int? = index
      while let current = next, document.structure.indices.contains(current) {
        roles.append(document.structure[current].role.rawValue)
        next = document.structure[current].parent
      }
      return "\(index) " + roles.reversed().dropFirst().joined(separator: "/")
    }
  }
}
