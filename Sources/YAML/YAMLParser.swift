import CYAML

/// libyaml's parser over a text that outlives it.
struct YAMLParser: ~Copyable {
  /// The parser keeps pointers into itself, so it may not move.
  private let state: UnsafeMutablePointer<yaml_parser_t>

  /// Throws a `YAMLFault` where there is no memory for it.
  init(_ text: UnsafeBufferPointer<UInt8>) throws(YAMLFault) {
    let state = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    state.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(state) == 1 else {
      state.deallocate()
      throw YAMLFault(problem: .syntax("there is no memory to read it"), mark: nil)
    }
    yaml_parser_set_encoding(state, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(state, text.baseAddress, text.count)
    self.state = state
  }

  deinit {
    yaml_parser_delete(state)
    state.deallocate()
  }

  /// The next event; at the end of the stream, the end again and again.
  func next() throws(YAMLFault) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(state, &event) == 1 else { throw fault }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  private var fault: YAMLFault {
    let problem = state.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
    // The reader of bytes, below the scanner, counts no lines.
    let isPlaced = [YAML_SCANNER_ERROR, YAML_PARSER_ERROR].contains(state.pointee.error)
    return YAMLFault(
      problem: .syntax(problem), mark: isPlaced ? YAMLMark(state.pointee.problem_mark) : nil)
  }
}
