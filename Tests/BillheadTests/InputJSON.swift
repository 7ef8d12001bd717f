import Billhead
import Billing
import Foundation
import HostSystem

/// The JSON of a fixture, to be changed in one place at a time.
struct InputJSON {
  enum Change: CaseIterable {
    case null, removed, invisible, unknown
  }

  /// Where a member stands: keys of objects and positions in arrays.
  enum Step: Hashable {
    case key(String)
    case position(Int)
  }

  private let names: [String]
  private let folder: String
  private var values: [Any]

  init(_ fixture: Fixture) throws {
    folder = fixture.folder
    names = try namesInFolder(folder).filter { $0.hasSuffix(".json") }
    values = try [String](names).map { name in
      let bytes = try readFile("\(fixture.folder)/\(name)")
      return try JSONSerialization.jsonObject(with: Data(bytes))
    }
  }

  func bundle() throws -> BillingBundle {
    let sources = try zip(names, values).map { name, value in
      let data = try JSONSerialization.data(withJSONObject: value, options: .sortedKeys)
      return SourceBundle.Source(name: name, bytes: Array(data))
    }
    return try BillingBundle(sources, folder: folder)
  }

  /// Every member, in an order that is always the same.
  var paths: [[Step]] {
    values.enumerated().flatMap { Self.paths($0.element, [.position($0.offset)]) }
  }

  private static func paths(_ value: Any, _ prefix: [Step]) -> [[Step]] {
    if let object = value as? [String: Any] {
      return object.sorted { $0.key < $1.key }.flatMap { key, member in
        [prefix + [.key(key)]] + paths(member, prefix + [.key(key)])
      }
    }
    guard let array = value as? [Any] else { return [] }
    return array.enumerated().flatMap { paths($0.element, prefix + [.position($0.offset)]) }
  }

  func changed(_ path: [Step], _ change: Change) -> InputJSON {
    changed(path) { value in
      switch change {
      case .null: NSNull()
      case .removed: nil
      case .invisible: value is String ? " \u{200B}\u{2028}\u{202E}\u{200D} " : NSNull()
      case .unknown: value is String ? "zz_9" : NSNull()
      }
    }
  }

  /// The same with another string.
  func replaced(_ path: [Step], by text: String) -> InputJSON { changed(path) { _ in text } }

  private func changed(_ path: [Step], to new: (Any) -> Any?) -> InputJSON {
    var copy = self
    if let values = Self.changed(values, path[...], to: new) as? [Any] { copy.values = values }
    return copy
  }

  private static func changed(
    _ value: Any, _ path: ArraySlice<Step>, to new: (Any) -> Any?
  ) -> Any? {
    guard let step = path.first else { return new(value) }
    if case .key(let key) = step, var object = value as? [String: Any] {
      object[key] = object[key].flatMap { changed($0, path.dropFirst(), to: new) }
      return object
    }
    if case .position(let position) = step, var array = value as? [Any] {
      array[position] = changed(array[position], path.dropFirst(), to: new) ?? NSNull()
      return array
    }
    return value
  }

  /// Where the words of people stand: strings whose key is one of these.
  func paths(ofStringsNamed keys: Set<String>) -> [[Step]] {
    paths.filter { path in
      guard case .key(let key)? = path.last, keys.contains(key) else { return false }
      return Self.value(values, path[...]) is String
    }
  }

  private static func value(_ value: Any, _ path: ArraySlice<Step>) -> Any? {
    switch path.first {
    case nil: value
    case .key(let key): (value as? [String: Any])?[key].flatMap { Self.value($0, path.dropFirst()) }
    case .position(let position):
      (value as? [Any]).flatMap { Self.value($0[position], path.dropFirst()) }
    }
  }

  /// What must never be printed: ids, and the keys and values of metadata.
  var secrets: Set<String> {
    var found: Set<String> = []
    for value in values { Self.collect(value, isMetadata: false, into: &found) }
    return found
  }

  private static func collect(_ value: Any, isMetadata: Bool, into found: inout Set<String>) {
    if let text = value as? String {
      if isMetadata ? text.count > 5 : isID(text) { found.insert(text) }
    } else if let array = value as? [Any] {
      for element in array { collect(element, isMetadata: isMetadata, into: &found) }
    } else if let object = value as? [String: Any] {
      for (key, member) in object {
        if isMetadata, key.count > 5 { found.insert(key) }
        collect(member, isMetadata: isMetadata || key == "metadata", into: &found)
      }
    }
  }

  /// `in_1PqZ`, `txr_1PqZ`: lower-case letters, an underscore, and letters with a digit or capital.
  private static func isID(_ text: String) -> Bool {
    let parts = text.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count >= 2, let first = parts.first, let last = parts.last else { return false }
    return (2...8).contains(first.count) && first.allSatisfy { $0.isLowercase && $0.isASCII }
      && last.count >= 4 && last.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && last.contains { $0.isNumber || $0.isUppercase }
  }
}
