// Makes the documents that are measured, draws them in one process, and times the steps of that.
// `Benchmarks/compare` runs it beside the other programs.

import Billhead

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("write", 5):
  guard let market = Market.named(arguments[1]), let lines = Int(arguments[2]),
    let count = Int(arguments[3])
  else { throw Misuse() }
  try Material(market: market, lineCount: lines, folder: arguments[4]).write(count: count)
case ("warm", 3):
  guard let tasks = Int(arguments[2]), tasks > 0 else { throw Misuse() }
  try await Worker(folder: arguments[1], tasks: tasks).serve()
case ("stages", 3):
  guard let count = Int(arguments[2]), count > 1 else { throw Misuse() }
  let stages = try Stages(folder: arguments[1], count: count)
  for (name, time) in zip(Stages.names, stages.milliseconds) { print("\(name)\t\(time)") }
case ("forms", 3):
  guard let count = Int(arguments[2]), count >= 2 * Forms.names.count else { throw Misuse() }
  let forms = try Forms(folder: arguments[1], count: count)
  for (name, time) in zip(Forms.names, forms.milliseconds) { print("\(name)\t\(time)") }
default: throw Misuse()
}
