// One function per element, named as the element is.

package func a(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("a", attributes, content()) }
package func article(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("article", attributes, content()) }
package func body(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("body", attributes, content()) }
package func button(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("button", attributes, content()) }
package func caption(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("caption", attributes, content()) }
package func code(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("code", attributes, content()) }
package func datalist(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("datalist", attributes, content()) }
package func dd(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("dd", attributes, content()) }
package func details(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("details", attributes, content()) }
package func div(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("div", attributes, content()) }
package func dl(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("dl", attributes, content()) }
package func dt(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("dt", attributes, content()) }
package func fieldset(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("fieldset", attributes, content()) }
package func figcaption(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("figcaption", attributes, content()) }
package func figure(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("figure", attributes, content()) }
package func footer(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("footer", attributes, content()) }
/// A form that asks (GET). What is sent with `postForm` changes something.
package func form(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("form", attributes, content()) }
package func h1(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("h1", attributes, content()) }
package func h2(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("h2", attributes, content()) }
package func h3(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("h3", attributes, content()) }
package func head(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("head", attributes, content()) }
package func header(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("header", attributes, content()) }
package func html(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("html", attributes, content()) }
package func input(_ attributes: Attribute...) -> Html { .void("input", attributes) }
package func label(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("label", attributes, content()) }
package func legend(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("legend", attributes, content()) }
package func li(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("li", attributes, content()) }
package func link(_ attributes: Attribute...) -> Html { .void("link", attributes) }
package func main(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("main", attributes, content()) }
package func mark(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("mark", attributes, content()) }
package func meta(_ attributes: Attribute...) -> Html { .void("meta", attributes) }
package func nav(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("nav", attributes, content()) }
package func ol(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("ol", attributes, content()) }
package func option(_ attributes: [Attribute], @HtmlBuilder content: () -> Html) -> Html { .element("option", attributes, content()) }
package func p(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("p", attributes, content()) }
package func section(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("section", attributes, content()) }
package func select(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("select", attributes, content()) }
package func small(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("small", attributes, content()) }
package func span(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("span", attributes, content()) }
package func strong(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("strong", attributes, content()) }
package func summary(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("summary", attributes, content()) }
package func table(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("table", attributes, content()) }
package func tbody(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("tbody", attributes, content()) }
package func td(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("td", attributes, content()) }
package func textarea(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("textarea", attributes, content()) }
package func tfoot(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("tfoot", attributes, content()) }
package func th(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("th", attributes, content()) }
package func thead(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("thead", attributes, content()) }
package func title(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("title", attributes, content()) }
package func tr(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("tr", attributes, content()) }
package func ul(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("ul", attributes, content()) }

/// A form that changes something (POST). There is no other way to write one: it always carries the page's token, by which the server knows that whoever
/// sends it has seen the page.
package func postForm(to link: Link, _ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html {
    .element("form", [.method("post"), .action(link)] + attributes, .join([Html.formToken, content()]))
}

/// A module of the product's own, read beside the page. There is no way to write a script into one.
package func moduleScript(_ link: Link) -> Html { .element("script", [.type("module"), .src(link)], .empty) }

// SVG.

package func svg(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("svg", attributes, content()) }
package func g(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("g", attributes, content()) }
package func path(_ attributes: Attribute...) -> Html { .element("path", attributes, .empty) }
package func circle(_ attributes: Attribute...) -> Html { .element("circle", attributes, .empty) }
package func svgText(_ attributes: Attribute..., @HtmlBuilder content: () -> Html) -> Html { .element("text", attributes, content()) }
package func use(_ symbol: String) -> Html { .element("use", [.href(fragment: symbol)], .empty) }
