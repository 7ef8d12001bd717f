extension Document {
  /// The document as text, one thing a line: the form of the `document.txt` goldens.
  package var dump: String {
    var out = DumpWriter()
    let direction = language.isRightToLeft ? "right to left" : "left to right"
    let regions =
      language.regions.isEmpty ? "" : ", regions " + language.regions.joined(separator: " ")
    out.line("document \(language.tag), \(direction)\(regions)") { out in
      out.line("title \(visible(properties.title))")
      out.line("author \(visible(properties.author))")
      if let subject = properties.subject { out.line("subject \(visible(subject))") }
      out.line("created \(properties.created)")
      out.line("page \(page.dump)")
    }
    out.write(body, language)
    running.dump(to: &out, language)
    return out.text
  }
}

extension PageFormat {
  fileprivate var dump: String {
    let margins = [top, side, bottom].map(hundredths).joined(separator: " ")
    return "\(hundredths(width)) × \(hundredths(height)), margins \(margins)"
  }
}

extension DumpWriter {
  fileprivate mutating func write(_ blocks: [Block], _ language: DocumentLanguage) {
    for block in blocks { write(block, language) }
  }

  private mutating func write(_ block: Block, _ language: DocumentLanguage) {
    switch block {
    case .masthead(let masthead): write(masthead, language)
    case .fields(let list): write(list, language)
    case .parties(let parties): write(parties, language)
    case .headline(let headline): write(headline, language)
    case .memo(let memo): line("memo \(memo.dump(in: language))")
    case .lines(let table): write(table, language)
    case .summary(let summary): write(summary, language)
    case .payments(let payments): write(payments, language)
    case .statements(let statements):
      line("statements") { out in
        for statement in statements { out.line(statement.dump(in: language)) }
      }
    case .columns(let columns):
      line("columns") { out in
        for column in columns {
          out.line("column, share \(hundredths(column.share))") {
            $0.write(column.blocks, language)
          }
        }
      }
    }
  }

  private mutating func write(_ masthead: Masthead, _ language: DocumentLanguage) {
    line("masthead \(masthead.title.dump(in: language))") { out in
      for state in masthead.states { out.line("state \(state.dump(in: language))") }
      if let logo = masthead.logo {
        out.line(
          "logo \(logo.format.rawValue), \(logo.bytes.count) bytes, at most "
            + "\(hundredths(logo.width)) × \(hundredths(logo.height)), \(visible(logo.alternative))"
        )
      }
    }
  }

  private mutating func write(_ list: FieldList, _ language: DocumentLanguage) {
    line(list.title.map { "fields \($0.dump(in: language))" } ?? "fields") { out in
      for field in list.fields {
        out.line("\(field.label.dump(in: language)): \(field.value.dump(in: language))")
      }
    }
  }

  private mutating func write(_ parties: [Party], _ language: DocumentLanguage) {
    line("parties") { out in
      for party in parties {
        out.line("\(party.role.rawValue) \(party.label.dump(in: language))") { out in
          if let name = party.name { out.line("name \(name.dump(in: language))") }
          for fact in party.lines {
            out.line("\(fact.kind.rawValue) \(fact.text.dump(in: language))")
          }
        }
      }
    }
  }

  private mutating func write(_ headline: Headline, _ language: DocumentLanguage) {
    line("headline \(headline.text.dump(in: language))") { out in
      if let link = headline.link {
        out.line("link \(link.text.dump(in: language)) to \(visible(link.url))")
      }
    }
  }

  private mutating func write(_ table: LineTable, _ language: DocumentLanguage) {
    line("lines") { out in
      let heads = table.heads.map { "\($0.column.rawValue) \($0.title.dump(in: language))" }
      out.line("heads " + heads.joined(separator: " | "))
      if let carry = table.carry {
        out.line(
          "carry \(carry.forward.dump(in: language)) | \(carry.brought.dump(in: language))")
      }
      for row in table.rows { out.write(row, language) }
    }
  }

  private mutating func write(_ row: LineTable.Row, _ language: DocumentLanguage) {
    switch row {
    case .group(let title, let amount):
      line((["group \(title.dump(in: language))"] + list(amount)).joined(separator: " | "))
    case .item(let item):
      let taxes = item.taxes.map { $0.dump(in: language) }.joined(separator: " + ")
      let cells = [
        item.quantity?.dump ?? "–", item.unitPrice?.dump ?? "–", taxes.isEmpty ? "–" : taxes,
        item.amount?.dump ?? "–",
      ]
      line("item \(item.description.dump(in: language)) | " + cells.joined(separator: " | ")) {
        out in
        for detail in item.details {
          out.line(
            (["detail \(detail.text.dump(in: language))"] + list(detail.amount))
              .joined(separator: " | "))
        }
        if let carried = item.carried { out.line("carried \(carried.dump)") }
      }
    }
  }

  private mutating func write(_ summary: Summary, _ language: DocumentLanguage) {
    line("summary") { out in
      for row in summary.rows {
        let mark = row.isEmphasized ? "emphasized " : ""
        out.line(
          "\(mark)\(row.kind.rawValue) \(row.label.dump(in: language)) | \(row.amount.dump)"
        ) { out in
          if let note = row.note { out.line("note \(note.dump(in: language))") }
        }
      }
    }
  }

  private mutating func write(_ payments: PaymentTable, _ language: DocumentLanguage) {
    line("payments \(payments.title.dump(in: language))") { out in
      let heads = payments.heads.map { "\($0.column.rawValue) \($0.title.dump(in: language))" }
      out.line("heads " + heads.joined(separator: " | "))
      for row in payments.rows {
        let cells = [
          row.method.dump(in: language), row.date?.dump(in: language) ?? "–", row.amount.dump,
          row.receiptNumber?.dump(in: language) ?? "–",
        ]
        out.line("payment " + cells.joined(separator: " | ")) { out in
          if let note = row.note { out.line("note \(note.dump(in: language))") }
        }
      }
    }
  }
}

private func list(_ numeral: Numeral?) -> [String] { numeral.map { [$0.dump] } ?? [] }

extension Running {
  fileprivate func dump(to out: inout DumpWriter, _ language: DocumentLanguage) {
    let parts: [(String, Text?)] = [
      ("head start", headStart), ("head end", headEnd), ("footer", footer),
      ("foot start", footStart), ("page label", pageLabel?.text(page: 1, of: 2)),
    ]
    guard parts.contains(where: { $0.1 != nil }) else { return }
    out.line("running") { out in
      for (name, text) in parts {
        if let text { out.line("\(name) \(text.dump(in: language))") }
      }
    }
  }
}
