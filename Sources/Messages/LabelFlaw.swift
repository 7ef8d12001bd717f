/// Why a label is none of a domain name (RFC 5891 4.2, RFC 5893).
enum LabelFlaw: Hashable {
  case empty
  /// In characters of ASCII; at most 63 are allowed.
  case length(Int)
  /// A hyphen is first or last.
  case hyphen
  /// Hyphens are third and fourth.
  case hyphens
  case character(Unicode.Scalar)
  case context(Unicode.Scalar)
  case leadingMark
  case directions
}
