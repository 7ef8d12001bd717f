import Diagnostics

extension Finding {
  /// What the input does not say, so that it is guessed or left out.
  enum Guess: Sendable, Hashable {
    case noAccount
    case severalAccounts([String])
    case noTimeZone
    case unusableTimeZone(String)
  }
}

extension Finding.Guess {
  var severity: Diagnostic.Severity {
    switch self {
    case .noTimeZone: .note
    case .noAccount, .severalAccounts, .unusableTimeZone: .warning
    }
  }

  var code: String {
    switch self {
    case .noAccount: "no-account"
    case .severalAccounts: "several-accounts"
    case .noTimeZone: "no-time-zone"
    case .unusableTimeZone: "unknown-zone"
    }
  }

  var sentence: String {
    switch self {
    case .noAccount: "no account is among the objects, so the seller's address is not known"
    case .severalAccounts(let ids):
      "there are several accounts, \(ids.joined(separator: ", ")), "
        + "and the document does not tell which is the seller's"
    case .noTimeZone: "neither settings nor account name a time zone, so dates are those of UTC"
    case .unusableTimeZone(let name):
      "the account's time zone '\(name)' is not an IANA name, so dates are those of UTC"
    }
  }

  var hints: [String] {
    switch self {
    case .noAccount: ["add the account, or set 'seller' with its 'address' in the settings"]
    case .severalAccounts: ["give the seller's account only"]
    case .noTimeZone, .unusableTimeZone: ["set 'time_zone' in the settings, as 'Europe/Berlin'"]
    }
  }
}
