import Billing
import Diagnostics
import Foundation
import Testing

/// The files under `Rows`.
enum Rows {
  static func bytes(_ path: String) throws -> [UInt8] {
    let folder = try #require(Bundle.module.resourceURL)
    return Array(try Data(contentsOf: folder.appendingPathComponent("Rows/\(path)")))
  }

  static let versions = [
    "2020-08-27", "2022-11-15", "2024-06-20", "2025-03-31.basil", "2025-10-29.clover",
    "2026-07-29.dahlia",
  ]
}

/// Freezes JSON texts that are given in the order `a.json`, `b.json`.
func freeze(
  _ sources: String..., options: SourceBundle.FreezeOptions = SourceBundle.FreezeOptions(),
  kind: Snapshot.Kind? = nil, files: [String: [UInt8]] = [:]
) throws -> SourceBundle.Frozen {
  try freeze(sources.map { Array($0.utf8) }, options: options, kind: kind, files: files)
}

func freeze(
  _ sources: [[UInt8]], options: SourceBundle.FreezeOptions = SourceBundle.FreezeOptions(),
  kind: Snapshot.Kind? = nil, files: [String: [UInt8]] = [:]
) throws -> SourceBundle.Frozen {
  let named = zip("abcdefgh", sources).map { letter, bytes in
    SourceBundle.Source(name: "\(letter).json", bytes: bytes)
  }
  let bundle = try SourceBundle(named, kind: kind) { path in
    guard let bytes = files[path] else { throw MissingFile() }
    return bytes
  }
  do {
    var frozen = try bundle.freeze(options)
    frozen.diagnostics.removeAll(where: isOfSamples)
    return frozen
  } catch let rejection as Rejection {
    throw Rejection(rejection.diagnostics.filter { !isOfSamples($0) })
  }
}

/// The samples have neither account nor time zone; what is said of that has tests of its own.
private func isOfSamples(_ diagnostic: Diagnostic) -> Bool {
  ["no-account", "no-time-zone"].contains(diagnostic.code)
}

struct MissingFile: Error, CustomStringConvertible {
  var description: String { "no such file" }
}
