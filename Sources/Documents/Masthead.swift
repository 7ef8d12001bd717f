/// The head of the first page: title, state, logo.
package struct Masthead: Sendable, Hashable {
  /// `Invoice`, `Tax invoice`, `Credit note`, `Receipt`.
  package var title: Text
  /// `VOID`, `DRAFT`, `PAID`, `TEST`: words in a thin frame beside the title.
  package var states: [Text]
  package var logo: Picture?

  package init(title: Text, states: [Text] = [], logo: Picture? = nil) {
    self.title = title
    self.states = states
    self.logo = logo
  }
}
