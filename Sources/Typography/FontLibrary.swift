package import Diagnostics

/// The font files that pages may use, by family. No system fonts: only these files.
package struct FontLibrary: Sendable {
  /// Finds the files of the known families below the given folders.
  ///
  /// Throws a `MachineFailure` that names the missing family and the Debian package that has it.
  package init(folders: [String]) throws {}
}
