import Billhead
import Documents
import HostSystem

/// The documents of one workload, numbered from 0, in a folder: `7.bundle.json` for the library and,
/// with the same words, `7.words.json` and `7.words.tsv` for the others.
struct Material {
  let market: Market
  let lineCount: Int
  let folder: String

  func write(count: Int) throws {
    try makeFolder(folder)
    let renderer = try Renderer()
    for number in 0..<count {
      let writer = InvoiceWriter(market: market, lineCount: lineCount, number: number)
      let bytes = Array(writer.json.utf8)
      let bundle = try BillingBundle(bytes, name: "bundle.json")
      let composed = try renderer.compose(bundle, options: RenderOptions())
      let words = Words(composed.document, composed.design)
      try writeFile(bytes, to: "\(folder)/\(number).bundle.json")
      try writeFile(words.json, to: "\(folder)/\(number).words.json")
      try writeFile(Array(words.records.utf8), to: "\(folder)/\(number).words.tsv")
    }
  }
}
