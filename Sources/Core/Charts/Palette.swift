import Markup

/// The stylesheet of a drawing that stands alone: the light colours of the product's stylesheet for the same classes, written out since
/// document renderers know no custom properties.
///
/// A test holds the two together.
enum Palette {
    static let style = Html.raw(
        """
        <style>
        text { font-family: Inter, "Inter Variable", "DejaVu Sans", sans-serif; font-size: 12px; fill: #465258; }
        text.liten { font-size: 11px; }
        text.mitt { text-anchor: middle; }
        text.slut { text-anchor: end; }
        text.stark { fill: #1B2327; font-weight: 600; }
        text.nutext { fill: #0D5562; font-weight: 600; }
        .st-nu { fill: #0D5562; }
        .st-tid { fill: #8B9193; }
        .ax { fill: none; stroke: #8B9193; stroke-width: 1; }
        .axl { fill: none; stroke: #DAD6CB; stroke-width: 1; }
        .noll { fill: none; stroke: #1B2327; stroke-width: 1; }
        .intervall { fill: none; stroke: #1B2327; stroke-width: 1.5; }
        .intervall.osaker { stroke: #5F6A70; stroke-dasharray: 2 2.5; }
        .intervall-luft { fill: none; stroke: #FFFFFF; stroke-width: 3.5; }
        .punkt { fill: #1B2327; }
        .punkt.osaker { fill: #FFFFFF; stroke: #5F6A70; stroke-width: 1.5; }
        .skraff { fill: none; stroke: #8B9193; stroke-width: 1; }
        .b1 { fill: #6F8175; }
        .b2, .f2, .omr.n2 { fill: #EBCB6C; }
        .b3, .f3, .omr.n3 { fill: #D67E38; }
        .b4, .f4, .omr.n4 { fill: #A63A30; }
        .b5, .f5, .omr.n5 { fill: #45173F; }
        .f1, .omr.n1 { fill: #E9EFE8; }
        .k2, .k3, .k4, .k5 { fill: none; stroke-width: 1.5; }
        .k2 { stroke: #8F7012; }
        .k3 { stroke: #A4571A; }
        .k4 { stroke: #7E251D; }
        .k5 { stroke: #2C0C28; }
        .omr { fill-rule: evenodd; stroke: #6F8175; stroke-width: 1; stroke-linejoin: round; }
        .omr.utan { fill: #FFFFFF; }
        .karta text { font-size: 15px; fill: #1B2327; }
        .karta .pa, .karta .patal { font-weight: 600; paint-order: stroke; stroke-width: 4px; stroke-linejoin: round; }
        .karta .patal { font-size: 19px; font-weight: 700; }
        .n1 .pa, .n1 .patal { stroke: #E9EFE8; }
        .n2 .pa, .n2 .patal { stroke: #EBCB6C; }
        .n3 .pa, .n3 .patal { stroke: #D67E38; }
        .n4 .pa, .n4 .patal { stroke: #A63A30; fill: #FFFFFF; }
        .n5 .pa, .n5 .patal { stroke: #45173F; fill: #FFFFFF; }
        .utan .pa, .utan .patal { stroke: #FFFFFF; fill: #465258; }
        .pasym { fill: #1B2327; }
        .n4 .pasym, .n5 .pasym { fill: #FFFFFF; }
        .stn { fill: #FFFFFF; stroke: #1B2327; stroke-width: 1.75; }
        </style>
        """)
}
