// Measures the tool and the library beside the floor, in one run, and prints a table.
//
//   billhead-measure TOOL FLOOR FOLDER
//
// Whole processes take turns, so that a busy minute hits both.

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
  print("usage: billhead-measure TOOL FLOOR FOLDER")
  throw ChildProcess.Failure(arguments: arguments, status: 64)
}
let setting = Setting(tool: arguments[1], floor: arguments[2], folder: arguments[3])

print("| whole process | ours, ms | CPU, ms | peak, MB | floor, ms | CPU, ms | CPU ratio |")
print("|---|---|---|---|---|---|---|")
for (lines, rounds) in [(5, 25), (100, 15), (5000, 5), (10_000, 3)] {
  print(try WholeProcess(setting, lines: lines, rounds: rounds))
}

print("\n| warm, CPU ms a document | ours | floor | ratio | bytes, ours | floor |")
print("|---|---|---|---|---|---|")
for (lines, rounds) in [(5, 200), (100, 60), (5000, 3)] {
  print(try Warm(setting, lines: lines, rounds: rounds))
}
print("\nPeak memory of this process: \(rounded(peakMegabytes())) MB.")

print("\n| stage, CPU ms | 5 lines | 100 lines | 5,000 lines |")
print("|---|---|---|---|")
let stages = try [(5, 200), (100, 60), (5000, 3)].map {
  try Stages(setting, lines: $0.0, rounds: $0.1)
}
for (index, name) in Stages.names.enumerated() {
  let cells = stages.map { rounded($0.milliseconds[index]) }
  print("| \(name) | \(cells.joined(separator: " | ")) |")
}
