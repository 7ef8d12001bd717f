/// Plain letters and punctuation for those of typographers and with accents.
enum PlainLatin {
  /// What stands in for a mark of punctuation or a blank that older systems do not know.
  ///
  /// By scalar: some of the blanks are one and the same as characters.
  static func punctuation(for scalar: Unicode.Scalar) -> String? {
    scalar.properties.isWhitespace ? " " : marks[Character(scalar)]
  }

  /// Letters without their accents; `œ` and its like in two letters.
  static func withoutAccents(_ text: String) -> String {
    text.map { letters[$0] ?? String($0) }.joined()
  }

  private static let marks = table(
    """
    ' ‘ ’ ‚ ‛ ′
    " “ ” „ ‟ ″
    - ‐ ‑ ‒ – — ― −
    / ⁄ ∕
    ... …
    """)

  private static let letters = table(
    """
    A À Á Â Ã Ä Å Ā Ă Ą
    C Ç Ć Ĉ Ċ Č
    D Ď Đ Ð
    E È É Ê Ë Ē Ĕ Ė Ę Ě
    G Ĝ Ğ Ġ Ģ
    H Ĥ Ħ
    I Ì Í Î Ï Ĩ Ī Ĭ Į İ
    J Ĵ
    K Ķ
    L Ĺ Ļ Ľ Ŀ Ł
    N Ñ Ń Ņ Ň Ŋ
    O Ò Ó Ô Õ Ö Ø Ō Ŏ Ő
    R Ŕ Ŗ Ř
    S Ś Ŝ Ş Š Ș
    T Ţ Ť Ŧ Ț
    U Ù Ú Û Ü Ũ Ū Ŭ Ů Ű Ų
    W Ŵ
    Y Ý Ŷ Ÿ
    Z Ź Ż Ž
    a à á â ã ä å ā ă ą ª
    c ç ć ĉ ċ č
    d ď đ ð
    e è é ê ë ē ĕ ė ę ě
    g ĝ ğ ġ ģ
    h ĥ ħ
    i ì í î ï ĩ ī ĭ į ı
    j ĵ
    k ķ ĸ
    l ĺ ļ ľ ŀ ł
    n ñ ń ņ ň ŋ
    o ò ó ô õ ö ø ō ŏ ő º
    r ŕ ŗ ř
    s ś ŝ ş š ș ſ
    t ţ ť ŧ ț
    u ù ú û ü ũ ū ŭ ů ű ų
    w ŵ
    y ý ÿ ŷ
    z ź ż ž
    AE Æ
    OE Œ
    IJ Ĳ
    TH Þ
    ae æ
    oe œ
    ij ĳ
    ss ß
    th þ
    """)

  /// Lines of what is written, then what it stands for.
  private static func table(_ lines: String) -> [Character: String] {
    var table: [Character: String] = [:]
    for line in lines.split(separator: "\n") {
      let entries = line.split(separator: " ")
      for entry in entries.dropFirst() { table[Character(String(entry))] = String(entries[0]) }
    }
    return table
  }
}
