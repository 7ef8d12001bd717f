/// What a PDF promises to be.
public enum PDFStandard: String, Sendable, Hashable, CaseIterable {
  /// PDF 1.7 that is PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once: it can be archived,
  /// and read by a screen reader. A document with private-use characters falls back to `a3u`.
  case a3a
  /// The same with conformance level U.
  case a3u
  /// PDF 2.0 that is PDF/A-4 (ISO 19005-4) and PDF/UA-2 (ISO 14289-2).
  case a4f
  /// PDF 1.7 without tags: the smallest file, and no promise.
  case plain
}
