/// Letters, digits and `-_.` as they are, everything else as `-`; never a hidden file, and at most
/// 200 bytes, for file systems take 255 with the ending.
package func safeFileName(_ name: String) -> String {
  var safe = String.UnicodeScalarView()
  var byteCount = 0
  for scalar in name.unicodeScalars.drop(while: { $0 == "." }) {
    let isSafe =
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || "-_.".unicodeScalars.contains(scalar)
    byteCount += isSafe ? UTF8.width(scalar) : 1
    guard byteCount <= 200 else { break }
    safe.append(isSafe ? scalar : "-")
  }
  return safe.isEmpty ? "document" : String(safe)
}
