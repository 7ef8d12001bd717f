extension LawRule {
  private static let british = "VAT Regulations 1995, reg. "
  private static let swiss = "MWSTG Art. 26 (2) "
  private static let norwegian = "Bokføringsforskriften § "

  static let europe: [LawRule] = [
    .init("GB", .invoice, .taxedAtLeast(251, "GBP"), .number, british + "14(1)(a)"),
    .init("GB", .invoice, .taxed, .sellerName, british + "14(1)(d)"),
    .init("GB", .invoice, .taxed, .sellerAddress, british + "14(1)(d)"),
    .init("GB", .invoice, .taxed, .sellerNumber(["gb_vat", "eu_vat"]), british + "14(1)(d)"),
    .init("GB", .invoice, .taxedAtLeast(251, "GBP"), .buyerName, british + "14(1)(e)"),
    .init("GB", .invoice, .taxedAtLeast(251, "GBP"), .buyerAddress, british + "14(1)(e)"),
    .init("GB", .invoice, .taxed, .descriptions, british + "14(1)(g)"),
    .init("GB", .invoice, .taxedAtLeast(251, "GBP"), .quantities, british + "14(1)(h)"),
    .init("GB", .invoice, .taxed, .rates, british + "14(1)(h)"),
    .init("GB", .invoice, .taxed, .tax(inCurrency: "GBP"), british + "14(1)(l)"),
    .init(
      "GB", .invoice, .taxedAtLeast(251, "GBP"), .unitPrices, british + "14(1)(m)", sure: false),
    .init("GB", .creditNote, .always, .invoiceReference, british + "15C", sure: false),
    .init("CH", .invoice, .taxed, .sellerName, swiss + "a"),
    .init("CH", .invoice, .taxed, .sellerAddress, swiss + "a"),
    .init("CH", .invoice, .taxed, .sellerNumber(["ch_vat"]), swiss + "a"),
    .init("CH", .invoice, .taxedAtLeast(401, "CHF"), .buyerName, swiss + "b"),
    .init("CH", .invoice, .taxedAtLeast(401, "CHF"), .buyerAddress, swiss + "b"),
    .init("CH", .invoice, .taxed, .descriptions, swiss + "d"),
    .init("CH", .invoice, .taxed, .rates, swiss + "f"),
    .init("CH", .creditNote, .always, .invoiceReference, "MWSTG Art. 27", sure: false),
    .init("NO", .invoice, .always, .number, norwegian + "5-1-1 (1)"),
    .init("NO", .invoice, .always, .sellerName, norwegian + "5-1-2"),
    .init("NO", .invoice, .taxed, .sellerNumber(["no_vat"]), norwegian + "5-1-2"),
    .init("NO", .invoice, .business, .buyerName, norwegian + "5-1-2"),
    .init("NO", .invoice, .always, .descriptions, norwegian + "5-1-1 (3)"),
    .init("NO", .invoice, .always, .paymentTerms, norwegian + "5-1-1 (5)"),
    .init("NO", .invoice, .taxed, .tax(inCurrency: "NOK"), norwegian + "5-1-1 (6)"),
    .init("NO", .invoice, .always, .supplyDate, norwegian + "5-1-1 (4)", sure: false),
    .init("NO", .creditNote, .always, .invoiceReference, norwegian + "5-2-7", sure: false),
  ]

  private static let australian = "GST Act 1999, s "
  private static let zealand = "GST Act 1985, s "
  private static let japanese = "Consumption Tax Act, Art. 57-4 "
  private static let indian = "CGST Rules 2017, rule "
  private static let singapore = "GST (General) Regulations, reg. "

  static let asia: [LawRule] = [
    .init("AU", .invoice, .taxed, .sellerNumber(["au_abn"]), australian + "29-70(1)(c)"),
    .init("AU", .invoice, .taxed, .sellerName, australian + "29-70(1)(c)"),
    .init("AU", .invoice, .taxed, .descriptions, australian + "29-70(1)(c)"),
    .init("AU", .invoice, .taxedAtLeast(1_000, "AUD"), .buyerIdentity, australian + "29-70(1)(c)"),
    .init("AU", .creditNote, .taxed, .sellerNumber(["au_abn"]), australian + "29-75(1)"),
    .init("AU", .creditNote, .taxed, .invoiceReference, australian + "29-75(1)", sure: false),
    .init("NZ", .invoice, .taxed, .sellerName, zealand + "19E, 19K"),
    .init("NZ", .invoice, .taxed, .descriptions, zealand + "19E, 19K"),
    .init(
      "NZ", .invoice, .taxedAtLeast(201, "NZD"), .sellerNumber(["nz_gst"]), zealand + "19E, 19K"),
    .init("NZ", .invoice, .taxedAtLeast(1_001, "NZD"), .buyerName, zealand + "19E, 19K"),
    .init("NZ", .creditNote, .taxed, .invoiceReference, zealand + "19N", sure: false),
    .init("SG", .invoice, .taxed, .number, singapore + "11(1)"),
    .init("SG", .invoice, .taxed, .sellerNumber(["sg_gst"]), singapore + "11(1)"),
    .init("SG", .invoice, .taxed, .sellerAddress, singapore + "11(1)"),
    .init("SG", .invoice, .taxedAtLeast(1_001, "SGD"), .buyerName, singapore + "11(1), 13"),
    .init("SG", .invoice, .taxedAtLeast(1_001, "SGD"), .buyerAddress, singapore + "11(1), 13"),
    .init("SG", .invoice, .taxed, .descriptions, singapore + "11(1)"),
    .init("SG", .invoice, .taxed, .rates, singapore + "11(1)"),
    .init("SG", .invoice, .taxed, .tax(inCurrency: "SGD"), singapore + "11", sure: false),
    .init("SG", .creditNote, .taxed, .invoiceReference, singapore + "15A", sure: false),
    .init("JP", .invoice, .taxed, .sellerNumber(["jp_trn"]), japanese + "(1) no. 1", sure: false),
    .init("JP", .invoice, .charges("jct"), .sellerName, japanese + "(1) no. 1"),
    .init("JP", .invoice, .charges("jct"), .descriptions, japanese + "(1) no. 3"),
    .init("JP", .invoice, .charges("jct"), .rates, japanese + "(1) no. 4"),
    .init("JP", .invoice, .charges("jct"), .bases, japanese + "(1) no. 4"),
    .init("JP", .invoice, .charges("jct"), .buyerName, japanese + "(1) no. 6"),
    .init("JP", .receipt, .charges("jct"), .sellerName, japanese + "(2) no. 1", sure: false),
    .init("JP", .receipt, .charges("jct"), .descriptions, japanese + "(2) no. 3", sure: false),
    .init("JP", .receipt, .charges("jct"), .rates, japanese + "(2) no. 5", sure: false),
    .init(
      "JP", .creditNote, .charges("jct"), .sellerNumber(["jp_trn"]), japanese + "(3) no. 1",
      sure: false),
    .init("JP", .creditNote, .charges("jct"), .originalDate, japanese + "(3) no. 2"),
    .init("JP", .creditNote, .charges("jct"), .descriptions, japanese + "(3) no. 3", sure: false),
    .init("JP", .creditNote, .charges("jct"), .rates, japanese + "(3) no. 5"),
    .init("JP", .creditNote, .charges("jct"), .bases, japanese + "(3) no. 4"),
    .init("JP", .creditNote, .charges("jct"), .invoiceReference, japanese + "(3)", sure: false),
    .init("IN", .invoice, .taxed, .sellerNumber(["in_gst"]), indian + "46(a)"),
    .init("IN", .invoice, .taxed, .sellerAddress, indian + "46(a)"),
    .init("IN", .invoice, .always, .shortNumber, indian + "46(b)"),
    .init("IN", .invoice, .business, .buyerName, indian + "46(d)"),
    .init("IN", .invoice, .business, .buyerAddress, indian + "46(d)"),
    .init("IN", .invoice, .taxedAtLeast(50_000, "INR"), .buyerName, indian + "46(e)"),
    .init("IN", .invoice, .taxedAtLeast(50_000, "INR"), .buyerAddress, indian + "46(e)"),
    .init("IN", .invoice, .taxed, .classification, indian + "46(g)", sure: false),
    .init("IN", .invoice, .taxed, .descriptions, indian + "46(h)"),
    .init("IN", .invoice, .taxed, .quantities, indian + "46(i)", sure: false),
    .init("IN", .invoice, .taxed, .bases, indian + "46(k)"),
    .init("IN", .invoice, .taxed, .rates, indian + "46(l)"),
    .init("IN", .invoice, .charges("igst"), .placeOfSupply, indian + "46(n)"),
    .init("IN", .invoice, .taxed, .reverseChargeAnswer, indian + "46(p)"),
    .init("IN", .invoice, .reverseCharge, .reverseChargeAnswer, indian + "46(p)"),
    .init("IN", .invoice, .taxed, .signature, indian + "46(q)", sure: false),
    .init("IN", .creditNote, .always, .invoiceReference, indian + "53(1A)(h)", sure: false),
  ]

  private static let emirates = "Cabinet Decision 52/2017, Art. "
  private static let saudi = "VAT Implementing Regulations, Art. "
  /// The numbers of the articles could not be looked up, so that the rules are unsure.
  private static let bahrain = "VAT Executive Regulations (Resolution 12/2018)"
  private static let oman = "VAT Executive Regulations (Decision 53/2021)"

  static let gulf: [LawRule] = [
    .init("AE", .invoice, .taxed, .sellerNumber(["ae_trn"]), emirates + "59(1)(b)"),
    .init("AE", .invoice, .taxed, .sellerAddress, emirates + "59(1)(b)"),
    .init("AE", .invoice, .business, .buyerName, emirates + "59(1)(c)"),
    .init("AE", .invoice, .business, .buyerAddress, emirates + "59(1)(c)"),
    .init("AE", .invoice, .taxed, .number, emirates + "59(1)(d)"),
    .init("AE", .invoice, .taxed, .descriptions, emirates + "59(1)(g)"),
    .init("AE", .invoice, .taxed, .rates, emirates + "59(1)(h)"),
    .init("AE", .invoice, .taxed, .tax(inCurrency: "AED"), emirates + "59(1)(k)"),
    .init("AE", .creditNote, .taxed, .sellerNumber(["ae_trn"]), emirates + "60(1)"),
    .init("AE", .creditNote, .always, .invoiceReference, emirates + "60(1)", sure: false),
    .init("SA", .invoice, .taxed, .number, saudi + "53(5)"),
    .init("SA", .invoice, .taxed, .sellerNumber(["sa_vat"]), saudi + "53(5)"),
    .init("SA", .invoice, .taxed, .sellerAddress, saudi + "53(5)"),
    .init("SA", .invoice, .business, .buyerName, saudi + "53(5)"),
    .init("SA", .invoice, .business, .buyerAddress, saudi + "53(5)"),
    .init("SA", .invoice, .taxed, .descriptions, saudi + "53(5)"),
    .init("SA", .invoice, .taxed, .bases, saudi + "53(5)"),
    .init("SA", .invoice, .taxed, .rates, saudi + "53(5)"),
    .init("SA", .invoice, .taxed, .tax(inCurrency: "SAR"), saudi + "53(5)"),
    .init("SA", .creditNote, .always, .invoiceReference, saudi + "54", sure: false),
    .init("BH", .invoice, .taxed, .sellerNumber(["bh_vat"]), bahrain, sure: false),
    .init("BH", .invoice, .taxed, .sellerAddress, bahrain, sure: false),
    .init("BH", .invoice, .taxed, .rates, bahrain, sure: false),
    .init("BH", .invoice, .business, .buyerName, bahrain, sure: false),
    .init("BH", .invoice, .taxed, .tax(inCurrency: "BHD"), bahrain, sure: false),
    .init("BH", .creditNote, .always, .invoiceReference, bahrain, sure: false),
    .init("OM", .invoice, .taxed, .sellerNumber(["om_vat"]), oman, sure: false),
    .init("OM", .invoice, .taxed, .sellerAddress, oman, sure: false),
    .init("OM", .invoice, .taxed, .rates, oman, sure: false),
    .init("OM", .invoice, .business, .buyerName, oman, sure: false),
    .init("OM", .invoice, .taxed, .tax(inCurrency: "OMR"), oman, sure: false),
    .init("OM", .creditNote, .always, .invoiceReference, oman, sure: false),
    // Bahrain takes invoices in Arabic or English.
    .init("SA", .invoice, .taxed, .language("ar"), saudi + "53(5)"),
    .init("SA", .creditNote, .taxed, .language("ar"), saudi + "53(5), 54", sure: false),
    .init("OM", .invoice, .taxed, .language("ar"), oman, sure: false),
    .init("OM", .creditNote, .taxed, .language("ar"), oman, sure: false),
    .init(
      "AE", .invoice, .taxed, .language("ar"),
      "Federal Decree-Law 28/2022 on Tax Procedures, Art. 5", sure: false),
  ]

  private static let canadian = "Input Tax Credit Information Regulations, s 3"
  private static let african = "VAT Act 89 of 1991, s "

  static let others: [LawRule] = [
    .init("CA", .invoice, .taxed, .sellerName, canadian + "(a)"),
    .init(
      "CA", .invoice, .taxedAtLeast(100, "CAD"), .sellerNumber(["ca_gst_hst"]), canadian + "(b)"),
    .init("CA", .invoice, .taxedAtLeast(100, "CAD"), .rates, canadian + "(b)"),
    .init("CA", .invoice, .taxedAtLeast(500, "CAD"), .buyerName, canadian + "(c)"),
    .init("CA", .invoice, .taxedAtLeast(500, "CAD"), .descriptions, canadian + "(c)"),
    .init("CA", .invoice, .taxedAtLeast(500, "CAD"), .paymentTerms, canadian + "(c)"),
    .init(
      "CA", .invoice, .charges("qst"), .sellerNumber(["ca_qst"]),
      "Act respecting the Québec sales tax, s 201 and its regulation"),
    .init(
      "CA", .invoice, .charges("qst"), .language("fr"),
      "Charter of the French language (Québec), s 57", sure: false),
    .init(
      "CA", .receipt, .charges("qst"), .language("fr"),
      "Charter of the French language (Québec), s 57", sure: false),
    // There is no federal law on invoices; most states want their sales tax shown apart.
    .init("US", .invoice, .taxed, .separateTax, "Sales tax laws of the states", sure: false),
    .init("ZA", .invoice, .taxed, .number, african + "20(4)", sure: false),
    .init(
      "ZA", .invoice, .taxedAtLeast(51, "ZAR"), .sellerNumber(["za_vat"]), african + "20(4), (5)"),
    .init("ZA", .invoice, .taxedAtLeast(51, "ZAR"), .sellerAddress, african + "20(4), (5)"),
    .init("ZA", .invoice, .taxed, .descriptions, african + "20(4), (5)"),
    .init("ZA", .invoice, .taxedAtLeast(5_001, "ZAR"), .buyerName, african + "20(4)"),
    .init("ZA", .invoice, .taxedAtLeast(5_001, "ZAR"), .buyerAddress, african + "20(4)"),
    .init("ZA", .invoice, .taxedAtLeast(5_001, "ZAR"), .quantities, african + "20(4)"),
    .init("ZA", .creditNote, .always, .invoiceReference, african + "21(3)", sure: false),
    .init(
      "MX", .invoice, .always, .electronicOriginal("CFDI"),
      "Código Fiscal de la Federación, art. 29"),
    .init(
      "MX", .creditNote, .always, .electronicOriginal("CFDI"),
      "Código Fiscal de la Federación, art. 29"),
    .init(
      "MX", .invoice, .always, .sellerNumber(["mx_rfc"]),
      "Código Fiscal de la Federación, art. 29-A"),
    .init(
      "BR", .invoice, .always, .electronicOriginal("NF-e or NFS-e"),
      "Ajuste SINIEF 07/05; Lei Complementar 214/2025"),
    .init(
      "BR", .invoice, .always, .sellerNumber(["br_cnpj", "br_cpf"]), "Ajuste SINIEF 07/05",
      sure: false),
  ]
}
