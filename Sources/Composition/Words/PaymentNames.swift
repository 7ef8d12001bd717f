import Localization

/// The names of payment methods, by Stripe's values.
///
/// Names of brands are the same in every language; those that are words are messages of the
/// catalogues.
enum PaymentNames {
  /// By `card.brand`.
  static let cards = [
    "amex": "American Express", "cartes_bancaires": "Cartes Bancaires", "diners": "Diners Club",
    "discover": "Discover", "eftpos_au": "eftpos", "elo": "Elo", "girocard": "girocard",
    "interac": "Interac", "jcb": "JCB", "mastercard": "Mastercard", "rupay": "RuPay",
    "unionpay": "UnionPay", "visa": "Visa",
  ]

  /// By `card.wallet.type`.
  static let wallets = [
    "amex_express_checkout": "Amex Express Checkout", "apple_pay": "Apple Pay",
    "google_pay": "Google Pay", "link": "Link", "masterpass": "Masterpass",
    "samsung_pay": "Samsung Pay", "visa_checkout": "Visa Checkout",
  ]

  /// By `payment_method_details.type`.
  static let methods = [
    "affirm": "Affirm", "afterpay_clearpay": "Afterpay", "alipay": "Alipay", "alma": "Alma",
    "amazon_pay": "Amazon Pay", "bancontact": "Bancontact", "billie": "Billie", "bizum": "Bizum",
    "blik": "BLIK",
    "boleto": "Boleto", "cashapp": "Cash App Pay", "eps": "EPS", "fpx": "FPX",
    "giropay": "giropay", "grabpay": "GrabPay", "ideal": "iDEAL", "interac_present": "Interac",
    "kakao_pay": "Kakao Pay", "klarna": "Klarna", "konbini": "Konbini", "link": "Link",
    "mb_way": "MB WAY", "mobilepay": "MobilePay", "multibanco": "Multibanco",
    "naver_pay": "Naver Pay", "oxxo": "OXXO", "p24": "Przelewy24", "pay_by_bank": "Pay by Bank",
    "payco": "PAYCO", "paynow": "PayNow", "paypal": "PayPal", "paypay": "PayPay", "payto": "PayTo",
    "pix": "Pix",
    "promptpay": "PromptPay", "revolut_pay": "Revolut Pay", "samsung_pay": "Samsung Pay",
    "satispay": "Satispay", "scalapay": "Scalapay", "sofort": "Sofort", "stripe_account": "Stripe",
    "sunbit": "Sunbit", "swish": "Swish", "twint": "TWINT",
    "upi": "UPI", "wechat": "WeChat Pay", "wechat_pay": "WeChat Pay", "zip": "Zip",
  ]

  /// The message of a type that is a word.
  static let messages: [String: Message] = [
    "ach_credit_transfer": .methodBankTransfer, "ach_debit": .methodBankDebit,
    "acss_debit": .methodBankDebit, "au_becs_debit": .methodBankDebit,
    "bacs_debit": .methodBankDebit, "bank_transfer": .methodBankTransfer,
    "card": .methodCard, "card_present": .methodCard, "cash": .methodCash,
    "crypto": .methodCrypto, "custom": .methodUnknown,
    "customer_balance": .methodCustomerBalance, "kr_card": .methodCard,
    "nz_bank_account": .methodBankAccount, "out_of_band": .methodOutOfBand,
    "sepa_credit_transfer": .methodBankTransfer, "sepa_debit": .methodSepaDebit,
    "unknown": .methodUnknown, "us_bank_account": .methodBankAccount,
  ]

  /// A type of the future in plain words: `moon_pay` gives `Moon pay`. Nil for anything that does
  /// not look like one of Stripe's types.
  static func plain(_ type: String) -> String? {
    let isPlain = type.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
    }
    guard isPlain, (2...40).contains(type.utf8.count) else { return nil }
    let words = type.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
