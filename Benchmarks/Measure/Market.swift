/// Who writes to whom, about what, in which language: the parts of an invoice that do not depend on
/// its number.
struct Market {
  /// The language that the customer reads, and the zone of the seller.
  let locale: String
  let zone: String
  let currency: String
  let seller: Contact
  let customers: [Contact]
  let shipping: Contact?
  /// What is sold; each line takes one, with a number.
  let products: [String]
  /// A description that takes more than one line of the column.
  let longProduct: String
  let taxName: String
  /// Whole per cents: what most lines bear, and what every fourth bears.
  let rates: (usual: Int, reduced: Int)
  let purchaseOrder: String
  let project: (label: String, value: String)
  let memo: String
  let footer: String

  /// A company with its address.
  struct Contact {
    let name: String
    let line: String
    let city: String
    let postalCode: String
    let country: String
    let email: String
    let taxID: (type: String, value: String)
  }

  static func named(_ name: String) -> Market? {
    ["latin": latin, "arabic": arabic, "japanese": japanese, "mixed": mixed][name]
  }
}

extension Market {
  static let latin = Market(
    locale: "en", zone: "Europe/Berlin", currency: "eur",
    seller: Contact(
      name: "Northwind Labs GmbH", line: "Torstraße 117", city: "Berlin", postalCode: "10119",
      country: "DE", email: "billing@northwind.example", taxID: ("eu_vat", "DE129273398")),
    customers: [lodz, lumiere],
    shipping: Contact(
      name: "Łódź Components Sp. z o.o.", line: "ul. Tymienieckiego 5", city: "Łódź",
      postalCode: "90-365", country: "PL", email: "ap@lodz.example",
      taxID: ("eu_vat", "PL1234567890")),
    products: [
      "Pro plan", "Team plan", "API calls (metered)", "Storage, 500 GB block", "Priority support",
      "Data egress, zone A", "Onboarding workshop", "Dedicated IPv4 address", "Audit log retention",
    ],
    longProduct: "Migration of the warehouse system, with data mapping, acceptance tests and two "
      + "review rounds on site",
    taxName: "VAT", rates: (19, 7), purchaseOrder: "Purchase order",
    project: ("Cost centre", "CC-4100 Logistics"),
    memo: "Thank you for your business. The period of service is stated under each line. Please "
      + "send questions to billing@northwind.example with the invoice number in the subject line.",
    footer: "Northwind Labs GmbH · Managing directors: J. Petersen, M. Öztürk · Amtsgericht "
      + "Charlottenburg HRB 123456")

  static let arabic = Market(
    locale: "ar-AE", zone: "Asia/Dubai", currency: "aed", seller: oasis,
    customers: [sanabel], shipping: nil,
    products: [
      "اشتراك نظام نقاط البيع", "خطة المحترفين، اشتراك شهري", "استخدام واجهة البرمجة API",
      "مساحة تخزين 500 GB", "دعم فني ذو أولوية",
    ],
    longProduct: "تركيب وتدريب في الموقع مع ترحيل البيانات واختبارات القبول "
      + "وجولتي مراجعة لدى العميل",
    taxName: "ضريبة القيمة المضافة", rates: (5, 5), purchaseOrder: "أمر الشراء",
    project: ("المشروع", "فرع أبوظبي"),
    memo: "نشكركم على تعاملكم معنا. فترة الخدمة مذكورة تحت كل بند، ولأي استفسار "
      + "يرجى ذكر رقم الفاتورة في عنوان الرسالة.",
    footer: "شركة الواحة للحلول الرقمية ذ.م.م، رخصة تجارية رقم 845120، دبي.")

  static let japanese = Market(
    locale: "ja", zone: "Asia/Tokyo", currency: "jpy", seller: kitakaze,
    customers: [hinata], shipping: nil,
    products: [
      "プロプラン（12席）の月額利用料", "データ保存容量 500 GB", "優先サポート対応費用", "API利用料（従量制）",
      "監査ログ保管オプション",
    ],
    longProduct: "倉庫管理システムの移行作業一式（データ変換、受入試験、現地での確認作業二回を含む）",
    taxName: "消費税", rates: (10, 8), purchaseOrder: "発注番号", project: ("案件", "物流センター更新"),
    memo: "平素よりお引き立ていただき、誠にありがとうございます。本請求書は各行に記載の期間を対象としています。",
    footer: "北風ソフトウェア株式会社　東京都千代田区丸の内1丁目9番1号")

  static let mixed = Market(
    locale: "en", zone: "Asia/Tokyo", currency: "eur", seller: kitakaze,
    customers: [sanabel], shipping: shanghai,
    products: japanese.products.prefix(2) + [
      "专业版订阅（12 个席位）年度费用", "프로 요금제 월간 구독 12석", "خطة المحترفين، اشتراك شهري لعدد 12 مقعدًا",
      "數據儲存空間 500 GB（每月計費）", "プロプラン / Pro plan / خطة المحترفين", "Priority support 優先サポート",
    ],
    longProduct: latin.longProduct, taxName: "VAT", rates: (19, 7),
    purchaseOrder: "Purchase order", project: ("案件", "物流センター更新"),
    memo: "ご利用いただきありがとうございます。 感谢您的惠顾，如有疑问请联系我们。 نشكركم على تعاملكم معنا. "
      + "Thank you for your business.",
    footer: "北風ソフトウェア株式会社 · Tokyo")
}

extension Market {
  private static let lodz = Contact(
    name: "Łódź Components Sp. z o.o.", line: "ul. Piotrkowska 120", city: "Łódź",
    postalCode: "90-006", country: "PL", email: "ap@lodz.example",
    taxID: ("eu_vat", "PL1234567890"))
  private static let lumiere = Contact(
    name: "Brasserie Lumière SARL", line: "14 rue des Trois-Frères", city: "Paris",
    postalCode: "75018", country: "FR", email: "compta@lumiere.example",
    taxID: ("eu_vat", "FR40303265045"))
  private static let oasis = Contact(
    name: "شركة الواحة للحلول الرقمية ذ.م.م", line: "برج النخيل، شارع الشيخ زايد", city: "دبي",
    postalCode: "", country: "AE", email: "accounts@alwaha.example",
    taxID: ("ae_trn", "100354278900003"))
  private static let sanabel = Contact(
    name: "مطاعم السنابل", line: "شارع الكورنيش، مبنى 17", city: "أبوظبي", postalCode: "",
    country: "AE", email: "finance@alsanabel.example", taxID: ("ae_trn", "100298117400003"))
  private static let kitakaze = Contact(
    name: "北風ソフトウェア株式会社", line: "丸の内1丁目9番1号", city: "千代田区", postalCode: "100-0005",
    country: "JP", email: "billing@kitakaze.example", taxID: ("jp_trn", "T1234567890123"))
  private static let hinata = Contact(
    name: "合同会社カフェ・ひなた", line: "日本橋小伝馬町8-1", city: "中央区", postalCode: "103-0001",
    country: "JP", email: "chumon@hinata.example", taxID: ("jp_cn", "1234567890123"))
  private static let shanghai = Contact(
    name: "上海零部件有限公司", line: "浦东新区世纪大道100号", city: "上海", postalCode: "200120",
    country: "CN", email: "ap@lingbujian.example", taxID: ("cn_tin", "91310000123456789X"))
}
