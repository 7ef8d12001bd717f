import Billhead
import Figures
import JSON

/// The options that a line of a stream may have for itself, in place of the command's.
struct LineOptions: Sendable {
  static let names = [
    "as", "attempt", "date", "einvoice", "kind", "languages", "locale", "pdf_standard", "template",
    "to",
  ]

  var format: OutputFormat
  var pdf: PDFOptions
  var page: PageOptions
  var email: EmailOptions
  var einvoice: ElectronicInvoiceProfile?
  var render: RenderOptions

  var output: Output {
    Output(format, pdf: pdf, page: page, email: mail, einvoice: einvoice)
  }

  /// The PDF of a message is made as one by itself is.
  private var mail: EmailOptions {
    var mail = email
    if mail.pdf != nil { mail.pdf = pdf }
    return mail
  }

  /// Throws a `Rejection` with every unknown option and every value that an option does not take.
  mutating func take(_ options: JSONValue?) throws {
    guard let options, !options.isNull else { return }
    var found: [Diagnostic] = []
    guard options.kind == .object else {
      throw ToolFact.wrongOption("options", expected: "an object").rejection
    }
    for (name, value) in options.members {
      do {
        try take(name, value)
      } catch {
        var diagnostic = error.diagnostic
        diagnostic.place = value.place
        found.append(diagnostic)
      }
    }
    if found.isEmpty, format == .einvoice, einvoice == nil {
      found.append(ToolFact.noProfile.diagnostic)
    }
    guard found.isEmpty else { throw Rejection(found) }
  }

  private mutating func take(_ name: String, _ value: JSONValue) throws(ToolFact) {
    switch name {
    case "as": format = try Self.value(name, value, among: OneFileFormat.all)
    case "pdf_standard":
      pdf.standard = try Self.value(name, value, among: PDFStandard.allCases)
    case "kind": email.body.kind = try Self.value(name, value, among: EmailKind.allCases)
    case "date":
      let text = try Self.text(name, value)
      guard let instant = Instant(text) else {
        throw .wrongOption(name, expected: "an instant such as 2026-05-12T12:00:00+02:00")
      }
      email.date = text
      email.body.now = instant.seconds
    case "attempt":
      guard let attempt = value.integer, attempt > 0 else {
        throw .wrongOption(name, expected: "a number from 1")
      }
      email.attempt = attempt
    case "to": email.to = try Self.texts(name, value)
    case "languages": page.languages = try Self.texts(name, value)
    case "einvoice" where value.isNull: einvoice = nil
    case "einvoice":
      einvoice = try Self.value(name, value, among: ElectronicInvoiceProfile.allCases)
    case "locale" where value.isNull: render.locale = nil
    case "locale": render.locale = try Self.text(name, value)
    case "template": render.template = try Self.text(name, value)
    default: throw .unknownOption(name, nearest: nearestName(to: name, among: Self.names))
    }
  }

  private static func text(_ name: String, _ value: JSONValue) throws(ToolFact) -> String {
    guard let text = value.string else { throw .wrongOption(name, expected: "a string") }
    return text
  }

  private static func texts(_ name: String, _ value: JSONValue) throws(ToolFact) -> [String] {
    let texts = value.kind == .array ? value.elements.compactMap(\.string) : []
    guard value.kind == .array, texts.count == value.elements.count else {
      throw .wrongOption(name, expected: "a list of strings")
    }
    return texts
  }

  private static func value<Value: RawRepresentable<String>>(
    _ name: String, _ value: JSONValue, among known: [Value]
  ) throws(ToolFact) -> Value {
    guard let found = known.first(where: { $0.rawValue == value.string }) else {
      let values = known.map { "'\($0.rawValue)'" }
      throw .wrongOption(name, expected: "one of \(values.joined(separator: ", "))")
    }
    return found
  }
}
