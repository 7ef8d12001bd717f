import Documents

/// The names under which a template sets styles, spaces and colours: those of `Theme`, in snake
/// case.
extension Theme {
  typealias StylePath = any WritableKeyPath<Styles, TextStyle> & Sendable
  typealias SpacePath = any WritableKeyPath<Spaces, Double> & Sendable
  typealias ColorPath = any WritableKeyPath<Colors, Color> & Sendable
  typealias RulePath = any WritableKeyPath<Rules, ColorName?> & Sendable

  static let stylePaths: [(name: String, path: StylePath)] = [
    ("title", \.title), ("state", \.state), ("field_label", \.fieldLabel),
    ("field_value", \.fieldValue), ("party_label", \.partyLabel), ("party_name", \.partyName),
    ("party_line", \.partyLine), ("headline", \.headline), ("link", \.link), ("memo", \.memo),
    ("table_head", \.tableHead), ("cell", \.cell), ("numeral", \.numeral), ("detail", \.detail),
    ("detail_numeral", \.detailNumeral), ("group", \.group), ("carry", \.carry),
    ("summary_label", \.summaryLabel), ("summary_amount", \.summaryAmount), ("due", \.due),
    ("due_label", \.dueLabel),
    ("section_title", \.sectionTitle), ("statement", \.statement), ("footer", \.footer),
    ("running", \.running), ("running_head", \.runningHead), ("subject", \.subject),
    ("sender", \.sender), ("payment", \.payment), ("words", \.words),
    ("position", \.position), ("amount", \.amount),
  ]

  static let spacePaths: [(name: String, path: SpacePath)] = [
    ("band", \.band), ("state_gap", \.stateGap), ("state_padding", \.statePadding),
    ("after_masthead", \.afterMasthead), ("cell_gap", \.cellGap),
    ("after_cell_label", \.afterCellLabel), ("line_indent", \.lineIndent),
    ("field_label_width", \.fieldLabelWidth), ("field_label_limit", \.fieldLabelLimit),
    ("field_gap", \.fieldGap), ("due_radius", \.dueRadius),
    ("after_fields", \.afterFields), ("party_gap", \.partyGap),
    ("party_minimum", \.partyMinimum),
    ("after_party_label", \.afterPartyLabel), ("after_parties", \.afterParties),
    ("before_link", \.beforeLink), ("after_headline", \.afterHeadline),
    ("memo_width", \.memoWidth), ("after_memo", \.afterMemo),
    ("after_table_head", \.afterTableHead), ("row_padding", \.rowPadding),
    ("column_gap", \.columnGap), ("description_minimum", \.descriptionMinimum),
    ("summary_width", \.summaryWidth), ("before_summary", \.beforeSummary),
    ("summary_limit", \.summaryLimit), ("summary_gap", \.summaryGap),
    ("after_due_rule", \.afterDueRule), ("table_side", \.tableSide),
    ("summary_side", \.summarySide), ("before_payment_sentence", \.beforePaymentSentence),
    ("after_words", \.afterWords), ("picture_size", \.pictureSize),
    ("code_size", \.codeSize), ("carry_padding", \.carryPadding),
    ("summary_row_padding", \.summaryRowPadding), ("before_due", \.beforeDue),
    ("statement_width", \.statementWidth),
    ("before_statements", \.beforeStatements), ("before_payments", \.beforePayments),
    ("footer_width", \.footerWidth), ("after_footer", \.afterFooter),
    ("after_foot_rule", \.afterFootRule), ("foot_drop", \.footDrop),
    ("after_running_head", \.afterRunningHead),
    ("strong_rule", \.strongRule), ("hairline", \.hairline),
  ]

  static let colorPaths: [(name: String, path: ColorPath)] = [
    ("ink", \.ink), ("soft", \.soft), ("line", \.line), ("brand", \.brand), ("paper", \.paper),
    ("pale", \.pale), ("tint", \.tint), ("zebra", \.zebra), ("edge", \.edge), ("mark", \.mark),
  ]

  static let rulePaths: [(name: String, path: RulePath, sentence: String)] = [
    ("head", \.head, "the rule below the head of a table"),
    ("row", \.row, "the rule below each row"),
    ("total", \.total, "the rule above the total before taxes and above the total"),
    ("due", \.due, "the rule above the row that the document is about"),
    ("due_fill", \.dueFill, "the fill behind that row"),
    ("zebra", \.zebra, "the fill behind every second row of the lines"),
    ("carry", \.carry, "the fill behind the lines that carry sums over a page"),
  ]
}
