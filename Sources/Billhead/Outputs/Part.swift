/// One file of an output.
public struct Part: Sendable, Hashable {
  /// The name of its file, without folders, in characters that every file system takes.
  public let name: String
  /// RFC 6838: `application/pdf`.
  public let mediaType: String
  /// What other parts call it by (RFC 2392); nil for a part that none of them shows.
  public let contentID: String?
  public let bytes: [UInt8]

  package init(name: String, mediaType: String, contentID: String? = nil, bytes: [UInt8]) {
    self.name = name
    self.mediaType = mediaType
    self.contentID = contentID
    self.bytes = bytes
  }
}

extension OutputFormat {
  /// The only file of an output.
  func part(_ bytes: [UInt8], named name: String) -> Part {
    Part(name: "\(name).\(fileExtension)", mediaType: mediaType, bytes: bytes)
  }

  /// The files of an output with one a page: numbered from 1 where there are several.
  func parts(_ pages: [[UInt8]], named name: String) -> [Part] {
    let names = numberedPaths("\(name).\(fileExtension)", count: pages.count)
    return zip(names, pages).map { Part(name: $0, mediaType: mediaType, bytes: $1) }
  }
}
