/// How things are shown; the keys stand among the other settings.
extension Snapshot.Presentation.Choices: SettingGroup {
  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.choice(
      "country_line", &countryLine,
      .init(
        "Whether addresses end with their country: all, those abroad, none; else as the template has it.",
        #""abroad""#))
    settings.choice(
      "period_end", &periodEnd,
      .init(
        "Whether the periods of lines end, as at Stripe, with the day on which the next one begins, or with the day before.",
        #""inclusive""#))
    settings.digits(
      "unit_price_decimals", &unitPriceDecimals,
      .init("The least number of decimals of unit prices; further ones are never cut.", "4"))
    settings.flag(
      "hide_zero_lines", &hidesZeroLines,
      .init("Whether lines of zero are left out, unless there is no other.", "true"))
  }
}
