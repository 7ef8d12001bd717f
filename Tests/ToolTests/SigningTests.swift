import Foundation
import TestKeys
import Testing

@Suite struct SigningTests {
  private let look = "\(Tool.fixtures)/standard-look"
  private let files = ["--sign-key", "key.pem", "--sign-certificate", "chain.pem"]

  private func withKeys(
    encryptedBy passphrase: String? = nil, _ body: (String) throws -> Void
  ) throws {
    let identity = try TestIdentity.rsa
    try withFolder { folder throws in
      let key = try passphrase.map {
        try identity.key(by: ["pkcs8", "-topk8", "-passout", "pass:\($0)"])
      }
      try write(key ?? identity.key, to: "\(folder)/key.pem")
      try write(identity.certificates, to: "\(folder)/chain.pem")
      try body(folder)
    }
  }

  @Test func signsTheSameEachTime() throws {
    try withKeys { folder throws in
      let options = files + ["--sign-reason", "Original", "--signed-at", "2026-12-01T10:00:00Z"]
      for name in ["a.pdf", "b.pdf"] {
        let result = try Tool.run(["render", look, "-o", name] + options, in: folder)
        #expect(result.status == 0, "\(result.errors)")
      }
      let first = try bytes(of: "\(folder)/a.pdf")
      #expect(try first == bytes(of: "\(folder)/b.pdf"))
      #expect(
        String(decoding: first, as: UTF8.self).contains("/M(D:20261201100000Z)/Reason(Original)"))
    }
  }

  @Test func takesThePassphraseFromAFileOrStandardInput() throws {
    try withKeys(encryptedBy: "p(1)") { folder throws in
      try write("p(1)\nand more", to: "\(folder)/passphrase")
      let file = try Tool.run(
        ["render", look, "-o", "a.pdf", "--sign-passphrase-file", "passphrase"] + files,
        in: folder)
      #expect(file.status == 0, "\(file.errors)")
      let input = try Tool.run(
        ["render", look, "-o", "b.pdf", "--sign-passphrase-file", "-"] + files, in: folder,
        input: Array("p(1)".utf8))
      #expect(input.status == 0, "\(input.errors)")
      #expect(try bytes(of: "\(folder)/a.pdf") == bytes(of: "\(folder)/b.pdf"))
      let none = try Tool.run(["render", look, "-o", "c.pdf"] + files, in: folder)
      #expect(none.status == 2)
      #expect(
        none.errors
          == "key.pem: error: the key is encrypted and there is no passphrase for it\n")
      #expect(try !names(in: folder).contains("c.pdf"))
    }
  }

  @Test func verifiesWhatItSigned() throws {
    try withKeys { folder throws in
      #expect(try Tool.run(["render", look, "-o", "a.pdf"] + files, in: folder).status == 0)
      let sound = try Tool.run(["verify", "a.pdf", look], in: folder)
      #expect(sound.status == 0)
      #expect(sound.output == "a.pdf: the same bytes\n")
      #expect(
        sound.errors.hasPrefix(
          "a.pdf: note: the appended signature is that of 'Northwind Lanterns'"))
      var file = try bytes(of: "\(folder)/a.pdf")
      let list = try #require(Data(file).range(of: Data("/ByteRange[0 ".utf8)))
      file[list.upperBound] = file[list.upperBound] == UInt8(ascii: "1") ? 0x32 : 0x31
      try write(file, to: "\(folder)/b.pdf")
      let forged = try Tool.run(["verify", "b.pdf", look], in: folder)
      #expect(forged.status == 2)
      #expect(forged.output == "")
      #expect(forged.errors.contains("is not what signing appends"))
    }
  }

  @Test func refusesEverythingAtOnce() throws {
    try withFolder { folder throws in
      try write("none", to: "\(folder)/chain.pem")
      let result = try Tool.run(
        ["render", look, "--attach", "a.xml", "--sign-passphrase-file", "words"] + files,
        in: folder)
      #expect(result.status == 2)
      #expect(
        result.errors == """
          a.xml: error: cannot read this: no such file or directory
          words: error: cannot read this: no such file or directory
          key.pem: error: cannot read this: no such file or directory
          chain.pem: error: this holds no certificate in PEM
            hint: a certificate begins with '-----BEGIN CERTIFICATE-----'

          """)
      #expect(try names(in: folder) == ["chain.pem"])
    }
  }

  @Test func signsWithTheClockWhenAsked() throws {
    try withKeys { folder throws in
      let before = Date()
      let result = try Tool.run(
        ["render", look, "-o", "a.pdf", "--signed-at", "now"] + files, in: folder)
      #expect(result.status == 0)
      let text = String(decoding: try bytes(of: "\(folder)/a.pdf"), as: UTF8.self)
      let year = Calendar(identifier: .gregorian).component(.year, from: before)
      #expect(text.contains("/M(D:\(year)") || text.contains("/M(D:\(year + 1)"))
    }
  }

  @Test(arguments: [
    (["--sign-key", "k"], "--sign-certificate"), (["--sign-certificate", "c"], "--sign-key"),
    (["--sign-reason", "r"], "--sign-key"), (["--signed-at", "now"], "--sign-key"),
    (["--sign-key", "k", "--sign-certificate", "c", "--as", "png"], "png"),
    (["--sign-key", "k", "--sign-certificate", "c", "--signed-at", "today"], "today"),
  ])
  func refusesWrongUsage(options: [String], word: String) throws {
    let result = try Tool.run(["render", "a.json"] + options)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors.contains(word))
  }

  @Test func standardInputIsReadOnce() throws {
    let result = try Tool.run(
      ["render", "-", "--sign-passphrase-file", "-"] + files, input: Array("{}".utf8))
    #expect(result.status == 64)
  }
}
