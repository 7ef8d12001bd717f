/// What in a CMS signature its key does not protect.
extension ForgeryKind {
  private static func message(
    _ name: String, _ old: [UInt8], _ new: [UInt8], after start: Int = 0
  ) -> ForgeryKind {
    ForgeryKind("message: \(name)") { update in
      update.editCMS = { bytes in
        guard
          let place = bytes.indices.dropFirst(start).first(where: { bytes[$0...].starts(with: old) }
          )
        else {
          return
        }
        bytes.replaceSubrange(place..<place + old.count, with: new)
      }
    }
  }

  /// SHA-256 without parameters.
  private static let digestName: [UInt8] = [
    0x30, 0x0B, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01,
  ]

  static let messages: [ForgeryKind] = [
    message("version 3", [0x02, 0x01, 0x01, 0x31], [0x02, 0x01, 0x03, 0x31]),
    message("no version", [0x02, 0x01, 0x01, 0x31], [0x04, 0x01, 0x01, 0x31]),
    message("another digest in the set", digestName, digestName.dropLast() + [0x02]),
    message("a parameter of another type", [0x05, 0x00, 0x04, 0x82], [0x04, 0x00, 0x04, 0x82]),
    message("version of the signer", [0x02, 0x01, 0x01, 0x30], [0x02, 0x01, 0x02, 0x30]),
    message("certificates as lists of revocations", [0xA0, 0x82], [0xA1, 0x82], after: 30),
    message("a length in more bytes", [0x30, 0x82], [0x30, 0x83, 0]),
    message("without certificates", [0xA0, 0x82], [0x24, 0x82], after: 30),
    message("two bytes less", [0x30, 0x82], [0x30]),
  ]
}
