import Documents

extension TemplateReference {
  static var theme: String {
    """
    ## Theme

    \(table(TemplateReader.ThemeKey.self))

    Text in the accent colour is darkened until its contrast on white is 4.5 to 1. Chinese, \
    Japanese and Korean text gets a line height of at least 14.5 on 9 points, Thai, Arabic, Hebrew \
    and Indic text 15 on 9, and neither is tracked.

    ### Text

    \(table(TemplateReader.TextKey.self))

    ### Colours

    \(table(["name", "as it is", "says"], Theme.ColorName.allCases.map(colorRow)))

    ### Styles

    Each takes:

    \(table(TemplateReader.StyleKey.self))

    \(table(["style", "size / line height", "weight", "color", "more"], Theme.styleProperties.map(styleRow)))

    ### Spaces

    Each takes a length up to 500pt.

    \(table(["space", "as it is"], Theme.spaceProperties.map(spaceRow)))

    ### Rules

    Rules and fills of tables; each takes the name of a colour, or `none`.

    \(table(["rule", "as it is", "says"], ruleRows))

    ### Layouts

    \(table(TemplateReader.LayoutKey.self))
    """
  }

  private static let usual = Theme()

  private static func colorRow(_ name: Theme.ColorName) -> [String] {
    let isOwn = Theme.colorProperties.contains { $0.name == name.rawValue }
    return [
      "`\(name.rawValue)`", isOwn ? "`\(usual.colors[name])`" : "of `accent`", name.sentence,
    ]
  }

  private static func styleRow(_ property: Theme.StyleProperty) -> [String] {
    let style = usual.styles[keyPath: property.path]
    let more = [
      style.tracking == 0 ? nil : "tracking \(style.tracking)",
      style.tabularFigures ? "tabular figures" : nil, style.italic ? "italic" : nil,
    ].compactMap { $0 }
    return [
      "`\(property.name)`", "\(points(style.size)) / \(points(style.lineHeight))",
      "\(style.weight)",
      "`\(style.color.rawValue)`", more.joined(separator: ", "),
    ]
  }

  private static func spaceRow(_ property: Theme.SpaceProperty) -> [String] {
    ["`\(property.name)`", points(usual.spaces[keyPath: property.path])]
  }

  private static var ruleRows: [[String]] {
    Theme.ruleProperties.map { rule in
      let color = usual.rules[keyPath: rule.property.path]
      return ["`\(rule.property.name)`", "`\(color?.rawValue ?? "none")`", rule.sentence]
    } + [
      [
        "`inside`", "`\(usual.rules.inside)`",
        "`true` or `false`: whether rules lie inside the rows and take no height of their own",
      ]
    ]
  }

  /// `6.24pt`, `14pt`.
  private static func points(_ length: Double) -> String {
    var digits = hundredths(length)[...]
    while digits.hasSuffix("0") { digits.removeLast() }
    if digits.hasSuffix(".") { digits.removeLast() }
    return digits + "pt"
  }
}

extension Theme.ColorName {
  /// What the colour is for.
  fileprivate var sentence: String {
    switch self {
    case .ink: "words, strong rules"
    case .soft: "words of the second rank"
    case .line: "hairlines"
    case .accent: "words and links in the brand's colour"
    case .brand: "a fill that white words stand on: the brand's colour, dark enough for them"
    case .paper: "words on `brand`"
    case .pale: "words of the second rank on `brand`"
    case .tint: "a light fill: 10 % of the brand's colour"
    case .zebra: "a lighter fill: 5 % of the brand's colour"
    case .edge: "rules on a light fill: 30 % of the brand's colour"
    case .mark: "fold and hole marks"
    }
  }
}

extension TemplateReader.ThemeKey: ReferenceKey {
  var words: (values: String, sentence: String) {
    switch self {
    case .accent:
      (
        "`branding`, `none`, or `\"#rrggbb\"` in quotes",
        "the accent colour; `branding` is the account's brand colour"
      )
    case .band:
      (
        "`true` or `false`",
        "a band of the accent colour at the upper edge of the first page"
      )
    case .text: ("see Text", "the plain text; all styles grow or shrink with it")
    case .colors:
      ("colours by name, each `\"#rrggbb\"` in quotes", "see Colours; `accent` has its own key")
    case .styles: ("styles by name", "see Styles")
    case .spaces: ("lengths by name", "see Spaces")
    case .rules: ("colours by the rule's name", "see Rules")
    case .layouts: ("see Layouts", "how tables are arranged")
    }
  }
}

extension TemplateReader.TextKey: ReferenceKey {
  var words: (values: String, sentence: String) {
    switch self {
    case .family: ("the name of a font family", "the first family of every font list")
    case .size: ("4pt to 24pt", "the size")
    case .lineHeight:
      ("4pt to 48pt", "the distance of baselines; without it, it grows with the size")
    }
  }
}

extension TemplateReader.StyleKey: ReferenceKey {
  var words: (values: String, sentence: String) {
    switch self {
    case .size: ("4pt to 72pt", "the size")
    case .lineHeight: ("4pt to 144pt", "the distance of baselines")
    case .weight: (TemplateReference.listed(TemplateReader.Weight.self), "the weight")
    case .color: (TemplateReference.listed(Theme.ColorName.self), "the colour")
    case .tracking: ("-0.1 to 0.5", "extra space after each letter, in em")
    case .italic: ("`true` or `false`", "whether it is italic")
    case .tabularFigures: ("`true` or `false`", "whether all digits are of one width")
    case .align:
      (
        TemplateReference.listed(TextStyle.Alignment.self),
        "where lines stand that are narrower than their room"
      )
    }
  }
}

extension TemplateReader.LayoutKey: ReferenceKey {
  var words: (values: String, sentence: String) {
    switch self {
    case .fields:
      (
        TemplateReference.listed(Theme.Layouts.Fields.self),
        "`rows`: a label and its value in a row; `cells`: values below their labels, side by side; "
          + "`grid`: rows in several columns; `pairs`: two to a row, at the two edges"
      )
    case .lines:
      (
        TemplateReference.listed(Theme.Layouts.Lines.self),
        "`stacked`: the figures stand below the description, for narrow paper"
      )
    case .summary:
      (
        TemplateReference.listed(Theme.Layouts.Summary.self),
        "`even`: labels end where the widest amount begins; `fitted`: where the amounts of their "
          + "own kind of row begin"
      )
    case .fieldColumns: ("1 to 8", "the most fields beside each other where `fields` is `cells`")
    case .partyColumns: ("1 to 6", "the most parties beside each other")
    }
  }
}
