import Digests
import Testing

@Suite struct DigestTests {
  /// The examples of FIPS 180-4 and lengths around the ends of blocks (from `sha256sum`).
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 55),
      "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"
    ),
    (
      String(repeating: "a", count: 64),
      "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
    ),
    (
      String(repeating: "a", count: 119),
      "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"
    ),
    (
      String(repeating: "a", count: 1000),
      "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func sha256(text: String, digest: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
    #expect(hexadecimal(SHA256.digest(Array(text.utf8))) == digest)
  }

  /// From the list of its authors.
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func fnv1a(text: String, hash: UInt64) {
    #expect(FNV1a.hash(text.utf8) == hash)
  }

  /// The test suite of RFC 1321, appendix A.5, and lengths about the size of a block.
  @Test(arguments: [
    ("", "D41D8CD98F00B204E9800998ECF8427E"),
    ("abc", "900150983CD24FB0D6963F7D28E17F72"),
    ("message digest", "F96B697D7CB7938D525A2F31AAF161D0"),
    (
      "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
      "57EDF4A22BE3C955AC49DA2E2107B67A"
    ),
    (String(repeating: "a", count: 55), "EF1772B6DFF9A122358552954AD0DF65"),
    (String(repeating: "a", count: 56), "3B0C8AC703F828B04C6C197006D17218"),
    (String(repeating: "a", count: 64), "014842D480B571495A4A0363793F7367"),
  ])
  func md5(words: String, digest: String) {
    #expect(hexadecimal(MD5.digest(Array(words.utf8))) == digest.lowercased())
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
