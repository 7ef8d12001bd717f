import Billing
import Localization
import Scripts

/// The lines of an address in the order of its country.
///
/// A separator goes with the part that is missing, and a part that the pattern of a country does not
/// have stands on a line of its own, so that nothing stated is lost. Only the code of a state is left
/// out where addresses have no place for it.
struct AddressFormat {
  let country: String?

  func lines(of address: Snapshot.Address) -> [String] {
    var parts = parts(of: address)
    if let city = parts["C"], parts["S"] == city { parts["S"] = nil }
    let pattern = pattern(for: parts)
    var lines = pattern.split(separator: "|").map { Self.fill($0, with: parts) }
    let unused = "CSZ".filter { !pattern.contains($0) }
    lines += unused.compactMap { part in
      parts[part].flatMap { part == "S" && StateNames.isCode($0) ? nil : $0 }
    }
    return lines.flatMap { $0.split(separator: "\n").map(String.init) }
  }

  private func parts(of address: Snapshot.Address) -> [Character: String] {
    var parts: [Character: String] = [:]
    let street = [address.line1, address.line2].compactMap { $0 }.joined(separator: "\n")
    parts["A"] = street.isEmpty ? nil : street
    parts["C"] = address.city
    parts["S"] = address.state.flatMap { StateNames.printed($0, country: country) }
    parts["Z"] = address.postalCode
    return parts
  }

  /// East Asian addresses go from large to small in their own script, and the western way in Latin
  /// letters, whatever the language of the document.
  private func pattern(for parts: [Character: String]) -> String {
    let stated = "ACS".compactMap { parts[$0] }.joined()
    let isLatin = !ScriptSummary(stated).isEastAsian
    return AddressPattern.of(country ?? "", isLatin: isLatin) ?? "A|Z C|S"
  }

  /// Puts the parts in; the text between two parts stands only where both are there.
  private static func fill(_ pattern: Substring, with parts: [Character: String]) -> String {
    var line = ""
    var pending = ""
    for character in pattern {
      guard "ACSZ".contains(character) else {
        pending.append(character)
        continue
      }
      if let part = parts[character] {
        line += line.isEmpty ? pending.filter { $0 == "〒" } : pending
        line += part
      }
      pending = ""
    }
    return line
  }
}
