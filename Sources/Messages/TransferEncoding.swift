/// How the bytes of a part are written (RFC 2045 6).
enum TransferEncoding: String, Sendable {
  case sevenBit = "7bit"
  case quotedPrintable = "quoted-printable"
  case base64
}
