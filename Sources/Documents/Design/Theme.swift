/// The look of a document: colours, text styles, spaces. Lengths are points (1/72 inch).
package struct Theme: Sendable, Hashable {
  package var colors = Colors()
  package var styles = Styles()
  package var spaces = Spaces()
  package var rules = Rules()
  package var layouts = Layouts()
  /// The first family of every font list; the scripts' own families follow it.
  package var family = "Inter"

  package init() {}

  /// The colours by their part.
  package enum ColorName: String, Sendable, Hashable, CaseIterable {
    case ink, soft, line, accent, brand, paper, pale, tint, zebra, edge, mark
  }

  package struct Colors: Sendable, Hashable {
    package var ink = Color(red: 0x17, green: 0x1A, blue: 0x21)
    package var soft = Color(red: 0x5C, green: 0x64, blue: 0x70)
    package var line = Color(red: 0xD9, green: 0xDD, blue: 0xE3)
    /// The brand colour as it is, for the band; nil draws none.
    package var band: Color?
    /// The brand colour, darkened where needed to a contrast of 4.5 to 1 on white.
    package var accent = Color(red: 0x17, green: 0x1A, blue: 0x21)
    /// A fill that white words stand on: the brand colour, darkened to a contrast of 7 to 1.
    package var brand = Color(red: 0x17, green: 0x1A, blue: 0x21)
    /// Words on the brand colour.
    package var paper = Color(red: 0xFF, green: 0xFF, blue: 0xFF)
    /// Words of the second rank on the brand colour: 72 % of white on it.
    package var pale = Color(red: 0xBE, green: 0xBF, blue: 0xC1)
    /// 10 % of the brand colour on white.
    package var tint = Color(red: 0xE8, green: 0xE8, blue: 0xE9)
    /// 5 % of the brand colour on white.
    package var zebra = Color(red: 0xF3, green: 0xF3, blue: 0xF4)
    /// Rules in a tinted field and in a box: 30 % of the brand colour on white.
    package var edge = Color(red: 0xB9, green: 0xBA, blue: 0xBC)
    /// Fold and hole marks.
    package var mark = Color(red: 0x8B, green: 0x92, blue: 0x9D)

    package init() {}

    package subscript(name: ColorName) -> Color {
      switch name {
      case .ink: ink
      case .soft: soft
      case .line: line
      case .accent: accent
      case .brand: brand
      case .paper: paper
      case .pale: pale
      case .tint: tint
      case .zebra: zebra
      case .edge: edge
      case .mark: mark
      }
    }
  }

  /// The rules and fills of tables; nil draws none.
  package struct Rules: Sendable, Hashable {
    /// Below the head of a table.
    package var head: ColorName? = .ink
    /// Below each row.
    package var row: ColorName? = .line
    /// Above the total before taxes and the total.
    package var total: ColorName? = .line
    /// Above the row that the document is about.
    package var due: ColorName? = .ink
    /// Behind the row that the document is about.
    package var dueFill: ColorName?
    /// Behind every second row of the lines.
    package var zebra: ColorName?
    /// Behind the lines that carry sums.
    package var carry: ColorName?
    /// Whether rules lie inside the rows and take no height of their own.
    package var inside = false

    package init() {}
  }

  /// How tables are arranged.
  package struct Layouts: Sendable, Hashable {
    package enum Fields: String, Sendable, Hashable, CaseIterable {
      /// A label and its value in a row.
      case rows
      /// Side by side, each value below its label, with rules between them.
      case cells
      /// Rows of label and value in several columns.
      case grid
      /// Two to a row, at the start and at the end edge, each with its label before it.
      case pairs
    }

    package enum Lines: String, Sendable, Hashable, CaseIterable {
      case table
      /// The description on a row of its own, the figures in the row below it.
      case stacked
    }

    package enum Summary: String, Sendable, Hashable, CaseIterable {
      /// The labels end where the widest amount begins.
      case even
      /// A label ends where the amounts of its own kind of row begin.
      case fitted
    }

    package var summary = Summary.even
    package var fields = Fields.rows
    package var lines = Lines.table
    /// The most labels with their values beside each other, where fields are `cells`.
    package var fieldColumns = 4
    /// The most parties beside each other, from 1.
    package var partyColumns = 3

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
    /// The label of the row that the document is about.
    package var dueLabel = TextStyle(size: 10.5, lineHeight: 15, weight: 600)
    package var sectionTitle = TextStyle(size: 10.5, lineHeight: 15, weight: 600)
    package var statement = TextStyle(size: 9, lineHeight: 13)
    package var footer = TextStyle(size: 8, lineHeight: 11.5, color: .soft)
    package var running = TextStyle(size: 8, lineHeight: 11.5, color: .soft)
    package var runningHead = TextStyle(size: 8, lineHeight: 11.5, color: .soft)
    /// The second line of a subject.
    package var subject = TextStyle(size: 10, lineHeight: 14)
    /// A party on one line.
    package var sender = TextStyle(size: 7, lineHeight: 9, color: .soft)
    /// How and until when to pay.
    package var payment = TextStyle(size: 9, lineHeight: 13)
    /// Words of the template.
    package var words = TextStyle(size: 9, lineHeight: 13)
    /// The position numbers of lines.
    package var position = TextStyle(
      size: 9, lineHeight: 13, color: .soft, tabularFigures: true)
    /// The last column of figures in the lines.
    package var amount = TextStyle(size: 9, lineHeight: 13, tabularFigures: true)

    package init() {}
  }

  package struct Spaces: Sendable, Hashable {
    /// Height of the colour band at the upper edge of the first page.
    package var band = millimetres(2.2)
    /// Between the title and the words beside it.
    package var stateGap = millimetres(4)
    /// Between a state and its frame, at the start and the end edge.
    package var statePadding = millimetres(2)
    /// Of the white plate around a logo, where it stands on a colour; 0 for no plate.
    package var logoPlate = 0.0
    package var afterMasthead = millimetres(7)
    /// Between labelled values that stand side by side, and between label and value there.
    package var cellGap = millimetres(4)
    package var afterCellLabel = millimetres(0.5)
    /// Of the figures below a description, on narrow paper.
    package var lineIndent = millimetres(4)
    package var fieldLabelWidth = millimetres(34)
    /// The least distance of a value from its label.
    package var fieldGap = millimetres(4)
    /// The label column grows to this where a language needs it.
    package var fieldLabelLimit = millimetres(55)
    package var afterFields = millimetres(8)
    package var partyGap = millimetres(8)
    /// The least width of a party beside another.
    package var partyMinimum = millimetres(42)
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
    /// Between the labels and the amounts of the summary.
    package var summaryGap = millimetres(6)
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
    /// From the rule above the amount due to its words.
    package var afterDueRule = millimetres(1.85)
    /// Between the edges of a table and its cells.
    package var tableSide = 0.0
    /// Between the edges of the summary and its cells.
    package var summarySide = 0.0
    /// Between the payment sentence, or words of the template, and what stands above it.
    package var beforePaymentSentence = millimetres(6)
    /// Below the words of the template.
    package var afterWords = millimetres(4)
    package var pictureSize = millimetres(7)
    /// The greatest width of a matrix code.
    package var codeSize = millimetres(30)
    /// Above and below the words of a line that carries sums.
    package var carryPadding = millimetres(1)
    /// The lower corners of a fill behind the amount due.
    package var dueRadius = 0.0
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
