import Scripts

/// A short file name in ASCII: Latin letters without their marks, digits of all scripts as 0 to 9,
/// the ending; everything else is a hyphen.
///
/// `Rechnung Nº 7 für Müller.pdf` becomes `Rechnung-N-7-fur-Muller.pdf`, and a name of which
/// nothing is left `document.pdf`. At most 60 characters.
package func asciiFileName(_ name: String) -> String {
  let parts = name.canonicallyComposed.split(
    separator: ".", omittingEmptySubsequences: false)
  var (stem, ending) = (parts.joined(separator: "."), "")
  if let last = parts.last, parts.count > 1, isEnding(last) {
    (stem, ending) = (parts.dropLast().joined(separator: "."), ".\(last)")
  }
  let words = stem.unicodeScalars.map { plain($0) }.joined()
    .split { $0 == "-" }.joined(separator: "-")
  var short = words.prefix(50)
  while let last = short.last, last == "-" || last == "." { short.removeLast() }
  short = short.drop { $0 == "." || $0 == "-" }
  return (short.isEmpty ? "document" : String(short)) + ending
}

/// Up to nine letters and digits, as the endings of files have.
private func isEnding(_ text: Substring) -> Bool {
  (1...9).contains(text.utf8.count) && text.unicodeScalars.allSatisfy(isPlainASCII)
}

private func isPlainASCII(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9": true
  default: false
  }
}

/// What stands for a character: one or two letters, a digit, or a hyphen.
private func plain(_ scalar: Unicode.Scalar) -> String {
  if isPlainASCII(scalar) || scalar == "." || scalar == "_" { return String(scalar) }
  if scalar.isASCII { return "-" }
  if scalar.properties.generalCategory == .decimalNumber,
    let digit = scalar.properties.numericValue
  {
    return String(Int(digit))
  }
  return latinLetters(scalar) ?? (scalar.isMark ? "" : "-")
}

/// By the name that Unicode has for the character: `LATIN SMALL LETTER E WITH ACUTE`.
private func latinLetters(_ scalar: Unicode.Scalar) -> String? {
  if let letters = otherLetters[scalar] { return letters }
  let words = (scalar.properties.name ?? "").split(separator: " ")
  guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER" || words[2] == "LIGATURE",
    words[3].utf8.count <= 2, words.count == 4 || words[4] == "WITH"
  else { return nil }
  return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
}

/// Letters whose names do not tell it.
private let otherLetters: [Unicode.Scalar: String] = [
  "ß": "ss", "ẞ": "SS", "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "ı": "i", "ŋ": "n", "Ŋ": "N",
]
