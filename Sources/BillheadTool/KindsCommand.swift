import ArgumentParser
import Billing

struct KindsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds",
    abstract: "Lists the kinds of mails, Stripe's events for each, and what they need.",
    discussion: """
      What a kind needs or uses beside its document are keys of a bundle's 'occasion';
      'billhead schema occasion --page' describes them.

      EXAMPLES
        billhead kinds                                     all kinds
        billhead kinds reminder                            one of them
        billhead render event.json customer.json --as email  the kind from an event
      """)

  @Argument(help: ArgumentHelp("The kinds to show; all without any.", valueName: "kind"))
  var kinds: [Occasion.Kind] = []

  func run() throws {
    for kind in kinds.isEmpty ? Occasion.Kind.allCases : kinds {
      for line in kind.lines { try Console.write(line: line) }
    }
  }
}

extension Occasion.Kind: ExpressibleByArgument {}

extension Occasion.Kind {
  fileprivate var lines: [String] {
    let row = row
    let facts = [
      ("events", row.events), ("document", [row.document]), ("needs", row.needs),
      ("uses", row.uses),
    ]
    return ["\(rawValue): \(row.summary)"]
      + facts.filter { !$0.1.isEmpty }.map { "  \($0.0): \($0.1.joined(separator: ", "))" }
  }
}
