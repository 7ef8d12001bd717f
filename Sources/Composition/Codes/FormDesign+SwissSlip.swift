import Documents
import PaymentCodes

extension FormDesign {
  /// The receipt and the payment part of a Swiss QR-bill by `SlipLayout`: title, information,
  /// currency, amount and acceptance point of the receipt, then title, code, currency, amount and
  /// information of the payment part.
  static let swissSlip = FormDesign(
    width: millimetres(SlipLayout.size.width), height: millimetres(SlipLayout.size.height),
    fields: receiptFields + paymentFields, strokes: cuts + scissors.strokes, rings: scissors.rings,
    fills: cross)

  private static let receiptFields: [Field] = {
    let part = SlipPart.receipt
    return [
      title(of: part), information(of: part), currency(of: part), amount(of: part),
      Field(
        Box(SlipLayout.acceptancePoint), looks: [look(part.fonts, alignment: .end)]),
    ]
  }()

  private static let paymentFields: [Field] = {
    let part = SlipPart.payment
    return [
      title(of: part), Field(Box(SlipLayout.code)), currency(of: part), amount(of: part),
      information(of: part),
    ]
  }()

  // MARK: Fields

  private static func title(of part: SlipPart) -> Field {
    let style = style(part.fonts.title, bold: true)
    let look = Look(label: style, value: style, line: part.fonts.title, lead: part.fonts.title)
    return Field(Box(part.title), looks: [look])
  }

  /// The words are set smaller, a point at a time, where they are too many.
  private static func information(of part: SlipPart) -> Field {
    let fonts = part.fonts
    let steps = stride(from: 0, through: fonts.value - fonts.leastValue, by: 1)
    return Field(
      Box(part.information),
      looks: steps.map { step in
        Look(
          label: style(fonts.heading - step, bold: true), value: style(fonts.value - step),
          line: fonts.line - step, lead: fonts.line - step)
      }, blank: blank(part.emptyDebtor))
  }

  private static func currency(of part: SlipPart) -> Field {
    let width = part.amountX - part.amount.x
    let box = SlipRectangle(part.amount.x, part.amount.y, width, part.amount.height)
    return Field(Box(box), looks: [amountLook(part.fonts)])
  }

  private static func amount(of part: SlipPart) -> Field {
    let width = part.amount.right - part.amountX
    let box = SlipRectangle(part.amountX, part.amount.y, width, part.amount.height)
    let field = part.emptyAmount
    return Field(
      Box(box), looks: [amountLook(part.fonts)],
      blank: blank(SlipSize(field.width, field.height), at: field))
  }

  private static func look(_ fonts: SlipFonts, alignment: TextStyle.Alignment) -> Look {
    var label = style(fonts.heading, bold: true)
    label.alignment = alignment
    return Look(label: label, value: label, line: fonts.line, lead: fonts.line)
  }

  private static func amountLook(_ fonts: SlipFonts) -> Look {
    Look(
      label: style(fonts.heading, bold: true), value: style(fonts.value), line: fonts.line,
      lead: fonts.amountLine)
  }

  private static func style(_ size: Double, bold: Bool = false) -> TextStyle {
    TextStyle(
      size: size, lineHeight: size, weight: bold ? 700 : 400, family: "Liberation Sans")
  }

  private static func blank(_ size: SlipSize, at place: SlipRectangle? = nil) -> Blank {
    Blank(
      width: millimetres(size.width), height: millimetres(size.height),
      corner: place.map { Blank.Corner(x: millimetres($0.x), y: millimetres($0.y)) },
      arm: millimetres(SlipLayout.cornerLength), stroke: SlipLayout.cornerStroke)
  }

  // MARK: Drawing

  private static let cuts = [SlipLayout.horizontalCut, SlipLayout.verticalCut].map { cut in
    Stroke(
      fromX: millimetres(cut.fromX), fromY: millimetres(cut.fromY), toX: millimetres(cut.toX),
      toY: millimetres(cut.toY), thickness: SlipLayout.cutStroke)
  }

  /// A pair on each line, open in its direction.
  private static let scissors: (strokes: [Stroke], rings: [Ring]) = {
    let places: [(x: Double, y: Double, isDown: Bool)] = [
      (SlipCut.scissors, 0, false), (SlipLayout.verticalCut.fromX, SlipCut.scissors, true),
    ]
    var (strokes, rings): ([Stroke], [Ring]) = ([], [])
    for place in places {
      func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        let (x, y) = place.isDown ? (-y, x) : (x, y)
        return (millimetres(place.x + x), millimetres(place.y + y))
      }
      strokes += Scissors.blades.map { blade in
        let (from, to) = (point(blade.fromX, blade.fromY), point(blade.toX, blade.toY))
        return Stroke(
          fromX: from.x, fromY: from.y, toX: to.x, toY: to.y, thickness: Scissors.stroke)
      }
      rings += Scissors.rings.map { ring in
        let center = point(ring.x, ring.y)
        return Ring(
          x: center.x, y: center.y, radius: millimetres(ring.radius), thickness: Scissors.stroke)
      }
    }
    return (strokes, rings)
  }()

  private static let cross: [Fill] = {
    let white = Color(red: 0xFF, green: 0xFF, blue: 0xFF)
    let black = Color(red: 0, green: 0, blue: 0)
    let parts: [(SlipRectangle, Color)] = [
      (SwissCross.white, white), (SwissCross.black, black), (SwissCross.upright, white),
      (SwissCross.crossbar, white),
    ]
    return parts.map { part, color in
      let place = SlipRectangle(
        SlipLayout.cross.x + part.x, SlipLayout.cross.y + part.y, part.width, part.height)
      return Fill(Box(place), color)
    }
  }()
}

extension FormDesign.Box {
  fileprivate init(_ box: SlipRectangle) {
    self.init(
      x: millimetres(box.x), y: millimetres(box.y), width: millimetres(box.width),
      height: millimetres(box.height))
  }
}
