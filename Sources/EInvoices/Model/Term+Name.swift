extension Term {
  /// What it is, as the middle of a sentence.
  package var name: String { Self.names[self] ?? "" }

  private static let names: [Term: String] = [
    .number: "number", .issueDate: "date of issue", .type: "type of document",
    .currency: "currency", .accountingCurrency: "currency of tax accounting",
    .dueDate: "due date", .buyerReference: "buyer's reference", .contract: "contract",
    .purchaseOrder: "purchase order", .paymentTerms: "terms of payment",
    .noteSubject: "subject of a note", .note: "note", .businessProcess: "business process",
    .specification: "specification", .precedingNumber: "number of the invoice it is for",
    .precedingDate: "date of the invoice it is for", .sellerName: "seller's legal name",
    .sellerTradingName: "seller's trading name", .sellerIdentifier: "seller's identifier",
    .sellerRegistration: "seller's entry in a register", .sellerVATNumber: "seller's VAT number",
    .sellerTaxNumber: "seller's tax number", .sellerLegalNotes: "seller's legal notes",
    .sellerEndpoint: "seller's electronic address", .sellerLine1: "seller's street",
    .sellerLine2: "seller's second line of address", .sellerCity: "seller's city",
    .sellerPostCode: "seller's post code", .sellerSubdivision: "seller's region",
    .sellerCountry: "seller's country", .sellerContact: "seller's contact",
    .sellerPhone: "telephone of the seller's contact",
    .sellerEmail: "e-mail address of the seller's contact", .buyerName: "buyer's name",
    .buyerTradingName: "buyer's trading name", .buyerIdentifier: "buyer's identifier",
    .buyerRegistration: "buyer's entry in a register", .buyerVATNumber: "buyer's VAT number",
    .buyerEndpoint: "buyer's electronic address", .buyerLine1: "buyer's street",
    .buyerLine2: "buyer's second line of address", .buyerCity: "buyer's city",
    .buyerPostCode: "buyer's post code", .buyerSubdivision: "buyer's region",
    .buyerCountry: "buyer's country", .buyerContact: "buyer's contact",
    .buyerPhone: "telephone of the buyer's contact",
    .buyerEmail: "e-mail address of the buyer's contact",
  ].merging(deliveryNames) { one, _ in one }.merging(amountNames) { one, _ in one }

  private static let deliveryNames: [Term: String] = [
    .representativeName: "tax representative's name",
    .representativeVATNumber: "tax representative's VAT number",
    .representativeCountry: "tax representative's country",
    .deliverToName: "name that goods are delivered to", .deliveryDate: "date of supply",
    .periodStart: "first day of supply", .periodEnd: "last day of supply",
    .deliverToLine1: "street of delivery", .deliverToLine2: "second line of delivery",
    .deliverToCity: "city of delivery", .deliverToPostCode: "post code of delivery",
    .deliverToSubdivision: "region of delivery", .deliverToCountry: "country of delivery",
    .paymentMeans: "means of payment", .remittance: "reference of the payment",
    .account: "account to pay to", .accountHolder: "holder of the account",
    .bank: "bank of the account", .cardNumber: "last digits of the card",
    .supportingReference: "supporting document", .supportingLocation: "place of the document",
  ]

  private static let amountNames: [Term: String] = [
    .allowance: "discount of the document", .allowanceCategory: "tax category of a discount",
    .allowanceReason: "reason of a discount", .charge: "charge of the document",
    .chargeCategory: "tax category of a charge", .chargeReason: "reason of a charge",
    .sumOfLines: "sum of the lines", .sumOfAllowances: "sum of the discounts",
    .sumOfCharges: "sum of the charges", .totalWithoutTax: "total without tax",
    .totalTax: "total tax", .accountingTax: "total tax in the currency of tax accounting",
    .totalWithTax: "total with tax", .paid: "amount paid", .amountDue: "amount due",
    .base: "taxable amount", .tax: "tax of a category", .category: "tax category",
    .rate: "tax rate", .exemptionReason: "reason for no tax",
    .exemptionCode: "code of the reason for no tax", .lineID: "line",
    .lineNote: "note of the line", .quantity: "quantity", .unit: "unit", .lineNet: "net amount",
    .linePeriodStart: "first day of the line", .linePeriodEnd: "last day of the line",
    .lineAllowance: "discount of the line", .lineCharge: "charge of the line",
    .price: "net price", .priceBase: "quantity that the price is for",
    .lineCategory: "tax category", .lineRate: "tax rate",
    .itemName: "name", .lines: "lines",
  ]
}
