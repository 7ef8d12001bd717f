import Documents

/// How a table of one role is set: its styles by column, its spaces, its rules.
struct TableLook {
  let role: Table.Role
  let head: TextStyle
  /// Styles of the columns, in order.
  let columns: [Styles]
  let paddingTop: Double
  let paddingBottom: Double
  /// Between the edges of the table and its cells.
  let side: Double
  let gap: Double
  /// The least width of the column that takes what is left.
  let least: Double

  /// What the cells of a column are set in.
  struct Styles {
    var text: TextStyle
    var numeral: TextStyle
    var detail: TextStyle
    var detailNumeral: TextStyle
    /// In the row that the document is about.
    var strongText: TextStyle
    var strongNumeral: TextStyle
    /// In a row that names a group.
    var group: TextStyle
    var groupNumeral: TextStyle
  }

  init(_ table: Table, _ theme: Theme) {
    role = table.role
    head = theme.styles.tableHead
    columns = table.columns.map { Styles($0.role, table.role, theme.styles) }
    gap =
      table.role == .lines ? theme.spaces.columnGap : max(theme.spaces.columnGap, millimetres(3))
    least =
      table.role == .lines
      ? theme.spaces.descriptionMinimum
      : min(theme.spaces.descriptionMinimum, millimetres(40))
    switch table.role {
    case .lines, .payments, .taxes:
      paddingTop = theme.spaces.rowPadding
      paddingBottom = theme.spaces.rowPadding
      side = theme.spaces.tableSide
    case .summary:
      paddingTop = theme.spaces.summaryRowPadding
      paddingBottom = theme.spaces.summaryRowPadding
      side = theme.spaces.summarySide
    case .fields, .bankDetails, .paymentTerms:
      paddingTop = 0
      paddingBottom = 0
      side = 0
    }
  }
}

extension TableLook.Styles {
  fileprivate init(_ column: Table.Column.Role, _ role: Table.Role, _ styles: Theme.Styles) {
    text = Self.text(column, role, styles)
    numeral = Self.numeral(column, role, styles)
    detail = styles.detail
    detailNumeral = styles.detailNumeral
    strongNumeral = styles.due
    strongText = styles.dueLabel
    group = styles.group
    groupNumeral = styles.group
    groupNumeral.tabularFigures = true
  }

  private static func text(
    _ column: Table.Column.Role, _ role: Table.Role, _ styles: Theme.Styles
  ) -> TextStyle {
    switch (role, column) {
    case (.summary, .label): styles.summaryLabel
    case (_, .label): styles.fieldLabel
    case (_, .value): styles.fieldValue
    case (.lines, .description), (.payments, _), (.taxes, .description): styles.cell
    case (_, .position): styles.position
    default: styles.numeral
    }
  }

  private static func numeral(
    _ column: Table.Column.Role, _ role: Table.Role, _ styles: Theme.Styles
  ) -> TextStyle {
    switch (role, column) {
    case (.summary, _): styles.summaryAmount
    case (_, .position): styles.position
    case (.lines, .amount), (.lines, .gross): styles.amount
    default: styles.numeral
    }
  }

  /// The style of a part of a cell.
  func style(isNumeral: Bool, step: Int, of row: Table.Row) -> TextStyle {
    if step > 0 { return isNumeral ? detailNumeral : detail }
    if row.isEmphasized { return isNumeral ? strongNumeral : strongText }
    if row.kind == .group { return isNumeral ? groupNumeral : group }
    return isNumeral ? numeral : text
  }
}
