import CPangoCairo
import Documents
import Layout

/// Draws frames on a surface: the same way on paper, in pixels and as vectors.
struct Canvas: ~Copyable {
  let context: OpaquePointer
  private let faces: FaceSet
  private let pictures: PictureStore
  private let scale: Double
  private let kind: Kind
  private var source: MarkedColor?
  /// The mark that is being drawn; nil where colours say nothing of marks.
  private var mark: Int?
  private var fonts: [FontKey: OpaquePointer] = [:]
  private var batch = GlyphBatch()

  /// What the surface makes of a drawing.
  enum Kind {
    /// A PDF.
    case paper
    /// An SVG.
    case vectors
    case pixels
  }

  private struct FontKey: Hashable {
    var face: Int
    var size: Double
  }

  /// `scale` is in pixels a point.
  init(
    _ surface: borrowing Surface, faces: FaceSet, pictures: PictureStore, kind: Kind,
    scale: Double = 1
  ) throws {
    guard let context = cairo_create(surface.pointer) else {
      throw TypographyFact.callFailed("cairo_create", reason: "no memory").failure
    }
    let status = cairo_status(context)
    if status != CAIRO_STATUS_SUCCESS { cairo_destroy(context) }
    try checkCairo(status, "cairo_create")
    self.context = context
    self.faces = faces
    self.pictures = pictures
    self.scale = scale
    self.kind = kind
    cairo_scale(context, scale, scale)
  }

  deinit {
    for font in fonts.values { cairo_scaled_font_destroy(font) }
    cairo_destroy(context)
  }

  func check(_ call: String) throws {
    try checkCairo(cairo_status(context), call)
  }

  /// Draws the frames of a page in their order.
  mutating func draw(_ page: Page) throws {
    for frame in page.frames { try draw(frame.item) }
    try check("drawing a page")
  }

  /// Draws the frames of a page in their order, so that each run of equal marks can be found again:
  /// by its colours, or by a tag of Cairo's around a picture, which has colours of its own.
  ///
  /// Cairo keeps a structure element for every tag and writes them all at the end; for an invoice of
  /// a hundred lines that is a third of the time.
  mutating func draw(_ page: Page, runs: [MarkedRun]) throws {
    for (number, run) in runs.enumerated() {
      mark = run.hasPicture ? nil : number
      if run.hasPicture { cairo_tag_begin(context, "Span", nil) }
      for frame in page.frames[run.frames] { try draw(frame.item) }
      if run.hasPicture { cairo_tag_end(context, "Span") }
    }
    mark = nil
    try check("drawing a page")
  }

  /// Ends a page. What is set (colour, font) does not carry over.
  mutating func showPage() throws {
    cairo_show_page(context)
    source = nil
    try check("cairo_show_page")
  }

  private mutating func draw(_ item: FrameItem) throws {
    switch item {
    case .text(let text): try draw(text)
    case .fill(let rectangle, let color): fill(rectangle, color)
    case .panel(let rectangle, let top, let bottom, let color):
      panel(rectangle, top: top, bottom: bottom, color)
    case .code(let code, let rectangle, let color): draw(code, in: rectangle, color)
    case .outline(let rectangle, let radius, let thickness, let color):
      outline(rectangle, radius: radius, thickness: thickness, color)
    case .stroke(let line, let thickness, let color): stroke(line, thickness, color)
    case .picture(let picture, let rectangle): try draw(picture, in: rectangle)
    case .link: break
    }
  }

  private mutating func set(_ color: Color) {
    let wanted = MarkedColor(red: color.red, green: color.green, blue: color.blue, mark: mark)
    guard wanted != source else { return }
    let components = wanted.components
    cairo_set_source_rgb(context, components.red, components.green, components.blue)
    source = wanted
  }

  mutating func fill(_ rectangle: Rectangle, _ color: Color) {
    set(color)
    cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
    cairo_fill(context)
  }

  private mutating func panel(
    _ rectangle: Rectangle, top: Double, bottom: Double, _ color: Color
  ) {
    set(color)
    round(
      left: rectangle.x, top: rectangle.y, right: rectangle.x + rectangle.width,
      bottom: rectangle.y + rectangle.height, upper: top, lower: bottom)
    cairo_fill(context)
  }

