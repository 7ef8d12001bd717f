/// What a file says about itself, the same in Info and in XMP.
package struct FileMetadata: Sendable, Hashable {
  package var title: String
  package var author: String?
  package var subject: String?
  package var keywords: String?
  /// The program that made the document: `Billhead 1.0`.
  package var creator: String
  /// The program that wrote the file.
  package var producer: String
  /// In seconds since 1970-01-01T00:00:00Z; also the instant of modification.
  package var created: Int
  /// The language tag (BCP 47) of the document.
  package var language: String

  package init(
    title: String, author: String? = nil, subject: String? = nil, keywords: String? = nil,
    creator: String, producer: String, created: Int, language: String
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.creator = creator
    self.producer = producer
    self.created = created
    self.language = language
  }
}

extension FileMetadata {
  /// The same with each value on one line, without what XML cannot say, and within the limit of a
  /// PDF string; so that Info and XMP can be equal. Empty values become nil.
  var printable: FileMetadata {
    var copy = self
    copy.title = title.oneLine
    copy.author = author.flatMap(\.oneLineOrNil)
    copy.subject = subject.flatMap(\.oneLineOrNil)
    copy.keywords = keywords.flatMap(\.oneLineOrNil)
    copy.creator = creator.oneLine
    copy.producer = producer.oneLine
    copy.language = language.oneLine
    return copy
  }
}

extension String {
  /// Control characters and runs of white space as one space each, none at either end; noncharacters
  /// as U+FFFD.
  var oneLine: String {
    if isPlainLine { return PDFString.shortened(self) }
    var line = String.UnicodeScalarView()
    var gap = false
    for scalar in unicodeScalars {
      if scalar.value <= 0x20 || (0x7F...0x9F).contains(scalar.value) {
        gap = !line.isEmpty
        continue
      }
      if gap { line.append(" ") }
      gap = false
      line.append(scalar.properties.isNoncharacterCodePoint ? "\u{FFFD}" : scalar)
    }
    return PDFString.shortened(String(line))
  }

  /// Printable ASCII with single spaces between words.
  private var isPlainLine: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != UInt8(ascii: " ") || isEmpty
  }

  fileprivate var oneLineOrNil: String? {
    let line = oneLine
    return line.isEmpty ? nil : line
  }
}
