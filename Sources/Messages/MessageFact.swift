/// What can be wrong with a message. The sentences are in `MessageFact+Sentence.swift`.
enum MessageFact: Error, Hashable {
  // Texts.
  case missing
  /// The position counts characters (Unicode scalars) from 1.
  case character(Unicode.Scalar, position: Int)
  case length(Int, most: Int)
  case wordLength(Int, most: Int)

  // Addresses.
  case address(String)
  case group
  case unclosed(String)
  case severalMailboxes(Int)
  case localPartLength(Int)
  case label(String, of: String, LabelFlaw)
  case domainLength(Int)
  case domainOfDigits(String)
  case needsSMTPUTF8(String)

  // Headers of the caller's.
  case headerShape(String)
  case headerName(String)
  case headerReserved
  case headerRepeated
  case messageID(String)

  // Date and number.
  case dateRange
  case offset(Int)
  case attempt(Int)

  // Parts.
  case mediaType(String)
  case compositeType(String)
  case notPicture(String)
  case folder(String)
  case contentIDShape(String)
  case contentIDRepeated(String)
  case contentIDUnused(String)
  case picturesWithoutHTML
}
