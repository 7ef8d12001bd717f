import Glibc

/// The loop of libFuzzer, which calls a test with one input after the other.
public enum Driver {
  public typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  public typealias Test = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

  /// Runs until an input traps or the time is over; `--seeds FOLDER` writes the seeds instead.
  ///
  /// - Returns: The status of the program.
  public static func run(
    _ count: CInt, _ arguments: Arguments, seeds: [[UInt8]], _ test: Test
  ) -> CInt {
    if count == 3, let arguments, let option = arguments[1], let folder = arguments[2],
      strcmp(option, "--seeds") == 0
    {
      return write(seeds, to: String(cString: folder))
    }
    var count = count
    var arguments = arguments
    return runDriver(&count, &arguments, test)
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

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Driver.Arguments>,
  _ test: Driver.Test
) -> CInt
