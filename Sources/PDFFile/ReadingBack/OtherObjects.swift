/// The objects in bytes that no signature explains, found by the words with which objects begin.
///
/// A help for people, who want to know what was replaced. Nothing depends on it: the bytes are refused
/// already.
struct OtherObjects {
  /// As many as people read.
  private static let limit = 16

  private let file: SignableFile
  private var numbers: [Int] = []

  init(in bytes: [UInt8], after start: Int, of file: SignableFile) {
    self.file = file
    var place = start
    while let word = bytes.firstIndex(of: " obj", from: place), numbers.count < Self.limit {
      if let number = bytes.objectNumber(before: word), number > 0, !numbers.contains(number) {
        numbers.append(number)
      }
      place = word + 4
    }
  }

  /// - Parameter own: The file as it was made.
  func faults(_ own: [UInt8]) -> [UpdateFault] {
    let signed: Set = [file.root, file.page, file.size, file.size + 1, file.size + 2]
    do throws(PDFFault) {
      let inflater = try Inflater(budget: .reading(own.count))
      var drawing = try Drawing(own, inflater: inflater)
      var faults: [UpdateFault] = []
      for number in numbers where !signed.contains(number) {
        if drawing.file.locations.indices.contains(number) {
          let part = try? FilePart(object: number, in: &drawing, inflater: inflater)
          faults.append(.redefined(object: number, part ?? .other(object: number)))
        } else {
          faults.append(.added(object: number))
        }
      }
      return faults
    } catch {
      return []
    }
  }
}

extension [UInt8] {
  /// The first number of `12 0 obj`, of which the last word begins at a place.
  fileprivate func objectNumber(before place: Int) -> Int? {
    guard let generation = digits(endingAt: place), generation.lowerBound > 0,
      self[generation.lowerBound - 1].isPDFSpace,
      let name = digits(endingAt: generation.lowerBound - 1)
    else { return nil }
    return number(at: name)
  }

  /// Up to ten digits; nil where there are none.
  private func digits(endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > 0, end - start < 10, self[start - 1].isDigit { start -= 1 }
    return start < end ? start..<end : nil
  }
}
