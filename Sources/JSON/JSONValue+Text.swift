extension JSONValue {
  /// The value as it stands in the text, without the space around it.
  package var text: ArraySlice<UInt8> {
    switch tape.nodes[index].kind {
    case .object, .array: return container
    case .number: return tape.rawBytes(of: tape.nodes[index])
    case .string, .key:
      let inside = tape.rawBytes(of: tape.nodes[index])
      return tape.bytes[inside.startIndex - 1...inside.endIndex]
    case .yes, .null: return word(4)
    case .no: return word(5)
    }
  }

  private func word(_ length: Int) -> ArraySlice<UInt8> {
    let start = Int(tape.nodes[index].start)
    return tape.bytes[start..<start + length]
  }

  /// To the bracket that closes the first one; those in strings do not count.
  private var container: ArraySlice<UInt8> {
    let start = Int(tape.nodes[index].start)
    var (position, depth, isInString) = (start, 0, false)
    repeat {
      switch tape.bytes[position] {
      case UInt8(ascii: "\\") where isInString: position += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString, UInt8(ascii: "[") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString, UInt8(ascii: "]") where !isInString: depth -= 1
      default: break
      }
      position += 1
    } while depth > 0
    return tape.bytes[start..<position]
  }
}
