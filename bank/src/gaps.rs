//! Gaps in a line: `denied with [[code]]`.

use super::markdown;

/// What stands before each gap, with the gap's name, and what stands after the last.
pub(crate) type Pieces = (Vec<(String, String)>, String);

const OPEN: &str = "[[";
const CLOSE: &str = "]]";
/// Stands for a gap while Markdown is made HTML. It means nothing to either.
const MARK: char = '\u{e000}';
const REACHES_OVER: &str = "bold or italics cannot reach over a gap";

/// Returns the names of the gaps in the order of the text.
pub(crate) fn names(text: &str) -> Result<Vec<&str>, String> {
    let (mut names, mut rest) = (vec![], text);
    while let Some((_, after)) = rest.split_once(OPEN) {
        let (name, after) = after.split_once(CLOSE).ok_or("a `[[` is never closed")?;
        names.push(name.trim());
        rest = after;
    }
    Ok(names)
}

/// Cuts Markdown at its gaps, and returns the pieces as HTML. Each piece is whole in itself.
pub(crate) fn pieces(text: &str) -> Result<Pieces, String> {
    let names = names(text)?;
    let mut marked = String::new();
    let mut rest = text;
    while let Some((words, after)) = rest.split_once(OPEN) {
        marked.push_str(words);
        marked.push(MARK);
        rest = after.split_once(CLOSE).map_or("", |(_, after)| after);
    }
    marked.push_str(rest);
    let html = markdown::inline(&marked);
    let pieces: Vec<_> = html.split(MARK).map(str::to_owned).collect();
    if pieces.iter().any(|piece| !is_whole(piece)) {
        return Err(REACHES_OVER.to_owned());
    }
    let Some((after, before)) =
        pieces.split_last().filter(|(_, before)| before.len() == names.len())
    else {
        return Err(format!("a text has no `{MARK}`"));
    };
    let before = before.iter().cloned().zip(names.into_iter().map(str::to_owned));
    Ok((before.collect(), after.clone()))
}

/// Returns whether every tag that a piece opens is closed in it.
fn is_whole(html: &str) -> bool {
    let closed = html.matches("</").count();
    html.matches('<').count() == 2 * closed + html.matches("/>").count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_at_its_gaps_and_each_piece_is_whole() {
        let (before, after) = pieces("Denied **as** [[ code ]] < 5, then [[step]].").unwrap();
        let told: Vec<_> = before.iter().map(|(html, name)| (&**html, &**name)).collect();
        assert_eq!(told, [("Denied <strong>as</strong> ", "code"), (" &lt; 5, then ", "step")]);
        assert_eq!(after, ".");
    }

    #[test]
    fn what_cannot_be_cut_says_why() {
        assert_eq!(pieces("**a [[b]] c**"), Err(REACHES_OVER.to_owned()));
        assert_eq!(pieces("a [[b"), Err("a `[[` is never closed".to_owned()));
        assert!(pieces("a \u{e000} [[b]]").is_err());
    }
}
