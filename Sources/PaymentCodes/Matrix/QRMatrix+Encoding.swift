internal import CQRencode
package import Diagnostics

extension QRMatrix {
  /// The smallest code that holds a text as UTF-8.
  ///
  /// Throws what `init(bytes:limits:at:)` throws.
  package init(_ text: String, limits: QRLimits = .open, at place: Place? = nil) throws {
    try self.init(bytes: Array(text.utf8), limits: limits, at: place)
  }

  /// The smallest code that holds bytes, in byte mode and without an ECI mark: the payment
  /// standards name the character set in the payload, and scanners expect no other mode.
  ///
  /// Throws a `Rejection` when they are too many for the limits, a `MachineFailure` when there is
  /// no memory.
  package init(bytes: [UInt8], limits: QRLimits = .open, at place: Place? = nil) throws {
    guard !bytes.isEmpty else {
      throw Rejection([CodeFact.empty.diagnostic(of: .payload, at: place)])
    }
    guard bytes.count <= limits.capacity else {
      let fact = CodeFact.payloadLength(bytes.count, most: limits.capacity)
      throw Rejection([fact.diagnostic(of: .payload, at: place)])
    }
    guard let matrix = Self.encoded(bytes, limits.errorCorrection) else {
      throw MachineFailure(CodeFact.noMemory.diagnostic(of: .payload, at: place))
    }
    self = matrix
  }

  private static func encoded(_ bytes: [UInt8], _ level: ErrorCorrection) -> QRMatrix? {
    // Version 0 is the smallest that will do.
    guard
      let code = QRcode_encodeData(
        Int32(bytes.count), bytes, 0, QRecLevel(rawValue: UInt32(level.rawValue)))
    else { return nil }
    defer { QRcode_free(code) }
    return QRMatrix(code.pointee, level)
  }

  private init?(_ code: QRcode, _ level: ErrorCorrection) {
    guard let data = code.data else { return nil }
    size = Int(code.width)
    version = Int(code.version)
    errorCorrection = level
    let bytesPerRow = (size + 7) / 8
    var rows = [UInt8](repeating: 0, count: size * bytesPerRow)
    for row in 0..<size {
      for column in 0..<size where data[row * size + column] & 1 != 0 {
        rows[row * bytesPerRow + column / 8] |= 0x80 >> UInt8(column % 8)
      }
    }
    self.rows = rows
  }
}
