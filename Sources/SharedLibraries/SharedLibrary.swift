internal import Diagnostics
internal import HostSystem

/// A library that is opened only when something needs it, because loading it costs start-up time.
///
/// It stays open for the life of the process: types of GObject and callbacks of OpenSSL cannot be
/// unloaded.
package struct SharedLibrary {
  private let handle: UnsafeMutableRawPointer
  private let name: String
  private let package: String
  private let user: String

  /// - Parameters:
  ///   - files: names for the dynamic linker, the best first.
  ///   - package: the Debian package that has it.
  ///   - user: what needs it, for the sentence: "this picture".
  /// - Throws: A `MachineFailure` that names the Debian package when the library is not there.
  package init(_ name: String, files: [String], package: String, neededBy user: String) throws {
    (self.name, self.package, self.user) = (name, package, user)
    let handle = files.lazy.compactMap { dlopen($0, RTLD_NOW | RTLD_LOCAL) }.first
    guard let handle else { throw Self.missing(name, package, user) }
    self.handle = handle
  }

  /// A function by its C name. The caller states its type, which must be that of the C header.
  package func function<Function>(_ symbol: String, as type: Function.Type) throws -> Function {
    guard let address = dlsym(handle, symbol) else {
      throw Self.missing("\(name) with \(symbol)", package, user)
    }
    return unsafeBitCast(address, to: type)
  }

  private static func missing(_ name: String, _ package: String, _ user: String) -> MachineFailure {
    MachineFailure(LibraryFact.missing(name, package: package, user: user).diagnostic)
  }
}
