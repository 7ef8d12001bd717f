import Figures

/// An instant in UTC, as Info and XMP write it.
struct PDFDate {
  private let date: CivilDate
  private let hour, minute, second: Int

  /// What four digits of a year can say: from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z, in
  /// seconds since 1970-01-01T00:00:00Z.
  static let range = -62_135_596_800...253_402_300_799

  /// - Parameter seconds: Since 1970-01-01T00:00:00Z; the nearest in range stands for others, which
  ///   are refused before they come here.
  init(_ seconds: Int) {
    let seconds = min(max(seconds, Self.range.lowerBound), Self.range.upperBound)
    date = Instant(seconds).date(atOffset: 0)
    let rest = seconds - date.daysSince1970 * 86_400
    (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60)
  }

  /// `D:20250512100000Z` (ISO 32000-1 7.9.4).
  var pdf: String {
    "D:" + date.year.padded(4) + date.month.padded(2) + date.day.padded(2) + hour.padded(2)
      + minute.padded(2) + second.padded(2) + "Z"
  }

  /// `2025-05-12T10:00:00Z` (ISO 8601).
  var iso: String {
    "\(date.year.padded(4))-\(date.month.padded(2))-\(date.day.padded(2))T"
      + "\(hour.padded(2)):\(minute.padded(2)):\(second.padded(2))Z"
  }
}

extension PDFDate {
  /// The seconds since 1970-01-01T00:00:00Z of a date as `pdf` writes it; nil for another form, and
  /// for a day or a time of day that does not exist.
  static func seconds(ofPDF text: String) -> Int? {
    guard let parts = text.wholeMatch(of: /D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z/)?.output
    else { return nil }
    return Instant("\(parts.1)-\(parts.2)-\(parts.3)T\(parts.4):\(parts.5):\(parts.6)Z")?.seconds
  }
}

extension Int {
  fileprivate func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
