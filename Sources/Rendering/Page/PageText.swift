/// The script that takes a page's text out of the browser.
enum PageText {
    /// An expression that gives the whole document as HTML; null where it has more characters.
    ///
    /// What components keep in open shadow trees stands where they show it. A page that has moved
    /// itself to another address says so by a base, since its links go from there.
    static func script(most: Int) -> String {
        """
        (() => {
          const root = document.documentElement;
          if (!root) return '';
          const roots = [];
          const look = (tree) => {
            for (const element of tree.querySelectorAll('*'))
              if (element.shadowRoot && roots.length < 2000) {
                roots.push(element.shadowRoot);
                look(element.shadowRoot);
              }
          };
          look(document);
          let text = root.outerHTML;
          if (roots.length)
            text = '<html>' + root.getHTML({shadowRoots: roots})
              .replace(/<template shadowrootmode="[a-z]+"/g, '<div') + '</html>';
          if (text.length > \(most)) return null;
          const began = performance.getEntriesByType('navigation')[0];
          const strip = (address) => address.split('#')[0];
          if (began && strip(document.baseURI) !== strip(began.name)
              && !document.querySelector('base[href]')) {
            const base = '<base href="' + strip(document.baseURI).replace(/"/g, '%22') + '">';
            text = text.replace(/<head[^>]*>/, (head) => head + base);
          }
          return '<!DOCTYPE html>' + text;
        })()
        """
    }
}
