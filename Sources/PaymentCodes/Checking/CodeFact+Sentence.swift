import Diagnostics

extension CodeFact {
  /// The finding about a field of the code that is at a place.
  func diagnostic(of field: CodeField, at base: Place?) -> Diagnostic {
    Diagnostic(
      .error, code, sentence(field.words), at: field.place(below: base),
      hints: hint.map { [$0] } ?? [])
  }

  private var code: String {
    switch self {
    case .empty: "payment-code-missing"
    case .length, .exactLength, .messageAndBilling, .schemes, .payloadLength:
      "payment-code-length"
    case .character, .percent: "payment-code-character"
    case .shape, .postalCodePrefix: "payment-code-shape"
    case .currency, .amount, .wholeUnits, .notForPayment: "payment-code-amount"
    case .ibanCountry, .ibanLength, .outsideSEPA, .bicNeeded, .notSwiss:
      "payment-code-account"
    case .checkDigits: "payment-code-check-digits"
    case .referenceNeedsQRIBAN, .qrIBANNeedsReference, .qrIBANNeedsQRReference, .allZeros,
      .twoRemittances:
      "payment-code-reference"
    case .mixedRates: "payment-code-billing"
    case .scheme, .host, .userInformation: "payment-code-url"
    case .noMemory: "payment-code-memory"
    }
  }

  private func sentence(_ words: String) -> String {
    switch self {
    case .empty: "\(words) is missing"
    case .length(let count, let most):
      "\(words) has \(characters(count)); at most \(most) are allowed"
    case .exactLength(let count, let expected):
      "\(words) has \(characters(count)) instead of \(expected)"
    case .character(let scalar, let position, let repertoire, _):
      "\(words) has \(scalar.words) as character \(position); allowed are \(repertoire)"
    case .shape(let text, let expected): "\(words) '\(text.prefix(60))' is not \(expected)"
    case .messageAndBilling(let count, let most):
      "message and billing information have \(count) characters together;"
        + " at most \(most) are allowed"
    case .schemes(let count): "\(words) has \(count) entries; at most 2 are allowed"
    case .mixedRates: "\(words) has several rates, of which one has no net amount"
    case .postalCodePrefix(let country):
      "\(words) begins with the country code \(country), which has a place of its own"
    case .payloadLength(let count, let most):
      "\(words) has \(count) bytes; at most \(most) are allowed"
    case .noMemory: "there is no memory for a QR code"
    case .currency, .amount, .wholeUnits, .notForPayment: amountSentence(words)
    case .ibanCountry, .ibanLength, .checkDigits, .outsideSEPA, .bicNeeded, .notSwiss:
      accountSentence(words)
    case .referenceNeedsQRIBAN, .qrIBANNeedsReference, .qrIBANNeedsQRReference, .allZeros,
      .twoRemittances:
      referenceSentence(words)
    case .scheme, .host, .userInformation, .percent: linkSentence(words)
    }
  }

  private func amountSentence(_ words: String) -> String {
    switch self {
    case .currency(let found, let allowed):
      "\(words) is in \(found); allowed is \(allowed.joined(separator: " or "))"
    case .amount(let found, let least, let most?):
      "\(words) is \(found); allowed is from \(least) to \(most)"
    case .amount(let found, let least, nil): "\(words) is \(found); allowed is from \(least) on"
    case .wholeUnits(let found):
      "\(words) is \(found), but PayPal takes only whole amounts in this currency"
    default: "\(words) is zero, but the message does not say that nothing is to be paid"
    }
  }

  private func accountSentence(_ words: String) -> String {
    switch self {
    case .ibanCountry(let country): "\(words) begins with '\(country)', where there are no IBANs"
    case .ibanLength(let count, let country, let expected):
      "\(words) has \(characters(count)); an IBAN of \(country) has \(expected)"
    case .checkDigits(let text):
      "\(words) '\(text)' has check digits that do not fit the rest of it"
    case .outsideSEPA(let country):
      "\(words) is in \(country), which SEPA credit transfers do not reach"
    case .bicNeeded(let country):
      "\(words) is missing, which an account in \(country) needs outside the EEA"
    default: "\(words) is neither in Switzerland (CH) nor in Liechtenstein (LI)"
    }
  }

  private func referenceSentence(_ words: String) -> String {
    switch self {
    case .referenceNeedsQRIBAN: "\(words) is a QR reference, which only a QR-IBAN can receive"
    case .qrIBANNeedsReference: "\(words) is missing, and the account is a QR-IBAN"
    case .qrIBANNeedsQRReference:
      "\(words) is a creditor reference, which a QR-IBAN cannot receive"
    case .allZeros: "\(words) is all zeros"
    default: "\(words) is given as a creditor reference and as text; only one of them can be sent"
    }
  }

  private func linkSentence(_ words: String) -> String {
    switch self {
    case .scheme(let url): "\(words) '\(url.prefix(60))' does not begin with https://"
    case .userInformation: "\(words) has a user name before its host"
    case .percent(let position):
      "\(words) has a % as character \(position) without two hexadecimal digits after it"
    default: "\(words) has no valid host"
    }
  }

  private var hint: String? {
    switch self {
    case .character(_, _, _, " "): "write a space instead"
    case .character(_, _, _, let nearest?): "write \(nearest) instead"
    case .referenceNeedsQRIBAN: "the bank gives each such account a QR-IBAN beside its IBAN"
    case .qrIBANNeedsReference, .qrIBANNeedsQRReference:
      "give a QR reference of 27 digits, or the account's IBAN"
    case .notForPayment: "leave the amount out to let the payer fill it in"
    case .checkDigits: "a digit is wrong, or two have changed places"
    default: nil
    }
  }
}

private func characters(_ count: Int) -> String {
  count == 1 ? "1 character" : "\(count) characters"
}

extension CodeField {
  /// The field's place, given the place of the whole code.
  fileprivate func place(below base: Place?) -> Place? {
    if path.isEmpty { return base }
    switch base {
    case nil: return .block(path)
    case .block(let owner): return .block("\(owner)/\(path)")
    case .json(let file, let pointer): return .json(file: file, pointer: "\(pointer)/\(path)")
    case .file, .text: return base
    }
  }
}

extension Unicode.Scalar {
  /// `U+2019 '’'`, or the number alone for what cannot be seen.
  fileprivate var words: String {
    let digits = String(value, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return properties.isVisible ? "\(number) '\(self)'" : number
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isVisible: Bool {
    switch generalCategory {
    case .control, .format, .surrogate, .unassigned, .privateUse, .lineSeparator,
      .paragraphSeparator, .spaceSeparator, .nonspacingMark, .enclosingMark:
      false
    default: true
    }
  }
}
