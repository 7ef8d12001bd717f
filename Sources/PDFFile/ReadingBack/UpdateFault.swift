/// What an update holds beyond a signature as this library appends it.
package enum UpdateFault: Sendable, Hashable {
  /// Whose entries are read.
  package enum Owner: Sendable, Hashable {
    case catalog(object: Int)
    /// Counts from 1.
    case page(Int, object: Int)
    case field(object: Int)
    case signature(object: Int)
    /// The table of the update.
    case table
  }

  /// No object, table or white space begins here, or it is not within the update.
  case unreadable(offset: Int)
  /// There is no signature in it.
  case noSignature(count: Int)
  /// A new version of an object, or word that it is no more.
  case redefined(object: Int, FilePart)
  /// An object that is not part of a signature; the kind is what it says of itself.
  case added(object: Int, kind: String?)
  /// An entry that is there, missing or another.
  case entry(String, of: Owner)
  /// The signature does not cover all that the file was when it was signed.
  case coverage(object: Int)
}
