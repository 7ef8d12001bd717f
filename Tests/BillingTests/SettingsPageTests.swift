import Foundation
import Testing

@testable import Billing

/// The page about the settings says what the reader accepts: both are made of one table.
@Suite struct SettingsPageTests {
  @Test func thePageIsTheOneThatTheTableMakes() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "../../Settings.md").standardized
    let page = try String(contentsOf: file, encoding: .utf8)
    #expect(page == SettingsReference.page(), "billhead schema settings --page > Settings.md")
  }
}
