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
  /// The same as properties of an XMP schema of our own.
  var schema: XMPSchema {
    let requested = requestedLocale.map {
      XMPSchema.Property("RequestedLocale", .text($0), "Language that was asked for by name")
    }
    return XMPSchema(
      title: "Billhead provenance", namespace: "urn:billhead:provenance:1#",
      prefix: Self.prefix,
      properties: [
        .init("SnapshotDigest", .text(snapshotDigest), "Digest of the frozen facts"),
        .init("TemplateName", .text(templateName), "Template that laid them out"),
        .init("TemplateVersion", .text(templateVersion), "Version of that template"),
        .init("CatalogueVersion", .text(catalogueVersion), "Version of the words"),
        .init("Locale", .text(locale), "Language of the formats"),
      ] + [requested].compactMap { $0 } + [
        .init(
          "Fonts", .bag(fonts.map { "\($0.name) \($0.digest)" }),
          "Font files used, each with the digest of its table directories"),
        .init("Programs", .bag(programs), "Programs that decide about the bytes"),
      ])
  }

  static let prefix = "billhead"

  /// From the values of the properties, each by its name; nil where one that must be there is not.
  init?(_ values: (String) -> [String]?) {
    guard let snapshotDigest = values("SnapshotDigest")?.first,
      let templateName = values("TemplateName")?.first,
      let templateVersion = values("TemplateVersion")?.first,
      let catalogueVersion = values("CatalogueVersion")?.first,
      let locale = values("Locale")?.first, let fonts = values("Fonts"),
      let programs = values("Programs")
    else { return nil }
    self.init(
      snapshotDigest: snapshotDigest, templateName: templateName,
      templateVersion: templateVersion, catalogueVersion: catalogueVersion, locale: locale,
      requestedLocale: values("RequestedLocale")?.first, fonts: fonts.map(Font.init),
      programs: programs)
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
    schema.properties.map { property in
      let value =
        switch property.value {
        case .text(let text): text
        case .integer(let number): String(number)
        case .bag(let parts): parts.joined(separator: Self.separator)
        }
      return (key: "Billhead\(property.name)", value: value.oneLine)
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
