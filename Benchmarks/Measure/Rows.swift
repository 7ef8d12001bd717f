import Billhead
import Billing
import Documents
import Layout
import Typography

/// The programs to measure, and where their files go.
struct Setting {
  let tool: String
  let floor: String
  let folder: String

  /// Writes a bundle with so many lines and tells its path.
  func bundle(_ lines: Int) throws -> String {
    let path = "\(folder)/bundle-\(lines).json"
    try writeFile(Array(InvoiceWriter(lineCount: lines).json.utf8), to: path)
    return path
  }
}

/// The tool and the floor as whole processes, taking turns.
struct WholeProcess: CustomStringConvertible {
  let lines: Int
  private var ours: [ChildProcess] = []
  private var theirs: [ChildProcess] = []

  init(_ setting: Setting, lines: Int, rounds: Int) throws {
    self.lines = lines
    let bundle = try setting.bundle(lines)
    for _ in 0..<rounds {
      ours.append(
        try ChildProcess([
          setting.tool, "render", bundle, "--output", "\(setting.folder)/ours-\(lines).pdf",
        ]))
      theirs.append(
        try ChildProcess([setting.floor, String(lines), "\(setting.folder)/floor-\(lines).pdf"]))
    }
  }

  var description: String {
    let (cpu, floorCPU) = (
      median(ours.map(\.processorMilliseconds)), median(theirs.map(\.processorMilliseconds))
    )
    let cells = [
      "\(lines) lines", rounded(median(ours.map(\.milliseconds))), rounded(cpu),
      rounded(median(ours.map(\.peakMegabytes))), rounded(median(theirs.map(\.milliseconds))),
      rounded(floorCPU), rounded(cpu / floorCPU),
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }
}

/// Documents after one another in one process: from bytes of JSON to bytes of PDF.
struct Warm: CustomStringConvertible {
  let lines: Int
  private let ours: Double
  private let theirs: Double
  private let sizes: (ours: Int, theirs: Int)

  init(_ setting: Setting, lines: Int, rounds: Int) throws {
    self.lines = lines
    let bytes = try readFile(try setting.bundle(lines))
    let renderer = try Renderer()
    var size = 0
    ours = try medianTime(rounds: rounds) {
      size = try renderer.render(Bundle(bytes, name: "bundle.json"), as: .pdf).bytes.count
    }
    let (output, times) = ("\(setting.folder)/floor-\(lines).pdf", "\(setting.folder)/times.txt")
    _ = try ChildProcess([
      "/bin/sh", "-c", "\(setting.floor) \(lines) \(output) \(max(2, rounds)) > \(times)",
    ])
    let text = String(decoding: try readFile(times), as: UTF8.self)
    theirs = Double(text.split(separator: "\n").first ?? "") ?? .nan
    sizes = (size, try readFile(output).count)
  }

  var description: String {
    "| \(lines) lines | \(rounded(ours)) | \(rounded(theirs)) | \(rounded(ours / theirs))"
      + " | \(sizes.ours) | \(sizes.theirs) |"
  }
}

/// Where the time of a warm document goes.
struct Stages {
  static let names = ["read and freeze", "compose", "lay out, shaping included", "draw the PDF"]

  /// In the order of the names.
  let milliseconds: [Double]

  init(_ setting: Setting, lines: Int, rounds: Int) throws {
    let bytes = try readFile(try setting.bundle(lines))
    let renderer = try Renderer()
    let bundle = try Bundle(bytes, name: "bundle.json")
    let document = try renderer.compose(bundle, options: RenderOptions()).document
    let read = try medianTime(rounds: rounds) {
      _ = try Bundle(bytes, name: "bundle.json").freeze()
    }
    let composed = try medianTime(rounds: rounds) {
      _ = try renderer.compose(bundle, options: RenderOptions())
    }
    let frozen = try medianTime(rounds: rounds) { _ = try bundle.freeze() }
    let laidOut = try medianTime(rounds: rounds) { _ = try renderer.layOut(document) }
    let drawn = try medianTime(rounds: rounds) {
      _ = try renderer.layOut(document) { try $1.pdf($0) }
    }
    milliseconds = [read, composed - frozen, laidOut, drawn - laidOut]
  }
}

private func medianTime(rounds: Int, _ body: () throws -> Void) throws -> Double {
  try body()
  let times = try (0..<rounds).map { _ in
    let start = processorMilliseconds()
    try body()
    return processorMilliseconds() - start
  }
  return median(times)
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
}

/// Three digits.
func rounded(_ value: Double) -> String {
  guard value.isFinite else { return "–" }
  if value >= 100 { return String(Int(value.rounded())) }
  let scale = value >= 10 ? 10.0 : 100.0
  return String((value * scale).rounded() / scale)
}
