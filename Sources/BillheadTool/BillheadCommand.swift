import ArgumentParser
import Billhead
import HostSystem

/// The tool: the only place that prints, and that knows of a clock, an environment or arguments.
@main
struct BillheadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "billhead",
    abstract: "Draws invoices, credit notes and receipts from Stripe's JSON.",
    discussion: """
      Exit status: 0 done, 1 the machine failed, 2 wrong input, 64 wrong usage.

      EXAMPLES
        billhead render in_1PqZ.json customer.json  one document from objects
        billhead render invoices/ -o out/ --jobs 4  every bundle of a folder
        billhead batch bundles.jsonl -o out/        very many, and on after a kill
        billhead check in_1PqZ.json                 what is wrong with it
        billhead verify A-1.pdf snapshot.json       whether its bytes are right
        billhead locales fr-CH,de                   how preferences resolve
      """,
    version: Renderer.version,
    subcommands: [
      RenderCommand.self, BatchCommand.self, StreamCommand.self, CheckCommand.self,
      InspectCommand.self, LocalesCommand.self, FontsCommand.self, TemplatesCommand.self,
      VerifyCommand.self, SchemaCommand.self, KindsCommand.self,
    ])

  static func main() {
    // The parser sets help to the columns of the terminal; nothing else is asked for.
    emptyEnvironment(but: ["COLUMNS"])
    divertPrints()
    Console.keepRunningOnFailedWrites()
    do {
      try run(command())
    } catch {
      leave(error)
    }
  }

  /// What the arguments ask for. A subcommand that is named first reads the rest by itself, which
  /// spares the parser the other ones; what it does not take is read from the root, so that help and
  /// complaints are those of the whole tool.
  private static func command() throws -> any ParsableCommand {
    let arguments = CommandLine.arguments.dropFirst()
    let named = configuration.subcommands.first {
      $0.configuration.commandName == arguments.first
    }
    if let command = try? named?.parse(Array(arguments.dropFirst())) { return command }
    return try parseAsRoot()
  }

  private static func run(_ command: sending any ParsableCommand) throws {
    var command = command
    if let command = command as? any SerialCommand, command.isSerial {
      try command.runSerially()
    } else if let command = command as? any AsyncParsableCommand {
      try TaskWait.run(command)
    } else {
      try command.run()
    }
  }

  /// Failures of the input and of the machine as sentences; everything else is about usage.
  private static func leave(_ error: any Error) -> Never {
    restorePrints()
    var reporter = Reporter(.text)
    guard (try? reporter.report(error)) != nil else { exit(withError: error) }
    exit(withError: ExitCode(reporter.status))
  }
}
