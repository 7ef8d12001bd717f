import Glibc

/// The loop of libFuzzer, which calls a test with one input after the other.
///
/// `Fuzzer --list` prints the names of the targets, `Fuzzer NAME --seeds FOLDER` writes what a
/// target begins with, and `Fuzzer NAME` with arguments of libFuzzer runs until an input traps or
/// the time is over.
public enum Driver {
  public typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  typealias Test = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

  /// The target that the command line names; it is set before the loop begins.
  nonisolated(unsafe) private static var target: any FuzzTarget.Type = JSONTarget.self

  /// Does what the arguments say and gives the status of the program.
  static func run(_ count: CInt, _ arguments: Arguments) -> CInt {
    let words = (0..<Int(count)).compactMap { arguments?[$0].map { String(cString: $0) } }
    if words.count == 2, words[1] == "--list" {
      for target in FuzzTargets.all { print(target.name) }
      return 0
    }
    guard words.count > 1, let target = FuzzTargets.named(words[1]) else { return 2 }
    self.target = target
    if words.count == 4, words[2] == "--seeds" { return write(target.seeds, to: words[3]) }
    // libFuzzer is not told of the name.
    arguments?[1] = arguments?[0]
    var rest = arguments?.advanced(by: 1)
    var restCount = count - 1
    return runDriver(&restCount, &rest) { start, count in
      Driver.target.test(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    }
  }

  private static func write(_ seeds: [[UInt8]], to folder: String) -> CInt {
    for (index, bytes) in seeds.enumerated() {
      guard !bytes.isEmpty, let file = fopen("\(folder)/seed-\(index)", "wb") else { return 1 }
      let written = fwrite(bytes, 1, bytes.count, file)
      guard fclose(file) == 0, written == bytes.count else { return 1 }
    }
    return 0
  }
}

/// Where the package manager lets the program begin.
@_cdecl("Fuzzer_main")
public func begin(_ count: CInt, _ arguments: Driver.Arguments) -> CInt {
  Driver.run(count, arguments)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Driver.Arguments>,
  _ test: Driver.Test
) -> CInt
