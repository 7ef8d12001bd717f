package import Documents

/// The names under which a template sets styles, spaces and colours: those of `Theme`, in snake
/// case.
extension Theme {
  package typealias StyleProperty = ThemeProperty<Styles, TextStyle>
  package typealias SpaceProperty = ThemeProperty<Spaces, Double>
  package typealias ColorProperty = ThemeProperty<Colors, Color>
  package typealias RuleProperty = ThemeProperty<Rules, ColorName?>

  static let styleProperties: [StyleProperty] = [
    .init("title", \.title), .init("state", \.state), .init("field_label", \.fieldLabel),
    .init("field_value", \.fieldValue), .init("party_label", \.partyLabel),
    .init("party_name", \.partyName),
    .init("party_line", \.partyLine), .init("headline", \.headline), .init("link", \.link),
    .init("memo", \.memo),
    .init("table_head", \.tableHead), .init("cell", \.cell), .init("numeral", \.numeral),
    .init("detail", \.detail),
    .init("detail_numeral", \.detailNumeral), .init("group", \.group), .init("carry", \.carry),
    .init("summary_label", \.summaryLabel), .init("summary_amount", \.summaryAmount),
    .init("due", \.due),
    .init("due_label", \.dueLabel),
    .init("section_title", \.sectionTitle), .init("statement", \.statement),
    .init("footer", \.footer),
    .init("running", \.running), .init("running_head", \.runningHead), .init("subject", \.subject),
    .init("sender", \.sender), .init("payment", \.payment), .init("words", \.words),
    .init("position", \.position), .init("amount", \.amount),
  ]

  static let spaceProperties: [SpaceProperty] = [
    .init("band", \.band), .init("state_gap", \.stateGap), .init("state_padding", \.statePadding),
    .init("logo_plate", \.logoPlate),
    .init("after_masthead", \.afterMasthead), .init("cell_gap", \.cellGap),
    .init("after_cell_label", \.afterCellLabel), .init("line_indent", \.lineIndent),
    .init("field_label_width", \.fieldLabelWidth), .init("field_label_limit", \.fieldLabelLimit),
    .init("field_gap", \.fieldGap), .init("due_radius", \.dueRadius),
    .init("after_fields", \.afterFields), .init("party_gap", \.partyGap),
    .init("party_minimum", \.partyMinimum),
    .init("after_party_label", \.afterPartyLabel), .init("after_parties", \.afterParties),
    .init("before_link", \.beforeLink), .init("after_headline", \.afterHeadline),
    .init("memo_width", \.memoWidth), .init("after_memo", \.afterMemo),
    .init("after_table_head", \.afterTableHead), .init("row_padding", \.rowPadding),
    .init("column_gap", \.columnGap), .init("description_minimum", \.descriptionMinimum),
    .init("summary_width", \.summaryWidth), .init("before_summary", \.beforeSummary),
    .init("summary_limit", \.summaryLimit), .init("summary_gap", \.summaryGap),
    .init("after_due_rule", \.afterDueRule), .init("table_side", \.tableSide),
    .init("summary_side", \.summarySide), .init("before_payment_sentence", \.beforePaymentSentence),
    .init("after_words", \.afterWords), .init("picture_size", \.pictureSize),
    .init("code_size", \.codeSize), .init("carry_padding", \.carryPadding),
    .init("summary_row_padding", \.summaryRowPadding), .init("before_due", \.beforeDue),
    .init("statement_width", \.statementWidth),
    .init("before_statements", \.beforeStatements), .init("before_payments", \.beforePayments),
    .init("footer_width", \.footerWidth), .init("after_footer", \.afterFooter),
    .init("after_foot_rule", \.afterFootRule), .init("foot_drop", \.footDrop),
    .init("after_running_head", \.afterRunningHead),
    .init("strong_rule", \.strongRule), .init("hairline", \.hairline),
  ]

  static let colorProperties: [ColorProperty] = [
    .init("ink", \.ink), .init("soft", \.soft), .init("line", \.line), .init("brand", \.brand),
    .init("paper", \.paper),
    .init("pale", \.pale), .init("tint", \.tint), .init("zebra", \.zebra), .init("edge", \.edge),
    .init("mark", \.mark),
  ]

  static let ruleProperties: [(property: RuleProperty, sentence: String)] = [
    (.init("head", \.head), "the rule below the head of a table"),
    (.init("row", \.row), "the rule below each row"),
    (.init("total", \.total), "the rule above the total before taxes and above the total"),
    (.init("due", \.due), "the rule above the row that the document is about"),
    (.init("due_fill", \.dueFill), "the fill behind that row"),
    (.init("zebra", \.zebra), "the fill behind every second row of the lines"),
    (.init("carry", \.carry), "the fill behind the lines that carry sums over a page"),
  ]
}
