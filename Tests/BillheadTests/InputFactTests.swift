import Billhead
import Testing

@Suite struct InputFactTests {
  @Test(arguments: [
    (InputFact.nothingToJoin, "error: there is no document to put into the file"),
    (
      .snapshotOfSeveral,
      """
      error: a PDF of several documents cannot carry their snapshots
        hint: attach the snapshot to a PDF of one document
      """
    ),
    (
      .emptyAttachment("a.xml"), "a.xml: error: there is nothing to attach: this file is empty"
    ),
    (
      .noFolder("logo.png"),
      """
      error: the settings name the file 'logo.png', but no file came with them
        hint: put the bundle into a file beside it, or the logo's bytes into the settings
      """
    ),
    (
      .notLanguageTag("???"),
      """
      error: '???' is not a language tag
        hint: write it as in BCP 47: de, fr-CA, zh-Hant-TW
      """
    ),
    (
      .skippedPreference("_"), "warning: the preferred locale '_' is not a language tag"
    ),
    (
      .noPreferenceMet(["nl", "sv"], chosen: "en"),
      "warning: no catalogue serves the preferred locales nl, sv; the document is in 'en'"
    ),
    (
      .preferencePassedOver("sv", chosen: "de"),
      "note: no catalogue serves the preferred locale 'sv'; the document is in 'de'"
    ),
    (
      .nearPreference("gsw", chosen: "de-CH"),
      "note: no catalogue serves the preferred locale 'gsw' itself;"
        + " the document is in 'de-CH', which its readers read too"
    ),
    (
      .accountLocaleNotMet("sv", chosen: "en"),
      "warning: no catalogue serves the account's locale 'sv'; the document is in 'en'"
    ),
    (
      .noPreference(chosen: "en"),
      "note: the customer has no preferred locale; the document is in 'en'"
    ),
    (
      .noCatalogue("dee", nearest: "de", available: ["de", "en"]),
      """
      error: there is no catalogue for the locale 'dee'
        hint: did you mean 'de'?
        hint: there are: de, en
      """
    ),
  ])
  func says(fact: InputFact, sentence: String) {
    #expect(fact.diagnostic.description == sentence)
  }
}
