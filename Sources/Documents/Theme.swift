/// The look of a document: colours, text styles, spaces. Lengths are points (1/72 inch).
package struct Theme: Sendable, Hashable {
  package var colors = Colors()
  package var styles = Styles()
  package var spaces = Spaces()
  /// The first family of every font list; the scripts' own families follow it.
  package var family = "Inter"

  package init() {}

  package struct Colors: Sendable, Hashable {
    package var ink = Color(red: 0x17, green: 0x1A, blue: 0x21)
    package var soft = Color(red: 0x5C, green: 0x64, blue: 0x70)
    package var line = Color(red: 0xD9, green: 0xDD, blue: 0xE3)
    /// The brand colour as it is, for the band; nil draws none.
    package var band: Color?
    /// The brand colour, darkened where needed to a contrast of 4.5 to 1 on white.
    package var accent = Color(red: 0x17, green: 0x1A, blue: 0x21)

    package init() {}
  }

  package struct Styles: Sendable, Hashable {
    package var title = TextStyle(size: 20, lineHeight: 24, weight: 600, tracking: -0.012)
    package var state = TextStyle(size: 8, lineHeight: 12, weight: 600)
    package var fieldLabel = TextStyle(size: 9, lineHeight: 14, color: .soft)
    package var fieldValue = TextStyle(size: 9, lineHeight: 14, weight: 500)
    package var partyLabel = TextStyle(size: 8, lineHeight: 12, weight: 500, color: .soft)
    package var partyName = TextStyle(size: 9, lineHeight: 13, weight: 600)
    package var partyLine = TextStyle(size: 9, lineHeight: 13)
    package var headline = TextStyle(size: 15, lineHeight: 20, weight: 600, tracking: -0.008)
    package var link = TextStyle(size: 9, lineHeight: 13, weight: 500, color: .accent)
    package var memo = TextStyle(size: 9, lineHeight: 13)
    package var tableHead = TextStyle(size: 8, lineHeight: 12, weight: 500, color: .soft)
    package var cell = TextStyle(size: 9, lineHeight: 13)
    package var numeral = TextStyle(size: 9, lineHeight: 13, tabularFigures: true)
    package var detail = TextStyle(size: 8, lineHeight: 11.5, color: .soft)
    package var detailNumeral = TextStyle(
      size: 8, lineHeight: 11.5, color: .soft, tabularFigures: true)
    package var group = TextStyle(size: 9, lineHeight: 13, weight: 600)
    package var carry = TextStyle(
      size: 8, lineHeight: 12, color: .soft, tabularFigures: true, italic: true)
    package var summaryLabel = TextStyle(size: 9, lineHeight: 13)
    package var summaryAmount = TextStyle(size: 9, lineHeight: 13, tabularFigures: true)
    package var due = TextStyle(size: 10.5, lineHeight: 15, weight: 600, tabularFigures: true)
    package var sectionTitle = TextStyle(size: 10.5, lineHeight: 15, weight: 600)
    package var statement = TextStyle(size: 9, lineHeight: 13)
    package var footer = TextStyle(size: 8, lineHeight: 11.5, color: .soft)
    package var running = TextStyle(size: 8, lineHeight: 11.5, color: .soft)

    package init() {}
  }

  package struct Spaces: Sendable, Hashable {
    /// Height of the colour band at the upper edge of the first page.
    package var band = millimetres(2.2)
    /// Between the title and the words beside it.
    package var stateGap = millimetres(4)
    /// Between a state and its frame, at the start and the end edge.
    package var statePadding = millimetres(2)
    package var afterMasthead = millimetres(7)
    package var fieldLabelWidth = millimetres(34)
    /// The label column grows to this where a language needs it.
    package var fieldLabelLimit = millimetres(55)
    package var afterFields = millimetres(8)
    package var partyGap = millimetres(8)
    package var afterPartyLabel = 1.5
    package var afterParties = millimetres(9)
    package var beforeLink = millimetres(1)
    package var afterHeadline = millimetres(4.5)
    package var memoWidth = millimetres(130)
    package var afterMemo = millimetres(7)
    package var afterTableHead = millimetres(1.6)
    package var rowPadding = millimetres(2)
    package var columnGap = millimetres(5)
    package var descriptionMinimum = millimetres(60)
    package var summaryWidth = millimetres(84)
    package var beforeSummary = millimetres(2)
    /// The summary grows to this where its words need it.
    package var summaryLimit = millimetres(110)
    package var summaryRowPadding = millimetres(1.25)
    /// Above the amount due, beside its row's own padding.
    package var beforeDue = millimetres(0.6)
    package var statementWidth = millimetres(120)
    package var beforeStatements = millimetres(6)
    package var beforePayments = millimetres(8)
    package var footerWidth = millimetres(150)
    package var afterFooter = millimetres(3)
    /// Between the rule above the running foot and its text.
    package var afterFootRule = millimetres(2)
    /// How far the running foot reaches into the bottom margin.
    package var footDrop = millimetres(4)
    package var afterRunningHead = millimetres(6)
    /// Thickness of the rules in ink, under the table head and above the amount due.
    package var strongRule = 0.6
    /// Thickness of hairlines.
    package var hairline = 0.4

    package init() {}
  }
}

/// A length of millimetres in points.
package func millimetres(_ length: Double) -> Double { length * 72 / 25.4 }
