/// What a translator says of a message: `"x-status"` in its description.
enum TranslationStatus: String, CaseIterable {
  /// A native speaker should read it before the language is called complete.
  case unsure
  /// The English words are meant, such as a wording of the law.
  case asInEnglish = "as-in-english"
}
