import CPangoCairo

/// Owns one reference to a GObject.
struct PangoHandle: ~Copyable {
  let pointer: UnsafeMutableRawPointer

  init<Object>(_ pointer: UnsafeMutablePointer<Object>) {
    self.pointer = UnsafeMutableRawPointer(pointer)
  }

  init(_ pointer: OpaquePointer) {
    self.pointer = UnsafeMutableRawPointer(pointer)
  }

  deinit { g_object_unref(pointer) }
}
