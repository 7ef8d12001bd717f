/// What a finished file promises to be.
package enum FileStandard: String, Sendable, Hashable, CaseIterable {
  /// PDF 1.7 that is PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once.
  case a3a
  /// The same with conformance level U, for text with private-use characters.
  case a3u
  /// PDF 2.0 that is PDF/A-4f (ISO 19005-4), PDF/UA-2 (ISO 14289-2) and Well-Tagged PDF 1.0.
  /// Without an attachment the file claims PDF/A-4, since level F wants one.
  case a4f
  /// PDF 1.7 without tags, output intent or XMP: small, and no promise.
  case plain

  var isTagged: Bool { self != .plain }
  var isPDF2: Bool { self == .a4f }
  var version: String { isPDF2 ? "2.0" : "1.7" }
}
