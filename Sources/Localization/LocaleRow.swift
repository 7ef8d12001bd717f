/// Which of CLDR's locales supplies the data for a tag.
enum LocaleRow {
  /// The nearest member of the inheritance chain that CLDR has, under CLDR's name for it.
  static func name(for subtags: Subtags) -> String? {
    for member in subtags.chain {
      if let name = spellings(member).first(where: { CLDR.formats($0) != nil }) { return name }
    }
    return nil
  }

  /// The names under which a locale may be listed: `zh-Hans-CN` is `zh` there.
  private static func spellings(_ subtags: Subtags) -> [String] {
    let key = subtags.key
    let (language, script, region) = (subtags.language, key.script, key.region)
    let equals = [
      subtags, Subtags(language), Subtags(language, script), Subtags(language, "", region),
      Subtags(language, script, region),
    ]
    return equals.filter { $0.key == key }.map(\.description)
  }
}
