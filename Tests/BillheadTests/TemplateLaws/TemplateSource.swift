import Documents

@testable import Composition

/// Valid templates from a seed, made of what the registries of sections and of theme names list; the
/// same seed gives the same template.
struct TemplateSource {
  /// How far the lengths go.
  enum Extent {
    /// As a person might set them: then every law of the layout holds.
    case moderate
    /// To the ends of the ranges that the reader states: then a part may find no room.
    case extreme
  }

  let extent: Extent
  private var state: UInt64
  /// The sections and options of the last template: `lines`, `lines.columns`.
  private(set) var used: Set<String> = []
  /// Options that this source has no values for.
  private(set) var unknown: Set<String> = []
  /// The areas of the page; those of following pages take what may repeat.
  private var areas: [(name: String, pages: PageSet)] = []
  private var depth = 0

  init(seed: UInt64, _ extent: Extent) {
    self.extent = extent
    state = (seed &+ 1) &* 0xD134_2543_DE82_EF95
  }

  // MARK: Chances

  /// SplitMix64.
  mutating func next(_ bound: Int) -> Int {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func isLucky(_ chances: Int) -> Bool { next(chances) == 0 }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }

  /// Some of the values, in any order, at least one.
  mutating func some<Value>(_ values: [Value]) -> [Value] {
    Array(shuffled(values).prefix(1 + next(values.count)))
  }

  mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
    var values = values
    for index in values.indices.reversed() { values.swapAt(index, next(index + 1)) }
    return values
  }

  /// A length in points: between the first two numbers, or at the ends of the whole range.
  mutating func length(_ usual: ClosedRange<Int>, of all: ClosedRange<Double>) -> String {
    guard extent == .extreme, isLucky(3) else {
      return "\(usual.lowerBound + next(usual.count))pt"
    }
    return "\(pick([all.lowerBound, all.upperBound, (all.lowerBound + all.upperBound) / 2]))pt"
  }

  mutating func mapping(_ entries: [String]) -> String { "{ \(entries.joined(separator: ", ")) }" }

  // MARK: The template

  /// The text of a template named `made`.
  mutating func template() -> String {
    used = []
    let page = page()
    let theme = theme()
    let body = body(required: ["lines", "summary"])
    return """
      name: made
      page: \(page)
      theme: \(theme)
      body: \(body)
      running: \(running())

      """
  }

  private mutating func running() -> String {
    typealias Parts = Template.RunningParts
    let head = some(Parts.HeadPart.allCases.map(\.rawValue))
    let foot = some(Parts.FootPart.allCases.map(\.rawValue))
    let header =
      isLucky(2)
      ? "[\(head.joined(separator: ", "))]" : "{ start: [\(head[0])], end: [\(head.last ?? "")] }"
    return mapping([
      "header: \(isLucky(4) ? "[]" : header)",
      "footer: [\(isLucky(4) ? "" : foot.joined(separator: ", "))]",
      "foot_rule: \(isLucky(2))",
    ])
  }

  // MARK: Sections

  /// Sections in any order, each that may not repeat at most once.
  private mutating func body(required: [String]) -> String {
    var names = shuffled(Sections.names.filter { !required.contains($0) })
    names = names.filter { _ in !isLucky(3) }
    for name in required { names.insert(name, at: next(names.count + 1)) }
    return "[ " + names.map { section($0) }.joined(separator: ", ") + " ]"
  }

  /// One or two sections that may stand anywhere.
  private mutating func innerBody() -> String {
    let repeating = Sections.all.filter { $0.mayRepeat }.map { $0.name }
    let flat = repeating.filter { !["columns", "stack", "card"].contains($0) }
    let names = (0...next(2)).map { _ in pick(depth < 2 ? repeating : flat) }
    return "[ " + names.map { section($0) }.joined(separator: ", ") + " ]"
  }

  private mutating func section(_ name: String) -> String {
    used.insert(name)
    guard let type = Sections.named(name) else { return name }
    depth += 1
    defer { depth -= 1 }
    var entries = options(of: type)
    // An option has the name of a setting where it stands for that: the width of a logo.
    let taken = Self.optionNames(of: type)
    if isLucky(3) {
      entries += settings(of: name).filter { !taken.contains(String($0.prefix { $0 != ":" })) }
    }
    return entries.isEmpty ? name : "{ \(name): \(mapping(entries)) }"
  }

  private static func optionNames<Kind: Section>(of _: Kind.Type) -> [String] {
    Kind.options.map(\.name)
  }

  private mutating func options<Kind: Section>(of _: Kind.Type) -> [String] {
    // Columns and stacks without anything in them are none.
    let isNeeded = ["columns", "stack", "card", "text"].contains(Kind.name)
    return Kind.options.compactMap { option in
      guard isNeeded || !isLucky(3) else { return nil }
      used.insert("\(Kind.name).\(option.name)")
      return "\(option.name): \(value(of: option.name, in: Kind.name, option.values))"
    }
  }

  private mutating func value(of option: String, in section: String, _ words: String) -> String {
    let names = words.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    switch (section, option) {
    case ("masthead", "logo"):
      return isLucky(4)
        ? "false" : mapping(["height: \(pictureSide())", "width: \(pictureSide())"])
    case ("lines", "columns"): return lineColumns()
    case ("columns", "columns"):
      let columns = (0...next(3)).map { _ in
        mapping(["share: \(pick(["1", "2", "0.5", "0.1", "100"]))", "body: \(innerBody())"])
      }
      return "[ " + columns.joined(separator: ", ") + " ]"
    case ("stack", "body"), ("card", "body"): return innerBody()
    case ("text", "words"): return textWords()
    case ("party", "tax_id_labels"), ("parties", "tax_id_labels"): return pick(names)
    default: break
    }
    if words == "1 to 1000" { return extent == .extreme ? "\(1 + next(1000))" : "\(1 + next(30))" }
    if words == "a length" { return pictureSide() }
    if words.hasPrefix("a list of ") { return "[" + some(names).joined(separator: ", ") + "]" }
    if words.hasPrefix("`") { return pick(names) }
    unknown.insert("\(section).\(option)")
    return "true"
  }

  private mutating func pictureSide() -> String { length(20...120, of: 1...500) }

  private mutating func lineColumns() -> String {
    let must = ["description", pick(["amount", "gross", "net"])]
    let others = LineColumn.Name.allCases.map(\.rawValue).filter { !must.contains($0) }
    // A table of more columns has no room for the description on narrow paper.
    let count = extent == .extreme ? next(others.count + 1) : next(4)
    let names = shuffled(must + shuffled(others).prefix(count))
    let columns = names.map { name -> String in
      let mark = isLucky(2) ? "?" : ""
      guard isLucky(4) else { return "\"\(name)\(mark)\"" }
      let align = pick(Table.Column.Alignment.allCases.map(\.rawValue))
      return "{ \"\(name)\(mark)\": { width: \(length(30...60, of: 1...500)), align: \(align) } }"
    }
    return "[" + columns.joined(separator: ", ") + "]"
  }

  private mutating func textWords() -> String {
    let value = pick(TemplateValue.allCases.map(\.rawValue))
    let words = "Words of the template with {\(value)}"
    return isLucky(2) ? "\"\(words)\"" : "{ de: \"Worte {\(value)}\", \"*\": \"\(words)\" }"
  }

  // MARK: What is set about a section

  private mutating func settings(of name: String) -> [String] {
    let isTable = name == "lines" || name == "summary"
    return TemplateReader.SettingKey.allCases.compactMap { key in
      guard isLucky(3) else { return nil }
      switch key {
      case .area where areas(for: name).isEmpty || depth > 1: return nil
      // The laws are about tables in the flow; in areas they are for the ends of the ranges.
      case .area where extent == .moderate && (isTable || name == "columns"): return nil
      default: break
      }
      used.insert("in \(key.rawValue)")
      return "\(key.rawValue): \(value(of: key, in: name))"
    }
  }

  private mutating func value(of key: TemplateReader.SettingKey, in section: String) -> String {
    let isTable = section == "lines" || section == "summary"
    return switch key {
    case .area: pick(areas(for: section))
    case .look: mapping(changes())
    case .box: box()
    case .width: length(isTable ? 300...450 : 150...450, of: 10...2000)
    case .at: pick(["start", "end"])
    case .leastHeight: length(0...120, of: 0...2000)
    case .spaceBefore, .spaceAfter: length(0...40, of: 0...500)
    case .keep: "\(isLucky(2))"
    }
  }

  private mutating func box() -> String {
    var entries = ["fill: \(colorName())", "stroke: \(colorName())"]
    if isLucky(2) { entries.append("thickness: \(length(1...3, of: 0.1...20))") }
    if isLucky(2) { entries.append("radius: \(length(0...6, of: 0...50))") }
    if isLucky(2) { entries.append("padding: \(length(0...12, of: 0...200))") }
    if isLucky(3) {
      let sides = ["top", "side", "bottom"].map { "\($0): \(length(0...12, of: 0...500))" }
      entries = entries.filter { !$0.hasPrefix("padding") } + ["padding: \(mapping(sides))"]
    }
    if isLucky(3) { entries.append("bleed: \(isLucky(2))") }
    if isLucky(3) { entries.append("rule: \(isLucky(2))") }
    if isLucky(3) { entries.append("dash: \(length(0...4, of: 0...50))") }
    return mapping(entries)
  }

  mutating func colorName() -> String {
    pick(Theme.ColorName.allCases.map(\.rawValue) + ["none"])
  }

  mutating func set(_ areas: [(name: String, pages: PageSet)]) { self.areas = areas }

  private func areas(for section: String) -> [String] {
    let mayRepeat = Sections.named(section)?.mayRepeat == true
    return areas.filter { mayRepeat || $0.pages != .following }.map(\.name)
  }
}
