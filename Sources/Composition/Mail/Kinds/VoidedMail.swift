import Billing
import Documents
import Figures
import Localization

/// An invoice was voided.
struct VoidedMail: MailWording {
  func subject(_ scribe: inout Scribe) -> String {
    scribe.subject { .mailVoidSubject(number: $0, seller: $1) }
  }

  func heading(_ scribe: inout Scribe) -> Text { scribe.words(.mailVoidHeading) }

  func sentences(_ scribe: inout Scribe) -> [Text] { [scribe.words(.mailVoidIntro)] }
}
