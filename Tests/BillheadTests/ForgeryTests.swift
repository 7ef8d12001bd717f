import Billhead
import BillheadTesting
import Foundation
import TestKeys
import Testing

/// Updates that are signatures, and updates that only look like it.
@Suite struct ForgeryTests {
  private let fixture = Fixture(name: "standard-look", locale: "en")

  private func signer(_ identity: TestIdentity) throws -> KeySigner {
    try KeySigner(key: identity.key, certificates: identity.certificates)
  }

  private func drawn(
    _ standard: PDFStandard = .a3a, signedBy signer: KeySigner? = nil
  ) throws -> [UInt8] {
    let pdf = PDFOptions(
      standard: standard, attachesSnapshot: standard == .a3a,
      signature: signer.map { DocumentSignature(signer: $0, reason: "Original") })
    return try Shared.renderer.render(fixture.bundle(), as: .pdf(pdf), options: fixture.options)
      .bytes
  }

  private func verify(_ pdf: [UInt8]) throws -> Verification {
    try Shared.renderer.verify(pdf, against: fixture.bundle())
  }

  @Test(arguments: PDFStandard.allCases, [true, false])
  func acceptsGenuineSignatures(standard: PDFStandard, isRSA: Bool) throws {
    let signer = try signer(isRSA ? .rsa : .ecdsa)
    let found = try verify(drawn(standard, signedBy: signer))
    #expect(found.differences.isEmpty)
    #expect(found.diagnostics.map(\.code) == ["verify-signed"])
    #expect(found.signatures.map(\.subject) == ["Northwind Lanterns"])
  }

  /// By another program, in the classic form of the table.
  @Test(arguments: PDFStandard.allCases)
  func acceptsOneOnTopOfAnother(standard: PDFStandard) throws {
    var file = try drawn(standard)
    var fields: [Int] = []
    for round in 0..<3 {
      var update = try Forgery(to: file, after: 2 * round)
      update.addForm(after: fields)
      fields.append(update.field)
      file = try update.bytes(signedBy: signer(round == 1 ? .ecdsa : .rsa))
      let found = try verify(file)
      #expect(found.differences.isEmpty)
      #expect(found.signatures.count == round + 1)
      let problem = try PDFInspection(file).problem()
      #expect(problem == nil, "\(problem ?? "")")
    }
  }

