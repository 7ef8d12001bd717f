import CPangoCairo

/// Owns a Cairo surface.
struct Surface: ~Copyable {
  let pointer: OpaquePointer
  /// Where it writes to: a surface that is dropped unfinished still writes.
  private let sink: ByteSink?

  /// Takes over a reference. Throws a `MachineFailure` with what Cairo says.
  init(_ pointer: OpaquePointer?, from call: String, sink: ByteSink? = nil) throws {
    guard let pointer else { throw TypographyFact.callFailed(call, reason: "no memory").failure }
    let status = cairo_surface_status(pointer)
    if status != CAIRO_STATUS_SUCCESS { cairo_surface_destroy(pointer) }
    try checkCairo(status, call)
    self.pointer = pointer
    self.sink = sink
  }

  deinit { cairo_surface_destroy(pointer) }

  /// Ends writing: what was drawn is complete only after it.
  func finish(_ call: String) throws {
    cairo_surface_finish(pointer)
    try check(call)
  }

  func check(_ call: String) throws {
    try checkCairo(cairo_surface_status(pointer), call)
  }
}

/// Turns a status of Cairo's into a `MachineFailure` that names the call.
func checkCairo(_ status: cairo_status_t, _ call: String) throws {
  guard status != CAIRO_STATUS_SUCCESS else { return }
  throw TypographyFact.callFailed(call, reason: String(cString: cairo_status_to_string(status)))
    .failure
}
