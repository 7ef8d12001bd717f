/// From what a file was made, so that it can be made again and compared.
package struct Provenance: Sendable, Hashable {
  /// A font file and what tells its version from others.
  package struct Font: Sendable, Hashable {
    package var name: String
    package var digest: String

    package init(name: String, digest: String) {
      self.name = name
      self.digest = digest
    }
  }

  package var snapshotDigest: String
  package var templateName: String
  /// The template's own number and a fingerprint of its content: `1-0f3c…`.
  package var templateVersion: String
  package var catalogueVersion: String
  /// The language tag whose conventions numbers and dates follow.
  package var locale: String
  /// The language tag that was asked for in place of the customer's preferences, as it was given.
  package var requestedLocale: String?
  package var fonts: [Font]
  /// The programs and libraries that decide about the bytes, each with its version:
  /// `cairo 1.16.0`.
  package var programs: [String]

  package init(
    snapshotDigest: String, templateName: String, templateVersion: String,
    catalogueVersion: String, locale: String, requestedLocale: String? = nil, fonts: [Font],
    programs: [String]
  ) {
    self.snapshotDigest = snapshotDigest
    self.templateName = templateName
    self.templateVersion = templateVersion
    self.catalogueVersion = catalogueVersion
    self.locale = locale
    self.requestedLocale = requestedLocale
    self.fonts = fonts
    self.programs = programs
  }
}

extension Provenance {
  /// Each fact by its name, in order.
  private var facts: [(name: String, values: [String])] {
    [
      ("SnapshotDigest", [snapshotDigest]), ("TemplateName", [templateName]),
      ("TemplateVersion", [templateVersion]), ("CatalogueVersion", [catalogueVersion]),
      ("Locale", [locale]), ("RequestedLocale", requestedLocale.map { [$0] } ?? []),
      ("Fonts", fonts.map { "\($0.name) \($0.digest)" }), ("Programs", programs),
    ]
  }

  /// The same as a property of an XMP schema of our own. One for all facts: PDF/A-3 wants every
  /// property described in the file, and that takes more room than the facts.
  var schema: XMPSchema {
    let lines = facts.flatMap { fact in fact.values.map { "\(fact.name) \($0)" } }
    return XMPSchema(
      title: "Billhead provenance", namespace: "urn:billhead:provenance:1#", prefix: "billhead",
      properties: [.init("MadeFrom", .bag(lines), "What decided about the bytes: name and value")])
  }

  static let property = "billhead:MadeFrom"

  /// From the lines of the property; nil where a fact that must be there is not.
  init?(lines: [String]) {
    self.init { name in
      let values = lines.filter { $0.hasPrefix("\(name) ") }
        .map { String($0.dropFirst(name.count + 1)) }
      return values.isEmpty ? nil : values
    }
  }

  private init?(_ values: (String) -> [String]?) {
    guard let snapshotDigest = values("SnapshotDigest")?.first,
      let templateName = values("TemplateName")?.first,
      let templateVersion = values("TemplateVersion")?.first,
      let catalogueVersion = values("CatalogueVersion")?.first,
      let locale = values("Locale")?.first, let programs = values("Programs")
    else { return nil }
    self.init(
      snapshotDigest: snapshotDigest, templateName: templateName,
      templateVersion: templateVersion, catalogueVersion: catalogueVersion, locale: locale,
      requestedLocale: values("RequestedLocale")?.first,
      fonts: (values("Fonts") ?? []).map(Font.init), programs: programs)
  }
}

extension Provenance.Font {
  /// From `Inter.otf 0f3c…`.
  fileprivate init(_ text: String) {
    let space = text.lastIndex(of: " ") ?? text.endIndex
    self.init(name: String(text[..<space]), digest: String(text[space...].dropFirst()))
  }
}

// MARK: - Info of files without XMP

extension Provenance {
  /// What stands between the parts of a bag.
  private static let separator = ", "

  /// The same as keys and values of Info (ISO 32000-1 14.3.3), for files without XMP.
  var infoEntries: [(key: String, value: String)] {
    facts.filter { !$0.values.isEmpty }.map { fact in
      (key: "Billhead\(fact.name)", value: fact.values.joined(separator: Self.separator).oneLine)
    }
  }

  /// From the entries of Info, each by its key.
  init?(info: (String) -> String?) {
    self.init { name in
      guard let value = info("Billhead\(name)") else { return nil }
      return name == "Fonts" || name == "Programs"
        ? value.split(separator: Self.separator).map(String.init) : [value]
    }
  }
}
