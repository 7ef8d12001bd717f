/// The script of a character (UAX #24, property `Script`), as far as something here asks for it.
package enum Script: UInt8, Sendable, Hashable, CaseIterable {
  /// Any other script, and what is not assigned.
  case other
  /// Used with several scripts; of inherited ones the script is that of the character before.
  case common, inherited
  case han, hiragana, katakana, hangul, bopomofo
  case arabic, hebrew, devanagari, bengali, tamil, telugu, gujarati, kannada, malayalam, gurmukhi
  case oriya, sinhala, thai, lao, khmer, myanmar, georgian, armenian, ethiopic, thaana
}