  @Test func acceptsOneOnTopOfOurs() throws {
    let ours = try drawn(signedBy: signer(.rsa))
    // Two objects and the stream of the table.
    var update = try Forgery(to: ours, after: 3)
    let first = update.signature - 2
    update.addForm(after: [first], catalog: "/Extensions<</ESIC<</BaseVersion/1.7>>>>")
    let file = try update.bytes(signedBy: signer(.ecdsa))
    let found = try verify(file)
    #expect(found.differences.isEmpty)
    #expect(found.signatures.count == 2)
    // A field that the update before added is no longer there.
    var without = try Forgery(to: ours, after: 3)
    without.addForm(catalog: "/Extensions<<>>")
    let parts = try verify(without.bytes(signedBy: signer(.ecdsa))).differences
    #expect(parts.count == 2)
    #expect(
      parts.contains(
        .entry("AcroForm/Fields", part: "object \(update.catalogNumber), the catalog,")))
    #expect(parts.contains(.entry("Annots", part: "object \(update.pageNumber), page 1,")))
  }

  /// The differences of an update that is signed by a stranger and adds more than that.
  private func differences(
    _ change: (inout Forgery) throws -> Void
  ) throws -> [Verification.Difference] {
    var update = try Forgery(to: drawn())
    try change(&update)
    return try verify(update.bytes(signedBy: signer(.rsa))).differences
  }

  @Test func tellsWhatIsReplaced() throws {
    let file = try Forgery(to: drawn())
    for part in ["the content of page 1", "a font", "the metadata", "an attached file"] {
      let number = try file.object(part)
      let found = try differences {
        $0.addForm()
        $0.objects.append((number, "<</Length 2>>\nstream\nBT\nendstream"))
      }
      // What is there is not read, and so belongs to nothing.
      #expect(found.first == .redefined(object: number, part: part))
      #expect(found.allSatisfy { $0.diagnostic.code == "verify-update" })
    }
  }

  @Test func tellsAChangedPage() throws {
    let number = try Forgery(to: drawn()).pageNumber
    let found = try differences { $0.addForm(page: "/Rotate 180") }
    #expect(found == [.entry("Rotate", part: "object \(number), page 1,")])
    let twice = try differences { $0.addForm(page: "/Contents 1 0 R") }
    guard case .unreadableUpdate? = twice.first, twice.count == 1 else {
      Issue.record("\(twice)")
      return
    }
    let escaped = try differences { $0.addForm(page: "/Cont#65nts 1 0 R") }
    #expect(escaped.first?.diagnostic.code == "verify-update")
  }

  @Test func tellsAChangedCatalog() throws {
    let number = try Forgery(to: drawn()).catalogNumber
    for (entries, name) in [
      ("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", "OpenAction"),
      ("/Extensions 5 0 R", "Extensions"),
    ] {
      let found = try differences { $0.addForm(catalog: entries) }
      #expect(found == [.entry(name, part: "object \(number), the catalog,")])
    }
  }

  @Test func tellsOtherAnnotations() throws {
    let file = try Forgery(to: drawn())
    let found = try differences {
      $0.addForm(widgets: [$0.field, $0.free])
      $0.objects.append(
        ($0.free, "<</Type/Annot/Subtype/FreeText/Rect[9 9 99 99]/Contents(PAID)>>"))
    }
    #expect(found.contains(.entry("Annots", part: "object \(file.pageNumber), page 1,")))
    #expect(found.contains(.added(object: file.free, kind: "FreeText")))
  }

  @Test(arguments: [
    ("/Rect[9 9 99 99]/F 132", ["Rect"]), ("/Rect[0 0 0 0]/AP<</N 7 0 R>>", ["AP"]),
    ("/Rect[0 0 0 0]/A<</S/URI/URI(http://a)>>/MK<<>>", ["A", "MK"]), ("", ["Rect"]),
    ("/Rect[0 0 0 0]/TU 7 0 R", ["TU"]),
  ])
  func tellsAFieldThatShowsOrDoesSomething(entries: String, names: [String]) throws {
    let number = try Forgery(to: drawn()).field
    let found = try differences { $0.addForm(entries) }
    #expect(
      found == names.map { .entry($0, part: "object \(number), the field of a signature,") })
  }

  @Test func tellsWhatStandsAside() throws {
    let encrypted = try differences {
      $0.addForm()
      $0.trailer = "/Encrypt 7 0 R"
    }
    #expect(encrypted == [.entry("Encrypt", part: "the appended table")])
    // Readers may take what has greater numbers for missing.
    let few = try differences {
      $0.addForm()
      $0.count = $0.contentNumber
    }
    #expect(few == [.entry("Size", part: "the appended table")])
    let stray = try differences {
      $0.addForm()
      $0.stray = "7 0 obj\n<<>>\nendobj\n"
    }
    guard case .unreadableUpdate? = stray.first, stray.count == 1 else {
      Issue.record("\(stray)")
      return
    }
  }

  @Test func tellsWhatFollowsASignature() throws {
    let file = try drawn(signedBy: signer(.rsa))
    let words = "% more\n"
    #expect(
      try verify(file + words.utf8).differences == [.unreadableUpdate(offset: file.count)])
    let update = try Forgery(to: file, after: 3)
    var second = update
    second.objects = [(update.contentNumber, "<<>>")]
    let found = try verify(second.bytes()).differences
    #expect(
      found == [
        .redefined(object: update.contentNumber, part: "the content of page 1"),
        .appended(count: try second.bytes().count - file.count),
      ])
  }

  /// The signature is that of what it covers, but that is not all.
  @Test func tellsAShortRange() throws {
    let number = try Forgery(to: drawn()).signature
    let found = try differences {
      $0.addForm()
      $0.shortfall = 1
    }
    #expect(found == [.coverage(object: number)])
  }

  @Test func tellsAChangedSignature() throws {
    let file = try drawn(signedBy: signer(.rsa))
    let start = try #require(Data(file).range(of: Data("/Contents<308".utf8))).upperBound
    let end = try #require(file[start...].firstIndex(of: UInt8(ascii: ">")))
    // The name of the attribute with the digest, as digits; then a set and 32 bytes.
    let name = Data("06092A864886F70D010904".utf8)
    let attribute = try #require(Data(file[start..<end]).range(of: name))
    let digest = start + attribute.upperBound + 8
    for (place, flaw) in [(end - 1, SignatureFlaw.key), (digest, .digest), (start, .unreadable)] {
      var changed = file
      changed[place] = changed[place] == UInt8(ascii: "3") ? 0x34 : 0x33
      let found = try verify(changed)
      guard case .signature(_, let subject, flaw) = found.differences.first else {
        Issue.record("\(found.differences)")
        continue
      }
      #expect(found.differences.count == 1)
      #expect(subject == (flaw == .unreadable ? nil : "Northwind Lanterns"))
    }
  }

  /// A signature of other bytes, such as another file's.
  @Test func tellsASignatureOfAnotherFile() throws {
    let identity = try signer(.rsa)
    let file = try drawn(signedBy: identity)
    var changed = file
    let place = try #require(Data(file).range(of: Data("(Original)".utf8)))
    changed[place.lowerBound + 1] = UInt8(ascii: "o")
    let found = try verify(changed).differences
    #expect(found.count == 1)
    guard case .signature(_, "Northwind Lanterns", .digest)? = found.first else {
      Issue.record("\(found)")
      return
    }
  }
}
