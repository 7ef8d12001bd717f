import ArgumentParser
import Billhead
import Billing
import HostSystem

/// The sources of one document.
struct DocumentInput: Sendable {
  /// The path that was given, for progress and for messages.
  let name: String
  private(set) var sources: [SourceBundle.Source]
  /// Where a logo may be read from; nil for standard input.
  let folder: String?

  /// The bundle, whose own settings are laid over those that are given.
  func bundle(_ settings: SellerSettings?) throws -> BillingBundle {
    do {
      return try BillingBundle(sources, folder: folder, settings: settings)
    } catch let rejection as Rejection {
      throw rejection.inFiles
    }
  }
}

extension DocumentInput {
  /// The bundle. The sources are released, because the bundle holds their bytes.
  mutating func takeBundle(_ settings: SellerSettings?) throws -> BillingBundle {
    defer { sources = [] }
    return try bundle(settings)
  }
}

extension Rejection {
  /// A line of a file is read by itself, as `path:line`: what is wrong in its text is in that line
  /// of the file.
  var inFiles: Rejection {
    Rejection(
      diagnostics.map { diagnostic in
        guard case .text(let name, 1, let column) = diagnostic.place,
          let colon = name.lastIndex(of: ":"), let line = Int(name[name.index(after: colon)...])
        else { return diagnostic }
        var diagnostic = diagnostic
        diagnostic.place = .text(file: String(name[..<colon]), line: line, column: column)
        return diagnostic
      })
  }
}

/// Finds out which of the files that were named belong together.
///
/// Whole bundles and snapshots are documents by themselves; a file with one such on each line has
/// as many documents as lines; single Stripe objects of one place (one folder, or the command line)
/// make one document together.
struct InputSet {
  private(set) var documents: [DocumentInput] = []

  /// Throws a `Rejection` for everything that cannot be read, and a `ValidationError` for standard
  /// input that is named twice.
  init(_ paths: [String]) throws {
    guard paths.count(where: { $0 == "-" }) < 2 else {
      throw ValidationError("Standard input can be read once, and '-' is named more often.")
    }
    var files: [String] = []
    var rejected: [Diagnostic] = []
    for path in paths {
      do {
        if path != "-", isFolder(path) {
          documents += try Self.documents(inFolder: path)
        } else {
          files.append(path)
        }
      } catch let rejection as Rejection {
        rejected += rejection.diagnostics
      }
    }
    do {
      documents += try Self.documents(inFiles: files, name: files.first ?? "")
    } catch let rejection as Rejection {
      rejected += rejection.diagnostics
    }
    guard rejected.isEmpty else { throw Rejection(rejected) }
  }

  /// The JSON files of a folder; where it has none, those of each folder in it.
  private static func documents(inFolder path: String) throws -> [DocumentInput] {
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    let paths = try namesInFolder(path).map { "\(base)/\($0)" }
    let files = paths.filter { $0.hasSuffix(".json") || $0.hasSuffix(".jsonl") }
    if !files.isEmpty { return try documents(inFiles: files, name: path) }
    let inner = try paths.filter(isFolder).flatMap { folder in
      try documents(
        inFiles: namesInFolder(folder).filter { $0.hasSuffix(".json") }.map { "\(folder)/\($0)" },
        name: folder)
    }
    guard inner.isEmpty else { return inner }
    throw ToolFact.emptyFolder(path).rejection
  }

  private static func documents(inFiles paths: [String], name: String) throws -> [DocumentInput] {
    let sources = try allSources(paths)
    let folder = paths.first { $0 != "-" }.map(folderName)
    guard sources.count > 1 else {
      return sources.isEmpty ? [] : [DocumentInput(name: name, sources: sources, folder: folder)]
    }
    var whole: [DocumentInput] = []
    var objects: [SourceBundle.Source] = []
    for source in sources {
      if !isWhole(source.bytes) {
        objects.append(source)
      } else {
        whole.append(
          DocumentInput(
            name: source.name, sources: [source],
            folder: source.name == "-" ? nil : folderName(source.name)))
      }
    }
    guard !objects.isEmpty else { return whole }
    return whole + [DocumentInput(name: name, sources: objects, folder: folder)]
  }

  /// Throws a `Rejection` for all files that cannot be read.
  private static func allSources(_ paths: [String]) throws -> [SourceBundle.Source] {
    var found: [SourceBundle.Source] = []
    var rejected: [Diagnostic] = []
    for path in paths {
      do {
        found += try sources(path)
      } catch let rejection as Rejection {
        rejected += rejection.diagnostics
      }
    }
    guard rejected.isEmpty else { throw Rejection(rejected) }
    return found
  }

  /// One source, or one for each line of newline-delimited JSON.
  private static func sources(_ path: String) throws -> [SourceBundle.Source] {
    let bytes = try path == "-" ? Console.readInput() : readFile(path)
    let lines = objectLines(bytes)
    guard lines.count > 1 else { return [.init(name: path, bytes: bytes)] }
    return lines.map { .init(name: "\(path):\($0.number)", bytes: Array($0.bytes)) }
  }
}

/// Whether a piece of JSON is a document by itself: a bundle with a document in it, or a snapshot.
private func isWhole(_ bytes: [UInt8]) -> Bool {
  let documents: Set = ["invoice", "credit_note", "charge", "billhead_snapshot"]
  var isWhole = false
  for key in TopLevelKeys(bytes) {
    // A Stripe object has members of the same names.
    if key == "object" { return false }
    if documents.contains(key) { isWhole = true }
  }
  return isWhole
}

/// The lines of newline-delimited JSON with their numbers from 1; empty for anything else.
///
/// It stops at the first line that is no object, which in other JSON is the first one.
private func objectLines(_ bytes: [UInt8]) -> [(number: Int, bytes: ArraySlice<UInt8>)] {
  var lines: [(number: Int, bytes: ArraySlice<UInt8>)] = []
  var (rest, number) = (bytes[...], 0)
  while !rest.isEmpty {
    let line = rest.prefix { $0 != UInt8(ascii: "\n") }
    rest = rest[line.endIndex...].dropFirst()
    number += 1
    guard let first = line.first(where: { !isBlank($0) }),
      let last = line.last(where: { !isBlank($0) })
    else { continue }
    guard first == UInt8(ascii: "{"), last == UInt8(ascii: "}") else { return [] }
    lines.append((number, line))
  }
  return lines
}
