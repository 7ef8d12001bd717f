extension TaxIDLabel {
  /// Stripe's tax ID types (API 2026-07-29): the type; the abbreviation that stands after the
  /// country's code; the country's own label by the languages of the documents that use it.
  ///
  /// Types and abbreviations: stripe-node's type declarations (MIT). Labels: general knowledge.
  static let table = """
    ad_nrt|NRT|ca=NRT
    ae_trn|TRN|ar=رقم التسجيل الضريبي
    al_tin|TIN|sq=NIPT
    am_tin|TIN
    ao_tin|TIN|pt=NIF
    ar_cuit|CUIT|es=CUIT
    au_abn|ABN|en=ABN
    au_arn|ARN|en=ARN
    aw_tin|TIN
    az_tin|TIN|az=VÖEN
    ba_tin|TIN|bs hr=PDV broj
    bb_tin|TIN
    bd_bin|BIN
    bf_ifu|IFU|fr=IFU
    bg_uic|UIC|bg=ЕИК
    bh_vat|VAT|ar=رقم التسجيل في ضريبة القيمة المضافة
    bj_ifu|IFU|fr=IFU
    bo_tin|TIN|es=NIT
    br_cnpj|CNPJ|pt=CNPJ
    br_cpf|CPF|pt=CPF
    bs_tin|TIN
    by_tin|TIN|ru be=УНП
    ca_bn|BN|en=BN;fr=NE
    ca_gst_hst|GST/HST|en=GST/HST;fr=TPS/TVH
    ca_pst_bc|PST-BC|en=PST;fr=TVP
    ca_pst_mb|PST-MB|en=RST;fr=TVD
    ca_pst_sk|PST-SK|en=PST;fr=TVP
    ca_qst|QST|en=QST;fr=TVQ
    cd_nif|NIF|fr=NIF
    ch_uid|UID|de=UID;fr=IDE;it=IDI
    ch_vat|VAT|de=MWST-Nr.;fr=N° TVA;it=N. IVA
    cl_tin|TIN|es=RUT
    cm_niu|NIU|fr en=NIU
    cn_tin|TIN|zh=纳税人识别号
    co_nit|NIT|es=NIT
    cr_tin|TIN|es=Cédula jurídica
    cv_nif|NIF|pt=NIF
    de_stn|STN|de=Steuernummer
    do_rcn|RCN|es=RNC
    ec_ruc|RUC|es=RUC
    eg_tin|TIN|ar=رقم التسجيل الضريبي
    es_cif|CIF|es ca eu gl=NIF
    et_tin|TIN
    eu_oss_vat|OSS VAT
    fo_vat|VAT|fo da=V-tal
    gb_vat|VAT|en=VAT Reg. No.
    ge_vat|VAT
    gi_tin|TIN
    gn_nif|NIF|fr=NIF
    hk_br|BR|zh=商業登記號碼
    hr_oib|OIB|hr=OIB
    hu_tin|TIN|hu=adószám
    ic_nif|NIF|es=NIF
    id_npwp|NPWP|id=NPWP
    il_vat|VAT|he=עוסק מורשה
    in_gst|GST|en hi bn ta te mr gu kn ml pa=GSTIN
    is_vat|VAT|is=VSK-númer
    it_cf|CF|it=Codice fiscale
    jp_cn|CN|ja=法人番号
    jp_rn|RN|ja=登録国外事業者の登録番号
    jp_trn|TRN|ja=登録番号
    ke_pin|PIN|en sw=KRA PIN
    kg_tin|TIN|ky ru=ИНН
    kh_tin|TIN
    kr_brn|BRN|ko=사업자등록번호
    kz_bin|BIN|ru kk=БИН
    la_tin|TIN
    li_uid|UID|de=UID
    li_vat|VAT|de=MWST-Nr.
    lk_vat|VAT
    ma_vat|VAT|fr=N° TVA
    md_vat|VAT
    me_pib|PIB|sr=PIB
    mk_vat|VAT|mk=ДДВ број
    mr_nif|NIF|fr=NIF
    mx_rfc|RFC|es=RFC
    my_frp|FRP
    my_itn|ITN
    my_sst|SST|ms en=SST
    ng_tin|TIN
    no_vat|VAT|nb nn no=Org.nr.
    no_voec|VOEC|nb nn no=VOEC
    np_pan|PAN
    nz_gst|GST|en=GST No.
    om_vat|VAT
    pe_ruc|RUC|es=RUC
    ph_tin|TIN|en fil=TIN
    pl_nip|NIP|pl=NIP
    py_ruc|RUC|es=RUC
    ro_tin|TIN|ro=CUI
    rs_pib|PIB|sr=ПИБ
    ru_inn|INN|ru=ИНН
    ru_kpp|KPP|ru=КПП
    sa_vat|VAT|ar=الرقم الضريبي
    sg_gst|GST|en=GST Reg. No.
    sg_uen|UEN|en=UEN
    si_tin|TIN|sl=davčna številka
    sn_ninea|NINEA|fr=NINEA
    sr_fin|FIN|nl=FIN
    sv_nit|NIT|es=NIT
    th_vat|VAT|th=เลขประจำตัวผู้เสียภาษี
    tj_tin|TIN
    tr_tin|TIN|tr=VKN
    tw_vat|VAT|zh=統一編號
    tz_vat|VAT
    ua_vat|VAT|uk=ІПН
    ug_tin|TIN
    us_ein|EIN|en es=EIN
    uy_ruc|RUC|es=RUT
    uz_tin|TIN|uz=STIR
    uz_vat|VAT
    ve_rif|RIF|es=RIF
    vn_tin|TIN|vi=Mã số thuế
    za_vat|VAT|en=VAT No.
    zm_tin|TIN
    zw_tin|TIN
    """

  /// The prefixes of `eu_vat` numbers with the labels of their states. Greece writes EL, Northern
  /// Ireland XI.
  static let unionTable = """
    AT|VAT|de=UID-Nr.
    BE|VAT|nl=Btw-nr.;fr=N° TVA;de=MwSt.-Nr.
    BG|VAT|bg=ДДС №
    CY|VAT|el=Αρ. ΦΠΑ
    CZ|VAT|cs=DIČ
    DE|VAT|de=USt-IdNr.
    DK|VAT|da=SE-/CVR-nr.
    EE|VAT|et=KMKR nr
    EL|VAT|el=ΑΦΜ
    ES|VAT|es ca eu gl=NIF-IVA
    FI|VAT|fi=ALV-tunnus;sv=Momsreg.nr
    FR|VAT|fr=N° TVA intracom.
    HR|VAT|hr=PDV ID
    HU|VAT|hu=Közösségi adószám
    IE|VAT|en=VAT No.
    IT|VAT|it=P. IVA
    LT|VAT|lt=PVM kodas
    LU|VAT|fr=N° TVA;de=MwSt.-Nr.
    LV|VAT|lv=PVN reģ. nr.
    MT|VAT|en mt=VAT No.
    NL|VAT|nl=Btw-id
    PL|VAT|pl=NIP UE
    PT|VAT|pt=NIF
    RO|VAT|ro=Cod TVA
    SE|VAT|sv=Momsreg.nr
    SI|VAT|sl=ID za DDV
    SK|VAT|sk=IČ DPH
    XI|VAT|en=VAT Reg. No.
    """
}
