import Documents
import YAML

/// The options of the sections.
extension TemplateReader {
  // MARK: Masthead

  private enum MastheadKey: String, CaseIterable {
    case logo, states
  }

  mutating func masthead(_ node: YAMLNode) -> Template.MastheadOptions {
    typealias State = Template.MastheadOptions.State
    var options = Template.MastheadOptions()
    for (key, value) in entries(node, "masthead", MastheadKey.self) {
      switch key {
      case .logo: options.logo = logo(value)
      case .states: options.states = names(value, "states", "state", "States", State.self)
      }
    }
    return options
  }

  private enum LogoKey: String, CaseIterable {
    case height, width
  }

  /// `false` leaves the logo out.
  private mutating func logo(_ node: YAMLNode) -> Template.LogoBox? {
    if node.text == "false" { return nil }
    var box = Template.LogoBox()
    for (key, value) in entries(node, "logo", LogoKey.self) {
      guard let length = length(value, key.rawValue, points: 1...500) else { continue }
      switch key {
      case .height: box.height = length
      case .width: box.width = length
      }
    }
    return box
  }

  // MARK: Fields, parties, headline

  mutating func fieldNames(_ node: YAMLNode) -> [Template.FieldName] {
    names(node, "fields", "field", "Fields", Template.FieldName.self)
  }

  private enum PartiesKey: String, CaseIterable {
    case show
    case taxIDLabels = "tax_id_labels"
  }

  /// A list of parties, or a mapping with the list under `show`.
  mutating func parties(_ node: YAMLNode) -> Template.PartiesOptions {
    typealias Options = Template.PartiesOptions
    var options = Options()
    if case .sequence = node.value {
      options.show = names(node, "parties", "party", "Parties", Options.Role.self)
      return options
    }
    for (key, value) in entries(node, "parties", PartiesKey.self) {
      switch key {
      case .show: options.show = names(value, "show", "party", "Parties", Options.Role.self)
      case .taxIDLabels:
        name(value, "label style", "Label styles", Options.TaxIDLabels.self)
          .map { options.taxIDLabels = $0 }
      }
    }
    return options
  }

  private enum HeadlineKey: String, CaseIterable {
    case payLink = "pay_link"
  }

  mutating func headline(_ node: YAMLNode) -> Template.HeadlineOptions {
    var options = Template.HeadlineOptions()
    for (key, value) in entries(node, "headline", HeadlineKey.self) {
      switch key {
      case .payLink: bool(value, "pay_link").map { options.payLink = $0 }
      }
    }
    return options
  }

  // MARK: Lines, summary

  private enum LinesKey: String, CaseIterable {
    case columns, periods
    case carriedForward = "carried_forward"
  }

  mutating func lines(_ node: YAMLNode) -> Template.LinesOptions {
    var options = Template.LinesOptions()
    for (key, value) in entries(node, "lines", LinesKey.self) {
      switch key {
      case .columns: options.columns = tableColumns(value)
      case .periods: bool(value, "periods").map { options.periods = $0 }
      case .carriedForward: bool(value, "carried_forward").map { options.carriedForward = $0 }
      }
    }
    return options
  }

  private enum ColumnName: String, CaseIterable {
    case description, quantity
    case unitPrice = "unit_price"
    case tax, amount

    var column: LineTable.Column {
      switch self {
      case .description: .description
      case .quantity: .quantity
      case .unitPrice: .unitPrice
      case .tax: .tax
      case .amount: .amount
      }
    }
  }

  /// `"tax?"` is a column that is there only if some line fills it.
  private mutating func tableColumns(_ node: YAMLNode) -> [Template.LinesOptions.Column] {
    var seen: Set<ColumnName> = []
    let columns = items(node, "columns").compactMap { item -> Template.LinesOptions.Column? in
      var bare = item
      let onlyIfUsed = item.text?.hasSuffix("?") == true
      if onlyIfUsed, case .scalar(let text, let isPlain) = item.value {
        bare.value = .scalar(String(text.dropLast()), isPlain: isPlain)
      }
      guard let name = name(bare, "column", "Columns", ColumnName.self) else { return nil }
      guard seen.insert(name).inserted else {
        report(.repeated(name.rawValue, one: "column"), item)
        return nil
      }
      return .init(name.column, onlyIfUsed: onlyIfUsed)
    }
    for needed in [ColumnName.description, .amount] where !seen.contains(needed) {
      report(.missingColumn(needed.rawValue), node)
    }
    return columns
  }

  private enum SummaryKey: String, CaseIterable {
    case zeroTaxes = "zero_taxes"
  }

  mutating func summary(_ node: YAMLNode) -> Template.SummaryOptions {
    var options = Template.SummaryOptions()
    for (key, value) in entries(node, "summary", SummaryKey.self) {
      switch key {
      case .zeroTaxes: bool(value, "zero_taxes").map { options.zeroTaxes = $0 }
      }
    }
    return options
  }
}
