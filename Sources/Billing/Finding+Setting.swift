import Diagnostics

extension Finding {
  /// What is wrong with the settings, or with a snapshot.
  enum Setting: Sendable, Hashable {
    case unknownSetting(String, nearest: String?, known: [String])
    case unknownChoice(String, nearest: String?, known: [String])
    case notATimeZone(String)
    case notALanguage(String)
    case daysOutOfRange(Int)
    case negativePercent(String)
    case percentTooLarge(String, limit: Int)
    case negativeFee(Int)
    case feeWithoutAmount
    case discountAfterTerm(discount: Int, net: Int)
    case wrongAccount(AccountFault)
    /// Of Stripe's instructions, or among the rows of the seller's own words.
    case doubtfulAccount(AccountFault)
    case digitsOutOfRange(Int)
    case rateNotPositive(String)
    case negativeCount(Int)
    case notAnAddress(String)
    case notAnIdentifier(String)
    case replacedText(String)
    case taxesOfNoCharge
    case notBase64
    case notAPicture
    case logoNeedsSource
    case pathLeavesFolder(String)
    case unreadableFile(path: String, cause: String)
    case unknownLine(id: String, nearest: String?)
    case unknownTaxRate(id: String, nearest: String?)
    case unusableSnapshot(String)
    case settingsOfSnapshot
    // A settings file.
    case tooLarge(Int)
    case notUTF8
    case notYAML(String)
    case alias
    case nestedTooDeeply
    case keyTwice(String)
    case keyNotText
    case severalValues
  }
}

extension Finding.Setting {
  var severity: Diagnostic.Severity {
    switch self {
    case .settingsOfSnapshot, .replacedText: .note
    case .taxesOfNoCharge, .discountAfterTerm, .doubtfulAccount: .warning
    default: .error
    }
  }

  var code: String {
    switch self {
    case .daysOutOfRange, .negativePercent, .percentTooLarge, .negativeFee, .digitsOutOfRange,
      .rateNotPositive, .negativeCount:
      "wrong-number"
    case .notAnAddress: "unusable-address"
    case .notAnIdentifier: "unusable-name"
    case .unknownSetting, .unknownChoice: "unknown-setting"
    case .feeWithoutAmount, .discountAfterTerm: "payment-terms"
    case .wrongAccount, .doubtfulAccount: "wrong-account-number"
    case .notATimeZone: "unknown-time-zone"
    case .notALanguage: "unknown-language"
    case .notBase64, .notAPicture, .logoNeedsSource: "unusable-logo"
    case .pathLeavesFolder: "path-leaves-folder"
    case .unreadableFile: "unreadable-file"
    case .unknownLine: "unknown-line"
    case .unknownTaxRate: "unknown-tax-rate"
    case .unusableSnapshot: "snapshot-format"
    case .settingsOfSnapshot: "settings-of-snapshot"
    case .replacedText: "replaced-text"
    case .taxesOfNoCharge: "unused-setting"
    case .tooLarge, .notUTF8, .notYAML, .alias, .nestedTooDeeply, .keyNotText, .severalValues:
      "unreadable-settings"
    case .keyTwice: "repeated-name"
    }
  }

  var sentence: String {
    switch self {
    case .unknownSetting(let key, _, _): "unknown setting '\(key)'"
    case .unknownChoice(let value, _, _): "unknown value '\(value)'"
    case .notATimeZone(let name): "'\(name)' is not the name of a time zone"
    case .notALanguage(let tag): "'\(tag)' is not the tag of a language"
    case .daysOutOfRange(let days):
      "expected a number of days from 0 to \(Settings.longestTerm), found \(days)"
    case .negativePercent(let percent): "expected a percentage of 0 or more, found \(percent)"
    case .percentTooLarge(let percent, let limit):
      "expected a percentage below \(limit), found \(percent)"
    case .negativeFee(let amount): "expected an amount of 0 or more, found \(amount)"
    case .feeWithoutAmount: "the currency of the late fee has no amount beside it"
    case .discountAfterTerm(let discount, let net):
      "the discount holds for \(discount) days, and the whole is due after \(net)"
    case .wrongAccount(let fault), .doubtfulAccount(let fault): fault.sentence
    case .digitsOutOfRange(let digits):
      "expected a number of decimals from 0 to \(Snapshot.Presentation.Choices.mostDecimals), "
        + "found \(digits)"
    case .rateNotPositive(let rate): "expected a rate above 0, found \(rate)"
    case .negativeCount(let count): "expected a number of 0 or more, found \(count)"
    case .notAnAddress(let text): "'\(text)' is not an https URL"
    case .notAnIdentifier(let text): "'\(text)' is not a name for an element"
    case .replacedText(let name):
      "the \(name) of the settings stands in place of the one that the document has"
    case .taxesOfNoCharge:
      "taxes of a charge are printed on its receipt only; this document states its own"
    case .notBase64: "the picture is not Base64"
    case .notAPicture: "the picture is neither PNG, JPEG nor SVG"
    case .logoNeedsSource: "a logo needs either 'data' or 'file'"
    case .pathLeavesFolder(let path): "the path '\(path)' does not stay in its folder"
    case .unreadableFile(let path, let cause): "cannot read '\(path)': \(cause)"
    case .unknownLine(let id, _): "no line of the document has the id '\(id)'"
    case .unknownTaxRate(let id, _): "no tax of the document has the rate '\(id)'"
    case .unusableSnapshot(let version): "a snapshot of the format \(version) cannot be read"
    case .settingsOfSnapshot:
      "a snapshot is settled already: the settings file changes nothing in it"
    case .tooLarge(let limit): "the settings file has more than \(limit >> 20) MiB"
    case .notUTF8: "the settings file is not UTF-8"
    case .notYAML(let words): "this is not YAML: \(words)"
    case .alias: "aliases are not read"
    case .nestedTooDeeply: "lists and mappings are nested too deeply"
    case .keyTwice(let key): "the key '\(key)' stands twice in one mapping"
    case .keyNotText: "a key has to be a text"
    case .severalValues: "a settings file holds one object"
    }
  }

  var hints: [String] {
    switch self {
    case .unknownSetting(_, let nearest, let known), .unknownChoice(_, let nearest, let known):
      Finding.suggestion(nearest) + ["known: \(known.joined(separator: ", "))"]
    case .unknownLine(_, let nearest), .unknownTaxRate(_, let nearest): Finding.suggestion(nearest)
    case .notATimeZone: ["names are those of the IANA database: Europe/Berlin"]
    case .notALanguage: ["tags are those of BCP 47: de, pt-BR"]
    case .notAnAddress:
      ["an address begins with https:// and a host; other characters than ASCII are encoded in it"]
    case .notAnIdentifier: ["a name is a letter, then letters, digits, '-' and '_', up to 64"]
    case .pathLeavesFolder: ["give a path relative to the folder of the bundle or settings file"]
    case .wrongAccount(let fault), .doubtfulAccount(let fault): fault.hints
    case .alias: ["write the value out; a text that begins with * needs quotation marks"]
    default: []
    }
  }
}
