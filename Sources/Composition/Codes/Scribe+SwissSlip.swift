import Billing
import Diagnostics
import Documents
import Figures
import Localization
import PaymentCodes

/// The words of a Swiss QR-bill's receipt and payment part, a group for each section.
extension Scribe {
  /// The slip as a form; nothing where the paper has no room for it, which is reported.
  mutating func slip(_ bill: SwissQRBill) -> [Block] {
    guard page != nil || hasRoomForSlip else {
      note(.slipNeedsA4)
      return []
    }
    let matrix: QRMatrix
    do {
      matrix = try bill.matrix(at: .block("code/swiss"))
    } catch {
      noteLeftOut(error, "the payment part is left out")
      return []
    }
    hasForm = true
    let scribe = self
    let slip = SlipWriter(bill, language: language) { scribe.natural($0) }
    let scan = words(.scanToTransfer)
    var code = Code(.payment, matrix, payload: bill.payload, alternative: scan.string)
    // On a screen nothing is cut off: the code, and what it says of the account.
    guard page == nil else {
      code.emblem = .swissCross
      let parts: [Block] = [.code(code), .paragraphs(Paragraphs(.words, [scan]))]
      return [
        slip.table(holder: words(.accountHolder)), .group(Group(.payment, .stacked, parts)),
      ]
    }
    let design = SectionDesign(theme: slipTheme, form: .swissSlip)
    return [.group(Group(.form, .stacked, slip.blocks(code), design: add(design)))]
  }

  private var hasRoomForSlip: Bool {
    guard let height = paper.height else { return false }
    return paper.width >= FormDesign.swissSlip.width - 0.01
      && height >= 2 * FormDesign.swissSlip.height - 0.01
  }

  /// All of a slip is black.
  private var slipTheme: Theme {
    var theme = theme
    theme.colors.ink = Color(red: 0, green: 0, blue: 0)
    return theme
  }
}

/// Writes the sections of a slip in the order of `FormDesign.swissSlip`.
private struct SlipWriter {
  let bill: SwissQRBill
  let words: PaymentPartWords
  /// The language of the fixed words, where it is not the document's.
  let language: String?
  /// A value in its own direction.
  let value: (String) -> Text

  init(_ bill: SwissQRBill, language: String, value: @escaping (String) -> Text) {
    self.bill = bill
    self.value = value
    let own = PaymentPartWords(language: language)
    guard let words = own ?? PaymentPartWords(language: "en") else {
      preconditionFailure("the words of a slip are there in English")
    }
    self.words = words
    self.language = own == nil ? "en" : nil
  }

  func blocks(_ code: Code) -> [Block] {
    let currency = field([(words.currency, [bill.currency.code])])
    let amount = field([(words.amount, bill.printedAmount.map { [$0] } ?? [])])
    return [
      heading(words.receipt), field(account + reference + debtor), currency, amount,
      field([(words.acceptancePoint, [])]), heading(words.paymentPart), .code(code), currency,
      amount, field(account + reference + information + debtor),
    ]
  }

  /// What the payment part says beside amount and debtor, as labels and values; the account by
  /// itself, to be copied. `holder` is the label of whose it is.
  func table(holder: Text) -> Block {
    let creditor = bill.printedCreditor
    let rows = [
      Table.Row(.account, fixed(words.account), value(creditor[0])),
      Table.Row(.account, holder, value(creditor.dropFirst().joined(separator: "\n"))),
    ]
    let further = (reference + information).map { label, lines in
      Table.Row(.account, fixed(label), value(lines.joined(separator: "\n")))
    }
    return .table(.labelled(.bankDetails, caption: fixed(words.paymentPart), rows + further))
  }

  private typealias Entry = (label: String, lines: [String])

  private var account: [Entry] { [(words.account, bill.printedCreditor)] }

  private var reference: [Entry] { bill.reference.printed.map { [(words.reference, [$0])] } ?? [] }

  private var information: [Entry] {
    let lines = bill.printedInformation
    return lines.isEmpty ? [] : [(words.additionalInformation, lines)]
  }

  private var debtor: [Entry] {
    bill.debtor.map { [(words.payableBy, $0.printed)] } ?? [(words.payableByNameAddress, [])]
  }

  private func heading(_ text: String) -> Block { .heading(Heading(.section, fixed(text))) }

  private func fixed(_ text: String) -> Text {
    Text(text, direction: .natural, language: language)
  }

  private func field(_ entries: [Entry]) -> Block {
    let blocks = entries.flatMap { label, lines -> [Block] in
      let label = Block.paragraphs(Paragraphs(.formLabel, [fixed(label)]))
      return lines.isEmpty
        ? [label] : [label, .paragraphs(Paragraphs(.formValue, lines.map(value)))]
    }
    return .group(Group(.formField, .stacked, blocks))
  }
}
