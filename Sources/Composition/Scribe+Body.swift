import Billing
import Documents

/// The sections of a template, each as its blocks.
extension Scribe {
  /// The blocks of the body in reading order; the footer text comes last.
  mutating func body(_ template: Template) -> [Block] {
    var blocks = blocks(template.body)
    if template.running.footer.contains(.footerText),
      let footer = footer()
    {
      blocks.append(.paragraphs(Paragraphs(.footer, [footer])))
    }
    return blocks
  }

  mutating func blocks(_ sections: [TemplateSection]) -> [Block] {
    var blocks: [Block] = []
    for entry in sections {
      guard let setting = entry.setting else {
        blocks += entry.section.blocks(&self)
        continue
      }
      // What stands inside begins with the styles of what it stands in.
      let (design, own) = within(setting) { entry.section.blocks(&$0) }
      guard !own.isEmpty else { continue }
      let name = type(of: entry.section).name
      blocks.append(.group(Group(.section(name), .stacked, own, design: add(design))))
    }
    return blocks
  }
}
