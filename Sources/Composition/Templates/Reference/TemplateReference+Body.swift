import Documents

extension TemplateReference {
  static var body: String {
    let needed = listed([LinesSection.name, SummarySection.name]).replacing(", ", with: " and ")
    return """
      ## Body

      A list of sections in reading order, each a name, or a name with its options. \(needed) must \
      be there: without them an invoice would leave out amounts. Of a section that has nothing to \
      say about a document, nothing is printed.

      \(table(["section", "prints"], Sections.all.map { ["[`\($0.name)`](#\($0.name))", $0.sentence] }))

      ### Keys of every section

      Beside its own options each section takes these; an option of its own that has the same name \
      comes first.

      \(table(TemplateReader.SettingKey.self))

      A box takes:

      \(table(TemplateReader.BoxKey.self))

      \(Sections.all.map { description(of: $0) }.joined(separator: "\n\n"))
      """
  }

  private static func description<Kind: Section>(of _: Kind.Type) -> String {
    let repeated = Kind.mayRepeat ? " It may stand more than once." : ""
    let short = Kind.shorthand.map { " A value that is no mapping stands for `\($0)`." } ?? ""
    let options =
      Kind.options.isEmpty
      ? [] : [table(["option", "takes", "says"], Kind.options.map(row))]
    let parts =
      ["### \(Kind.name)", "Prints \(Kind.sentence).\(repeated)\(short)"] + options
      + ["```yaml\n- \(Kind.example)\n```"]
    return parts.joined(separator: "\n\n")
  }

  private static func row<Kind: Section>(_ option: SectionOption<Kind>) -> [String] {
    ["`\(option.name)`", option.values, option.sentence]
  }

  static var running: String {
    """
    ## Running

    What stands on every page beside the body. An empty list leaves the line out.

    \(table(TemplateReader.RunningKey.self))

    The footer text and what `header` and `footer` name:

    \(table(["part", "prints"], runningRows))
    """
  }

  private static var runningRows: [[String]] {
    Template.RunningParts.HeadPart.allCases.map {
      ["`\($0.rawValue)` of `header`", $0.sentence]
    }
      + Template.RunningParts.FootPart.allCases.map {
        ["`\($0.rawValue)` of `footer`", $0.sentence]
      }
  }
}

extension TemplateReader.SettingKey: ReferenceKey {}

extension TemplateReader.BoxKey: ReferenceKey {
  var words: (values: String, sentence: String) {
    switch self {
    case .fill: ("the name of a colour, or `none`", "the colour of the ground")
    case .stroke: ("the name of a colour, or `none`", "the colour of the frame")
    case .thickness: ("0.1pt to 20pt", "how thick the frame is; it lies inside the edges")
    case .radius: ("a length up to 50pt", "the radius of the corners")
    case .padding:
      (
        "a length up to 200pt, or `top`, `side`, `bottom`",
        "the distance of the content from the edges"
      )
    case .bleed: ("`true` or `false`", "whether the fill reaches to the side edges of the paper")
    case .rule: ("`true` or `false`", "whether only the upper edge is drawn")
    case .dash: ("a length up to 50pt", "the length of the dashes of that rule; 0 for a whole one")
    }
  }
}

extension TemplateReader.RunningKey: ReferenceKey {
  var words: (values: String, sentence: String) {
    typealias Parts = Template.RunningParts
    return switch self {
    case .header:
      (
        "a list of \(TemplateReference.listed(Parts.HeadPart.self)), or `start` and `end` with a list each",
        "the head of every page but the first; of one list the seller stands at the end edge"
      )
    case .footer:
      ("a list of \(TemplateReference.listed(Parts.FootPart.self))", "the foot of the pages")
    case .footRule: ("`true` or `false`", "whether a hairline stands above the foot")
    }
  }
}

extension Template.RunningParts.HeadPart {
  fileprivate var sentence: String {
    switch self {
    case .number: "the document's number"
    case .seller: "the seller's name"
    case .title: "the title"
    case .date: "the date of issue"
    }
  }
}

extension Template.RunningParts.FootPart {
  fileprivate var sentence: String {
    switch self {
    case .footerText: "the footer text, on the last page"
    case .number: "the number with the headline, at the start edge"
    case .pageOf: "the number of the page and of all pages, at the end edge"
    }
  }
}
