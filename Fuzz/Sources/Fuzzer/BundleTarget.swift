import Composition
import Digests

/// Freezes, composes and writes bundles in the shapes of Stripe's objects. The bytes choose fields,
/// types, values and the sizes of lists; one of sixteen documents is laid out as well.
enum BundleTarget: FuzzTarget {
  static let name = "bundle"

  static func test(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    let name = choices.pick(templates)
    var writer = ShapeWriter(choices)
    writer.write(.bundle)
    guard let snapshot = Making.frozen(writer.bytes) else { return }
    guard let template = try? TemplateSet.builtIn.template(named: name) else {
      fatalError("no template \(name)")
    }
    // What an input does must not depend on those before it.
    Making.check(snapshot, by: template, laysOut: FNV1a.hash(bytes) % 16 == 0)
  }

  private static let templates = TemplateSet.builtIn.names
}
