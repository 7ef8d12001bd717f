import Billhead

extension ToolFact {
  var rejection: Rejection { Rejection([diagnostic]) }

  var diagnostic: Diagnostic { Diagnostic(.error, code, sentence, at: place, hints: hints) }

  private var code: String {
    switch self {
    case .lineTooLong: "line-too-long"
    case .manifestAsInput: "manifest-as-input"
    case .manifestExists: "manifest-exists"
    case .manifestInUse: "manifest-in-use"
    case .notARecord: "not-a-record"
    case .notLines: "not-lines"
    case .emptyFolder: "empty-folder"
    case .sameName: "same-number"
    case .manyParts: "many-pages"
    case .unknownOption: "unknown-option"
    case .wrongOption: "wrong-option"
    case .noProfile: "no-profile"
    case .noAttachment: "no-attachment"
    case .unknownProperty: "unknown-property"
    case .noValue: "no-value"
    case .propertyTwice: "property-twice"
    case .unknownRelationship: "unknown-relationship"
    }
  }

  private var place: Place? {
    switch self {
    case .lineTooLong(let path, let line, _, _), .notARecord(let path, let line):
      .text(file: path, line: line, column: 1)
    case .manifestAsInput(let path), .manifestExists(let path), .manifestInUse(let path),
      .notLines(let path), .emptyFolder(let path), .sameName(let path),
      .unknownProperty(_, let path, _), .noValue(_, let path), .propertyTwice(_, let path),
      .unknownRelationship(_, let path, _):
      .file(path)
    case .manyParts, .unknownOption, .wrongOption, .noProfile, .noAttachment: nil
    }
  }

  private var sentence: String {
    switch self {
    case .lineTooLong(_, _, let size, let limit):
      "this line has \(size) bytes, and \(limit) are the most that are read"
    case .manifestAsInput: "this is the manifest of the output folder, and no input"
    case .manifestExists: "a batch has been written to this folder before"
    case .manifestInUse: "another program is writing a batch to this folder"
    case .notARecord: "this line is no record of a batch"
    case .notLines:
      "this file is one piece of JSON over several lines; a bundle on each line is expected"
    case .emptyFolder: "there are no JSON files in this folder"
    case .sameName: "two documents of this run have the number that gives this name"
    case .manyParts(let count):
      "standard output takes one file, and this document has \(count) pages"
    case .unknownOption(let name, _): "a line has no option '\(name)'"
    case .wrongOption(let name, let expected): "the option '\(name)' takes \(expected)"
    case .noProfile: "'einvoice' as the format needs the option 'einvoice' with a profile"
    case .noAttachment: "--attach names no file"
    case .unknownProperty(let name, _, _): "--attach has no property '\(name.prefix(60))'"
    case .noValue(let name, _): "the property '\(name)' of an attached file has no value"
    case .propertyTwice(let name, _): "the attached file's \(name) is given twice"
    case .unknownRelationship(let name, _, _):
      "'\(name.prefix(60))' is no relationship of an attached file"
    }
  }

  private var hints: [String] {
    switch self {
    case .lineTooLong: ["raise --line-limit"]
    case .manifestExists:
      ["go on with it by --resume, begin anew by --overwrite, or name another folder"]
    case .notARecord: ["take the line out, or begin anew by --overwrite"]
    case .notLines: ["draw it by 'billhead render'"]
    case .sameName: ["render them into different folders"]
    case .manyParts: ["name a file or a folder with --output"]
    case .unknownOption(_, let nearest): Self.choice(nearest, among: LineOptions.names)
    case .noValue(let name, _): ["write it as \(name)=…"]
    case .unknownProperty(let name, _, let known), .unknownRelationship(let name, _, let known):
      Self.choice(nearestName(to: name, among: known), among: known)
    case .manifestAsInput, .manifestInUse, .emptyFolder, .wrongOption, .noProfile,
      .noAttachment, .propertyTwice:
      []
    }
  }

  private static func choice(_ nearest: String?, among known: [String]) -> [String] {
    (nearest.map { ["did you mean '\($0)'?"] } ?? [])
      + ["there are: \(known.joined(separator: ", "))"]
  }
}
