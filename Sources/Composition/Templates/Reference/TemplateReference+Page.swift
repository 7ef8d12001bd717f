import Documents

extension TemplateReference {
  static var page: String {
    """
    ## Page

    \(table(TemplateReader.PageKey.self))

    `auto` is what Stripe's `rendering.pdf.page_size` says, else the paper of the seller's country, \
    else of the buyer's, else of the language's region; A4 where none of them uses Letter. In a \
    template that names `a4` or `letter`, Stripe's setting may still choose the other one.

    ### Margins

    One length for all edges, or:

    \(table(TemplateReader.MarginKey.self))

    ### Areas

    A place on the page that sections are put into with `in`. Areas are given by name:

    \(table(TemplateReader.AreaKey.self))

    ### Shapes

    A list of filled rectangles at fixed places: rules, fold marks, bands.

    \(table(TemplateReader.ShapeKey.self))
    """
  }
}

extension TemplateReader.Key: ReferenceKey {
  var words: (values: String, sentence: String) {
    switch self {
    case .name: ("letters, digits, blanks, `-`, `_`", "the template's name; without it the file's")
    case .version: ("a whole number from 1", "counts up when the look changes; PDFs say it")
    case .extends:
      (
        "the name of a built-in template",
        "what the template begins with; without it, what a file does not set is as in `standard`"
      )
    case .page: ("see Page", "the paper, its margins, fixed places on it")
    case .theme: ("see Theme", "colours, styles, spaces, rules")
    case .body: ("see Body", "the sections in reading order")
    case .running: ("see Running", "what stands on every page")
    }
  }
}

extension TemplateReader.PageKey: ReferenceKey {
  var words: (values: String, sentence: String) {
    switch self {
    case .size:
      (
        "`auto`, " + TemplateReference.listed(Template.PaperName.self)
          + ", or `{ width: 80mm, height: 200mm }`",
        "the paper; `height: content` is a roll, as high as what stands on it"
      )
    case .margin: ("a length, or one for each edge", "the distance from the paper's edges")
    case .areas:
      ("areas by name", "places for sections; those of `extends` are kept and may be changed")
    case .shapes: ("a list of shapes", "rectangles at fixed places")
    }
  }
}

extension TemplateReader.MarginKey: ReferenceKey {
  var words: (values: String, sentence: String) {
    switch self {
    case .top, .bottom: ("a length up to 200pt", "the \(rawValue) edge")
    case .side: ("a length up to 200pt", "both side edges")
    case .start: ("a length up to 200pt", "the edge at which lines begin")
    case .end: ("a length up to 200pt", "the edge at which lines end")
    case .firstTop: ("a length up to 500pt", "the top edge of the first page")
    case .firstBottom: ("a length up to 500pt", "the bottom edge of the first page")
    }
  }
}

extension TemplateReader.AreaKey: ReferenceKey {
  var words: (values: String, sentence: String) {
    switch self {
    case .left: ("a length", "its distance from the left edge, in every language")
    case .start: ("a length", "its distance from the edge at which lines begin")
    case .top: ("a length", "its distance from the upper edge")
    case .bottom:
      (
        "a length",
        "the distance of its upper edge from the lower edge of the paper, which is no roll"
      )
    case .width, .height: ("a length", "its \(rawValue)")
    case .anchor:
      (
        TemplateReference.listed(Area.Anchor.self),
        "where content stands that is less high than the area"
      )
    case .rise: ("a length", "how far higher content may begin above it")
    case .pages: (TemplateReference.listed(PageSet.self), "the pages that it is on")
    case .bodyGap: ("a length", "least distance of the body below it on the first page")
    }
  }
}

extension TemplateReader.ShapeKey: ReferenceKey {
  var words: (values: String, sentence: String) {
    switch self {
    case .left: ("a length", "its distance from the left edge, in every language")
    case .start: ("a length", "its distance from the edge at which lines begin")
    case .top: ("a length", "its distance from the upper edge")
    case .bottom: ("a length", "the distance of its upper edge from the lower edge of the paper")
    case .width: ("a length", "its width; all of the paper without it")
    case .height: ("a length", "its height")
    case .color: (TemplateReference.listed(Theme.ColorName.self), "its colour")
    case .pages: (TemplateReference.listed(PageSet.self), "the pages that it is on")
    }
  }
}
