/// Texts that become addresses or names in what is written.
extension SettingsReader {
  mutating func url(_ key: String, _ value: inout String?, _ note: SettingNote) {
    checked(key, &value, note, Finding.Setting.notAnAddress, PageURL.isSafe)
  }

  mutating func identifier(_ key: String, _ value: inout String?, _ note: SettingNote) {
    checked(key, &value, note, Finding.Setting.notAnIdentifier, Self.isIdentifier)
  }

  mutating func language(_ key: String, _ value: inout String?, _ note: SettingNote) {
    checked(key, &value, note, Finding.Setting.notALanguage, LanguageTagShape.fits)
  }

  mutating func count(_ key: String, _ value: inout Int?, _ note: SettingNote) {
    guard let count = read(key, note, fields.integer) else { return }
    value = count
    if count < 0 { fields.log.add(.negativeCount(count), at: fields.place(of: key)) }
  }

  private mutating func checked(
    _ key: String, _ value: inout String?, _ note: SettingNote,
    _ fault: (String) -> Finding.Setting, _ isRight: (String) -> Bool
  ) {
    guard let text = read(key, note, fields.text) else { return }
    value = text
    if !isRight(text) { fields.log.add(fault(text), at: fields.place(of: key)) }
  }

  /// A letter, then letters, digits, hyphens and underscores, all of ASCII.
  private static func isIdentifier(_ text: String) -> Bool {
    text.utf8.count <= 64 && text.first.map { $0.isASCII && $0.isLetter } == true
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
  }
}
