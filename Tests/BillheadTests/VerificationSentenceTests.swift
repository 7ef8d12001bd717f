import Billhead
import Testing

@Suite struct VerificationSentenceTests {
  @Test(
    arguments: [
      (
        .snapshot(recorded: "0123456789abcdef0", given: "ab"),
        "the file was made from other facts: their digest is 0123456789abcdef…,"
          + " that of the given ones ab"
      ),
      (
        .template(name: "acme", recorded: "1-aa", here: "1-bb"),
        "the template 'acme' has been changed: it was version 1-aa, here it is 1-bb"
      ),
      (
        .template(name: "acme", recorded: "1-aa", here: nil),
        """
        the template 'acme' of the file is not here
          hint: name the folder that has it with --templates
        """
      ),
      (
        .words(recorded: "en-aa", here: "en-bb"),
        "the words were from the catalogues en-aa, here they are from en-bb"
      ),
      (
        .locale(recorded: "fr", here: "en"),
        "the file's locale is 'fr', here the document gets 'en'"
      ),
      (
        .locale(recorded: "nl", here: nil),
        """
        the file was made for the locale 'nl', which has no catalogue here
          hint: name the folder that has it with --locales
        """
      ),
      (
        .font(name: "Inter.otf", recorded: "aa", here: "bb"),
        "the font file 'Inter.otf' is another: it was aa, here it is bb"
      ),
      (
        .font(name: "Inter.otf", recorded: "aa", here: nil),
        "the font file 'Inter.otf' is not used here"
      ),
      (
        .font(name: "Inter.otf", recorded: nil, here: "bb"),
        "the font file 'Inter.otf' is used here, but not in the file"
      ),
      (
        .program(name: "cairo", recorded: "1.16.0", here: "1.18.0"),
        "the version of cairo is another: it was 1.16.0, here it is 1.18.0"
      ),
      (.attachment(name: "a.xml"), "the attached file 'a.xml' is damaged"),
      (.truncated(count: 9, expected: 10), "the file ends after 9 of 10 bytes"),
      (
        .bytes(offset: 7, part: "the metadata"),
        "nothing that the file was made from differs, but its bytes do from byte 7 on,"
          + " in the metadata: it was changed or damaged afterwards"
      ),
      (
        .bytes(offset: 7, part: nil),
        "nothing that the file was made from differs, but its bytes do from byte 7 on:"
          + " it was changed or damaged afterwards"
      ),
      (
        .appended(count: 2),
        "2 bytes without a signature were appended to the rendering, and may change what is shown"
      ),
      (
        .appended(count: 1),
        "1 byte without a signature was appended to the rendering, and may change what is shown"
      ),
      (
        .unreadableUpdate(offset: 9),
        "what was appended to the rendering cannot be read from byte 9 on"
      ),
      (
        .redefined(object: 7, part: "the content of page 2"),
        "what was appended replaces object 7, the content of page 2"
      ),
      (.redefined(object: 7, part: nil), "what was appended replaces object 7"),
      (
        .added(object: 8),
        "what was appended adds object 8, which belongs to no signature"
      ),
      (
        .unlikeSignature(offset: 9, part: "the catalog, object 5"),
        "what was appended is not what signing appends: it differs from byte 9 on, in the catalog,"
          + " object 5"
      ),
      (
        .tooManySignatures(limit: 16),
        "more than 16 signatures were appended, and the others were not checked"
      ),
      (
        .signature(object: 9, subject: nil, .unreadable),
        "the signature in object 9 is no CMS signature of one signer"
      ),
      (
        .signature(object: 9, subject: "Ada", .certificate),
        "the signature in object 9 by 'Ada' lacks the certificate that it names"
      ),
      (
        .signature(object: 9, subject: "Ada", .form),
        "the signature in object 9 by 'Ada' was changed in what its key does not protect, or is not"
          + " by Billhead"
      ),
      (
        .signature(object: 9, subject: "Ada", .algorithm),
        "the signature in object 9 by 'Ada' is neither by RSA of 2048 bits or more nor by ECDSA on"
          + " P-256, with SHA-256, and so cannot be checked"
      ),
      (
        .signature(object: 9, subject: "Ada", .digest),
        "the signature in object 9 by 'Ada' is of other bytes: the file was changed after it was"
          + " signed"
      ),
      (
        .signature(object: 9, subject: "Ada", .key),
        "the signature in object 9 by 'Ada' was not made with the key of its certificate, or was"
          + " changed"
      ),
    ] as [(Verification.Difference, String)])
  func says(difference: Verification.Difference, sentence: String) {
    #expect(difference.diagnostic.description == "error: \(sentence)")
    #expect(difference.diagnostic.code.hasPrefix("verify-"))
  }

  @Test(arguments: [
    (
      Verification.Signature(subject: "Ada", reasonUnchecked: nil),
      "note: the appended signature is that of 'Ada', as its certificate says; whether to trust"
        + " that (authorities, dates, revocation) was not judged"
    ),
    (
      Verification.Signature(subject: nil, reasonUnchecked: "there is no library"),
      "warning: whether the appended signature is that of a signer without a name was not checked:"
        + " there is no library"
    ),
  ])
  func saysOfSignatures(signature: Verification.Signature, words: String) {
    #expect(signature.diagnostic.description == words)
  }
}
