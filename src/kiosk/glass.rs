//! What a page for candidates is made of before it is shown on a screen that many use: a way out, a watch, forms that no browser
//! fills in, and that say in whose turn they were shown.

/// How an attribute begins that says where a form goes.
const GOES: &str = "action=\"/";
/// How one begins that says what a browser may fill in.
const FILLS: &str = " autocomplete=\"";

/// Returns the page with the bar before everything else. What people wrote is escaped and has no quotation mark, so nothing
/// of theirs is taken for an attribute.
pub fn behind(page: &str, bar: &str, shown_in: &str) -> String {
    let page = each(page, GOES, |path| {
        let joint = if path.contains('?') { "&amp;" } else { "?" };
        format!("{path}{joint}{shown_in}")
    });
    let page = each(&page, FILLS, |_| "off".to_owned());
    let page = page.replace("<form ", "<form autocomplete=\"off\" ");
    let body = page.find("<body").and_then(|at| Some(at + page[at..].find('>')? + 1));
    match body {
        Some(at) => format!("{}{bar}{}", &page[..at], &page[at..]),
        None => page,
    }
}

/// Changes each value that stands between this beginning and the next quotation mark.
fn each(page: &str, begins: &str, change: impl Fn(&str) -> String) -> String {
    let mut parts = page.split(begins);
    let mut changed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (value, rest) = part.split_once('"').unwrap_or((part, ""));
        changed.push_str(begins);
        changed.push_str(&change(value));
        changed.push('"');
        changed.push_str(rest);
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html><body class=\"counter\"><h1>Hi</h1><form class=\"form\" method=\"post\" \
         action=\"/careers/c/jobs/j/apply\"><input autocomplete=\"tel\" name=\"phone\"><button formaction=\"/a?b=c\">\
         </button></form></body></html>";

    #[test]
    fn the_bar_stands_before_everything_else() {
        let shown = behind(PAGE, "<aside>bar</aside>", "turn=0a");
        assert!(shown.contains("<body class=\"counter\"><aside>bar</aside><h1>"), "{shown}");
    }

    #[test]
    fn no_browser_fills_in_what_somebody_else_typed() {
        let shown = behind(PAGE, "", "turn=0a");
        assert!(shown.contains("<input autocomplete=\"off\" name=\"phone\">"), "{shown}");
        assert!(shown.contains("<form autocomplete=\"off\" class=\"form\""), "{shown}");
        assert!(!shown.contains("tel"), "{shown}");
    }

    #[test]
    fn each_form_and_each_button_says_in_whose_turn_it_was_shown() {
        let shown = behind(PAGE, "", "turn=0a");
        assert!(shown.contains(" action=\"/careers/c/jobs/j/apply?turn=0a\""), "{shown}");
        assert!(shown.contains("formaction=\"/a?b=c&amp;turn=0a\""), "{shown}");
    }

    #[test]
    fn what_is_no_page_stays_as_it_is() {
        assert_eq!(behind("plain words", "bar", "turn=0a"), "plain words");
    }
}
