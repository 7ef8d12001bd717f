/// Which of CLDR's locales supplies the data for a tag.
enum LocaleRow {
  /// The nearest member of the inheritance chain that CLDR has, under CLDR's name for it.
  static func name(for subtags: Subtags) -> String? {
    for member in subtags.chain {
      if let name = listedName(of: member) { return name }
    }
    return nil
  }

  /// The name under which a locale or an equal one is listed: `zh-Hans-CN` is `zh` there.
  private static func listedName(of subtags: Subtags) -> String? {
    if CLDR.hasFormats(subtags.description) { return subtags.description }
    let key = subtags.key
    let (language, script, region) = (subtags.language, key.script, key.region)
    let equals = [
      Subtags(language), Subtags(language, script), Subtags(language, "", region),
      Subtags(language, script, region),
    ]
    return equals.first { CLDR.hasFormats($0.description) && $0.key == key }?.description
  }
}
