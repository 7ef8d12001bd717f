import CPangoCairo

/// The same text in Unicode's composed form (NFC, UAX #15); it must have no U+0000.
package func composed(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  guard let result = g_utf8_normalize(text, -1, G_NORMALIZE_NFC) else { return text }
  defer { g_free(result) }
  return String(cString: result)
}
