/// Writes `Message`: one case for each key of the source catalogue, so that a key that is not there
/// and a placeholder that is missing do not compile.
struct MessageSource {
  let type: String
  let messages: [SourceMessage]

  var source: String {
    """
    // Made from the source catalogue by EmbedTool.

    /// A message of the catalogues with what is put into it.
    package enum \(type): Sendable, Hashable {
    \(lines { "  /// \($0.summary)\n  case \($0.caseName)\($0.payload)" })

      /// A message without what is put into it, in the order of the source catalogue.
      package enum Name: Int, Sendable, Hashable, CaseIterable {
    \(lines { "    case \($0.caseName)" })
      }

      /// What can be put into a message (the types of ARB's placeholders).
      enum PlaceholderType: String, Sendable, Hashable, CaseIterable {
    \(PlaceholderType.allCases.map { "    case \($0.rawValue)" }.joined(separator: "\n"))
      }

      /// The keys of the source catalogue, in its order.
      package static let allKeys: [String] = [
    \(lines { "    \"\($0.key)\"," })
      ]

      package var name: Name {
        switch self {
    \(lines { "    case .\($0.caseName): .\($0.caseName)" })
        }
      }

      /// What stands for a placeholder; nil for a name that the message does not have.
      func argument(_ placeholder: String) -> Messages.Argument? {
        switch self {
    \(arguments)
        }
      }
    }

    """
  }

  private func lines(_ line: (SourceMessage) -> String) -> String {
    messages.map(line).joined(separator: "\n")
  }

  private var arguments: String {
    let filled = messages.filter { !$0.placeholders.isEmpty }
    let others = filled.count < messages.count ? ["    default: nil"] : []
    return (filled.map(\.argumentCase) + others).joined(separator: "\n")
  }
}

extension SourceMessage {
  fileprivate var caseName: String { key.swiftName }

  /// The description on one line.
  fileprivate var summary: String {
    description.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// `(amount: String, date: String)`
  fileprivate var payload: String {
    if placeholders.isEmpty { return "" }
    let fields = placeholders.map { "\($0.name.swiftName): \($0.type.swiftType)" }
    return "(\(fields.joined(separator: ", ")))"
  }

  /// What stands for each of the message's placeholders.
  fileprivate var argumentCase: String {
    let names = placeholders.map { "let \($0.name.swiftName)" }.joined(separator: ", ")
    let cases = placeholders.map {
      "      case \"\($0.name)\": .\($0.type.argument)(\($0.name.swiftName))"
    }
    return """
          case .\(caseName)(\(names)):
            switch placeholder {
      \(cases.joined(separator: "\n"))
            default: nil
            }
      """
  }
}
