/// The paths of the files of an output: the path itself for one file, else with a number from 1
/// before the ending: `name-2.png` for `name.png`.
func numberedPaths(_ path: String, count: Int) -> [String] {
  guard count > 1 else { return Array(repeating: path, count: count) }
  let name = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
  var end = path.endIndex
  if let dot = path[name...].lastIndex(of: "."), dot != name { end = dot }
  return (1...count).map { "\(path[..<end])-\($0)\(path[end...])" }
}
