extension HTML {
    /// The page's style: light and dark by the reader's preference, narrow screens, print.
    ///
    /// Text and marks keep a contrast of at least 4.5 to 1; the six layer colours are Paul Tol's bright scheme, which
    /// is told apart with every common colour vision.
    static let stylesheet: HTML = #"""
        :root{color-scheme:light dark;--paper:#fff;--ink:#1a1e23;--soft:#59626c;--line:#d8dde2;--hair:#eceff2;
        --track:#e9edf1;--fill:#5b8bbf;--bar:#9db8d4;--link:#1d5a9c;--ok:#1c6b3f;--warn:#855400;--bad:#b02a1d;
        --tint:#f6f8fa;--pad:.9rem}
        @media screen and (prefers-color-scheme:dark){:root{--paper:#14171b;--ink:#e4e7ea;--soft:#a3acb6;--line:#363d45;
        --hair:#242a31;--track:#262d35;--fill:#4a7fb5;--bar:#3f6288;--link:#86b9ee;--ok:#79cb9a;--warn:#e6b455;
        --bad:#ff8d80;--tint:#1b2026}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0 auto;max-width:76rem;padding:2rem 1.5rem 4rem;background:var(--paper);color:var(--ink);
        font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",sans-serif;
        font-variant-numeric:tabular-nums lining-nums}
        h1,h2,h3,p,ul,dl,dd{margin:0;padding:0}
        h1{font-size:1.9rem;line-height:1.2;font-weight:650;letter-spacing:-.01em;overflow-wrap:anywhere}
        h2{font-size:1.15rem;font-weight:650;margin:2.75rem 0 .75rem;padding-top:.6rem;border-top:2px solid var(--ink)}
        h3{font-size:1rem;font-weight:650;margin:2rem 0 .6rem}
        h2.which{font-size:1.4rem;margin-top:4rem;overflow-wrap:anywhere}
        .made,.note,caption,.unknown,small,dt,.on{color:var(--soft)}
        .made{font-size:.85rem;margin-bottom:.25rem}
        small{display:block;font-size:.8rem;line-height:1.3;font-weight:400}
        code{font:.86em/1.5 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
        a{color:var(--link)}
        i{font-style:normal;font-weight:400;color:var(--soft);margin-right:.25em}
        .u{color:var(--soft);font-style:italic}
        .v{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .skip{position:absolute;left:-99rem}
        .skip:focus{left:1rem;top:.5rem;padding:.4rem .8rem;background:var(--paper);z-index:3}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px}
        main:focus{outline:0}
        .ok{color:var(--ok)}.warn{color:var(--warn)}.bad{color:var(--bad)}
        .name{overflow-wrap:anywhere}
        .facts{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin-top:1rem;font-size:.9rem}
        .facts dt{font-size:.8rem;line-height:1.3}.facts dd{overflow-wrap:anywhere}
        .first{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:1.5rem 3rem;margin-top:2rem;
        padding-top:1.25rem;border-top:2px solid var(--ink)}
        p.verdict{font-size:1.75rem;line-height:1.25;font-weight:650;margin-bottom:.6rem}
        .verdict .on{display:block;font-size:.95rem;font-weight:400}
        .first p+p{margin-top:.3rem}
        .because{display:block;color:var(--soft);overflow-wrap:anywhere}
        .timing{display:flex;gap:1rem 2.5rem;flex-wrap:wrap}
        .big{font-size:1.75rem;line-height:1.25;font-weight:650}.big i{font-weight:400}
        table{border-collapse:separate;border-spacing:0;width:100%;font-size:.9rem}
        caption{text-align:left;padding:.25rem 0 .5rem}caption b,.unknown b{color:var(--ink)}
        th,td{text-align:left;vertical-align:top;padding:.4rem var(--pad) .4rem 0;border-bottom:1px solid var(--hair);
        font-weight:400}
        thead th{color:var(--soft);border-bottom:1px solid var(--line);vertical-align:bottom;white-space:nowrap}
        tbody th{font-weight:600}
        td:last-child,th:last-child{padding-right:0}
        .n{text-align:right}td.n,td.n small{white-space:nowrap}
        .scroll{overflow-x:auto;margin-bottom:1rem;
        background:linear-gradient(to left,var(--paper) 40%,transparent) right/4rem 100% no-repeat local,
        linear-gradient(to left,rgb(128 128 128/.4),transparent) right/.6rem 100% no-repeat}
        .totals .bar{width:45%;min-width:7rem}
        .totals .key{font-weight:600}.totals .key.ok{color:inherit}
        .meter,.stack{display:block;width:100%;height:1.5rem;overflow:visible}
        .track{fill:var(--track)}.fill{fill:var(--fill);stroke:var(--fill)}.over{fill:var(--bad)}
        .die{stroke:var(--paper);stroke-width:2}.limit{stroke:var(--ink);stroke-width:2}
        .err{stroke:var(--ink);stroke-width:1.5}.cut{stroke:var(--paper);stroke-width:3}
        .tag{font-size:.75rem;font-weight:600;border:1px solid;border-radius:2px;padding:0 .35rem;white-space:nowrap}
        .plain{color:var(--soft)}
        .unknown{padding:.5rem 0}
        .shares{margin-top:.5rem}.shares th,.shares td{border:0;padding:.2rem .9rem .2rem 0;vertical-align:middle}
        .shares th{width:6.5rem}.shares td{padding-right:0}
        .stack{height:1.75rem}.stack rect{stroke:var(--paper);stroke-width:1}
        .stack text{font-size:12.5px}
        .c0{fill:#47a;color:#47a}.c1{fill:#e67;color:#e67}.c2{fill:#283;color:#283}.c3{fill:#cb4;color:#cb4}
        .c4{fill:#6ce;color:#6ce}.c5{fill:#a37;color:#a37}.others{fill:#bbb;color:#bbb}.joins{fill:#888;color:#888}
        .stack text{fill:#111}.stack .c0 text,.stack .c2 text,.stack .c5 text{fill:#fff}
        .key{list-style:none}ul.key{display:flex;flex-wrap:wrap;gap:.15rem 1.5rem;margin-top:.6rem;font-size:.85rem}
        ul.key li::before{content:"";display:inline-block;width:.8em;height:.8em;margin-right:.45em;
        background:currentColor}
        ul.key span{color:var(--ink);overflow-wrap:anywhere}
        .layers th[scope=row]{min-width:9rem;overflow-wrap:anywhere;unicode-bidi:isolate}
        .layers tr:not(.y)>td:is(:first-child,:nth-child(n+5)){text-align:right;white-space:nowrap}
        .layers tbody tr:first-child>*{border-bottom:0;padding-bottom:.3rem}
        .layers tbody tr:first-child>th{padding-bottom:1.6rem}
        .layers td[style]{background:linear-gradient(var(--bar),var(--bar)) right var(--pad) top 1.95em/
        calc((100% - var(--pad) - .3rem)*var(--s)/100) 3px no-repeat}
        .layers td[style]:last-child{background-position:right 0 top 1.95em}
        .layers td small{margin-top:.4rem}.z,.z i{color:var(--soft)}
        .y td{padding-top:0;padding-bottom:.35rem}
        .y summary{margin-top:-1.55rem;font-size:.8rem;position:relative;z-index:1}
        summary{width:max-content;cursor:pointer;color:var(--link)}
        .y p{margin:.25rem 0;color:var(--soft)}
        .why{list-style:none;margin:.35rem 0 .6rem;font-size:.85rem;max-width:60rem}
        .why li{padding:.15rem 0;overflow-wrap:anywhere}.why code{color:var(--soft)}
        .why b{display:inline-block;min-width:7.5rem}
        tfoot th{font-weight:600}.total>*{border-top:2px solid var(--line);font-weight:600}
        th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
        th button::after{content:"↕";opacity:.45;margin-left:.3em;font-size:.85em}
        [aria-sort=ascending] button::after{content:"↑";opacity:1}
        [aria-sort=descending] button::after{content:"↓";opacity:1}
        [aria-sort] button{color:var(--ink)}
        .all{font:inherit;font-size:.85rem;color:var(--link);background:none;border:1px solid var(--line);
        border-radius:2px;padding:.15rem .6rem;margin-bottom:.4rem;cursor:pointer}
        .compare td,.compare th{padding-right:1.4rem}.compare .meter{height:1rem;min-width:6rem;margin:.1rem 0}
        .compare .verdict{font-weight:600;white-space:nowrap}.compare tbody th{min-width:10rem}
        .compare .ok:not(.verdict){color:inherit}.compare .n:not([data-v]),.none{color:var(--soft)}
        .diagnostics{list-style:none}.diagnostics li{display:flex;gap:.75rem;padding:.35rem 0;
        border-bottom:1px solid var(--hair);overflow-wrap:anywhere}
        .diagnostics .tag{align-self:start;margin-top:.15rem;min-width:4.6rem;text-align:center}
        .diagnostics code{color:var(--soft);margin-left:.25rem}
        .legend dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem 2rem}
        .legend dt{color:var(--ink)}.legend dt small{display:inline}.legend dd{font-size:.9rem;color:var(--soft)}
        .legend p{margin-top:1rem;font-size:.9rem;color:var(--soft);max-width:60rem}
        @media (min-width:80rem){.wide{overflow:visible}.layers thead th{position:sticky;top:0;background:var(--paper);
        z-index:1}}
        @media screen and (max-width:48rem){body{padding:1.25rem 1rem 3rem}.first{grid-template-columns:minmax(0,1fr)}
        .stack text{display:none}.shares th{width:4.5rem}.totals{font-size:.82rem}
        .totals th,.totals td{padding-right:.6rem;white-space:normal}.totals .bar{min-width:3.5rem;width:auto}
        .layers{--pad:.7rem}.layers tr:not(.y)>:is(:nth-child(3),:nth-child(4)){display:none}
        .layers th[scope=row]{position:sticky;left:0;min-width:7rem;
        background:var(--paper)}.why{max-width:calc(100vw - 5rem)}caption{max-width:calc(100vw - 2rem)}}
        @media (hover:hover){.layers tbody:hover>tr>*{background-color:var(--tint)}}
        @media print{@page{margin:12mm}html{font-size:9.5pt}body{max-width:none;padding:0;font-size:9.5pt}
        .skip,.all,details:not([open]),th button::after{display:none}
        .scroll{overflow:visible;background:none}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        h2,h3,caption{break-after:avoid}tbody tr,.first,.shares,ul.key,.diagnostics li{break-inside:avoid}
        .layers tbody{break-inside:avoid}tfoot{display:table-row-group}h2{margin-top:1.75rem}
        .layers tbody tr:first-child>th{padding-bottom:.3rem}.y summary{margin-top:0}
        .layers{font-size:8pt;--pad:.5rem}.layers th[scope=row]{min-width:5rem}}
        """#
}
