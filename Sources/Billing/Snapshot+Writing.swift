import Figures
import JSON

extension Snapshot {
  func write(to writer: inout JSONWriter) {
    writer.member("kind", kind.rawValue)
    writer.member("id", id)
    writer.member("status", status.rawValue)
    writer.member("live", isLive)
    writer.member("number", number)
    writer.member("invoice_number", references.invoiceNumber)
    writer.member("receipt_number", references.receiptNumber)
    writer.member("replaced_number", references.replacedNumber)
    writer.record("dates", dates) { $0.write(to: &$1) }
    writer.member("time_zone", timeZone)
    writer.member("currency", currency.code)
    writer.record("seller", seller) { $0.write(to: &$1) }
    writer.record("buyer", buyer) { $0.write(to: &$1) }
    writer.record("ship_to", shipTo) { $0.write(to: &$1) }
    writer.member("tax_exempt", taxExempt.rawValue)
    writer.member("preferred_locales", preferredLocales)
    writer.member("account_locale", accountLocale)
    writer.records("fields", fields) { $0.write(to: &$1) }
    writer.member("memo", memo)
    writer.member("footer", footer)
    writer.records("lines", lines) { $0.write(to: &$1) }
    writer.record("totals", totals) { $0.write(to: &$1) }
    writer.records("payments", payments) { $0.write(to: &$1) }
    writer.records("refunds", refunds) { $0.write(to: &$1) }
    writer.record("credit", credit) { $0.write(to: &$1) }
    writer.member("pay_url", payURL)
    writer.member("collection", collection.rawValue)
    writer.record("presentation", presentation) { $0.write(to: &$1) }
  }
}

extension Snapshot.Dates {
  func write(to writer: inout JSONWriter) {
    writer.member("issued", issued)
    writer.member("due", due)
    writer.member("paid", paid)
    writer.member("voided", voided)
    writer.record("supply", supply) { $0.write(to: &$1) }
  }
}

extension Snapshot.Period {
  func write(to writer: inout JSONWriter) {
    writer.member("start", start)
    writer.member("end", end)
  }
}

extension Snapshot.Party {
  func write(to writer: inout JSONWriter) {
    writer.member("name", name)
    writer.record("address", address) { $0.write(to: &$1) }
    writer.member("phone", phone)
    writer.member("email", email)
    writer.member("website", website)
    writer.records("tax_ids", taxIDs) { taxID, writer in
      writer.member("type", taxID.type)
      writer.member("value", taxID.value)
      writer.member("country", taxID.country)
    }
    writer.member("registers", registers)
  }
}

extension Snapshot.Address {
  func write(to writer: inout JSONWriter) {
    writer.member("line1", line1)
    writer.member("line2", line2)
    writer.member("city", city)
    writer.member("state", state)
    writer.member("postal_code", postalCode)
    writer.member("country", country)
  }
}

extension Snapshot.Field {
  func write(to writer: inout JSONWriter) {
    writer.member("name", name)
    writer.member("value", value)
  }
}

extension Snapshot.Presentation {
  func write(to writer: inout JSONWriter) {
    writer.member("page_size", pageSize.rawValue)
    writer.member("excludes_tax", excludesTax)
    writer.member("primary_color", primaryColor)
    writer.record("logo", logo) { logo, writer in
      writer.member("format", logo.format.rawValue)
      writer.member("data", Base64.encode(logo.bytes))
    }
    writer.member("title", title)
    writer.member("statements", statements)
    writer.records("bank_account", bankAccount) { $0.write(to: &$1) }
  }
}
