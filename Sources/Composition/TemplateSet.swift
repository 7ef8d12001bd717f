import Diagnostics
import Localization
import Synchronization

/// The templates at hand: those built in, and those of a folder laid over them.
package struct TemplateSet: Sendable {
  /// The templates of `Templates/`, built into the binary; each is read when it is first asked for.
  package static let builtIn = TemplateSet()

  /// A template with the fingerprint of its file's bytes.
  private struct Entry {
    let template: Template
    let fingerprint: String

    init(file: String, bytes: [UInt8]) throws(Rejection) {
      template = try TemplateReader.template(
        file: file, bytes: bytes, extending: TemplateSet.builtInTemplate)
      fingerprint = Fingerprint.of(bytes)
    }
  }

  private var overlays: [String: Entry] = [:]

  package init() {}

  /// In alphabetical order.
  package var names: [String] {
    Set(Self.embedded.map(\.name)).union(overlays.keys).sorted()
  }

  /// Lays YAML files over these: one with the name of another takes its place.
  ///
  /// Throws a `Rejection` with file, line, column and the nearest right name of every mistake,
  /// and of two files that hold templates of one name.
  package func overlaid(with files: [(path: String, bytes: [UInt8])]) throws -> TemplateSet {
    var set = self
    var diagnostics: [Diagnostic] = []
    var paths: [String: String] = [:]
    for file in files {
      do throws(Rejection) {
        let entry = try Entry(file: file.path, bytes: file.bytes)
        let name = entry.template.name
        if let other = paths.updateValue(file.path, forKey: name) {
          let mistake = TemplateMistake.sameTemplate(name, other: other)
          diagnostics.append(mistake.diagnostic(at: .file(file.path)))
        }
        set.overlays[name] = entry
      } catch {
        diagnostics += error.diagnostics
      }
    }
    guard diagnostics.isEmpty else { throw Rejection(diagnostics) }
    return set
  }

  /// The template of a name; throws a `Rejection` that names the nearest one.
  package func template(named name: String) throws -> Template { try entry(named: name).template }

  /// The template's own number and a fingerprint of its file: `1-0f3c…`. One that was edited without
  /// a new number has another version all the same.
  ///
  /// Throws a `Rejection` for an unknown name.
  package func version(of name: String) throws -> String {
    let entry = try entry(named: name)
    return "\(entry.template.version)-\(entry.fingerprint)"
  }

  private func entry(named name: String) throws -> Entry {
    if let entry = overlays[name] { return entry }
    guard let reading = Self.reading(of: name) else {
      let mistake = TemplateMistake.unknownTemplate(name, known: names)
      throw Rejection([mistake.diagnostic(at: nil)])
    }
    return try reading.get()
  }

  /// The built-in templates that were asked for, as they were read.
  private static let readings = Mutex<[String: Result<Entry, Rejection>]>([:])

  /// Nil for a name that is not built in.
  private static func reading(of name: String) -> Result<Entry, Rejection>? {
    readings.withLock { readings in
      if let known = readings[name] { return known }
      guard let (_, file, text) = embedded.first(where: { $0.name == name }) else { return nil }
      let bytes = text.withUTF8Buffer { Array($0) }
      let reading = Result { () throws(Rejection) in
        try Entry(file: "Templates/\(file)", bytes: bytes)
      }
      readings[name] = reading
      return reading
    }
  }

  /// A built-in template, for another one to begin with; nil for an unknown name.
  private static func builtInTemplate(named name: String) -> Template? {
    guard let (_, file, text) = embedded.first(where: { $0.name == name }) else { return nil }
    let bytes = text.withUTF8Buffer { Array($0) }
    return try? TemplateReader.template(
      file: "Templates/\(file)", bytes: bytes,
      extending: { $0 == name ? nil : builtInTemplate(named: $0) })
  }

  private static let embedded = EmbeddedTemplates.files.map { file in
    (name: TemplateReader.name(of: file.name), file: file.name, text: file.text)
  }
}
