extension SettingKind {
  /// What the page calls the kind.
  var words: String {
    switch self {
    case .text: "text"
    case .words: "words"
    case .zone: "IANA zone name"
    case .days: "days"
    case .minorUnits: "minor units"
    case .currency: "ISO 4217 code"
    case .percent: "percent"
    case .flag: "`true` or `false`"
    case .digits: "0 to \(Snapshot.Presentation.Choices.mostDecimals)"
    case .rate: "number above 0"
    case .url: "https URL"
    case .identifier: "letters, digits, `-`, `_`"
    case .language: "language tag"
    case .count: "whole number from 0"
    case .decimal: "number"
    case .instant: "seconds since 1970"
    case .period: "seconds since 1970, or `{start, end}`"
    case .picture: "`{data}` or `{file}`"
    case .address: "address"
    case .choice(let names): names.map { "`\($0)`" }.joined(separator: ", ")
    case .object: "object"
    case .list(.object): "list of objects"
    case .list(let element): "list of \(element.words)"
    case .map(let id, _): "object by \(id)"
    }
  }
}
