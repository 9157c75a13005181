import Markup

/// The stylesheet of months, hours and facts where a drawing stands alone: the light colours of the product's stylesheet for the same
/// classes.
///
/// It stands beside ``Palette`` in the same file of a document.
enum FigureStyle {
    /// Goes first among the shapes of a drawing for a document; a page has the stylesheet.
    static func html(for medium: Medium) -> Html {
        medium == .page ? .empty : .element("style", [], .text(rules))
    }

    private static let rules = """
        .linje-nu { fill: none; stroke: #0D5562; stroke-width: 2.5; stroke-linejoin: round; }
        .linje-tid { fill: none; stroke: #8B9193; stroke-width: 1.25; stroke-linejoin: round; }
        .linje-tid.fjol { stroke-width: 2; }
        .brott { fill: none; stroke: #1B2327; stroke-width: 1.25; stroke-dasharray: 1 3; stroke-linecap: round; }
        .sasongsyta { fill: #DAD6CB; fill-opacity: 0.4; }
        .halo { paint-order: stroke; stroke: #FFFFFF; stroke-width: 4px; stroke-linejoin: round; }
        .ram { fill: none; stroke: #1B2327; stroke-width: 2; }
        .steg1 { fill: #D3E4E5; }
        .steg2 { fill: #9DC4C9; }
        .steg3 { fill: #67A2AB; }
        .steg4 { fill: #2F7783; }
        .steg5 { fill: #0A4450; }
        text.pa1, text.pa2, text.pa3 { fill: #1B2327; }
        text.pa4, text.pa5 { fill: #FFFFFF; }
        .avstand { fill: none; stroke: #0D5562; stroke-width: 3; }
        .avstand.osaker { stroke-width: 1.5; stroke-dasharray: 2 2.5; }
        """
}
