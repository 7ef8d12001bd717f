public import ArgumentParser
public import Billhead

/// What `--as` takes: the names of all formats, and what the help says of each.
extension OutputFormat: ExpressibleByArgument {
  public static var allValueDescriptions: [String: String] { descriptions(of: allCases) }

  fileprivate static func descriptions(of formats: [OutputFormat]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: formats.map { ($0.rawValue, $0.summary) })
  }
}

/// A format in which a document of any length is one file.
struct OneFileFormat: ExpressibleByArgument, Sendable, Hashable {
  static let all = OutputFormat.allCases.filter(\.isOneFile)
  static let pdf = OneFileFormat(format: .pdf)

  let format: OutputFormat

  private init(format: OutputFormat) {
    self.format = format
  }

  init?(argument: String) {
    guard let format = Self.all.first(where: { $0.rawValue == argument }) else { return nil }
    self.format = format
  }

  var defaultValueDescription: String { format.rawValue }

  static var allValueStrings: [String] { all.map(\.rawValue) }
  static var allValueDescriptions: [String: String] { OutputFormat.descriptions(of: all) }
}
