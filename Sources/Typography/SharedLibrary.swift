#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A library that is opened only when something needs it, because loading it costs start-up time.
///
/// It stays open for the life of the process: GObject types cannot be unloaded.
struct SharedLibrary {
  private let handle: UnsafeMutableRawPointer
  private let name: String
  private let package: String

  /// Throws a `MachineFailure` that names the Debian package when the library is not there.
  init(_ name: String, files: [String], package: String) throws {
    let handle = files.lazy.compactMap { dlopen($0, RTLD_NOW | RTLD_LOCAL) }.first
    guard let handle else {
      throw TypographyFact.libraryNotFound(name, package: package).failure
    }
    self.handle = handle
    self.name = name
    self.package = package
  }

  /// A function by its C name. The caller states its type, which must be that of the C header.
  func function<Function>(_ symbol: String, as type: Function.Type) throws -> Function {
    guard let address = dlsym(handle, symbol) else {
      throw TypographyFact.libraryNotFound("\(name) with \(symbol)", package: package).failure
    }
    return unsafeBitCast(address, to: type)
  }
}
