extension YAMLNode {
  /// The only document of a text; nil for a text without one.
  ///
  /// Throws a `YAMLFault` for the first thing that is wrong, which an alias is as well: a few of
  /// them are a tree of any size.
  package static func document(_ text: String) throws(YAMLFault) -> YAMLNode? {
    try Array(text.utf8).withUnsafeBufferPointer { (bytes) throws(YAMLFault) -> YAMLNode? in
      try TreeReader(parser: YAMLParser(bytes)).document()
    }
  }

  /// Builds the tree from the events of the parser.
  private struct TreeReader: ~Copyable {
    /// The C library's own limit is 1,000; this keeps small stacks safe too.
    private static let deepest = 100

    let parser: YAMLParser

    init(parser: consuming YAMLParser) {
      self.parser = parser
    }

    func document() throws(YAMLFault) -> YAMLNode? {
      _ = try parser.next()
      guard try parser.next().kind == .documentStart else { return nil }
      let root = try node(parser.next(), depth: 0)
      _ = try parser.next()
      let end = try parser.next()
      guard end.kind == .streamEnd else {
        throw YAMLFault(problem: .syntax("but found another document"), mark: end.mark)
      }
      return root
    }

    private func node(_ event: YAMLEvent, depth: Int) throws(YAMLFault) -> YAMLNode {
      guard depth <= Self.deepest else { throw YAMLFault(problem: .tooDeep, mark: event.mark) }
      let value: Value
      switch event.kind {
      case .scalar(let text, let isPlain): value = .scalar(text, isPlain: isPlain)
      case .sequenceStart: value = .sequence(try items(depth: depth))
      case .mappingStart: value = .mapping(try entries(depth: depth))
      default: throw YAMLFault(problem: .alias, mark: event.mark)
      }
      return YAMLNode(value: value, mark: event.mark)
    }

    private func items(depth: Int) throws(YAMLFault) -> [YAMLNode] {
      var items: [YAMLNode] = []
      var event = try parser.next()
      while event.kind != .sequenceEnd {
        items.append(try node(event, depth: depth + 1))
        event = try parser.next()
      }
      return items
    }

    private func entries(depth: Int) throws(YAMLFault) -> [Entry] {
      var entries: [Entry] = []
      var event = try parser.next()
      while event.kind != .mappingEnd {
        let key = try node(event, depth: depth + 1)
        entries.append(Entry(key: key, value: try node(parser.next(), depth: depth + 1)))
        event = try parser.next()
      }
      if let fault = Self.duplicate(in: entries) { throw fault }
      return entries
    }

    /// The first in the alphabet of the keys that stand twice, at its first place.
    private static func duplicate(in entries: [Entry]) -> YAMLFault? {
      var places: [String: YAMLMark] = [:]
      var doubles: Set<String> = []
      for key in entries.map(\.key) {
        guard let text = key.text else { continue }
        if places[text] == nil { places[text] = key.mark } else { doubles.insert(text) }
      }
      return doubles.min().map { YAMLFault(problem: .duplicateKey($0), mark: places[$0]) }
    }
  }
}
