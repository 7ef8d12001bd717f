import CZlib

extension PDFFinisher {
  /// The version of the zlib that runs: `1.2.13`.
  package static var zlibVersion: String { String(cString: CZlib.zlibVersion()) }
}

/// Packs bytes as zlib does (RFC 1950), with one working memory for many streams.
struct Deflater: ~Copyable {
  private let state: UnsafeMutablePointer<z_stream>

  init(level: Int32) throws(PDFFault) {
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    let status = billhead_deflate_init(state, level)
    guard status == Z_OK else { throw .zlib(status) }
  }

  deinit {
    deflateEnd(state)
    state.deallocate()
  }

  func deflate(_ bytes: [UInt8]) throws(PDFFault) -> [UInt8] {
    guard bytes.count <= UInt32.max, deflateReset(state) == Z_OK else { throw .zlib(Z_BUF_ERROR) }
    let bound = Int(deflateBound(state, UInt(bytes.count)))
    var status = Z_OK
    let packed = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      status = bytes.withUnsafeBufferPointer { input in
        state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        state.pointee.avail_in = UInt32(input.count)
        state.pointee.next_out = output.baseAddress
        state.pointee.avail_out = UInt32(output.count)
        return CZlib.deflate(state, Z_FINISH)
      }
      count = output.count - Int(state.pointee.avail_out)
    }
    guard status == Z_STREAM_END else { throw .zlib(status) }
    return packed
  }
}

/// Unpacks what zlib packed (RFC 1950), with one working memory for many streams.
struct Inflater: ~Copyable {
  private let state: UnsafeMutablePointer<z_stream>

  init() throws(PDFFault) {
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    let status = billhead_inflate_init(state)
    guard status == Z_OK else { throw .zlib(status) }
  }

  deinit {
    inflateEnd(state)
    state.deallocate()
  }

  /// The owner is whose bytes they are, for the sentence when they are damaged.
  func inflate(
    _ bytes: [UInt8], in range: Range<Int>, of owner: PDFFault.Owner
  ) throws(PDFFault) -> [UInt8] {
    guard range.count <= UInt32.max, inflateReset(state) == Z_OK else {
      throw .zlib(Z_BUF_ERROR)
    }
    var output = [UInt8](repeating: 0, count: max(1_024, range.count * 6))
    var filled = 0
    let status = bytes.withUnsafeBufferPointer { input in
      state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)?
        .advanced(by: range.lowerBound)
      state.pointee.avail_in = UInt32(range.count)
      return fill(&output, &filled)
    }
    guard status == Z_STREAM_END else { throw .unpackable(owner) }
    output.removeLast(output.count - filled)
    return output
  }

  /// Unpacks to the end, making more room as it is needed.
  private func fill(_ output: inout [UInt8], _ filled: inout Int) -> Int32 {
    while true {
      let room = min(output.count - filled, Int(UInt32.max))
      let status = output.withUnsafeMutableBufferPointer { space in
        state.pointee.next_out = space.baseAddress?.advanced(by: filled)
        state.pointee.avail_out = UInt32(room)
        return CZlib.inflate(state, Z_NO_FLUSH)
      }
      filled += room - Int(state.pointee.avail_out)
      guard status == Z_OK, state.pointee.avail_out == 0 else { return status }
      output += repeatElement(0, count: output.count)
    }
  }
}
