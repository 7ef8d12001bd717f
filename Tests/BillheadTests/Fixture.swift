import Billhead
import HostSystem
import Testing

/// A folder of `Fixtures/` in one of its locales.
struct Fixture: Sendable, CustomTestStringConvertible {
  let name: String
  let locale: String

  var folder: String { "\(Self.root)/\(name)" }
  var testDescription: String { "\(name) in \(locale)" }

  var options: RenderOptions {
    var options = RenderOptions()
    options.locale = locale
    options.allowsDraft = true
    return options
  }

  func bundle() throws -> BillingBundle {
    let files = try namesInFolder(folder).filter { $0.hasSuffix(".json") }
    return try BillingBundle(contentsOf: files.map { "\(folder)/\($0)" })
  }

  /// The package's folder.
  static let package = folderName(folderName(folderName(#filePath)))
  static let root = "\(package)/Fixtures"

  /// Every fixture in each of its locales.
  static let all: [Fixture] = names.flatMap { name in
    locales(of: name).map { Fixture(name: name, locale: $0) }
  }

  /// Every fixture in its first locale.
  static let each: [Fixture] = names.compactMap { name in
    locales(of: name).first.map { Fixture(name: name, locale: $0) }
  }

  static let names = ((try? namesInFolder(root)) ?? []).filter { isFolder("\(root)/\($0)") }

  private static func locales(of name: String) -> [String] {
    let bytes = (try? readFile("\(root)/\(name)/locales.txt")) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }
}
