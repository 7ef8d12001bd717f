import ArgumentParser
import Figures
import HostSystem

/// When a document is said to be signed.
enum SigningInstant: ExpressibleByArgument, Sendable {
  case now
  case stated(Instant)

  init?(argument: String) {
    if argument == "now" {
      self = .now
    } else if let instant = Instant(argument) {
      self = .stated(instant)
    } else {
      return nil
    }
  }

  /// Since 1970-01-01T00:00:00Z.
  var seconds: Int {
    switch self {
    case .now: time(nil)
    case .stated(let instant): instant.seconds
    }
  }
}
