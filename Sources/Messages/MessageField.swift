/// The part of a message that a finding is about.
struct MessageField: Sendable, Hashable {
  /// The subject of a sentence.
  let words: String

  static func header(_ name: String) -> MessageField { MessageField(words: "the header \(name)") }

  /// One of the things from which the Message-ID is made.
  static func identity(_ name: String) -> MessageField {
    MessageField(words: "the \(name) for the Message-ID")
  }

  static let plainText = MessageField(words: "the plain text")
  static let html = MessageField(words: "the HTML")
  static let ownHeader = MessageField(words: "the header")

  /// Of an attached file; numbers count from 1.
  static func fileName(_ number: Int) -> MessageField {
    MessageField(words: "the name of attachment \(number)")
  }

  static func fileType(_ number: Int) -> MessageField {
    MessageField(words: "the media type of attachment \(number)")
  }

  /// Of a picture in the HTML; numbers count from 1.
  static func pictureName(_ number: Int) -> MessageField {
    MessageField(words: "the name of picture \(number)")
  }

  static func pictureType(_ number: Int) -> MessageField {
    MessageField(words: "the media type of picture \(number)")
  }

  static func contentID(_ number: Int) -> MessageField {
    MessageField(words: "the Content-ID of picture \(number)")
  }
}
