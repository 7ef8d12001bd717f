import Figures
import Testing

@testable import Messages

@Suite struct MessageDateTests {
  @Test(arguments: [
    (1_778_580_000, 7_200, "Tue, 12 May 2026 12:00:00 +0200"),
    (1_778_580_000, 0, "Tue, 12 May 2026 10:00:00 +0000"),
    (1_778_580_000, -12_600, "Tue, 12 May 2026 06:30:00 -0330"),
    (1_767_225_599, 20_700, "Thu, 1 Jan 2026 05:44:59 +0545"),
    (1_767_225_599, 0, "Wed, 31 Dec 2025 23:59:59 +0000"),
    (0, -3_600, "Wed, 31 Dec 1969 23:00:00 -0100"), (-1, 0, "Wed, 31 Dec 1969 23:59:59 +0000"),
    (1_709_164_800, 0, "Thu, 29 Feb 2024 00:00:00 +0000"),
  ])
  func isWritten(seconds: Int, offset: Int, text: String) {
    #expect(MessageDate(Instant(seconds), offset: offset).written == text)
  }

  @Test(
    arguments: [
      ("2026-05-12T12:00:00+02:00", "Tue, 12 May 2026 12:00:00 +0200"),
      ("2026-05-12T10:00:00Z", "Tue, 12 May 2026 10:00:00 +0000"),
      ("2026-05-12T06:30:00-03:30", "Tue, 12 May 2026 06:30:00 -0330"), ("2026-05-12", nil),
      ("yesterday", nil), ("2026-05-12T10:00:00", nil),
    ] as [(String, String?)])
  func isReadWithItsZone(text: String, written: String?) {
    #expect(MessageDate(text)?.written == written)
  }

  @Test(
    arguments: [
      (0, 30, .offset(30)), (0, 86_400, .offset(86_400)), (0, -86_400, .offset(-86_400)),
      (-2_208_988_801, 0, .dateRange), (253_402_300_800, 0, .dateRange),
      (.max, 60, .dateRange), (.min + 1, 0, .dateRange), (-2_208_988_800, 0, nil), (0, 0, nil),
    ] as [(Int, Int, MessageFact?)])
  func isChecked(seconds: Int, offset: Int, fact: MessageFact?) {
    #expect(MessageDate(Instant(seconds), offset: offset).facts == (fact.map { [$0] } ?? []))
  }
}
