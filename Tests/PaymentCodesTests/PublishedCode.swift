import Figures
import Foundation
import Testing

@testable import PaymentCodes

/// A row of `Rows/payloads.jsonl`.
struct PublishedCode: Decodable, Sendable, CustomTestStringConvertible {
  struct Address: Decodable, Sendable {
    var name: String
    var street: String
    var building: String
    var postalCode: String
    var town: String
    var country: String

    var address: SwissAddress {
      SwissAddress(
        name: name, street: street, building: building, postalCode: postalCode, town: town,
        country: country)
    }
  }

  struct Input: Decodable, Sendable {
    var account, iban, bic, name, purpose, reference, remittance, information, version: String?
    var currency, message, billingInformation, payee, note, merchantCategory: String?
    var key, city, transactionId, seller, vatNumber, issued, user, url: String?
    var amount, total, vat: Int?
    var creditor, debtor: Address?
    var alternativeSchemes: [String]?
    var crlf: Bool?

    var lineEnd: LineEnd { crlf == true ? .carriageReturnLineFeed : .lineFeed }

    func money(_ code: String) throws -> Money? {
      let currency = try #require(Currency(code: code))
      return amount.map { Money($0, currency) }
    }
  }

  var kind: String
  var source: String
  var input: Input
  var payload: String

  var testDescription: String { source }

  static let all: [PublishedCode] = {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard
      let file = Bundle.module.url(
        forResource: "payloads.jsonl", withExtension: nil, subdirectory: "Rows"),
      let text = try? String(contentsOf: file, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").compactMap {
      try? decoder.decode(PublishedCode.self, from: Data($0.utf8))
    }
  }()

  func code() throws -> any PaymentCode {
    switch kind {
    case "epc": try epc()
    case "swiss": try swiss()
    case "upi": try upi()
    case "pix": try pix()
    case "zatca": try zatca()
    case "swish":
      try SwishLink(
        payee: input.payee ?? "", amount: input.money("SEK"), message: input.message)
    case "paypal":
      try PayPalMeLink(user: input.user ?? "", amount: input.money(input.currency ?? ""))
    default: try WebLink(input.url ?? "")
    }
  }

  private func epc() throws -> EPCCredit {
    try EPCCredit(
      name: input.name ?? "", iban: input.iban ?? "", bic: input.bic, amount: input.money("EUR"),
      purpose: input.purpose, reference: input.reference, remittance: input.remittance,
      information: input.information,
      version: #require(EPCCredit.Version(rawValue: input.version ?? "")), lineEnd: input.lineEnd)
  }

  private func swiss() throws -> SwissQRBill {
    try SwissQRBill(
      account: input.account ?? "", creditor: #require(input.creditor).address,
      currency: #require(Currency(code: input.currency ?? "")),
      amount: input.money(input.currency ?? ""), debtor: input.debtor?.address,
      reference: input.reference, message: input.message,
      billingInformation: input.billingInformation,
      alternativeSchemes: input.alternativeSchemes ?? [], lineEnd: input.lineEnd)
  }

  private func upi() throws -> UPILink {
    try UPILink(
      payee: input.payee ?? "", name: input.name ?? "", amount: input.money("INR"),
      note: input.note, reference: input.reference, merchantCategory: input.merchantCategory)
  }

  private func pix() throws -> BRCode {
    try BRCode(
      key: input.key ?? "", name: input.name ?? "", city: input.city ?? "",
      amount: input.money("BRL"), information: input.information,
      transactionID: input.transactionId)
  }

  private func zatca() throws -> ZATCAInvoice {
    let riyal = try #require(Currency(code: "SAR"))
    return try ZATCAInvoice(
      seller: input.seller ?? "", vatNumber: input.vatNumber ?? "",
      issued: #require(Instant(input.issued ?? "")), total: Money(input.total ?? 0, riyal),
      vat: Money(input.vat ?? 0, riyal))
  }
}
