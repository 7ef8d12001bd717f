public import ArgumentParser
public import Billhead

extension ElectronicInvoiceProfile: ExpressibleByArgument {
  public static var allValueDescriptions: [String: String] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.summary) })
  }
}

/// The electronic invoice that a document is made with.
struct ElectronicInvoiceOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The electronic invoice (EN 16931) that a PDF or a mail carries, or --as einvoice writes.",
      valueName: "profile"))
  var einvoice: ElectronicInvoiceProfile?

  /// Throws a `ValidationError` for an output that has none, and for one that needs one.
  func validate(for format: OutputFormat) throws {
    switch (format, einvoice) {
    case (.einvoice, nil):
      let names = ElectronicInvoiceProfile.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--as einvoice needs a profile: --einvoice takes \(names).")
    case (.pdf, _), (.email, _), (.einvoice, _), (_, nil): break
    default:
      throw ValidationError(
        "--einvoice is for pdf, email and einvoice, and --as asks for \(format.rawValue).")
    }
  }
}
