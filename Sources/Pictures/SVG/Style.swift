/// Properties that were held to the lists and limits, one value each.
struct Style {
  private(set) var properties: [SVGElement.Property] = []
  /// What was not.
  private(set) var leftOut: [String] = []
  /// Whether a `transform` was left out, without which nothing is where it belongs.
  var lacksTransform = false

  init() {}

  init(_ declarations: [Declaration]) {
    for declaration in declarations { take(declaration) }
  }

  private mutating func take(_ declaration: Declaration) {
    let name = declaration.name
    guard let kind = SVGVocabulary.properties[name] else {
      if SVGVocabulary.isMissed(name), declaration.value != "none" { miss(name) }
      return
    }
    guard let value = SVGValue(declaration.value, kind) else {
      miss(name)
      if kind == .transform { lacksTransform = true }
      return
    }
    set(
      SVGElement.Property(name: name, value: value, isImportant: declaration.isImportant))
  }

  private mutating func miss(_ name: String) {
    if !leftOut.contains(name) { leftOut.append(name) }
  }

  /// Sets a property; it is the last one then, for some take back others.
  mutating func set(_ property: SVGElement.Property) {
    let known = properties.firstIndex { $0.name == property.name }
    if let known {
      if properties[known].isImportant, !property.isImportant { return }
      properties.remove(at: known)
    }
    properties.append(property)
  }
}
