import Billhead
import JSON

/// The options that a line of a stream may have for itself, in place of the command's.
struct LineOptions: Sendable {
  static let names = ["as", "einvoice", "locale", "pdf_standard", "template"]

  var format: OutputFormat
  var pdf: PDFOptions
  var einvoice: ElectronicInvoiceProfile?
  var render: RenderOptions

  var output: Output { Output(format, pdf: pdf, einvoice: einvoice) }

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
