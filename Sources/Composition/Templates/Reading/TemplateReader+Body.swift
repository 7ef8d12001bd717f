import Documents
import Localization
import YAML

/// The body: sections with their options, and what is set about each.
extension TemplateReader {
  mutating func body(_ node: YAMLNode) -> [TemplateSection] {
    seenSections = []
    let sections = nestedBody(node)
    for name in [LinesSection.name, SummarySection.name] where !seenSections.contains(name) {
      report(.missingSection(name), node)
    }
    return sections
  }

  mutating func nestedBody(_ node: YAMLNode) -> [TemplateSection] {
    nesting += 1
    defer { nesting -= 1 }
    return items(node, "body").compactMap { item in
      let section = section(item)
      if let section { checkPages(of: section, item) }
      return section
    }
  }

  /// What stands once would be lost in an area of the following pages, if there are none.
  private mutating func checkPages(of section: TemplateSection, _ item: YAMLNode) {
    guard let name = section.setting?.area,
      areas.contains(where: { $0.name == name && $0.pages == .following }),
      let lost = section.single
    else { return }
    report(.lostSection(lost, area: name), item)
  }

  /// `headline`, or `headline: { … }`.
  private mutating func section(_ item: YAMLNode) -> TemplateSection? {
    var key = item
    var options: YAMLNode?
    if case .mapping(let entries) = item.value, entries.count == 1, let entry = entries.first {
      key = entry.key
      options = isNothing(entry.value) ? nil : entry.value
    }
    guard let name = key.text, let type = Sections.named(name) else {
      report(
        .unknownName(text(of: key), .init("section", "Sections", names: Sections.names)), key)
      return nil
    }
    if !seenSections.insert(name).inserted, !type.mayRepeat {
      report(.repeated(name, one: "section"), item)
      return nil
    }
    return read(type, options)
  }

  private mutating func read<Kind: Section>(
    _: Kind.Type, _ node: YAMLNode?
  ) -> TemplateSection {
    var section = Kind()
    guard let node else { return TemplateSection(section) }
    if case .mapping = node.value {
      var setting: SectionSetting?
      let names = Kind.options.map(\.name) + SettingKey.allCases.map(\.rawValue)
      for (name, value) in entries(node, Kind.name, names: names) {
        if let option = Kind.options.first(where: { $0.name == name }) {
          option.read(&self, value, &section)
        } else if let key = SettingKey(rawValue: name) {
          read(key, value, into: &setting)
        }
      }
      return TemplateSection(section, setting)
    }
    guard let shorthand = Kind.shorthand,
      let option = Kind.options.first(where: { $0.name == shorthand })
    else {
      _ = entries(node, Kind.name, names: Kind.options.map(\.name))
      return TemplateSection(section)
    }
    option.read(&self, node, &section)
    return TemplateSection(section)
  }

  // MARK: Columns

  private enum ColumnKey: String, CaseIterable {
    case share, body
  }

  mutating func columns(_ node: YAMLNode) -> [ColumnsSection.Column] {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 2 else {
      report(.nestedColumns, node)
      return []
    }
    return items(node, "columns").map { item in
      var column = ColumnsSection.Column(body: [])
      for (key, value) in entries(item, "columns", ColumnKey.self) {
        switch key {
        case .share: number(value, "share", 0.1...100).map { column.share = $0 }
        case .body: column.body = nestedBody(value)
        }
      }
      return column
    }
  }

  private enum LogoKey: String, CaseIterable {
    case height, width
  }

  /// `false` leaves the logo out.
  mutating func logo(_ node: YAMLNode) -> LogoBox? {
    if node.text == "false" { return nil }
    var box = LogoBox()
    for (key, value) in entries(node, "logo", LogoKey.self) {
      guard let length = length(value, key.rawValue, points: 1...500) else { continue }
      switch key {
      case .height: box.height = length
      case .width: box.width = length
      }
    }
    return box
  }

  // MARK: Columns of lines

  private enum LineColumnKey: String, CaseIterable {
    case width, align
  }

  /// Names, each with `?` for one that is there only if some line fills it, or with a width and an
  /// alignment.
  mutating func lineColumns(_ node: YAMLNode) -> [LineColumn] {
    var seen: Set<LineColumn.Name> = []
    let columns = items(node, "columns").compactMap { item -> LineColumn? in
      guard let column = lineColumn(item) else { return nil }
      guard seen.insert(column.name).inserted else {
        report(.repeated(column.name.rawValue, one: "column"), item)
        return nil
      }
      return column
    }
    if !seen.contains(.description) { report(.missingColumn("description"), node) }
    if !seen.contains(.amount), !seen.contains(.gross), !seen.contains(.net) {
      report(.missingColumn("amount"), node)
    }
    return columns
  }

  private mutating func lineColumn(_ item: YAMLNode) -> LineColumn? {
    guard case .mapping(let entries) = item.value, entries.count == 1, let entry = entries.first
    else { return bareColumn(item) }
    guard var column = bareColumn(entry.key) else { return nil }
    for (key, value) in self.entries(entry.value, column.name.rawValue, LineColumnKey.self) {
      switch key {
      case .width: column.width = length(value, "width", points: 1...500)
      case .align:
        column.alignment = name(
          value, "alignment", "Alignments", Table.Column.Alignment.self)
      }
    }
    return column
  }

  private mutating func bareColumn(_ item: YAMLNode) -> LineColumn? {
    var bare = item
    let onlyIfUsed = item.text?.hasSuffix("?") == true
    if onlyIfUsed, case .scalar(let text, let isPlain) = item.value {
      bare.value = .scalar(String(text.dropLast()), isPlain: isPlain)
    }
    return name(bare, "column", "Columns", LineColumn.Name.self)
      .map { LineColumn($0, onlyIfUsed: onlyIfUsed) }
  }

  // MARK: Words

  /// One text, or one for each language.
  mutating func textWords(_ node: YAMLNode) -> [TemplateWords] {
    guard case .mapping(let entries) = node.value else {
      return string(node, "words").map { [words($0, nil, node)] } ?? []
    }
    return entries.compactMap { entry in
      guard let key = entry.key.text else { return nil }
      let language = LanguageTag(preference: key)
      if language == nil, key != "*" { report(.badLanguage(key), entry.key) }
      return string(entry.value, key).map { words($0, language, entry.value) }
    }
  }

  /// Cuts a text at its values in braces.
  private mutating func words(
    _ text: String, _ language: LanguageTag?, _ node: YAMLNode
  ) -> TemplateWords {
    var parts: [TemplateWords.Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
      let name = String(rest[rest.index(after: open)..<close])
      if let value = TemplateValue(rawValue: name) {
        parts.append(.value(value))
      } else {
        let names = TemplateValue.allCases.map(\.rawValue)
        report(.unknownName(name, .init("value", "Values", names: names)), node)
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    return TemplateWords(language: language, parts: parts)
  }
}
