/// What a bundle's `occasion` may hold, as a JSON Schema and as a page, made from the tables that it
/// is read by.
package enum OccasionReference {
  static let entries = SettingsDescriber.entries(of: Occasion.self)

  /// A JSON Schema (draft 2020-12) of a bundle's `occasion`, in UTF-8.
  package static func schema() -> [UInt8] {
    SettingsReference.schema("Occasion of Billhead", entries)
  }

  /// A page in Markdown: the kinds of mails, a table of all members, and all examples as one object.
  package static func page() -> String {
    """
    # Mails

    What a mail says beside its document. It stands in the `occasion` of a bundle, which may also be
    an input by itself: `billhead render in_1.json occasion.json --as email`.

    | kind | tells | Stripe's events | document | needs | uses |
    |---|---|---|---|---|---|
    \(Occasion.Kind.allCases.map(\.tableRow).joined(separator: "\n"))

    A mail that would be false is refused: a reminder for what is paid, a receipt for what is not, a
    mail for a total of zero or for a draft.

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

extension Occasion.Kind {
  fileprivate var tableRow: String {
    let row = row
    func listed(_ names: [String]) -> String {
      names.map { "`\($0)`" }.joined(separator: ", ")
    }
    return "| `\(rawValue)` | \(row.summary) | \(listed(row.events)) | \(row.document) "
      + "| \(listed(row.needs)) | \(listed(row.uses)) |"
  }
}
