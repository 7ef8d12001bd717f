internal import HostSystem

/// The files of a folder whose names end in one of some ways, in the order of their names.
func files(
  in folder: String, endings: [String]
) throws -> [(path: String, bytes: [UInt8])] {
  try namesInFolder(folder)
    .filter { name in endings.contains { name.hasSuffix($0) } }
    .map { (path: "\(folder)/\($0)", bytes: try readFile("\(folder)/\($0)")) }
}
