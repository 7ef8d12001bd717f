@testable import PDFFile

/// What the objects of a signature can say besides.
extension ForgeryKind {
  static let catalogs =
    entries(
      of: 0, "catalog",
      [
        "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", "/AA<</WC<</S/Named/N/Print>>>>",
        "/Names<</JavaScript<</Names[]>>>>", "/OCProperties<</OCGs[]/D<<>>>>", "/Pages 1 0 R",
        "/Version/2.0", "/Perms<<>>", "/URI<</Base(http://a)>>", "/Any null", "/Type/Catalog",
        "/P#61ges 1 0 R", "/NeedsRendering true", "/Extensions<<>>",
      ])
    + changes(
      of: 0, "catalog",
      [
        ("/SigFlags 3", "/SigFlags 1"), ("/SigFlags 3", "/SigFlags 3/NeedAppearances true"),
        ("/SigFlags 3", "/SigFlags 3/XFA[]"), ("/SigFlags 3", "/SigFlags 3/DR<<>>/DA()"),
        ("/Fields[", "/Fields[1 0 R "), ("/Fields[", "/Fields ["), ("0 R]/Sig", "0 R 1 0 R]/Sig"),
        ("/Pages ", "/Pages  "), ("<<", "<<%\n"), ("<<", "<< "), ("/AcroForm<<", "/AcroForm<<<<>>"),
      ]) + [
      ForgeryKind("catalog: left out") { $0.parts.remove(at: 0) },
      ForgeryKind("catalog: twice") { $0.parts.insert($0.parts[0], at: 0) },
      ForgeryKind("catalog: a stream") {
        $0.replace("<<", "<</Length 0", in: 0)
        $0.parts[0].end = "\nstream\n\nendstream\nendobj\n"
      },
      ForgeryKind("catalog: another page tree") { update in
        update.parts[0].text = update.parts[0].text.replacing(
          /\/Pages \d+ 0 R/, with: "/Pages \(update.free) 0 R")
        update.addObject(update.free, "<</Type/Pages/Count 1/Kids[\(update.free + 1) 0 R]>>")
        update.addObject(
          update.free + 1, "<</Type/Page/Parent \(update.free) 0 R/MediaBox[0 0 99 99]>>")
      },
    ]

  static let pages =
    entries(
      of: 1, "page",
      [
        "/Rotate 180", "/Contents 1 0 R", "/Cont#65nts 1 0 R", "/AA<</O<</S/Named/N/Print>>>>",
        "/UserUnit 9", "/CropBox[0 0 9 9]", "/MediaBox[0 0 9 9]", "/Resources<<>>", "/Annots[]",
        "/B[1 0 R]", "/Trans<</S/R>>", "/PZ 9", "/Any(\u{1})", "/Group<<>>",
      ])
    + changes(
      of: 1, "page",
      [
        ("/Type /Page", "/Type /Pages"), ("/Contents ", "/Contents  "), ("]>>", "1 0 R]>>"),
        ("/Annots[", "/Annots[1 0 R "), ("/Annots[", "/Annots[" + "%\n"),
      ]) + [
      ForgeryKind("page: another content") { update in
        update.parts[1].text = update.parts[1].text.replacing(
          /\/Contents \d+ 0 R/, with: "/Contents \(update.free) 0 R")
        addDrawing(to: &update)
      },
      ForgeryKind("page: an attached file as content") { update in
        let own = try FileRecord(update.before).ownCount
        let number = try attachment(in: Array(update.before[..<own]))
        update.parts[1].text = update.parts[1].text.replacing(
          /\/Contents \d+ 0 R/, with: "/Contents \(number) 0 R")
      },
      ForgeryKind("page: left out") { $0.parts.remove(at: 1) },
      ForgeryKind("page: twice") { $0.parts.insert($0.parts[1], at: 1) },
      ForgeryKind("page: a stream") {
        $0.replace("<<", "<</Length 0", in: 1)
        $0.parts[1].end = "\nstream\n\nendstream\nendobj\n"
      },
      ForgeryKind("page: of generation 1") { $0.parts[1].generation = 1 },
      ForgeryKind("page: without row") { $0.parts[1].hasRow = false },
      ForgeryKind("page: null") { $0.parts[1].text = "null" },
    ]

