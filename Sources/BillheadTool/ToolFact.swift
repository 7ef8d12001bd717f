import Billhead

/// What can be wrong with inputs, outputs and options as such, before and after their documents are
/// read.
enum ToolFact: Error, Hashable {
  case lineTooLong(String, line: Int, size: Int, limit: Int)
  case manifestAsInput(String)
  case manifestExists(String)
  case manifestInUse(String)
  case notARecord(String, line: Int)
  case notLines(String)
  case emptyFolder(String)
  case sameName(String)
  case manyParts(Int)
  case unknownOption(String, nearest: String?)
  case wrongOption(String, expected: String)
  /// A line of a stream that asks for the XML of an electronic invoice, without its profile.
  case noProfile
  /// `--attach` without a path.
  case noAttachment
  // What follows the path of `--attach`; `of` is that path.
  case unknownProperty(String, of: String, known: [String])
  case noValue(String, of: String)
  case propertyTwice(String, of: String)
  case unknownRelationship(String, of: String, known: [String])
}
