import Billing
import Foundation
import Localization
import Testing

@testable import Composition

@Suite struct AddressTests {
  @Test(
    arguments: [
      (
        ["DE", "Torstraße 117", nil, "Berlin", "Berlin", "10119"],
        ["Torstraße 117", "10119 Berlin"]
      ),
      (
        ["FR", "14 rue A", "Bât. 2", "Paris", nil, "75018"], ["14 rue A", "Bât. 2", "75018 Paris"]
      ),
      (["SE", "Storgatan 1", nil, "Täby", nil, "187 34"], ["Storgatan 1", "187 34 Täby"]),
      (["IT", "Via Roma 1", nil, "Milano", "MI", "20121"], ["Via Roma 1", "20121 Milano MI"]),
      (["ES", "Gran Vía 1", nil, "Madrid", "M", "28013"], ["Gran Vía 1", "28013 Madrid M"]),
      (
        ["GB", "1 High St", "Flat 2", "London", nil, "N1 9GU"],
        ["1 High St", "Flat 2", "London", "N1 9GU"]
      ),
      (
        ["IE", "1 Main St", nil, "Ennis", "Co. Clare", "V95 X1X1"],
        ["1 Main St", "Ennis", "Co. Clare", "V95 X1X1"]
      ),
      (
        ["US", "510 Townsend St", nil, "San Francisco", "CA", "94103"],
        ["510 Townsend St", "San Francisco, CA 94103"]
      ),
      (["US", "1 Main St", nil, nil, "CA", "94103"], ["1 Main St", "CA 94103"]),
      (["US", "1 Main St", nil, "Austin", nil, "78701"], ["1 Main St", "Austin 78701"]),
      (["US", nil, nil, nil, nil, "94103"], ["94103"]),
      (
        ["CA", "1 Rue B", nil, "Montréal", "QC", "H2X 1Y4"],
        ["1 Rue B", "Montréal QC H2X 1Y4"]
      ),
      (
        ["AU", "1 George St", nil, "Sydney", "NSW", "2000"],
        ["1 George St", "Sydney NSW 2000"]
      ),
      (
        ["JP", "1-2-3 Marunouchi", nil, "Chiyoda-ku", "Tokyo", "100-0005"],
        ["1-2-3 Marunouchi", "Chiyoda-ku, Tokyo 100-0005"]
      ),
      (
        ["JP", "丸の内1-2-3", "丸ビル5階", "千代田区", "東京都", "100-0005"],
        ["〒100-0005", "東京都千代田区丸の内1-2-3", "丸ビル5階"]
      ),
      (["JP", "丸の内1-2-3", nil, "千代田区", "東京都", nil], ["東京都千代田区丸の内1-2-3"]),
      (
        ["CN", "建国路1号", nil, "朝阳区", "北京市", "100022"],
        ["100022", "北京市朝阳区建国路1号"]
      ),
      (["KR", "세종대로 1", nil, "중구", "서울", "04524"], ["서울 중구 세종대로 1", "04524"]),
      (
        ["TH", "1 Rama IV", nil, "Bang Rak", "Bangkok", "10500"],
        ["1 Rama IV", "Bang Rak", "Bangkok 10500"]
      ),
      (["VN", "1 Le Loi", nil, "Da Nang", nil, "550000"], ["1 Le Loi", "Da Nang", "550000"]),
      (["PE", "Av. Uno 1", nil, "Lima", "Lima", "15001"], ["Av. Uno 1", "Lima 15001"]),
      (["KZ", "Абая 1", nil, "Алматы", nil, "050000"], ["050000", "Алматы", "Абая 1"]),
      (
        ["BR", "Rua A 1", nil, "São Paulo", "SP", "01310-100"],
        ["Rua A 1", "São Paulo-SP", "01310-100"]
      ),
      (
        ["IN", "1 MG Road", nil, "Bengaluru", "Karnataka", "560001"],
        ["1 MG Road", "Bengaluru 560001", "Karnataka (29)"]
      ),
      (
        ["MX", "Av. Uno 1", nil, "Monterrey", "NL", "64000"],
        ["Av. Uno 1", "64000 Monterrey, NL"]
      ),
      (["HU", "Fő utca 1", nil, "Budapest", nil, "1011"], ["Budapest", "Fő utca 1", "1011"]),
      (
        ["HK", "1 Queen's Rd", nil, "Central", "HK", "999"],
        ["1 Queen's Rd", "Central", "999"]
      ),
      (["DE", "Weg 1", nil, "München", "BY", "80331"], ["Weg 1", "80331 München"]),
      (["DE", "Weg 1", nil, "München", "Bayern", "80331"], ["Weg 1", "80331 München", "Bayern"]),
      (["AR", "Uno 1", nil, "Buenos Aires", "C", "1425"], ["Uno 1", "1425 Buenos Aires"]),
      (["CH", "Weg 1", nil, "Zürich", "ZH", "8001"], ["Weg 1", "8001 Zürich"]),
      (["AE", "1 Corniche", nil, "Abu Dhabi", "AZ", nil], ["1 Corniche", "Abu Dhabi"]),
      (["AE", "1 Road", nil, "Deira", "DU", nil], ["1 Road", "Deira", "Dubai"]),
      (
        ["IN", "1 MG Road", nil, "Bengaluru", "KA", "560001"],
        ["1 MG Road", "Bengaluru 560001", "Karnataka (29)"]
      ),
      ([nil, "Somewhere 1", nil, "Town", nil, "1"], ["Somewhere 1", "1 Town"]),
      ([nil, nil, nil, nil, nil, nil], []),
    ] as [([String?], [String])])
  func partsStandInTheOrderOfTheCountry(_ parts: [String?], _ lines: [String]) {
    let address = Snapshot.Address(
      line1: parts[1], line2: parts[2], city: parts[3], state: parts[4], postalCode: parts[5],
      country: parts[0])
    #expect(AddressFormat(country: parts[0]).lines(of: address) == lines)
  }

  /// The rows of Google's address data, and why ours differ where they do.
  private static let rows: [(country: String, pattern: String, reason: String)] = {
    guard
      let url = Bundle.module.url(
        forResource: "addresses", withExtension: "tsv", subdirectory: "Rows"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return (fields[0], fields[1], fields[2])
    }
  }()

  /// Every country is as the data have it, or there is a reason.
  @Test func countriesAreAsInTheData() {
    #expect(Self.rows.count >= 252)
    for row in Self.rows {
      let ours = AddressPattern.of(row.country, isLatin: false)
      #expect((ours == row.pattern) == row.reason.isEmpty, "\(row) \(ours ?? "-")")
    }
    #expect(Self.rows.count { !$0.reason.isEmpty } <= 14)
  }

  /// Whatever the country, nothing that is stated gets lost.
  @Test func noPartGetsLost() {
    for country in Self.rows.map(\.country) + ["XX"] {
      let address = Snapshot.Address(
        line1: "Street", line2: "Floor", city: "City", state: "State", postalCode: "Code",
        country: country)
      let text = AddressFormat(country: country).lines(of: address).joined(separator: "\n")
      for part in ["Street", "Floor", "City", "State", "Code"] {
        #expect(text.contains(part), "\(part) in \(country)")
      }
    }
  }
}
