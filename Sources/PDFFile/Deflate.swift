import CDeflate

extension PDFFinisher {
  /// The version of the library that packs, as of the build: `1.14`.
  package static var packerVersion: String { LIBDEFLATE_VERSION_STRING }
}

/// Packs bytes in the format of zlib (RFC 1950), with one working memory for many streams.
struct Deflater: ~Copyable {
  private let compressor: OpaquePointer

  /// - Parameter level: 1, quick, to 12, small.
  init(level: Int32) throws(PDFFault) {
    guard let compressor = libdeflate_alloc_compressor(level) else { throw .noMemory }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  func deflate(_ bytes: [UInt8]) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      // The bound is enough for any bytes.
      count = libdeflate_zlib_compress(
        compressor, bytes, bytes.count, output.baseAddress, output.count)
    }
  }
}

/// Unpacks what is packed in the format of zlib (RFC 1950), with one working memory for many
/// streams.
struct Inflater: ~Copyable {
  /// No stream of a document is larger unpacked.
  private static let limit = 1 << 31

  /// What may be read and unpacked.
  let budget: ReadingBudget
  private let decompressor: OpaquePointer

  /// - Parameter budget: For files from outside.
  init(budget: ReadingBudget = .unlimited) throws(PDFFault) {
    guard let decompressor = libdeflate_alloc_decompressor() else { throw .noMemory }
    (self.budget, self.decompressor) = (budget, decompressor)
  }

  deinit { libdeflate_free_decompressor(decompressor) }

  /// The owner is whose bytes they are, for the sentence when they are damaged.
  func inflate(
    _ bytes: [UInt8], in range: Range<Int>, of owner: PDFFault.Owner
  ) throws(PDFFault) -> [UInt8] {
    let limit = min(Self.limit, budget.unpackedRest)
    var room = min(limit, max(1_024, range.count * 6))
    while true {
      var result = LIBDEFLATE_BAD_DATA
      let unpacked = [UInt8](unsafeUninitializedCapacity: room) { output, count in
        result = bytes[range].withUnsafeBytes { input in
          libdeflate_zlib_decompress(
            decompressor, input.baseAddress, input.count, output.baseAddress, output.count, &count)
        }
        if result != LIBDEFLATE_SUCCESS { count = 0 }
      }
      if result == LIBDEFLATE_SUCCESS {
        try budget.unpack(unpacked.count)
        return unpacked
      }
      guard result == LIBDEFLATE_INSUFFICIENT_SPACE else { break }
      guard room < limit else { throw .tooLarge }
      room = min(limit, room * 4)
    }
    throw .unpackable(owner)
  }
}
