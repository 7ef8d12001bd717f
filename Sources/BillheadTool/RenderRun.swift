import ArgumentParser
import Billhead

/// One run of `render`: where documents come from, and what becomes of each.
struct RenderRun {
  let renderer: Renderer
  private(set) var inputs: [DocumentInput]
  let output: Output
  let options: RenderOptions
  let settings: SellerSettings?
  private var reporter: Reporter
  private var writer: ResultWriter

  /// Throws for what keeps it from beginning, told already where it is ours to tell.
  init(_ command: RenderCommand) throws {
    var reporter = Reporter(command.global.diagnostics)
    guard
      let renderer = try reporter.attempt({ try command.global.renderer(jobs: command.jobs) }),
      try reporter.attempt({
        try renderer.requireParts(of: command.document.renderOptions)
      }) != nil,
      let inputs = try reporter.attempt({ try InputSet(command.inputs).documents }),
      let settings = try reporter.attempt({ try command.seller.read() }),
      let target = try reporter.attempt({
        try OutputTarget(command.output, count: inputs.count)
      }),
      let output = try reporter.attempt({ try command.chosenOutput() })
    else { throw ExitCode(reporter.status) }
    self.renderer = renderer
    self.inputs = inputs
    self.reporter = reporter
    self.output = output
    options = command.document.renderOptions
    self.settings = settings.settings
    writer = ResultWriter(target: target, count: inputs.count)
    Interruption.watch()
  }

  /// Draws the documents one after the other, until a signal comes.
  mutating func drawAll() throws {
    for index in inputs.indices where !Interruption.hasCome {
      let result = Result {
        try renderer.render(inputs[index].takeBundle(settings), as: output, options: options)
      }
      try take(inputs[index].name, result)
    }
  }

  /// Writes what was drawn of an input, or tells why nothing was.
  mutating func take(_ name: String, _ result: Result<Rendered, any Error>) throws {
    if let rendered = try reporter.attempt(of: name, { try result.get() }) {
      reporter.report(rendered.diagnostics, of: name)
      try reporter.attempt(of: name) { try writer.write(rendered) }
    }
    writer.tellProgress()
  }

  /// Ends the command with the status of what was told.
  func finish() throws {
    writer.finish()
    if Interruption.hasCome {
      Console.tell("interrupted after \(writer.done) of \(inputs.count) documents")
      throw ExitCode(Interruption.status)
    }
    try reporter.finish()
  }
}
