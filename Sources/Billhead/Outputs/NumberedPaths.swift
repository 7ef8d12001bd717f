/// The paths of the files of an output: the path itself for one file, else with a number from 1
/// before the ending: `name-2.png` for `name.png`.
func numberedPaths(_ path: String, count: Int) -> [String] {
  guard count > 1 else { return Array(repeating: path, count: count) }
  let stem = withoutEnding(path)
  return (1...count).map { "\(stem)-\($0)\(path[stem.endIndex...])" }
}

/// A path without the ending of its file's name: `a/name` for `a/name.png`.
func withoutEnding(_ path: String) -> Substring {
  let name = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
  guard let dot = path[name...].lastIndex(of: "."), dot != name else { return path[...] }
  return path[..<dot]
}