  /// The number of the stream of an attached file.
  private static func attachment(in file: [UInt8]) throws -> Int {
    let inflater = try Inflater()
    var drawing = try Drawing(file, inflater: inflater)
    return try drawing.file.locations.indices.first { number in
      guard let part = try? FilePart(object: number, in: &drawing, inflater: inflater) else {
        return false
      }
      if case .attachment = part { return true }
      return false
    } ?? { throw PDFFault.missingObject(0) }()
  }

  static let fields =
    entries(
      of: 2, "field",
      [
        "/AP<</N 1 0 R>>", "/A<</S/URI/URI(http://a)>>", "/AA<<>>", "/MK<<>>", "/Kids[]",
        "/DV 1 0 R",
        "/Rect[0 0 99 99]", "/TM(a)", "/Lock<</Type/SigFieldLock/Action/All>>", "/SV<<>>",
        "/Parent 1 0 R", "/OC 1 0 R", "/Contents(a)", "/Ff 1", "/Popup 1 0 R", "/Border[0 0 9]",
      ])
    + changes(
      of: 2, "field",
      [
        ("[0 0 0 0]", "[9 9 99 99]"), ("[0 0 0 0]", "[0 0 0.0 0]"), ("/F 132", "/F 0"),
        ("/FT/Sig", "/FT/Btn"), ("/Subtype/Widget", "/Subtype/FreeText"),
        ("/T(Signature", "/T(Total"), ("/TU(Signature)", ""), ("/TU(Signature)", "/TU 1 0 R"),
        ("/TU(Signature)", "/TU<FEFF0041>%\n"), ("/TU(Signature)", "/TU(A\\101)"),
        ("/TU(Signature)", "/TU(A(B))"), ("/TU(Signature)", "/TU<feff00e9>"),
        ("/TU(Signature)", "/TU<FEFF0041>"), ("/TU(Signature)", "/TU()/TU()"),
      ]) + [
      ForgeryKind("field: left out") { $0.parts.remove(at: 2) },
      ForgeryKind("field: another value") { update in
        update.parts[2].text = update.parts[2].text.replacing(/\/V \d+/, with: "/V 1")
      },
      ForgeryKind("field: of page 1 of another file") { update in
        update.parts[2].text = update.parts[2].text.replacing(/\/P \d+/, with: "/P 1")
      },
    ]

  static let signatures =
    entries(
      of: 3, "signature",
      [
        "/Reference[<</TransformMethod/DocMDP>>]", "/Prop_Build<<>>", "/Cert(a)", "/Changes[0 0 0]",
        "/ContactInfo(a)", "/R 1", "/V 1", "/Contents<00>", "/ByteRange[0 1 2 3]",
        "/Metadata 1 0 R", "/Name(Late)", "/PropAuthTime 1",
      ])
    + changes(
      of: 3, "signature",
      [
        ("/Type/Sig", ""), ("/Type/Sig", "/Type/DocTimeStamp"), ("Adobe.PPKLite", "Any"),
        ("ETSI.CAdES.detached", "adbe.pkcs7.detached"),
        ("ETSI.CAdES.detached", "adbe.x509.rsa_sha1"),
        ("/M(D:20250512100000Z)", ""), ("/M(D:20250512100000Z)", "/M(D:20250512)"),
        ("/M(D:20250512100000Z)", "/M(D:20250512100000+02'00')"),
        ("/M(D:20250512100000Z)", "/M(D:20251332100000Z)"),
        ("/M(D:20250512100000Z)", "/M(yesterday)"),
        ("/M(D:20250512100000Z)", "/M 1 0 R"), ("/M(", "/M%\n("),
        ("/M(D:20250512100000Z)", "/M(D:20250512100000Z)/M(D:20250512100000Z)"),
      ]) + [
      ForgeryKind("signature: a stream") {
        $0.replace("<<", "<</Length 0", in: 3)
        $0.parts[3].end = "\nstream\n\nendstream\nendobj\n"
      }
    ]
}
