/// An instant in UTC, as Info and XMP write it.
struct PDFDate {
  /// The instants whose years have four digits, in seconds since 1970-01-01T00:00:00Z.
  static let range = -62_167_219_200...253_402_300_799

  private let year, month, day, hour, minute, second: Int

  /// - Parameter seconds: Since 1970-01-01T00:00:00Z.
  init(_ seconds: Int) {
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    let rest = seconds - days * 86_400
    (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60)
    // Days since 0000-03-01, in eras of 400 years: a leap day is the last of its year.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `D:20250512100000Z` (ISO 32000-1 7.9.4).
  var pdf: String {
    "D:" + year.padded(4) + month.padded(2) + day.padded(2) + hour.padded(2) + minute.padded(2)
      + second.padded(2) + "Z"
  }

  /// `2025-05-12T10:00:00Z` (ISO 8601).
  var iso: String {
    "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))T"
      + "\(hour.padded(2)):\(minute.padded(2)):\(second.padded(2))Z"
  }
}

extension PDFDate {
  /// The seconds since 1970-01-01T00:00:00Z of a date as `pdf` writes it; nil for another form.
  static func seconds(ofPDF text: String) -> Int? {
    guard let parts = text.wholeMatch(of: /D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z/)?.output
    else { return nil }
    let numbers = [parts.1, parts.2, parts.3, parts.4, parts.5, parts.6].compactMap { Int($0) }
    guard numbers.count == 6 else { return nil }
    // As above: March is the first month of its year.
    let year = numbers[1] <= 2 ? numbers[0] - 1 : numbers[0]
    let month = (numbers[1] + 9) % 12
    let days =
      year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5
      + numbers[2] - 1 - 719_468
    return ((days * 24 + numbers[3]) * 60 + numbers[4]) * 60 + numbers[5]
  }
}

extension Int {
  fileprivate func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
