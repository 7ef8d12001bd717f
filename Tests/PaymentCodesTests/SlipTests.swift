import Testing

@testable import PaymentCodes

@Suite struct SlipTests {
  /// The sections fill each part between its margins, without gaps or overlaps.
  @Test func sectionsFillTheParts() {
    let (receipt, payment, margin) = (SlipPart.receipt, SlipPart.payment, SlipLayout.margin)
    #expect(receipt.frame.right == payment.frame.x)
    #expect(payment.frame.right == SlipLayout.size.width)
    let column = [
      receipt.title, receipt.information, receipt.amount, SlipLayout.acceptancePoint,
    ]
    #expect(column.first?.y == margin && column.last?.bottom == 105 - margin)
    for (upper, lower) in zip(column, column.dropFirst()) { #expect(upper.bottom == lower.y) }
    #expect(column.allSatisfy { $0.x == margin && $0.right == 62 - margin })
    #expect(payment.title.bottom == SlipLayout.code.y - margin)
    #expect(payment.amount.y == SlipLayout.code.bottom + margin)
    #expect(payment.amount.bottom == payment.information.bottom)
    #expect(payment.title.right == payment.information.x)
    #expect(payment.information.right == 210 - margin)
    #expect(SlipLayout.furtherInformation.y == payment.information.bottom)
    #expect(SlipLayout.furtherInformation.bottom == 105 - margin)
  }

  @Test func fieldsForHandwritingFit() {
    for (part, width, height) in [(SlipPart.receipt, 30.0, 10.0), (.payment, 40, 15)] {
      #expect(part.emptyAmount.width == width && part.emptyAmount.height == height)
      #expect(part.emptyAmount.right == part.amount.right)
      #expect(part.emptyAmount.bottom <= part.amount.bottom)
      #expect(part.emptyDebtor.width <= part.information.width)
    }
    #expect(SlipPart.receipt.emptyDebtor == SlipSize(52, 20))
    #expect(SlipPart.payment.emptyDebtor == SlipSize(65, 25))
  }

  @Test func theCrossIsInTheMiddle() {
    let (code, cross) = (SlipLayout.code, SlipLayout.cross)
    #expect(cross.x - code.x == code.right - cross.right)
    #expect(cross.y - code.y == code.bottom - cross.bottom)
    #expect(cross.width == 7 && code.width == 46 && code.height == 46)
    for part in [SwissCross.black, SwissCross.upright, SwissCross.crossbar] {
      #expect(abs(part.x + part.width / 2 - 3.5) < 1e-9)
      #expect(abs(part.y + part.height / 2 - 3.5) < 1e-9)
    }
    #expect(SwissCross.upright.width == SwissCross.crossbar.height)
  }

  /// A code under the cross is still read: what the cross hides, the error correction restores.
  @Test(arguments: PublishedCode.all.filter { $0.kind == "swiss" })
  func theCrossLeavesTheCodeReadable(row: PublishedCode) throws {
    let code = try row.code()
    let matrix = try code.matrix()
    #expect(try Scanner.scan(matrix.crossed) == Array(code.payload.utf8))
  }

  @Test func fontsFollowTheGuidelines() {
    for fonts in [SlipPart.receipt.fonts, SlipPart.payment.fonts] {
      #expect(fonts.title == 11)
      #expect(fonts.value - fonts.heading == 2)
      #expect(fonts.leastHeading >= 6)
    }
  }

  @Test func scissorsMeetAtThePivot() {
    for blade in Scissors.blades {
      #expect(abs(blade.fromX * blade.toY - blade.fromY * blade.toX) < 1e-9)
    }
  }
}

extension QRMatrix {
  /// The modules with the Swiss cross's white square over them, in whole modules.
  fileprivate var crossed: QRMatrix {
    let module = SlipLayout.code.width / Double(size)
    let first = (SlipLayout.cross.x - SlipLayout.code.x) / module
    let range = Int(first)...(size - 1 - Int(first))
    var rows = rows
    for row in range {
      for column in range { rows[row * bytesPerRow + column / 8] &= ~(0x80 >> UInt8(column % 8)) }
    }
    return QRMatrix(size: size, version: version, errorCorrection: errorCorrection, rows: rows)
  }
}
