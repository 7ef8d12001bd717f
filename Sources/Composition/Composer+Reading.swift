package import Billing
package import Figures
import Localization

extension Composer {
  /// How the document tells days, texts and terms, for what says the same in another form.
  package struct Reading {
    /// The day of an instant in the document's time zone.
    package let day: (Instant) -> CivilDate
    /// A text in the document's language.
    package let text: (LocalizedText) -> String
    /// How and when to pay, as lines; nil where nothing is known but a due date.
    package let terms: String?
  }

  /// `due`: what was due at the issue of the document.
  package func reading(of snapshot: Snapshot, due: Money) -> Reading {
    var calendar = ZoneCalendar(zone: snapshot.timeZone)
    let tag = format.tag.description
    return Reading(
      day: { calendar.day(of: $0) }, text: { $0.text(in: tag) },
      terms: terms(of: snapshot, due: due))
  }

  private func terms(of snapshot: Snapshot, due: Money) -> String? {
    guard snapshot.kind == .invoice else { return nil }
    if snapshot.collection == .chargeAutomatically {
      guard due.minorUnits > 0 else { return nil }
      return messages(.chargedAutomatically(amount: format.unambiguousMoney(due).text))
    }
    guard let terms = snapshot.paymentTerms else { return nil }
    var scribe = Scribe(snapshot: snapshot, choice: choice, messages: messages, format: format)
    let lines = scribe.lines(of: terms)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
