import Foundation
import Testing

@testable import Billing

/// The page about mails says what the reader accepts: both are made of one table.
@Suite struct OccasionPageTests {
  @Test func thePageIsTheOneThatTheTableMakes() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "../../Mails.md").standardized
    let page = try String(contentsOf: file, encoding: .utf8)
    #expect(page == OccasionReference.page(), "billhead schema occasion --page > Mails.md")
  }
}
