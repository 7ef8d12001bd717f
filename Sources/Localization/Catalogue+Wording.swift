import Scripts

/// Whether the words of a message can stand on a page.
extension Catalogue.Entry {
  /// The most characters of a message.
  static let longest = 1000

  var wording: [(fact: CatalogueFact, offset: Int)] {
    if text.isEmpty { return [(.emptyMessage(key), source.textOffset)] }
    var facts = unfitCharacter.map { [$0] } ?? []
    if let status = source.status, TranslationStatus(rawValue: status.name) == nil {
      facts.append((.unknownStatus(key: key, stated: status.name), status.offset))
    }
    if text.count > Self.longest {
      let fact = CatalogueFact.tooLongMessage(key: key, length: text.count, limit: Self.longest)
      facts.append((fact, source.textOffset))
    }
    if canShowNothing {
      facts.append((.unseenMessage(key), source.textOffset))
    } else if hasSpaceAtEnds {
      facts.append((.spaceAtEnds(key), source.textOffset))
    }
    return facts
  }

  private var unfitCharacter: (fact: CatalogueFact, offset: Int)? {
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar.isUnfitForPrint, !scalar.isLineBreak {
        return (.unfitCharacter(key: key, scalar), source.offset(offset))
      }
      offset += UTF8.width(scalar)
    }
    return nil
  }

  private var hasSpaceAtEnds: Bool {
    [text.unicodeScalars.first, text.unicodeScalars.last].contains {
      $0?.properties.isWhitespace ?? false
    }
  }

  private var canShowNothing: Bool {
    guard let pattern = try? pattern.get() else { return text.showsNothing }
    return MessagePattern.canShowNothing(pattern.pieces)
  }
}

extension MessagePattern {
  /// Whether some choice of forms leaves nothing to see; what is put in is taken to show something.
  fileprivate static func canShowNothing(_ pieces: [Piece]) -> Bool {
    pieces.allSatisfy { piece in
      switch piece {
      case .words(let words): words.showsNothing
      case .placeholder, .number: false
      case .plural(let plural):
        plural.exact.contains { canShowNothing($0.pieces) }
          || plural.forms.values.contains(where: canShowNothing)
      case .select(_, let cases): cases.contains { canShowNothing($0.pieces) }
      }
    }
  }
}
