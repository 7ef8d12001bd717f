import CPangoCairo
import Scripts

/// A text as code units for C, its control characters made spaces of the same length: GLib takes NUL
/// for the end, and no control character reaches a page.
struct SanitizedText {
  private(set) var utf8: [UInt8]

  init(_ text: String) {
    utf8 = Array(text.utf8)
    utf8.blankControls()
  }

  /// Whether a line could begin inside the text; letters and digits alone have no such place.
  var mayBreak: Bool {
    utf8.contains {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: ","):
        false
      default: true
      }
    }
  }

  func withCharacters<Result>(_ body: (UnsafePointer<CChar>, Int) throws -> Result) rethrows
    -> Result
  {
    try utf8.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return try body("", 0) }
      return try base.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
        try body($0, buffer.count)
      }
    }
  }
}
