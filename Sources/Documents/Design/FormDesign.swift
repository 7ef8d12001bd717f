/// A form of fixed measures at the foot of the last page, such as a slip to cut off and pay with.
///
/// Lengths are points from its upper left corner, which is at the left edge of the paper. It does
/// not mirror. Each block of its group is set in the field of the same number.
package struct FormDesign: Sendable, Hashable {
  package var width: Double
  package var height: Double
  package var fields: [Field]
  /// Lines and rings, and above everything the fills.
  package var strokes: [Stroke]
  package var rings: [Ring]
  package var fills: [Fill]

  package init(
    width: Double, height: Double, fields: [Field], strokes: [Stroke] = [], rings: [Ring] = [],
    fills: [Fill] = []
  ) {
    self.width = width
    self.height = height
    self.fields = fields
    self.strokes = strokes
    self.rings = rings
    self.fills = fills
  }

  package struct Box: Sendable, Hashable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }

  /// A place for a heading, for labels with their values below each other, or for a code, which
  /// fills it.
  package struct Field: Sendable, Hashable {
    package var box: Box
    /// The ways to set it, from the one that is wanted to the smallest that is allowed; a text that
    /// fits in none is set in the last.
    package var looks: [Look]
    /// Where a value is written by hand that a label does not have.
    package var blank: Blank?

    package init(_ box: Box, looks: [Look] = [], blank: Blank? = nil) {
      self.box = box
      self.looks = looks
      self.blank = blank
    }
  }

  package struct Look: Sendable, Hashable {
    /// Of labels and headings. The heights of lines do not count.
    package var label: TextStyle
    package var value: TextStyle
    /// From baseline to baseline; between a value and the next label lies an empty line.
    package var line: Double
    /// From the label's baseline to that of its value.
    package var lead: Double

    package init(label: TextStyle, value: TextStyle, line: Double, lead: Double) {
      self.label = label
      self.value = value
      self.line = line
      self.lead = lead
    }
  }

  /// An empty field with marks at its corners.
  package struct Blank: Sendable, Hashable {
    package var width: Double
    package var height: Double
    /// Nil: below the label.
    package var corner: Corner?
    /// The length of the marks, and the thickness of their strokes, which lie inside the field.
    package var arm: Double
    package var stroke: Double

    package struct Corner: Sendable, Hashable {
      package var x: Double
      package var y: Double

      package init(x: Double, y: Double) {
        self.x = x
        self.y = y
      }
    }

    package init(
      width: Double, height: Double, corner: Corner? = nil, arm: Double, stroke: Double
    ) {
      self.width = width
      self.height = height
      self.corner = corner
      self.arm = arm
      self.stroke = stroke
    }
  }

  package struct Stroke: Sendable, Hashable {
    package var fromX: Double
    package var fromY: Double
    package var toX: Double
    package var toY: Double
    package var thickness: Double

    package init(fromX: Double, fromY: Double, toX: Double, toY: Double, thickness: Double) {
      self.fromX = fromX
      self.fromY = fromY
      self.toX = toX
      self.toY = toY
      self.thickness = thickness
    }
  }

  /// A circle by the middle of its line.
  package struct Ring: Sendable, Hashable {
    package var x: Double
    package var y: Double
    package var radius: Double
    package var thickness: Double

    package init(x: Double, y: Double, radius: Double, thickness: Double) {
      self.x = x
      self.y = y
      self.radius = radius
      self.thickness = thickness
    }
  }

  package struct Fill: Sendable, Hashable {
    package var box: Box
    package var color: Color

    package init(_ box: Box, _ color: Color) {
      self.box = box
      self.color = color
    }
  }
}
