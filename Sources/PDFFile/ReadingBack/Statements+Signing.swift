/// What may stand in the dictionaries of an update that holds a signature. All that shows something
/// or does something, such as an appearance or an action, is left out.
extension Statements {
  /// ISO 32000-1 table 252, without what refers to other objects.
  static var ofSignature: [String: Rule] {
    [
      "Type": name("Sig"), "Filter": anyName,
      "SubFilter": name("ETSI.CAdES.detached", "adbe.pkcs7.detached"), "M": string,
      "Name": string, "Reason": string, "Location": string, "ContactInfo": string,
      "ByteRange": integers, "Contents": hexadecimal,
    ]
  }

  /// ISO 32000-1 12.5.6.19 and 12.7.4.5; what it refers to depends on the update.
  static var ofField: [String: Rule] {
    [
      "Type": name("Annot"), "Subtype": name("Widget"), "FT": name("Sig"), "T": string,
      "TU": string, "Rect": point, "F": integer,
    ]
  }

  /// ISO 32000-1 tables 15 and 17; what it refers to depends on the file.
  static var ofTable: [String: Rule] {
    [
      "Type": name("XRef"), "Prev": integer, "W": integers, "Index": integers,
      "Length": integer, "Filter": name("FlateDecode"),
      "DecodeParms": { $0.first == "<<" && noReference($0) },
    ]
  }
}
