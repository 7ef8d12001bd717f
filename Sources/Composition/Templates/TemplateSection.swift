/// A section of a template with what is set about it.
package struct TemplateSection: Sendable, Hashable {
  package var section: any Section
  package var setting: SectionSetting?

  package init(_ section: any Section, _ setting: SectionSetting? = nil) {
    self.section = section
    self.setting = setting
  }

  package static func == (left: TemplateSection, right: TemplateSection) -> Bool {
    left.setting == right.setting && left.section.equals(right.section)
  }

  package func hash(into hasher: inout Hasher) {
    section.hash(into: &hasher)
    hasher.combine(setting)
  }
}

extension TemplateSection {
  /// The name of a section that may stand only once: this one, or one that is in it.
  var single: String? {
    let type = type(of: section)
    return type.mayRepeat ? section.parts.lazy.compactMap(\.single).first : type.name
  }
}

extension Section {
  fileprivate func equals(_ other: any Section) -> Bool { (other as? Self) == self }
}
