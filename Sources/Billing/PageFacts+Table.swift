import Diagnostics

/// The members of a bundle's `page`, in the order of the reference.
extension PageFacts: SettingGroup {
  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.instant(
      "now", &now,
      .init("The instant by which an invoice is overdue or not.", "1773792000"))
    settings.flag(
      "expired", &expired,
      .init("Whether the link has expired: the page then tells whom to ask.", "false"))
    settings.flag(
      "processing", &processing, .init("Whether a payment is under way.", "false"))
    settings.days(
      "processing_days", &processingDays,
      .init("Within how many working days the payment arrives.", "5"))
    visitPayment(&settings)
    settings.groups("downloads", &downloads, .init("Files that can be saved."))
    settings.groups("versions", &versions, .init("Older versions of the document."))
    settings.group("newer", &newer, .init("The version that took the document's place."))
    settings.groups("languages", &languages, .init("The page in other languages."))
  }

  /// Reads and checks what stands in a bundle or a file; what is wrong goes to the log.
  init(_ fields: Fields?) {
    let read: PageFacts? = fields.flatMap { fields in
      SettingsReader.read(fields) { path in
        throw Rejection([Finding.setting(.pathLeavesFolder(path)).diagnostic(at: fields.place)])
      }
    }
    self = read ?? PageFacts()
  }

  private mutating func visitPayment(_ settings: inout some SettingVisitor) {
    settings.url(
      "pay_url", &payURL,
      .init(
        "The page where the invoice is paid, which asks before it does anything; else Stripe's.",
        #""https://pay.lumen.example/LUM-0042""#))
    settings.identifier(
      "pay_slot", &paySlot,
      .init("The id of an element that the host fills with its means of payment.", #""payment""#))
  }
}

extension PageFacts.Download: SettingGroup {
  init() { self.init(kind: nil) }

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.choice(
      "kind", &kind,
      .init("The document, its receipt, or its electronic form.", #""pdf""#, isRequired: true))
    settings.url(
      "url", &url,
      .init("Where it is.", #""https://lumen.example/LUM-0042.pdf""#, isRequired: true))
    settings.count("size", &size, .init("Its size in bytes.", "25312"))
  }
}

extension PageFacts.Version: SettingGroup {
  init() { self.init(number: nil) }

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.text("number", &number, .init("Its number.", #""LUM-0041""#, isRequired: true))
    settings.instant("issued", &issued, .init("When it was issued.", "1770764400"))
    settings.url(
      "url", &url,
      .init("Where it is.", #""https://lumen.example/LUM-0041.html""#, isRequired: true))
  }
}

extension PageFacts.Language: SettingGroup {
  init() { self.init(tag: nil) }

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.language("tag", &tag, .init("Its tag.", #""fr""#, isRequired: true))
    settings.url(
      "url", &url,
      .init("Where it is.", #""https://lumen.example/LUM-0042.fr.html""#, isRequired: true))
  }
}
