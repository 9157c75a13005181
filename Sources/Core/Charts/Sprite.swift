package import Markup

/// The symbols that pages share: `s1`–`s5` for the levels, `upp` and `ned` for direction, `runt` for chance.
///
/// A level's symbol has as many points as the level.
package enum Sprite {
    /// Stands once, first in every page's body; the symbols are shown with `use`.
    package static let html = Html.element("svg", [.class("sprite"), .ariaHidden, .notFocusable], symbols)

    static let symbols = Html.raw(
        """
        <defs>
        <symbol id="s1" viewBox="0 0 12 12"><circle cx="6" cy="6" r="2.3"/></symbol>
        <symbol id="s2" viewBox="0 0 12 12"><circle cx="2.7" cy="6" r="2.5"/><circle cx="9.3" cy="6" r="2.5"/></symbol>
        <symbol id="s3" viewBox="0 0 12 12"><path d="M6 .8 11.9 11.2H.1z"/></symbol>
        <symbol id="s4" viewBox="0 0 12 12"><path d="M1.2 1.2h9.6v9.6H1.2z"/></symbol>
        <symbol id="s5" viewBox="0 0 12 12"><path
          d="M6 .25 7.62 4.33 11.99 4.6 8.62 7.4 9.7 11.65 6 9.3 2.3 11.65 3.38 7.4 .01 4.6 4.38 4.33z"/></symbol>
        <symbol id="upp" viewBox="0 0 12 12"><path d="M6 11V1.5M2 5.5l4-4 4 4"/></symbol>
        <symbol id="ned" viewBox="0 0 12 12"><path d="M6 1v9.5M2 6.5l4 4 4-4"/></symbol>
        <symbol id="runt" viewBox="0 0 12 12"><path d="M1 4.5c1.7-2 3.3-2 5 0s3.3 2 5 0M1 8.5c1.7-2 3.3-2 5 0s3.3 2 5 0"/></symbol>
        </defs>
        """)
}
