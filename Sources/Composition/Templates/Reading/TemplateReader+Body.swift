import YAML

extension TemplateReader {
  /// The names of sections in a template's file.
  enum SectionName: String, CaseIterable {
    case masthead, fields, parties, headline, memo, lines, summary, payments, statements, columns
    case bankDetails = "bank_details"
  }

  mutating func body(_ node: YAMLNode) -> [Template.Section] {
    var seen: Set<SectionName> = []
    let sections = body(node, "body", seen: &seen, isColumn: false)
    for name in [SectionName.lines, .summary] where !seen.contains(name) {
      report(.missingSection(name.rawValue), node)
    }
    return sections
  }

  /// `seen`: the sections so far, those in columns included; each stands once.
  private mutating func body(
    _ node: YAMLNode, _ owner: String, seen: inout Set<SectionName>, isColumn: Bool
  ) -> [Template.Section] {
    var sections: [Template.Section] = []
    for item in items(node, owner) {
      guard let (name, options) = section(item) else { continue }
      if name == .columns, isColumn {
        report(.nestedColumns, item)
        continue
      }
      if name != .columns, !seen.insert(name).inserted {
        report(.repeated(name.rawValue, one: "section"), item)
        continue
      }
      sections.append(section(name, options, seen: &seen))
    }
    return sections
  }

  /// `headline`, or `headline: { … }`.
  private mutating func section(_ item: YAMLNode) -> (SectionName, YAMLNode?)? {
    guard case .mapping(let entries) = item.value, entries.count == 1, let entry = entries.first
    else {
      return name(item, "section", "Sections", SectionName.self).map { ($0, nil) }
    }
    guard let name = name(entry.key, "section", "Sections", SectionName.self) else { return nil }
    return (name, isNothing(entry.value) ? nil : entry.value)
  }

  private mutating func section(
    _ name: SectionName, _ options: YAMLNode?, seen: inout Set<SectionName>
  ) -> Template.Section {
    switch name {
    case .masthead: return .masthead(options.map { masthead($0) } ?? .init())
    case .fields: return options.map { .fields(fieldNames($0)) } ?? .fields()
    case .parties: return .parties(options.map { parties($0) } ?? .init())
    case .headline: return .headline(options.map { headline($0) } ?? .init())
    case .lines: return .lines(options.map { lines($0) } ?? .init())
    case .summary: return .summary(options.map { summary($0) } ?? .init())
    case .columns: return .columns(options.map { columns($0, seen: &seen) } ?? [])
    case .memo, .payments, .statements, .bankDetails:
      if let options { _ = entries(options, name.rawValue, names: []) }
      return plain(name)
    }
  }

  private func plain(_ name: SectionName) -> Template.Section {
    switch name {
    case .payments: .payments
    case .statements: .statements
    case .bankDetails: .bankDetails
    default: .memo
    }
  }

  private enum ColumnKey: String, CaseIterable {
    case share, body
  }

  private mutating func columns(
    _ node: YAMLNode, seen: inout Set<SectionName>
  ) -> [Template.Column] {
    items(node, "columns").map { item in
      var column = Template.Column(body: [])
      for (key, value) in entries(item, "columns", ColumnKey.self) {
        switch key {
        case .share: number(value, "share", 0.1...100).map { column.share = $0 }
        case .body: column.body = body(value, "body", seen: &seen, isColumn: true)
        }
      }
      return column
    }
  }
}
