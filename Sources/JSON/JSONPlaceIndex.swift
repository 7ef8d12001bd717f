/// Where lines begin and where the elements of arrays stand, so that a place is found by halving
/// and not by walking through the text for each finding.
struct JSONPlaceIndex {
  /// The offsets at which lines begin; empty until the first is asked for.
  private var lineStarts: [UInt32] = []
  /// The nodes of the elements of the arrays that were asked for, by the array's node.
  private var elements: [Int: [UInt32]] = [:]

  /// The line of a byte, from 1, and the offset at which it begins.
  mutating func line(at offset: Int, in bytes: [UInt8]) -> (number: Int, start: Int) {
    if lineStarts.isEmpty {
      lineStarts = [0]
      for index in bytes.indices where bytes[index] == 0x0A {
        lineStarts.append(UInt32(index + 1))
      }
    }
    let number = Self.count(in: lineStarts, upTo: UInt32(offset))
    return (number, Int(lineStarts[number - 1]))
  }

  /// The position of an element in its array, from 0.
  mutating func position(of element: Int, in array: Int, nodes: [JSONNode]) -> Int {
    let known = elements[array] ?? Self.elements(of: array, nodes)
    elements[array] = known
    return Self.count(in: known, upTo: UInt32(element)) - 1
  }

  private static func elements(of array: Int, _ nodes: [JSONNode]) -> [UInt32] {
    var elements: [UInt32] = []
    var element = array + 1
    let end = array + nodes[array].stride
    while element < end {
      elements.append(UInt32(element))
      element += nodes[element].stride
    }
    return elements
  }

  /// How many of ascending numbers are not above a limit.
  private static func count(in numbers: [UInt32], upTo limit: UInt32) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
