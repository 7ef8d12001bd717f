import Testing

@testable import PaymentCodes

@Suite struct PublishedCodeTests {
  @Test func readsEveryKind() {
    let kinds = ["epc", "paypal", "pix", "swish", "swiss", "upi", "web", "zatca"]
    #expect(Set(PublishedCode.all.map(\.kind)).sorted() == kinds)
    #expect(PublishedCode.all.count == 17)
  }

  @Test(arguments: PublishedCode.all)
  func writesWhatIsPublished(row: PublishedCode) throws {
    let payload = try row.code().payload
    switch row.kind {
    case "epc": #expect(payload == row.payload.replacing(/EUR1(?=\r?\n)/, with: "EUR1.00"))
    case "upi": #expect(try parameters(payload).isSubset(of: parameters(row.payload)))
    default: #expect(payload.utf8.elementsEqual(row.payload.utf8), "\(payload)")
    }
  }

  /// The parameters of a UPI link; `10` and `10.00` are one amount.
  private func parameters(_ link: String) throws -> Set<String> {
    let query = try #require(link.split(separator: "?", maxSplits: 1).last)
    return Set(query.split(separator: "&").map { $0 == "am=10" ? "am=10.00" : String($0) })
  }

  @Test(arguments: PublishedCode.all)
  func anotherProgramReadsIt(row: PublishedCode) throws {
    let code = try row.code()
    let matrix = try code.matrix()
    #expect(try Scanner.scan(matrix) == Array(code.payload.utf8))
    #expect(matrix.errorCorrection == .medium)
    #expect(matrix.version <= type(of: code).limits.maximumVersion)
  }
}
