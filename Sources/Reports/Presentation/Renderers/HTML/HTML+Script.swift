extension HTML {
    /// Makes table headers sort and adds a button for all reasons; the page is complete without it.
    ///
    /// A column of figures sorts by `data-v` or else the number that stands in the cell itself, the upper end of a
    /// range, largest first; cells without one stay last both ways and
    /// equals stay in their first order.
    static let script: HTML = #"""
        "use strict";
        for (const table of document.querySelectorAll("table.sort")) {
          const heads = [...table.tHead.rows[0].cells];
          const bodies = [...table.tBodies];
          const place = new Map(bodies.map((body, index) => [body, index]));
          const key = (body, column) => {
            const cell = body.rows[0].cells[column];
            if ("v" in cell.dataset) return Number(cell.dataset.v);
            if (!heads[column].classList.contains("n")) return null;
            const texts = [...cell.childNodes].filter(node => node.nodeType === Node.TEXT_NODE);
            const last = texts.map(node => node.data).join("").replaceAll(",", "").split("–").pop().trim();
            return last === "" || isNaN(last) ? null : Number(last);
          };
          heads.forEach((head, column) => {
            const button = document.createElement("button");
            button.type = "button";
            button.append(...head.childNodes);
            head.append(button);
            const isNumeric = bodies.some(body => key(body, column) !== null);
            button.addEventListener("click", () => {
              const before = head.getAttribute("aria-sort");
              const down = before ? before === "ascending" : isNumeric && column > 0;
              heads.forEach(other => other.removeAttribute("aria-sort"));
              head.setAttribute("aria-sort", down ? "descending" : "ascending");
              const text = body => body.rows[0].cells[column].textContent;
              bodies.sort((a, b) => {
                const [x, y] = [key(a, column), key(b, column)];
                if (isNumeric && (x === null) !== (y === null)) return x === null ? 1 : -1;
                const order = isNumeric ? x - y : text(a).localeCompare(text(b), "en", { numeric: true });
                return (down ? -order : order) || place.get(a) - place.get(b);
              });
              bodies.forEach(body => table.insertBefore(body, table.tFoot));
            });
          });
          const folds = [...table.querySelectorAll("details")];
          if (folds.length > 1) {
            const all = document.createElement("button");
            all.type = "button";
            all.className = "all";
            all.textContent = "Open all reasons";
            all.addEventListener("click", () => {
              const open = folds.some(fold => !fold.open);
              folds.forEach(fold => { fold.open = open; });
              all.textContent = open ? "Close all reasons" : "Open all reasons";
            });
            table.parentElement.before(all);
          }
        }
        """#

    /// The fillings that SVG bars refer to, by which unknown and excess are told without colour.
    static let patterns: HTML = #"""
        <svg width=0 height=0 style=position:absolute aria-hidden=true focusable=false><defs>
        <pattern id=unknown width=7 height=7 patternUnits=userSpaceOnUse patternTransform=rotate(45)>
        <rect width=2 height=7 style="fill:var(--soft);opacity:.45" /></pattern>
        <pattern id=over width=6 height=6 patternUnits=userSpaceOnUse patternTransform=rotate(45)>
        <rect width=2 height=6 style="fill:var(--paper);opacity:.55" /></pattern>
        </defs></svg>
        """#
}
