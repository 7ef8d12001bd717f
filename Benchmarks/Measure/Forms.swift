import Billhead
import HostSystem

/// What the forms of one document cost beside its PDF: processor milliseconds of each, medians over
/// the documents of a folder, from the bytes of a bundle to the bytes of the form.
///
/// Each document is made in one form only, as its words would be known by the second.
struct Forms {
  static let names = ["PDF", "mail: HTML and text", "hosted page", "plain text"]

  /// In the order of the names.
  private(set) var milliseconds: [Double] = []

  init(folder: String, count: Int) throws {
    let renderer = try Renderer()
    var times: [[Double]] = Self.names.map { _ in [] }
    for number in 0..<count {
      let bytes = try readFile("\(folder)/\(number).bundle.json")
      let form = number % times.count
      times[form].append(try time(form, bytes, renderer))
    }
    // The first documents warm the caches up.
    milliseconds = times.map { one in
      let kept = one.dropFirst(one.count / 8).sorted()
      return kept.isEmpty ? .nan : kept[kept.count / 2]
    }
  }

  private func time(_ form: Int, _ bytes: [UInt8], _ renderer: Renderer) throws -> Double {
    var clock = Stopwatch()
    let bundle = try BillingBundle(bytes, name: "bundle.json")
    switch form {
    case 0: _ = try renderer.render(bundle, as: .pdf)
    case 1: _ = try renderer.emailBody(for: bundle)
    case 2: _ = try renderer.render(bundle, as: .page)
    default: _ = try renderer.render(bundle, as: .text)
    }
    return clock.lap()
  }
}
