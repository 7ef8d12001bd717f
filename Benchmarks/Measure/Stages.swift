import Billhead
import Billing
import Documents
import HostSystem
import Layout
import Typography

/// Where the time of a warm document goes: processor milliseconds of each step, medians over the
/// documents of a folder.
///
/// One half of the documents is drawn step by step, the other as a whole: finishing is what is left.
/// No document is drawn twice, as its words would be known by then.
struct Stages {
  static let names = [
    "read and freeze", "compose", "lay out, shaping included", "draw with Cairo, marks included",
    "finish",
  ]

  /// In the order of the names.
  private(set) var milliseconds: [Double] = []

  init(folder: String, count: Int) throws {
    let renderer = try Renderer()
    var (steps, wholes): ([[Double]], [Double]) = ([], [])
    for number in 0..<count {
      let bytes = try readFile("\(folder)/\(number).bundle.json")
      if number % 2 == 0 {
        steps.append(try inSteps(bytes, renderer))
      } else {
        wholes.append(try asWhole(bytes, renderer))
      }
    }
    // The first documents warm the caches up.
    let (kept, whole) = (steps.dropFirst(count / 8), median(wholes.dropFirst(count / 8)))
    milliseconds = kept[kept.startIndex].indices.map { step in median(kept.map { $0[step] }) }
    milliseconds.append(whole - milliseconds.reduce(0, +))
  }
}

/// Each step by itself, on the results of the steps before it.
private func inSteps(_ bytes: [UInt8], _ renderer: Renderer) throws -> [Double] {
  var clock = Stopwatch()
  let bundle = try BillingBundle(bytes, name: "bundle.json")
  _ = try bundle.freeze()
  let reading = clock.lap()
  let composed = try renderer.compose(bundle, options: RenderOptions())
  let composing = clock.lap()
  _ = try bundle.freeze()
  let freezing = clock.lap()
  let (layingOut, drawing) = try renderer.layOut(composed.document, composed.design) {
    laidOut, press in
    let layingOut = clock.lap()
    _ = try press.pdf(laidOut)
    return (layingOut, clock.lap())
  }
  return [reading, composing - freezing, layingOut, drawing]
}

private func asWhole(_ bytes: [UInt8], _ renderer: Renderer) throws -> Double {
  var clock = Stopwatch()
  _ = try renderer.render(BillingBundle(bytes, name: "bundle.json"), as: .pdf)
  return clock.lap()
}

private func median(_ values: some Sequence<Double>) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
}
