extension LocaleResolver {
  /// A preference and the catalogue found for it.
  struct Match {
    var candidate: LocaleCandidate
    /// What the reader reads: the preference, or the locale of another language it stands for.
    var wanted: LanguageTag
    var isExact: Bool
  }

  /// The nearest catalogue in the same language and script. Bokmål and Nynorsk are one language here.
  func sameLanguage(_ wanted: LanguageTag) -> Match? {
    let key = wanted.subtags.key
    let chain = wanted.subtags.chain.map(\.key)
    var best: (rank: LocaleRank, candidate: LocaleCandidate)?
    for candidate in candidates {
      guard let distance = Self.regionDistance(key, candidate.key) else { continue }
      let rank = LocaleRank(
        steps: [
          distance,
          candidate.tag.variants == wanted.variants ? 0 : candidate.tag.variants.isEmpty ? 1 : 2,
          candidate.tag.subtags == wanted.subtags ? 0 : 1,
          chain.firstIndex(of: candidate.key) ?? chain.count,
        ] + candidate.tieBreak,
        name: candidate.name)
      if best.map({ rank < $0.rank }) ?? true { best = (rank, candidate) }
    }
    return best.map { best in
      Match(candidate: best.candidate, wanted: wanted, isExact: best.candidate.key == key)
    }
  }

  /// The distance between two regions of one language by CLDR, nil for two languages or scripts.
  private static func regionDistance(_ wanted: Subtags, _ other: Subtags) -> Int? {
    guard wanted.language == other.language else {
      return wanted.isNorwegian && other.isNorwegian ? 6 : nil
    }
    guard wanted.script == other.script else { return nil }
    if wanted.region == other.region { return 0 }
    let isNamed = RegionCluster.isNamed(wanted)
    guard isNamed == RegionCluster.isNamed(other) else { return 5 }
    return wanted.language == "en" && other.region == "GB" && !isNamed ? 3 : 4
  }

  /// The nearest catalogue in a language that the readers of this one also read: a written standard
  /// of their dialect, or a twin language. Never one that CLDR only says they often know.
  func nearLanguage(_ wanted: LanguageTag) -> Match? {
    for parent in wanted.subtags.chain.dropFirst()
    where parent.language != wanted.subtags.language && parent.language != "no" {
      let tag = LanguageTag(parent, keywords: wanted.keywords)
      if let match = sameLanguage(tag) { return match }
    }
    let key = wanted.subtags.key
    var best: (rank: LocaleRank, candidate: LocaleCandidate)?
    for candidate in candidates {
      guard let distance = Self.languageDistance(key, candidate.key) else { continue }
      let other = candidate.key
      let ours = RegionCluster.isNamed(Subtags(other.language, other.script, key.region))
      let rank = LocaleRank(
        steps: [
          distance, other.region == key.region ? 0 : 1,
          RegionCluster.isNamed(other) == ours ? 0 : 1,
        ] + candidate.tieBreak, name: candidate.name)
      if best.map({ rank < $0.rank }) ?? true { best = (rank, candidate) }
    }
    return best.map { Match(candidate: $0.candidate, wanted: wanted, isExact: false) }
  }

  /// The distance of two languages where it is small enough to be served: 5 and less, or 10 for a
  /// dialect and its written language. Danish and Norwegian, Indonesian and Malay are left apart.
  private static func languageDistance(_ wanted: Subtags, _ other: Subtags) -> Int? {
    var distance = 0
    if wanted.language != other.language {
      guard let known = tableDistance(wanted.language, other.language) else { return nil }
      distance = known
    }
    if wanted.script != other.script {
      let exact = tableDistance(
        "\(wanted.language)-\(wanted.script)", "\(other.language)-\(other.script)")
      let sameLanguage = tableDistance(
        "\(other.language)-\(wanted.script)", "\(other.language)-\(other.script)")
      guard let scripts = exact ?? sameLanguage, scripts <= 5 else { return nil }
      distance += scripts
    }
    let isIndonesian = wanted.language == "id" && other.language == "ms"
    guard distance <= 5 || (10...15).contains(distance), !isIndonesian else { return nil }
    return distance
  }

  private static func tableDistance(_ wanted: String, _ other: String) -> Int? {
    CLDR.matching["\(wanted)>\(other)"].flatMap(Int.init)
  }
}
