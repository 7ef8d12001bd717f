import Documents
import YAML

/// The kinds of values that a template's file has.
extension TemplateReader {
  /// The entries of a mapping whose keys are all cases of `Key`; reports the others.
  ///
  /// `owner` is the key that the mapping stands under. No value at all is an empty mapping.
  mutating func entries<Key: Name>(
    _ node: YAMLNode, _ owner: String, _: Key.Type
  ) -> [(key: Key, value: YAMLNode)] {
    entries(node, owner, names: Key.allCases.map(\.rawValue)).compactMap { name, value in
      Key(rawValue: name).map { ($0, value) }
    }
  }

  mutating func entries<Owner, Value>(
    _ node: YAMLNode, _ owner: String, _ properties: [ThemeProperty<Owner, Value>]
  ) -> [(property: ThemeProperty<Owner, Value>, value: YAMLNode)] {
    entries(node, owner, names: properties.map(\.name)).compactMap { name, value in
      properties.first { $0.name == name }.map { ($0, value) }
    }
  }

  mutating func entries(
    _ node: YAMLNode, _ owner: String, names: [String]
  ) -> [(name: String, value: YAMLNode)] {
    if isNothing(node) { return [] }
    guard case .mapping(let entries) = node.value else {
      report(.wrongType(owner: owner, expected: "a mapping", found: kind(of: node)), node)
      return []
    }
    return entries.compactMap { entry in
      guard let name = entry.key.text, names.contains(name) else {
        report(.unknownKey(text(of: entry.key), owner: owner, names: names), entry.key)
        return nil
      }
      return (name, entry.value)
    }
  }

  /// The items of a list; reports anything else, and an empty list.
  mutating func items(_ node: YAMLNode, _ owner: String) -> [YAMLNode] {
    guard case .sequence(let items) = node.value else {
      report(.wrongType(owner: owner, expected: "a list", found: kind(of: node)), node)
      return []
    }
    if items.isEmpty { report(.empty(owner: owner), node) }
    return items
  }

  /// A list of names, each at most once.
  mutating func names<Value: Name & Equatable>(
    _ node: YAMLNode, _ owner: String, _ one: String, _ many: String, _: Value.Type
  ) -> [Value] {
    var values: [Value] = []
    for item in items(node, owner) {
      guard let value = name(item, one, many, Value.self) else { continue }
      if values.contains(value) {
        report(.repeated(value.rawValue, one: one), item)
      } else {
        values.append(value)
      }
    }
    return values
  }

  mutating func name<Value: Name>(
    _ node: YAMLNode, _ one: String, _ many: String, _: Value.Type
  ) -> Value? {
    if let value = node.text.flatMap(Value.init(rawValue:)) { return value }
    let names = Value.allCases.map(\.rawValue)
    report(.unknownName(text(of: node), .init(one, many, names: names)), node)
    return nil
  }

  mutating func string(_ node: YAMLNode, _ owner: String) -> String? {
    guard let text = node.text, !text.isEmpty else {
      report(.wrongType(owner: owner, expected: "text", found: kind(of: node)), node)
      return nil
    }
    return text
  }

  /// Letters, digits, blanks, `-` and `_`, up to 64: the name of a template or of a font family.
  mutating func plainName(_ node: YAMLNode, _ owner: String) -> String? {
    guard let text = string(node, owner) else { return nil }
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || " -_".contains(Character($0))
    }
    if isPlain, text.unicodeScalars.count <= 64 { return text }
    report(
      .wrongType(owner: owner, expected: "a name of letters and digits", found: "'\(text)'"), node)
    return nil
  }

  mutating func bool(_ node: YAMLNode, _ owner: String) -> Bool? {
    if node.text == "true" { return true }
    if node.text == "false" { return false }
    report(.wrongType(owner: owner, expected: "true or false", found: kind(of: node)), node)
    return nil
  }

  mutating func whole(_ node: YAMLNode, _ owner: String, _ range: ClosedRange<Int>) -> Int? {
    guard let text = node.text, let value = Int(text) else {
      report(.wrongType(owner: owner, expected: "a whole number", found: kind(of: node)), node)
      return nil
    }
    guard range.contains(value) else {
      let words = "\(range.lowerBound) to \(range.upperBound)"
      report(.outOfRange(text, owner: owner, range: words), node)
      return nil
    }
    return value
  }

  mutating func number(_ node: YAMLNode, _ owner: String, _ range: ClosedRange<Double>) -> Double? {
    guard let text = node.text, let value = Self.decimal(text[...]) else {
      report(.wrongType(owner: owner, expected: "a number", found: kind(of: node)), node)
      return nil
    }
    guard range.contains(value) else {
      let words = "\(range.lowerBound) to \(range.upperBound)"
      report(.outOfRange(text, owner: owner, range: words), node)
      return nil
    }
    return value
  }

  /// A length with its unit, in the range of points.
  mutating func length(
    _ node: YAMLNode, _ owner: String, points range: ClosedRange<Double>
  ) -> Length? {
    guard let text = node.text else {
      report(.wrongType(owner: owner, expected: "a length", found: kind(of: node)), node)
      return nil
    }
    let unit = text.drop { !$0.isLetter && $0 != "%" }
    guard let value = Self.decimal(text[..<unit.startIndex]) else {
      report(.badLength(text), node)
      return nil
    }
    guard let known = Length.Unit(rawValue: String(unit)) else {
      let mistake: TemplateMistake =
        unit.isEmpty ? .missingUnit(text) : .unknownUnit(String(unit), length: text)
      report(mistake, node)
      return nil
    }
    let length = Length(value, known)
    guard range.contains(length.points) else {
      let words = "\(range.lowerBound)pt to \(range.upperBound)pt"
      report(.outOfRange(text, owner: owner, range: words), node)
      return nil
    }
    return length
  }

  mutating func color(_ node: YAMLNode, _ owner: String) -> Color? {
    // An unquoted #1f5eff is a comment in YAML, so that nothing is left of it.
    guard let color = node.text.flatMap(Color.init(hex:)) else {
      report(.badColor(text(of: node)), node)
      return nil
    }
    return color
  }

  /// Digits with one point and a sign; neither exponents nor `nan`.
  private static func decimal(_ text: Substring) -> Double? {
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D
    }
    return isPlain && text.utf8.count <= 12 ? Double(text) : nil
  }

  // MARK: Words for what was found

  func isNothing(_ node: YAMLNode) -> Bool {
    guard case .scalar(let text, isPlain: true) = node.value else { return false }
    return ["", "~", "null"].contains(text)
  }

  private func kind(of node: YAMLNode) -> String {
    switch node.value {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar(let text, _): isNothing(node) ? "empty" : "'\(text)'"
    }
  }

  func text(of node: YAMLNode) -> String { node.text ?? kind(of: node) }
}
