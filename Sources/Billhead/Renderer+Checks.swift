internal import Billing
internal import Composition
internal import Diagnostics
internal import HostSystem
internal import Layout
internal import Localization
internal import Typography

extension Renderer {
  /// Everything that is wrong with a document, found without drawing it.
  ///
  /// `law` adds what the law of the seller's country wants and the document lacks: a warning for
  /// each sure demand, a note for each that may not apply. It is a help, not legal advice.
  /// `electronicInvoice` adds what an electronic invoice of that profile lacks, as errors.
  /// Throws a `Rejection` where it could not be drawn at all.
  public func check(
    _ bundle: BillingBundle, options: RenderOptions = RenderOptions(), law: Bool = false,
    electronicInvoice: ElectronicInvoiceProfile? = nil
  ) throws -> [Diagnostic] {
    let composed = try compose(bundle, options: options, as: electronicInvoice)
    let laidOut = try layOut(composed)
    let demands = law ? composed.lawFindings : []
    try refuseWarnings(laidOut.diagnostics + demands, if: options.isStrict)
    return composed.diagnostics + laidOut.diagnostics + demands
  }

  /// Reads a template and throws a `Rejection` with all its mistakes.
  public static func checkTemplate(_ path: String) throws {
    _ = try TemplateSet.builtIn.overlaid(with: [(path: path, bytes: try readFile(path))])
  }

  /// What is missing or doubtful in catalogues that are laid over the built-in ones.
  ///
  /// Throws a `Rejection` with all mistakes in them.
  public static func checkCatalogues(_ paths: [String]) throws -> [Diagnostic] {
    let files = try paths.map { (path: $0, bytes: try readFile($0)) }
    return try CatalogueSet.builtIn.overlaid(with: files).lint()
  }
}

extension Renderer {
  /// A font family that pages may use.
  package struct FontFamily: Sendable, Hashable {
    package let name: String
    /// What it is here for, in words.
    package let covers: String
    /// The Debian package that has it.
    package let package: String
    /// The paths of its files; empty when it is not installed.
    package let files: [String]
  }

  /// Every family that is known, then those that lie in the folders beside them, in the order in
  /// which they are asked for a character.
  package var fontFamilies: [FontFamily] {
    (Typography.FontFamily.known + ((try? fonts.foundFamilies()) ?? [])).map {
      FontFamily(
        name: $0.name, covers: $0.covers, package: $0.package, files: fonts.files(of: $0))
    }
  }

  /// The SHA-256 digest of a font file in hexadecimal digits.
  package func fontDigest(of path: String) throws -> String { try fonts.digest(of: path) }
}
