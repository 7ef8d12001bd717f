import ArgumentParser
import Figures
import HostSystem

/// The instant of a mail, as it stands in its header.
enum MailInstant: ExpressibleByArgument, Sendable {
  case now
  /// As written, and in seconds since 1970-01-01T00:00:00Z.
  case stated(String, Int)

  init?(argument: String) {
    if argument == "now" {
      self = .now
    } else if let instant = Instant(argument) {
      self = .stated(argument, instant.seconds)
    } else {
      return nil
    }
  }

  var seconds: Int {
    switch self {
    case .now: time(nil)
    case .stated(_, let seconds): seconds
    }
  }

  /// RFC 3339.
  var text: String {
    switch self {
    case .now: Instant(time(nil)).text
    case .stated(let text, _): text
    }
  }
}
