extension PageDesign {
  /// The design as text: the last part of the `document.txt` goldens. Styles and colours show in the
  /// frames.
  package func dump(in language: DocumentLanguage) -> String {
    var out = DumpWriter()
    let first = [margins.firstTop, margins.firstBottom].map(hundredths).joined(separator: " ")
    let others = [margins.top, margins.start, margins.end, margins.bottom].map(hundredths)
      .joined(separator: " ")
    let height = paper.height.map(hundredths) ?? "content"
    out.line("page \(hundredths(paper.width)) × \(height), margins \(others), first \(first)")
    for area in areas { out.line("area \(area.name), \(area.pages.rawValue)") }
    running.dump(to: &out, language)
    return out.text
  }
}

extension Running {
  fileprivate func dump(to out: inout DumpWriter, _ language: DocumentLanguage) {
    let parts: [(String, Text?)] = [
      ("head start", headStart), ("head end", headEnd), ("foot start", footStart),
      ("page label", pageLabel?.text(page: 1, of: 2)),
    ]
    guard parts.contains(where: { $0.1 != nil }) else { return }
    out.line("running") { out in
      for (name, text) in parts {
        if let text { out.line("\(name) \(text.dump(in: language))") }
      }
    }
  }
}
