import CPangoCairo

/// How glyphs are drawn: as on paper, without hinting, in grey.
enum FontOptions {
  static func withPaper<Result>(_ body: (OpaquePointer?) throws -> Result) rethrows -> Result {
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    return try body(options)
  }
}
