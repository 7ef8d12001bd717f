import Diagnostics

extension CatalogueSet {
  /// What is wrong in one catalogue. `known` is what it is laid over: a key that is new even in
  /// English but close to one of those is likely mistyped.
  func check(_ catalogue: Catalogue, against known: CatalogueSet) -> [Diagnostic] {
    let keys = Set(englishKeys)
    let knownKeys = known.englishKeys
    let knownSet = Set(knownKeys)
    var findings: [Diagnostic] = []
    for message in catalogue.messages {
      let key = message.key
      var facts: [(fact: CatalogueFact, offset: Int)] = []
      if !keys.contains(key) {
        let nearest = nearestName(to: key, among: englishKeys)
        facts.append((.unknownKey(key, nearest: nearest), message.source.keyOffset))
      } else if !knownSet.isEmpty, !knownSet.contains(key),
        let nearest = nearestName(to: key, among: knownKeys)
      {
        facts.append((.newKey(key, nearest: nearest), message.source.keyOffset))
      }
      facts += message.wording
      switch message.pattern {
      case .failure(let error):
        facts.append((.badMessage(key: key, error.problem), message.source.offset(error.offset)))
      case .success(let pattern):
        facts += Self.plurals(of: pattern, in: message, language: catalogue.locale)
        let source = source(of: key)
        let english = source?.message(key)
        let isSource = source === catalogue
        facts += Self.types(of: pattern, in: message, isSource: isSource)
        facts += Self.habits(of: pattern, in: message, catalogue, english: english)
        if let english {
          facts += Self.comparison(
            of: pattern, in: message, with: english, language: catalogue.tag.subtags)
        }
      }
      findings += facts.map { $0.fact.diagnostic(at: catalogue.place($0.offset)) }
    }
    return findings + status(of: catalogue).map { $0.diagnostic(at: catalogue.place(0)) }
  }

  /// Whether a catalogue says of itself what its messages say.
  private func status(of catalogue: Catalogue) -> [CatalogueFact] {
    let weighty = Set(
      catalogues("en").flatMap(\.messages).filter(\.source.isWeighty).map(\.key))
    let unsure = catalogue.messages.filter { $0.source.isUnsure && weighty.contains($0.key) }
    if catalogue.isPreview { return unsure.isEmpty ? [.needlessPreview] : [] }
    return unsure.isEmpty ? [] : [.unsaidPreview(keys: unsure.map(\.key))]
  }

  /// What the language, or the place where the message stands, writes otherwise.
  private static func habits(
    of pattern: MessagePattern, in message: Catalogue.Entry, _ catalogue: Catalogue,
    english: Catalogue.Entry?
  ) -> [(fact: CatalogueFact, offset: Int)] {
    let key = message.key
    var facts: [CatalogueFact] = []
    if pattern.hasLiteralOne { facts.append(.literalOne(key: key, language: catalogue.locale)) }
    let isChoice = !pattern.plurals.isEmpty || !pattern.selectors.isEmpty
    if isChoice, Messages.filledPageByPage.contains(where: { $0.key == key }) {
      facts.append(.noPartsOf(key))
    }
    let types = Dictionary(
      (english ?? message).source.placeholders.compactMap { one in
        Message.PlaceholderType(rawValue: one.type ?? "").map { (one.name, $0) }
      }, uniquingKeysWith: { first, _ in first })
    if let name = Catalogue.Entry.endsInValue(
      pattern, types: types, language: catalogue.tag)
    {
      facts.append(.endsInValue(key: key, name: name))
    }
    if english?.source.isMeant ?? false { return facts.map { ($0, message.source.textOffset) } }
    facts += TypographyRules.faults(in: pattern.words, language: catalogue.tag.subtags)
      .map { .typography(key: key, $0) }
    return facts.map { ($0, message.source.textOffset) }
  }

  /// The English catalogue whose message others are compared with: that of the bottom layer.
  private func source(of key: String) -> Catalogue? {
    catalogues("en").last { $0.message(key) != nil }
  }

  private static func plurals(
    of pattern: MessagePattern, in message: Catalogue.Entry, language: String
  ) -> [(fact: CatalogueFact, offset: Int)] {
    pattern.plurals.flatMap { plural -> [(fact: CatalogueFact, offset: Int)] in
      let needed = plural.rules.categories
      let missing = needed.filter { plural.forms[$0] == nil }.map { category in
        plural.rules.isRare(category)
          ? CatalogueFact.rareCategory(
            key: message.key, category: category.rawValue, language: language)
          : .missingCategory(key: message.key, category: category.rawValue, language: language)
      }
      let useless = PluralRules.Category.allCases
        .filter { plural.forms[$0] != nil && !needed.contains($0) }
        .map { category in
          CatalogueFact.uselessCategory(
            key: message.key, category: category.rawValue, language: language,
            known: needed.map(\.rawValue))
        }
      return (missing + useless).map { ($0, message.source.textOffset) }
    }
  }

  /// What is wrong with the types of placeholders. Only the source has to state them.
  private static func types(
    of pattern: MessagePattern, in message: Catalogue.Entry, isSource: Bool
  ) -> [(fact: CatalogueFact, offset: Int)] {
    let (key, stated) = (message.key, message.source.placeholders)
    let printed = pattern.placeholders
    let counted = Set(pattern.plurals.map(\.argument))
    var facts: [(fact: CatalogueFact, offset: Int)] = []
    for one in stated {
      if !printed.contains(one.name) {
        facts.append((.unusedPlaceholder(key: key, name: one.name), one.offset))
      }
      guard let type = Message.PlaceholderType(rawValue: one.type ?? "") else {
        let fact = CatalogueFact.unknownPlaceholderType(key: key, name: one.name, stated: one.type)
        facts.append((fact, one.offset))
        continue
      }
      if counted.contains(one.name), type != .count {
        facts.append((.pluralOfNoCount(key: key, name: one.name), one.offset))
      }
    }
    guard isSource else { return facts }
    return facts
      + printed.subtracting(stated.map(\.name)).sorted().map {
        (.untypedPlaceholder(key: key, name: $0), message.source.textOffset)
      }
  }

  private static func comparison(
    of pattern: MessagePattern, in message: Catalogue.Entry, with english: Catalogue.Entry,
    language: Subtags
  ) -> [(fact: CatalogueFact, offset: Int)] {
    guard let source = try? english.pattern.get() else { return [] }
    let (names, known) = (pattern.placeholders, source.placeholders)
    let key = message.key
    var facts: [CatalogueFact] = names.subtracting(known).sorted().map { name in
      .unknownPlaceholder(
        key: key, name: name, nearest: nearestName(to: name, among: known.sorted()))
    }
    facts += known.subtracting(names).sorted().map { .missingPlaceholder(key: key, name: $0) }
    for (name, cases) in pattern.selectors.sorted(by: { $0.key < $1.key }) {
      guard let known = source.selectors[name] else { continue }
      facts += cases.subtracting(known).sorted()
        .map { .unknownSelector(key: key, name: $0, known: known.sorted()) }
      facts += known.subtracting(cases).sorted().map { .missingSelector(key: key, name: $0) }
    }
    if message.isLeftInEnglish(english, language: language) { facts.append(.leftInEnglish(key)) }
    let (length, sourceLength) = (message.text.count, english.text.count)
    // Short words differ by much; only a long one breaks a layout.
    if length > 24, length <= Catalogue.Entry.longest, length > 3 * sourceLength {
      facts.append(.longMessage(key: key, length: length, sourceLength: sourceLength))
    }
    return facts.map { ($0, message.source.textOffset) }
  }
}
