import Diagnostics
import Documents

/// Where the blocks of one document are set into boxes, before they are cut into pages.
struct Galley {
  let shaper: any TextShaper
  let pictures: any PictureMeasurer
  /// The styles of what is being set; sections may have others.
  var theme: Theme
  let design: PageDesign
  let sheet: Sheet
  /// Boxes taller than this may be cut between text lines; in points.
  let keptWhole: Double
  var structure = StructureTree()
  var diagnostics: [Diagnostic] = []
  /// The heads and carried lines of the tables met so far.
  var furniture: [TableFurniture] = []
  /// What stands in areas.
  var setAreas: [SetArea] = []
  /// What stands at the foot of the last page.
  var form: SetForm?
  /// The height of a page's body: no group asks for more.
  var bodyHeight = Double.infinity
  /// How far down areas push the body of the first page.
  var bodyTop = 0.0
  private var metrics: [FaceRequest: FaceMetrics] = [:]
  private var reported: [LayoutFact: Set<String>] = [:]

  init(
    shaper: any TextShaper, pictures: any PictureMeasurer, design: PageDesign, sheet: Sheet,
    keptWhole: Double
  ) {
    self.shaper = shaper
    self.pictures = pictures
    self.design = design
    theme = design.theme
    self.sheet = sheet
    self.keptWhole = keptWhole
  }

  /// The heights of the first face of a font list, in em: every line of a style has the same
  /// baseline, whatever scripts it mixes.
  struct FaceMetrics {
    var ascent: Double
    var descent: Double
  }

  /// The metrics of a style's first face, asked for once.
  mutating func metrics(of style: TextStyle) -> FaceMetrics {
    let face = FaceRequest(style)
    if let known = metrics[face] { return known }
    let run = shaper.shape("x", as: face, direction: .document, language: nil).runs.first
    let found = FaceMetrics(
      ascent: Double(run?.ascent ?? 0.97), descent: Double(run?.descent ?? 0.24))
    metrics[face] = found
    return found
  }

  func color(of style: TextStyle) -> Color { theme.colors[style.color] }

  mutating func report(_ fact: LayoutFact, at path: String) {
    diagnostics.append(fact.diagnostic(at: .block(path)))
  }

  /// Reports a fact about a text at the first place where the text stands.
  mutating func report(_ fact: LayoutFact, of text: String, at path: () -> String) {
    guard reported[fact, default: []].insert(text).inserted else { return }
    report(fact, at: path())
  }
}
