import Encodings

/// Writes a cleaned drawing as XML. Ids are numbered in the order of the elements, so that no name of
/// the file's is in it, and a drawing that was cleaned is written as it stands.
struct SVGWriter {
  private let tree: SVGTree
  private var output: [UInt8] = []
  /// What each element is called.
  private var numbers: [Int]
  private var count = 0

  init(_ tree: SVGTree) {
    self.tree = tree
    numbers = Array(repeating: 0, count: tree.elements.count)
    number(0)
  }

  private mutating func number(_ index: Int) {
    numbers[index] = count
    count += 1
    for child in tree.elements[index].children { number(child) }
  }

  func written() -> [UInt8] {
    var writer = self
    writer.write(0)
    return writer.output
  }

  private mutating func write(_ index: Int) {
    let element = tree.elements[index]
    let target = tree.target(of: element)
    output += Array("<\(element.name)".utf8)
    if index == 0 { attribute("xmlns", "http://www.w3.org/2000/svg") }
    if let id = element.id, tree.ids[id] == index { attribute("id", "i\(numbers[index])") }
    if let target { attribute("href", "#i\(numbers[target])") }
    for property in element.attributes {
      if let value = text(of: property) { attribute(property.name, value) }
    }
    // Without a language of its own text would be set in that of the machine.
    if index == 0, element.value("xml:lang") == nil { attribute("xml:lang", "en") }
    let styles = element.style.compactMap { property in
      text(of: property).map { "\(property.name):\($0)" }
    }
    if !styles.isEmpty { attribute("style", styles.joined(separator: ";")) }
    if let raster = element.raster { write(raster) }
    writeContent(of: element)
  }

  private mutating func writeContent(of element: SVGElement) {
    guard !element.content.isEmpty else { return output += Array("/>".utf8) }
    output.append(UInt8(ascii: ">"))
    for part in element.content {
      switch part {
      case .element(let child): write(child)
      case .text(let text): escape(text)
      }
    }
    output += Array("</\(element.name)>".utf8)
  }

  /// A value with its reference renamed; nil where what it refers to is not there.
  private func text(of property: SVGElement.Property) -> String? {
    switch property.value {
    case .text(let text): return text
    case .reference(let id, let rest):
      if let target = tree.ids[id] { return "url(#i\(numbers[target]))\(rest)" }
      let isPaint = property.name == "fill" || property.name == "stroke"
      return isPaint ? (rest.trimmedASCII.isEmpty ? "none" : rest.trimmedASCII) : nil
    }
  }

  private mutating func attribute(_ name: String, _ value: String) {
    output += Array(" \(name)=\"".utf8)
    escape(value)
    output.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ raster: EmbeddedRaster) {
    let type = raster.format == .png ? "png" : "jpeg"
    output += Array(" href=\"data:image/\(type);base64,".utf8)
    output += Base64.encode(raster.bytes).utf8
    output.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output += Array("&amp;".utf8)
      case UInt8(ascii: "<"): output += Array("&lt;".utf8)
      case UInt8(ascii: ">"): output += Array("&gt;".utf8)
      case UInt8(ascii: "\""): output += Array("&quot;".utf8)
      case 0x09, 0x0A, 0x0D: output += Array("&#\(byte);".utf8)
      default: output.append(byte)
      }
    }
  }
}
