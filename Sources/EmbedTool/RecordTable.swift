/// Records of several lines, each headed by `@` and the keys it serves.
struct RecordTable {
  /// The records without their heads.
  private(set) var text = ""
  /// Lines `key TAB offset TAB length` in byte order of the keys; bytes of the embedded text.
  let index: String

  init(_ source: String) {
    var entries: [String] = []
    var keys: [Substring] = []
    var record: [Substring] = []
    // The embedded literal begins with a line feed.
    var offset = 1
    var body: [Substring] = []
    func close(_ entries: inout [String]) {
      let length = record.reduce(0) { $0 + $1.utf8.count + 1 }
      entries += keys.map { "\($0)\t\(offset)\t\(length)" }
      offset += length
      body += record
    }
    for line in source.split(separator: "\n") where !line.hasPrefix("# ") {
      guard line.hasPrefix("@\t") else {
        record.append(line)
        continue
      }
      close(&entries)
      keys = line.split(separator: "\t").dropFirst().map { $0 }
      record = []
    }
    close(&entries)
    text = body.joined(separator: "\n")
    index = EmbeddedForm.sortedLines(entries.joined(separator: "\n"))
  }
}
