/// What a bundle's `page` may hold, as a JSON Schema and as a page, made from the tables that it is
/// read by.
package enum PageReference {
  static let entries = SettingsDescriber.entries(of: PageFacts.self)

  /// A JSON Schema (draft 2020-12) of a bundle's `page`, in UTF-8.
  package static func schema() -> [UInt8] {
    SettingsReference.schema("Page of Billhead", entries)
  }

  /// A page in Markdown: a table of all members, and all examples as one object.
  package static func page() -> String {
    """
    # Pages

    What a hosted page says beside its document. It stands in the `page` of a bundle, or in a file
    for all pages, in YAML or JSON: `billhead render in_1.json --as page --page links.yml`. A bundle's
    own `page` wins, key by key; lists are taken whole.

    Addresses are https URLs. The page where an invoice is paid must ask before it does anything: the
    link is followed by programs, too. An element for payment is filled by whoever serves the page,
    who then widens the content security policy by what it needs.

    | key | value | meaning | example |
    |---|---|---|---|
    \(SettingsReference.rows(entries, under: "").joined(separator: "\n"))

    All examples together:

    ```json
    \(String(decoding: SettingsReference.example(entries), as: UTF8.self))
    ```

    """
  }
}
