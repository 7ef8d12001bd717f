import Scripts

extension String {
  /// Whether nothing of the text can be seen, so that it counts as absent.
  ///
  /// Every text that is read and written is asked, so the answer for most of them is found here and
  /// not in another module.
  var countsAsAbsent: Bool {
    if let first = utf8.first, first > 0x20, first < 0x7F { return false }
    return showsNothing
  }
}
