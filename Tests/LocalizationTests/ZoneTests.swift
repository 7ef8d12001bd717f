import Figures
import Foundation
import Testing

@testable import Localization

@Suite struct ZoneTests {
  /// Rows made by Python's `zoneinfo`, with every transition of the zones that are odd.
  @Test func offsetsAreThoseOfTheDatabase() throws {
    var rows = Rows("zones.tsv")
    try rows.check { fields in
      let instant = Instant(Int(fields[1]) ?? 0)
      let offset = ZoneOffsets(zone: fields[0])?.offset(at: instant)
      return (fields[2], offset.map(String.init) ?? "no zone")
    }
    rows.expectAllPass(atLeast: 9000)
  }

  /// Days back to 2000 hardly change from one version of the database to another.
  @Test func offsetsAreThoseThatFoundationHas() {
    var compared = 0
    var different: [String] = []
    for name in TimeZone.knownTimeZoneIdentifiers {
      guard let ours = ZoneOffsets(zone: name), let theirs = TimeZone(identifier: name)
      else { continue }
      compared += 1
      // Some 40 hours, so that all hours of the day come.
      for seconds in stride(from: 946_684_800, to: 1_704_067_200, by: 145_000) {
        let date = Date(timeIntervalSince1970: TimeInterval(seconds))
        let (mine, other) = (ours.offset(at: Instant(seconds)), theirs.secondsFromGMT(for: date))
        if mine != other { different.append("\(name) \(seconds): \(mine), not \(other)") }
      }
    }
    #expect(compared > 400)
    let list = different.prefix(20).joined(separator: "\n")
    #expect(different.isEmpty, "\(different.count) differ:\n\(list)")
  }

  @Test(arguments: [
    ("UTC", 0), ("GMT", 0), ("Etc/GMT+5", -18_000), ("EST", -18_000), ("US/Pacific", -28_800),
    ("Europe/Kyiv", 7200), ("GMT+2", 7200), ("UTC-3", -10_800), ("GMT+0530", 19_800),
    ("GMT-09:30", -34_200), ("UTC+14:00", 50_400), ("GMT+18", 64_800),
  ])
  func namesAreThoseOfTheDatabaseAndFixedOffsets(_ name: String, _ winter: Int) throws {
    #expect(try #require(ZoneOffsets(zone: name)).offset(at: Instant(1_768_435_200)) == winter)
  }

  @Test(arguments: [
    "", "europe/berlin", "Mars/Base", "Europe/Berlin ", "Europe", "PST", "CEST", "GMT+25",
    "GMT+1:5",
    "GMT+18:30", "GMT+", "GMT+٢", "GMT+-2", "GMT 2", "UTC+100", "gmt+2", "@", "946684800",
  ])
  func otherNamesAreUnknown(_ name: String) {
    #expect(ZoneOffsets(zone: name) == nil)
  }

  @Test func beforeTheTableTheFirstOffsetHolds() throws {
    // 1985-07-01: Berlin had summer time, and the table has the winter that 2000 begins with.
    #expect(
      try #require(ZoneOffsets(zone: "Europe/Berlin")).offset(at: Instant(489_024_000)) == 3600)
    #expect(try #require(ZoneOffsets(zone: "Asia/Kolkata")).offset(at: Instant(-1)) == 19_800)
  }

  /// Ireland's law has winter time for the exception.
  @Test(arguments: [
    (1_774_745_999, 0), (1_774_746_000, 3600), (1_792_889_999, 3600), (1_792_890_000, 0),
  ])
  func summerTimeMayBeTheStandard(_ instant: Int, _ offset: Int) throws {
    #expect(try #require(ZoneOffsets(zone: "Europe/Dublin")).offset(at: Instant(instant)) == offset)
  }

  @Test(arguments: [
    "", "CET", "CET-1CEST", "CET-1CEST,J60,J300", "CET-1CEST,M3.5,M10.5.0", ",,", "/",
    "CET-1,M13.1.0,M1.1.0", ",M3.5.0,M10.5.0",
  ])
  func rulesOfOtherFormsAreRefused(_ text: String) {
    #expect(DaylightRule(text) == nil)
  }
}
