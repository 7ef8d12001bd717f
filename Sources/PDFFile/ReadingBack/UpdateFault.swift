/// What was appended to a file beyond signatures as this library appends them.
package enum UpdateFault: Sendable, Hashable {
  /// What signing writes, in its order.
  package enum Part: Sendable, Hashable {
    case catalog(object: Int)
    /// The first page.
    case page(object: Int)
    case field(object: Int)
    case signature(object: Int)
    /// The table of the update and its last lines.
    case table
  }

  /// There is no signature in it.
  case noSignature(count: Int)
  /// It has another byte at an offset than signing writes there.
  case unlike(offset: Int, Part)
  /// It says of an object that is in the file already that it is another.
  case redefined(object: Int, FilePart)
  /// It has an object that is not part of a signature.
  case added(object: Int)
  /// There are more signatures than are read.
  case tooMany(limit: Int)
}
