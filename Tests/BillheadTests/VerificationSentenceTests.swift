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
    ] as [(Verification.Difference, String)])
  func says(difference: Verification.Difference, sentence: String) {
    #expect(difference.diagnostic.description == "error: \(sentence)")
    #expect(difference.diagnostic.code.hasPrefix("verify-"))
  }
}
