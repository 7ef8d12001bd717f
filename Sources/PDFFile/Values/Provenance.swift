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
  package var templateVersion: String
  package var catalogueVersion: String
  package var fonts: [Font]

  package init(
    snapshotDigest: String, templateName: String, templateVersion: String,
    catalogueVersion: String, fonts: [Font]
  ) {
    self.snapshotDigest = snapshotDigest
    self.templateName = templateName
    self.templateVersion = templateVersion
    self.catalogueVersion = catalogueVersion
    self.fonts = fonts
  }
}

extension Provenance {
  /// The same as properties of an XMP schema of our own.
  var schema: XMPSchema {
    XMPSchema(
      title: "Billhead provenance", namespace: "urn:billhead:provenance:1#", prefix: "billhead",
      properties: [
        .init("SnapshotDigest", .text(snapshotDigest), "Digest of the frozen facts"),
        .init("TemplateName", .text(templateName), "Template that laid them out"),
        .init("TemplateVersion", .text(templateVersion), "Version of that template"),
        .init("CatalogueVersion", .text(catalogueVersion), "Version of the words"),
        .init(
          "Fonts", .bag(fonts.map { "\($0.name) \($0.digest)" }),
          "Font files used, each with the digest of its table directories"),
      ])
  }
}
