import CPangoCairo

/// Collects what Cairo writes.
final class ByteSink {
  var bytes: [UInt8] = []

  /// Hands a C callback and its argument to the body; the sink outlives the call of the body only,
  /// so whoever keeps them keeps the sink too.
  var argument: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let write: cairo_write_func_t = { argument, bytes, count in
    guard let argument else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(argument).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }
}
