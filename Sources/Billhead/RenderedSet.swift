public import Diagnostics

/// Several documents that were drawn into one PDF.
public struct RenderedSet: Sendable {
  /// The PDF.
  public let bytes: [UInt8]
  /// The page on which each document begins, from 1.
  public let firstPages: [Int]
  public let pageCount: Int
  /// Warnings and notes, in the order of the documents; errors are thrown.
  public let diagnostics: [Diagnostic]
}
