import Documents
import Testing

@testable import Composition

/// Each mistake is said at its place, with the nearest right name.
@Suite struct TemplateMistakeTests {
  private static let edges = "body: [lines, summary, "
  private static let colours =
    "Colours: ink, soft, line, accent, brand, paper, pale, tint, zebra, edge, mark"

  /// A body with one more section, and what is said of it.
  @Test(
    arguments: [
      (
        "masthead: { stats: [void] }",
        """
        36: error: unknown key 'stats' in 'masthead'
          hint: did you mean 'states'? Keys: logo, states, number, name, in, look, box, width, at, \
        least_height, space_before, space_after, keep
        """
      ),
      (
        "masthead: { states: [viod] }",
        """
        45: error: unknown state 'viod'
          hint: did you mean 'void'? States: draft, void, paid, uncollectible, test, open, overdue, refunded, processing, partly_paid
        """
      ),
      (
        "masthead: { logo: { heigt: 9mm } }",
        """
        44: error: unknown key 'heigt' in 'logo'
          hint: did you mean 'height'? Keys: height, width
        """
      ),
      (
        "fields: [number, isued]",
        """
        41: error: unknown field 'isued'
          hint: did you mean 'issued'? Fields: number, issued, due, paid, supplied, replaces, \
        reason, custom_fields, references, contact, amount, bill_to, \
        seller, occasion
        """
      ),
      (
        "parties: { tax_id_labels: strip }",
        """
        50: error: unknown label style 'strip'
          hint: did you mean 'stripe'? Label styles: native, stripe
        """
      ),
      (
        "party: { role: billto }",
        """
        39: error: unknown party 'billto'
          hint: did you mean 'bill_to'? Parties: seller, bill_to, ship_to
        """
      ),
      (
        "party: { facts: [name, adress] }",
        """
        47: error: unknown fact 'adress'
          hint: did you mean 'address'? Facts: name, address, country, country_abroad, phone, \
        email, website, tax_ids, registers
        """
      ),
      (
        "headline: { pay_link: yes }",
        "46: error: 'pay_link' is 'yes' where true or false is expected"
      ),
      (
        "text: { words: hello, as: memmo }",
        """
        50: error: unknown role 'memmo'
          hint: did you mean 'memo'? Roles: words, memo, subject, statement, note
        """
      ),
      (
        "text: { words: \"No. {numbr}\" }",
        """
        39: error: unknown value 'numbr'
          hint: did you mean 'number'? Values: number, issued, due, paid, seller, buyer, title, \
        amount_due, total
        """
      ),
      (
        "columns: [{ shre: 2, body: [memo] }]",
        """
        36: error: unknown key 'shre' in 'columns'
          hint: did you mean 'share'? Keys: share, body
        """
      ),
      (
        "columns: [{ share: 0, body: [memo] }]",
        "43: error: 'share' is 0, outside 0.1 to 100.0"
      ),
      (
        "memo: { in: fot }",
        """
        36: error: unknown area 'fot'
          hint: did you mean 'foot'? Areas: foot
        """
      ),
      (
        "memo: { at: strat }",
        """
        36: error: unknown edge 'strat'
          hint: did you mean 'start'? Edges: start, end
        """
      ),
      (
        "memo: { width: 5pt }",
        "39: error: 'width' is 5pt, outside 10.0pt to 2000.0pt"
      ),
      (
        "memo: { width: wide }",
        """
        39: error: 'wide' is not a length
          hint: a length is a number with a unit, such as 18mm, 9pt or 0.5in
        """
      ),
      (
        "memo: { least_height: 20 }",
        """
        46: error: '20' has no unit
          hint: write 20mm, 20pt or 20in
        """
      ),
      (
        "memo: { space_before: 9em }",
        """
        46: error: unknown unit 'em' in '9em'
          hint: units: mm, pt, in
        """
      ),
      (
        "memo: { space_after: 501pt }",
        "45: error: 'space_after' is 501pt, outside 0.0pt to 500.0pt"
      ),
      ("memo: { keep: 1 }", "38: error: 'keep' is '1' where true or false is expected"),
      (
        "memo: { look: { style: {} } }",
        """
        40: error: unknown key 'style' in 'look'
          hint: did you mean 'styles'? Keys: text, colors, styles, spaces, rules, layouts
        """
      ),
      (
        "memo: { look: { styles: { memo: { align: centre } } } }",
        """
        65: error: unknown alignment 'centre'
          hint: did you mean 'center'? Alignments: start, center, end
        """
      ),
      (
        "memo: { box: { fil: tint } }",
        """
        39: error: unknown key 'fil' in 'box'
          hint: did you mean 'fill'? Keys: fill, stroke, thickness, radius, padding, bleed, rule, \
        dash
        """
      ),
      (
        "memo: { box: { fill: tnt } }",
        """
        45: error: unknown colour 'tnt'
          hint: did you mean 'tint'? \(colours)
        """
      ),
      (
        "memo: { box: { thickness: 30pt } }",
        "50: error: 'thickness' is 30pt, outside 0.1pt to 20.0pt"
      ),
      (
        "memo: { box: { padding: { sides: 1mm } } }",
        """
        50: error: unknown key 'sides' in 'padding'
          hint: did you mean 'side'? Keys: top, side, bottom
        """
      ),
      (
        "stack: { body: [mmo] }",
        """
        40: error: unknown section 'mmo'
          hint: did you mean 'memo'? Sections: \(Sections.names.joined(separator: ", "))
        """
      ),
    ])
  func ofASection(entry: String, sentence: String) {
    let text = "\(Self.edges)\(entry)]\n\(Self.area)"
    #expect(TemplateComplaints.of(text) == ["acme.yml:1:\(sentence)"])
  }

