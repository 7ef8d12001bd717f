/// What can be wrong with a payment code. The sentences are in `CodeFact+Sentence.swift`.
enum CodeFact: Error, Hashable {
  // Texts.
  case empty
  case length(Int, most: Int)
  case exactLength(Int, expected: Int)
  /// The position counts characters from 1; the repertoire is in words.
  case character(Unicode.Scalar, position: Int, repertoire: String, nearest: String?)
  case shape(String, expected: String)

  // Amounts.
  case currency(String, allowed: [String])
  case amount(String, least: String, most: String?)
  case wholeUnits(String)
  case notForPayment

  // Accounts.
  case ibanCountry(String)
  case ibanLength(Int, country: String, expected: Int)
  case checkDigits(String)
  case outsideSEPA(String)
  case bicNeeded(String)
  case notSwiss(String)

  // References.
  case referenceNeedsQRIBAN
  case qrIBANNeedsReference
  case qrIBANNeedsQRReference
  case allZeros
  case twoRemittances

  // Swiss extras.
  case postalCodePrefix(String)
  case messageAndBilling(Int, most: Int)
  case schemes(Int)
  case mixedRates

  // Links.
  case scheme(String)
  case host
  case userInformation
  case percent(position: Int)

  // The code as a whole.
  case payloadLength(Int, most: Int)
  case noMemory
}
