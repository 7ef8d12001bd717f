extension PageStyle {
  /// The rules that all pages share.
  static let rules = [base, bar, layout, sheetRules, tables, side, narrow, print].joined(
    separator: "\n")

  private static let base = """
    *,::before,::after{box-sizing:border-box}
    body{margin:0;background:var(--ground);color:var(--ink);overflow-wrap:break-word;\
    -webkit-text-size-adjust:100%}
    h1,h2,h3,p,dl,dd,ul{margin:0}
    ul{padding:0;list-style:none}
    address{font-style:normal}
    a{color:var(--accent);text-decoration:none}
    p a,a:hover{text-decoration:underline;text-underline-offset:2px}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
    .heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    .skip{position:absolute;inset-inline-start:16px;top:-80px;z-index:1;padding:10px 16px;\
    background:var(--card);border:1px solid var(--edge);border-radius:8px}
    .skip:focus{top:12px}
    .in{max-width:1120px;margin:0 auto;padding-left:28px;padding-right:28px}
    """

  private static let bar = """
    header{background:var(--card);border-bottom:1px solid var(--edge)}
    header .in{display:flex;flex-wrap:wrap;min-height:64px;align-items:center;\
    justify-content:space-between;gap:4px 24px;padding-top:10px;padding-bottom:10px}
    .sender{display:flex;align-items:center;gap:11px;font-weight:600}
    .tile{flex:none;width:30px;height:30px;border-radius:8px;background:var(--button);\
    color:var(--button-ink);line-height:30px;text-align:center}
    .logo{max-height:32px;max-width:160px;width:auto;height:auto;background:#fff;\
    border-radius:6px;padding:2px}
    .languages ul{display:flex;flex-wrap:wrap;gap:2px 16px;font-size:14px}
    .languages a{display:block;padding:3px 0;color:var(--soft)}
    .languages [aria-current]{color:var(--ink);font-weight:600}
    """

  private static let layout = """
    main{padding-top:32px;padding-bottom:56px}
    .name{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .columns{display:grid;grid-template-columns:minmax(0,1fr) 352px;gap:24px;align-items:start}
    .columns.start{grid-template-columns:352px minmax(0,1fr)}
    .side{grid-area:1/2;display:grid;grid-template-columns:minmax(0,1fr);gap:14px}
    .main{grid-area:1/1}
    .start .side{grid-area:1/1}
    .start .main{grid-area:1/2}
    .flow{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(280px,100%),1fr));gap:24px}
    .card{background:var(--card);border:1px solid var(--edge);border-radius:14px;\
    padding:24px 26px}
    .sheet{padding:40px 44px}
    main>.card{max-width:768px;margin:0 auto}
    .notice{background:var(--card);border:1px solid var(--edge);\
    border-inline-start:4px solid var(--accent);border-radius:10px;padding:14px 20px;\
    margin-bottom:24px}
    .notice .message{font-weight:600}
    .message .title{margin-bottom:8px}
    .card .message+.support{padding:0;margin-top:18px}
    """

  private static let sheetRules = """
    .top{display:flex;flex-wrap:wrap;align-items:center;gap:6px 10px}
    .title{font-size:26px;line-height:1.25;font-weight:600;margin-inline-end:auto}
    .badge{font-size:11.5px;line-height:18px;font-weight:600;border:1px solid var(--soft);\
    color:var(--soft);border-radius:999px;padding:2px 11px}
    .badge.open,.badge.paid,.badge.partly_paid,.badge.processing{border-color:var(--accent);\
    color:var(--accent)}
    .badge.overdue{border-color:var(--alert);color:var(--alert)}
    dl div{display:flex;flex-wrap:wrap;gap:0 14px}
    dt{color:var(--soft);flex:0 0 min(150px,42%);max-width:min(220px,50vw)}
    dd{flex:1 1 110px;min-width:0;font-weight:500}
    .fields{margin-top:22px;display:grid;gap:3px 14px;\
    grid-template-columns:minmax(min(150px,36%),auto) minmax(0,1fr)}
    .fields div{display:contents}
    .whole{white-space:nowrap}
    .parties{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:24px;\
    margin-top:32px;font-size:14px;line-height:1.5}
    .party h2,.party h3,.small{font-size:13px;line-height:1.4;font-weight:500;color:var(--soft)}
    .party h2,.party h3{margin-bottom:5px}
    .party-name{font-weight:600}
    .subject{margin-top:30px;font-weight:600}
    .memo{margin-top:30px;max-width:60ch}
    .subject+.memo{margin-top:6px}
    .statements,.sheet .payment{margin-top:14px;max-width:60ch}
    .summary+.statements{margin-top:26px}
    .sheet>h2,.sheet>h3{font-size:15px;line-height:1.35;margin-top:30px}
    .sheet>h3+dl{margin-top:8px}
    .footer{margin-top:44px;padding-top:18px;border-top:1px solid var(--line);\
    color:var(--soft);font-size:13px;line-height:1.54}
    .statements+.statements,.footer+.footer{margin-top:8px}
    """

  private static let tables = """
    table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
    caption{text-align:start;font-size:15px;font-weight:600;padding-bottom:8px}
    .lines,.payments,.taxes{margin-top:30px}
    th{font-weight:400;text-align:start}
    thead th{font-size:13px;line-height:1.4;font-weight:500;color:var(--soft);white-space:nowrap}
    thead th,thead td{padding:0 0 9px;padding-inline-start:18px;\
    border-bottom:1.5px solid var(--ink);vertical-align:bottom}
    td,th{padding:13px 0;padding-inline-start:18px;vertical-align:top}
    tr>:first-child{padding-inline-start:0}
    .figure,.further{text-align:end;white-space:nowrap}
    .description,.code{text-align:start;overflow-wrap:anywhere}
    .lines .description{min-width:150px}
    .code,.date{white-space:nowrap}
    .lines tr:not(.detail)~tr:not(.detail)>*,.lines tbody~tbody>tr:first-child>*,\
    .payments tr~tr>*,.taxes tr~tr>*{border-top:1px solid var(--line)}
    tbody{border-bottom:1px solid var(--line)}
    .divided>*{padding-bottom:0}
    .lines .detail>*{padding-top:0;font-size:13px;line-height:1.46;color:var(--soft)}
    .detail:not(:has(+:not(.detail)),:last-child)>*{padding-bottom:0}
    .group>*{font-weight:600;padding-top:18px;padding-bottom:8px}
    td.picture{padding-inline-end:0}
    .product{display:block;max-width:40px;max-height:40px;border-radius:4px}
    th .small,td .small{display:block;font-weight:400;line-height:1.46}
    .summary{width:min(420px,100%);margin-top:14px;margin-inline-start:auto}
    .summary tbody{border:0}
    .summary tr>*{padding:6px 0;border:0}
    .summary td{text-align:end;white-space:nowrap;padding-inline-start:18px}
    .summary th{color:var(--soft);overflow-wrap:anywhere}
    .summary .sum>*{border-top:1px solid var(--line)}
    .summary .due>*{border-top:1.5px solid var(--ink);font-size:18px;line-height:1.45;\
    font-weight:600;padding-top:13px;color:var(--ink)}
    """

  private static let side = """
    .amount .label,.amount .day,.amount .note{color:var(--soft)}
    .amount .figure{font-size:34px;line-height:1.24;font-weight:600;text-align:start;\
    font-variant-numeric:tabular-nums;white-space:normal;margin-top:2px}
    .amount .long{font-size:27px}
    .amount .longest{font-size:21px}
    .amount .day{margin-top:2px}
    .amount .headline{font-size:20px;line-height:1.4;font-weight:600}
    .amount .day+.label{margin-top:14px}
    .actions{display:grid;gap:10px;margin-top:20px}
    .button{display:block;background:var(--button);color:var(--button-ink);text-align:center;\
    font-weight:600;line-height:22px;padding:13px;border-radius:9px}
    .button:hover{text-decoration:none;box-shadow:inset 0 0 0 99px rgb(127 127 127/.16)}
    .links li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 12px;\
    padding:13px 0;border-top:1px solid var(--line)}
    .links li:first-child{border:0;padding-top:0}
    .links li:last-child{padding-bottom:0}
    .links+.links{margin-top:13px;padding-top:13px;border-top:1px solid var(--line)}
    .links .small{margin-bottom:8px}
    li .detail{color:var(--soft);font-size:13px}
    .side h2,.side h3{font-size:15px;line-height:1.35;margin-bottom:12px}
    .side h2.small{font-size:13px;margin-bottom:6px}
    .side h2.heard{margin:0}
    .side .card{padding-left:24px;padding-right:24px}
    .side dl{font-size:13px;display:grid;row-gap:5px}
    *+dl,dl+h2,dl+h3{margin-top:18px}
    h2+dl,h3+dl{margin-top:0}
    .side dl div{column-gap:12px}
    .side dt{flex-basis:84px}
    .side dd{flex-basis:120px}
    .side .number{font-variant-numeric:tabular-nums;letter-spacing:-.01em;white-space:nowrap;\
    user-select:all;-webkit-user-select:all;flex-basis:auto;font-size:min(13px,3.9vw)}
    .scan{display:flex;flex-wrap:wrap;gap:12px 16px;align-items:center;color:var(--soft);\
    font-size:13px;line-height:18px}
    .scan p{flex:1 1 100px}
    *+.scan{margin-top:18px}
    .matrix{flex:none;width:132px;height:132px;border:1px solid var(--edge);border-radius:8px}
    section.support,.digest{padding:0 6px;color:var(--soft);font-size:13px;line-height:20px}
    .support a{overflow-wrap:anywhere}
    code{display:block;font:12px/18px ui-monospace,SFMono-Regular,Menlo,monospace;word-break:break-all}
    """

  private static let narrow = """
    @media screen and (max-width:860px){
    .in{padding-left:16px;padding-right:16px}
    main{padding-top:16px}
    .columns,.columns.start{grid-template-columns:minmax(0,1fr)}
    .side,.main,.start .side,.start .main{grid-area:auto}
    .name{position:static;width:auto;height:auto;clip-path:none;font-size:17px;line-height:1.4;\
    font-weight:600;margin:4px 0 14px}
    .card,.side .card{padding:20px 22px}
    .sheet{padding:28px 22px}
    }
    @media screen and (max-width:350px){
    .fields,.fields div{display:block}
    .fields dd{margin-bottom:6px}
    }
    @media screen and (max-width:600px){
    .parties{grid-template-columns:minmax(0,1fr);gap:18px}
    .lines,.lines tbody,.lines tr,.payments,.payments tbody,.payments tr,.taxes,.taxes tbody,\
    .taxes tr{display:block}
    .lines caption,.payments caption,.taxes caption{display:block}
    .lines thead,.payments thead,.taxes thead{position:absolute;width:1px;height:1px;\
    overflow:hidden;clip-path:inset(50%)}
    .lines tbody tr,.payments tbody tr,.taxes tbody tr{display:flex;flex-wrap:wrap;\
    gap:0 .35em;padding:12px 0}
    .lines tbody tr:not(.detail)~tr:not(.detail),.payments tbody tr~tr,.taxes tbody tr~tr,\
    .lines tbody~tbody>tr:first-child{border-top:1px solid var(--line)}
    .lines tbody:first-of-type,.payments tbody,.taxes tbody{border-top:1.5px solid var(--ink)}
    .lines tbody tr>*,.payments tbody tr>*,.taxes tbody tr>*{padding:0;border:0}
    .lines tbody tr.divided{padding-bottom:0}
    .lines tbody tr.detail{padding-top:0}
    .logo+span{display:none}
    .summary .due>*{font-size:17px}
    .summary td{padding-inline-start:10px}
    tbody .lead{flex:1 1 55%;min-width:50%}
    tbody .figure{flex:0 1 auto;margin-inline-start:auto}
    .lines tbody tr::after,.payments tbody tr::after,.taxes tbody tr::after{content:"";order:2;\
    flex:0 0 100%}
    tbody .further{order:3;text-align:start;font-size:13px;line-height:1.46;color:var(--soft)}
    tbody .further:empty,.further br{display:none}
    tbody [data-label]::before{content:attr(data-label) " "}
    tbody .quantity:not(:empty)~.unit-price:not(:empty)::before{content:"\\d7\\a0"}
    tbody .further:not(:empty)~.further:not(:empty):not(.unit-price)::before{content:"\\b7\\a0"}
    tbody .further:not(:empty)~[data-label]:not(:empty)::before{\
    content:"\\b7\\a0" attr(data-label) " "}
    }
    """

  private static let print = """
    @media print{
    @page{margin:14mm}
    body{background:#fff;font-size:10pt}
    .skip,.languages,.slot:empty,.tile{display:none}
    .in{max-width:none;padding:0}
    main,.columns{display:block;padding:0}
    .card,.side .card,.sheet,header{border:0;background:none;padding:0;margin:0 0 5mm}
    header .in{min-height:0;padding:0}
    .columns{display:flex;flex-direction:column;gap:0}
    .main{order:-1}
    .footer{margin-top:8mm}
    .actions{display:block;margin-top:2mm}
    .button{display:inline;background:none;color:inherit;padding:0}
    section.support,.digest{padding:0}
    a[href^="https:"]::after{content:" (" attr(href) ")";font-weight:400;overflow-wrap:anywhere}
    .links li{display:block;padding:1mm 0;border:0}
    td,th{padding-top:6px;padding-bottom:6px}
    thead{display:table-header-group}
    tr,.party,.scan,.summary,.card>section{break-inside:avoid}
    h2,h3,caption{break-after:avoid}
    }
    """
}
