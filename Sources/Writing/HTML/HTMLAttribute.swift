package import Documents

/// An attribute of an element with its value. Where it leads somewhere the value is a `SafeLink`, so
/// that no other URL can be written.
package struct HTMLAttribute: Sendable {
  let name: StaticString
  let value: String

  /// For attributes that hold no URL.
  package init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = value
  }

  package static func style(_ value: String) -> HTMLAttribute { HTMLAttribute("style", value) }
  package static func `class`(_ value: String) -> HTMLAttribute { HTMLAttribute("class", value) }
  package static func id(_ value: String) -> HTMLAttribute { HTMLAttribute("id", value) }
  package static func lang(_ tag: String) -> HTMLAttribute { HTMLAttribute("lang", tag) }
  package static func role(_ value: String) -> HTMLAttribute { HTMLAttribute("role", value) }
  package static func scope(_ value: String) -> HTMLAttribute { HTMLAttribute("scope", value) }
  package static func alt(_ words: String) -> HTMLAttribute { HTMLAttribute("alt", words) }
  package static func href(_ link: SafeLink) -> HTMLAttribute { HTMLAttribute("href", link.url) }

  /// To a place in the same file.
  package static func href(id: String) -> HTMLAttribute { HTMLAttribute("href", "#" + id) }

  package static func dir(_ language: DocumentLanguage) -> HTMLAttribute {
    HTMLAttribute("dir", language.isRightToLeft ? "rtl" : "ltr")
  }

  /// A part of the same message (RFC 2392), by its id without angle brackets.
  package static func src(contentID: String) -> HTMLAttribute {
    HTMLAttribute("src", "cid:" + contentID)
  }
}