  /// A path with round corners.
  private func round(
    left: Double, top: Double, right: Double, bottom: Double, upper: Double, lower: Double
  ) {
    let most = min((right - left) / 2, (bottom - top) / 2)
    let (upper, lower) = (max(0, min(upper, most)), max(0, min(lower, most)))
    cairo_new_sub_path(context)
    cairo_arc(context, right - upper, top + upper, upper, -.pi / 2, 0)
    cairo_arc(context, right - lower, bottom - lower, lower, 0, .pi / 2)
    cairo_arc(context, left + lower, bottom - lower, lower, .pi / 2, .pi)
    cairo_arc(context, left + upper, top + upper, upper, .pi, .pi * 3 / 2)
    cairo_close_path(context)
  }

  /// The dark modules, a rectangle for each run of them in a row, so that no seam shows.
  private mutating func draw(_ code: Code, in rectangle: Rectangle, _ color: Color) {
    set(color)
    let module = rectangle.width / Double(code.size)
    for row in 0..<code.size {
      var column = 0
      while column < code.size {
        let start = column
        while column < code.size, code.modules[row * code.size + column] { column += 1 }
        if column > start {
          cairo_rectangle(
            context, rectangle.x + Double(start) * module, rectangle.y + Double(row) * module,
            Double(column - start) * module, module)
        }
        column += 1
      }
    }
    cairo_fill(context)
  }

  /// The line lies inside the rectangle.
  private mutating func outline(
    _ rectangle: Rectangle, radius: Double, thickness: Double, _ color: Color
  ) {
    set(color)
    let inset = thickness / 2
    let left = rectangle.x + inset
    let top = rectangle.y + inset
    let right = rectangle.x + rectangle.width - inset
    let bottom = rectangle.y + rectangle.height - inset
    round(
      left: left, top: top, right: right, bottom: bottom, upper: radius - inset,
      lower: radius - inset)
    cairo_set_line_width(context, thickness)
    cairo_stroke(context)
  }

  private mutating func stroke(_ line: Segment, _ thickness: Double, _ color: Color) {
    set(color)
    cairo_move_to(context, line.fromX, line.fromY)
    cairo_line_to(context, line.toX, line.toY)
    cairo_set_line_width(context, thickness)
    cairo_stroke(context)
  }

  private mutating func draw(_ picture: Picture, in rectangle: Rectangle) throws {
    cairo_save(context)
    cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
    cairo_clip(context)
    try pictures.draw(picture, on: context, in: rectangle, kind: kind)
    cairo_restore(context)
    source = nil
    try check("drawing a picture")
  }

  /// Pieces in one face and one direction are drawn together: fewer calls, and Cairo drops a call
  /// that leaves no ink together with its words.
  private mutating func draw(_ text: TextFrame) throws {
    for piece in text.pieces {
      let run = piece.text.runs[piece.run]
      if !batch.takes(run) { try show(text) }
      batch.append(piece, of: run, in: text, face: faces.loaded[run.face])
    }
    try show(text)
  }

  private mutating func show(_ text: TextFrame) throws {
    guard let face = batch.face else { return }
    defer { batch.clear() }
    guard !batch.isBlank else { return }
    set(text.color)
    cairo_set_scaled_font(context, try font(face, size: text.size))
    batch.show(on: context)
    for box in batch.boxes { outline(box, radius: 0, thickness: text.size / 20, text.color) }
  }

  private mutating func font(_ face: Int, size: Double) throws -> OpaquePointer? {
    let key = FontKey(face: face, size: size)
    if let font = fonts[key] { return font }
    var matrix = cairo_matrix_t()
    var place = cairo_matrix_t()
    cairo_matrix_init_scale(&matrix, size, size)
    cairo_matrix_init_scale(&place, scale, scale)
    guard let cairoFace = faces.loaded[face].drawn?.cairoFace else {
      throw TypographyFact.callFailed("drawing", reason: "a face was not prepared").failure
    }
    let font = FontOptions.withPaper {
      cairo_scaled_font_create(cairoFace, &matrix, &place, $0)
    }
    try checkCairo(cairo_scaled_font_status(font), "cairo_scaled_font_create")
    fonts[key] = font
    return font
  }
}
