//! Markdown to HTML: emphasis, lists, tables. HTML in it is text, and a link is its words.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};

/// Paragraphs, lists and tables, for a stem.
pub(super) fn block(markdown: &str) -> String {
    written(harmless(markdown))
}

/// One line, for an option: no paragraph around it.
pub(super) fn inline(markdown: &str) -> String {
    let is_paragraph = |event: &Event| {
        matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph))
    };
    written(harmless(markdown).filter(|event| !is_paragraph(event)))
}

fn harmless(markdown: &str) -> impl Iterator<Item = Event<'_>> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES).filter_map(|event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Start(Tag::HtmlBlock | Tag::Link { .. } | Tag::Image { .. })
        | Event::End(TagEnd::HtmlBlock | TagEnd::Link | TagEnd::Image) => None,
        other => Some(other),
    })
}

fn written<'a>(events: impl Iterator<Item = Event<'a>>) -> String {
    let mut out = String::new();
    html::push_html(&mut out, events.flat_map(moved_aside));
    out.truncate(out.trim_end().len());
    // The corner of a table with names on two sides heads nothing, and is read aloud as a heading without words. Text
    // cannot say this: it is escaped.
    out.replace("<th></th>", "<td></td>")
}

/// What is wider than a phone is moved to the side, and that by a keyboard, too.
fn moved_aside(event: Event) -> Vec<Event> {
    match event {
        Event::Start(Tag::Table(_)) => {
            vec![Event::Html("<div class=\"wide\" tabindex=\"0\">".into()), event]
        }
        Event::End(TagEnd::Table) => vec![event, Event::Html("</div>".into())],
        other => vec![other],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emphasis_and_tables_are_kept() {
        assert_eq!(block("Pay **$5** *now*."), "<p>Pay <strong>$5</strong> <em>now</em>.</p>");
        let table = block("| a | b |\n|---|---|\n| 1 | 2 |");
        assert!(table.contains("<table><thead><tr><th>a</th>"), "{table}");
        assert_eq!(inline("Pay **$5**"), "Pay <strong>$5</strong>");
    }

    #[test]
    fn an_empty_corner_of_a_table_is_no_heading() {
        let table = block("| | b |\n|---|---|\n| 1 | 2 |");
        assert!(table.contains("<thead><tr><td></td><th>b</th>"), "{table}");
    }

    #[test]
    fn a_table_can_be_moved_to_the_side_by_a_keyboard() {
        let table = block("Read it.\n\n| a |\n|---|\n| 1 |\n\nThen go on.");
        assert!(table.contains("<div class=\"wide\" tabindex=\"0\"><table>"), "{table}");
        assert!(table.contains("</table>\n</div>"), "{table}");
    }

    #[test]
    fn html_is_text_and_a_link_is_its_words() {
        assert_eq!(inline("a <b>b</b> & c"), "a &lt;b&gt;b&lt;/b&gt; &amp; c");
        let block = block("<script>alert(1)</script>\n\n[here](https://x.example) ![pic](x.png)");
        assert_eq!(block, "&lt;script&gt;alert(1)&lt;/script&gt;\n<p>here pic</p>");
        assert_eq!(inline("<https://x.example>"), "https://x.example");
    }
}