  private static let area = "page: { areas: { foot: { width: 80mm, height: 20mm } } }"

  /// The columns of the lines.
  @Test(
    arguments: [
      (
        "[description, { quantity: { widht: 9mm } }, amount]",
        """
        42: error: unknown key 'widht' in 'quantity'
          hint: did you mean 'width'? Keys: width, align
        """
      ),
      (
        "[description, { quantity: { align: decmal } }, amount]",
        """
        49: error: unknown alignment 'decmal'
          hint: did you mean 'decimal'? Alignments: start, end, decimal
        """
      ),
      (
        "[description, { quantity: { width: 9 } }, amount]",
        """
        49: error: '9' has no unit
          hint: write 9mm, 9pt or 9in
        """
      ),
      ("[description, amount, \"amount?\"]", "36: error: column 'amount' is given twice"),
      ("[description, quantity]", "14: error: the columns have no 'amount'"),
    ])
  func ofColumns(columns: String, sentence: String) {
    let found = TemplateComplaints.of("body:\n- summary\n- lines:\n    columns: \(columns)")
    #expect(found == ["acme.yml:4:\(sentence)"])
  }

  @Test func aTableWithoutColumnsLacksTheTwoThatMustBeThere() {
    #expect(
      TemplateComplaints.of("body: [summary, lines: { columns: [] }]") == [
        "acme.yml:1:35: error: 'columns' is empty",
        "acme.yml:1:35: error: the columns have no 'description'",
        "acme.yml:1:35: error: the columns have no 'amount'",
      ])
  }

  @Test(
    arguments: [
      (
        "page: { areas: { foot: { widht: 9mm } } }",
        """
        1:26: error: unknown key 'widht' in 'foot'
          hint: did you mean 'width'? Keys: left, start, top, bottom, width, height, anchor, rise, \
        pages, body_gap
        """
      ),
      (
        "page: { areas: { foot: { anchor: botom } } }",
        """
        1:34: error: unknown anchor 'botom'
          hint: did you mean 'bottom'? Anchors: top, bottom
        """
      ),
      (
        "page: { areas: { foot: { pages: frist } } }",
        """
        1:33: error: unknown page set 'frist'
          hint: did you mean 'first'? Pages: first, following, all
        """
      ),
      ("page: { areas: [foot] }", "1:16: error: 'areas' is a list where a mapping is expected"),
      (
        "page: { shapes: [{ hight: 1mm }] }",
        """
        1:20: error: unknown key 'hight' in 'shapes'
          hint: did you mean 'height'? Keys: left, start, top, bottom, width, height, color, pages
        """
      ),
      (
        "page: { shapes: [{ color: bland }] }",
        """
        1:27: error: unknown colour 'bland'
          hint: did you mean 'brand'? \(colours)
        """
      ),
      ("page: { shapes: {} }", "1:17: error: 'shapes' is a mapping where a list is expected"),
      (
        "page: { size: { widht: 80mm } }",
        """
        1:17: error: unknown key 'widht' in 'size'
          hint: did you mean 'width'? Keys: width, height
        """
      ),
      (
        "page: { size: { width: 10mm, height: content } }",
        "1:24: error: 'width' is 10mm, outside 100.0pt to 3000.0pt"
      ),
      (
        "page: { margin: { fist_top: 10mm } }",
        """
        1:19: error: unknown key 'fist_top' in 'margin'
          hint: did you mean 'first_top'? Keys: top, side, start, end, bottom, first_top, \
        first_bottom
        """
      ),
      (
        "theme: { colors: { inc: \"#000000\" } }",
        """
        1:20: error: unknown key 'inc' in 'colors'
          hint: did you mean 'ink'? Keys: ink, soft, line, brand, paper, pale, tint, zebra, edge, \
        mark
        """
      ),
      (
        "theme: { colors: { ink: black } }",
        """
        1:25: error: 'black' is not a colour
          hint: a colour is written "#rrggbb", in quotes
        """
      ),
      (
        "theme: { styles: { titel: {} } }",
        """
        1:20: error: unknown key 'titel' in 'styles'
          hint: did you mean 'title'? \
        Keys: \(Theme.styleProperties.map(\.name).joined(separator: ", "))
        """
      ),
      (
        "theme: { styles: { title: { color: softt } } }",
        """
        1:36: error: unknown colour 'softt'
          hint: did you mean 'soft'? \(colours)
        """
      ),
      (
        "theme: { spaces: { after_feilds: 1mm } }",
        """
        1:20: error: unknown key 'after_feilds' in 'spaces'
          hint: did you mean 'after_fields'? \
        Keys: \(Theme.spaceProperties.map(\.name).joined(separator: ", "))
        """
      ),
      (
        "theme: { rules: { hed: ink } }",
        """
        1:19: error: unknown key 'hed' in 'rules'
          hint: did you mean 'head'? Keys: head, row, total, due, due_fill, zebra, carry, inside
        """
      ),
      (
        "theme: { rules: { head: inkk } }",
        """
        1:25: error: unknown colour 'inkk'
          hint: did you mean 'ink'? \(colours)
        """
      ),
      (
        "theme: { rules: { inside: ink } }",
        "1:27: error: 'inside' is 'ink' where true or false is expected"
      ),
      (
        "theme: { layouts: { fields: cels } }",
        """
        1:29: error: unknown layout 'cels'
          hint: did you mean 'cells'? Layouts: rows, cells, grid, pairs
        """
      ),
      (
        "theme: { layouts: { lines: stackd } }",
        """
        1:28: error: unknown layout 'stackd'
          hint: did you mean 'stacked'? Layouts: table, stacked
        """
      ),
      (
        "theme: { layouts: { party_columns: 7 } }",
        "1:36: error: 'party_columns' is 7, outside 1 to 6"
      ),
      (
        "running: { header: { start: [numbr] } }",
        """
        1:30: error: unknown part of 'start' 'numbr'
          hint: did you mean 'number'? Parts: number, seller, title, date
        """
      ),
      (
        "extends: compct",
        """
        1:10: error: 'extends' names 'compct', which is not a built-in template
          hint: did you mean 'compact'? \
        Templates: \(TemplateSet.builtIn.names.joined(separator: ", "))
        """
      ),
    ])
  func ofThePage(text: String, sentence: String) {
    #expect(TemplateComplaints.of(text) == ["acme.yml:\(sentence)"])
  }
}
