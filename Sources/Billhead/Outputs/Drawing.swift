internal import Diagnostics
internal import PDFFile

/// Pages that are drawn and not yet a file for others.
protocol Drawing {
  /// Makes the files. It is called once, and may release what it holds.
  mutating func finish(_ making: Making) throws -> Written
}

/// The files of an output, and what there is to say about their making.
struct Written {
  var parts: [Part]
  /// Warnings and notes.
  var diagnostics: [Diagnostic] = []
  /// What the files say of their making; nil where they say nothing.
  var provenance: Provenance?
}
