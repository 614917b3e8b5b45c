//! Lines of a calendar's file (RFC 5545).

/// The most octets of a line, its end not counted (3.1).
pub const LINE: usize = 75;

/// Writes lines of content. Each ends with CRLF.
pub fn lines<L: AsRef<str>>(lines: impl IntoIterator<Item = L>) -> String {
    lines.into_iter().map(|line| folded(line.as_ref())).collect()
}

/// Escapes what would end a value or begin another (3.3.11).
pub fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for char in value.chars() {
        match char {
            '\\' | ';' | ',' => out.extend(['\\', char]),
            '\n' => out.push_str("\\n"),
            char if char.is_control() => {}
            char => out.push(char),
        }
    }
    out
}

/// Breaks a line that is too long between two characters. What goes on begins with a space.
fn folded(line: &str) -> String {
    let (mut out, mut width) = (String::new(), 0);
    for char in line.chars() {
        if width + char.len_utf8() > LINE {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(char);
        width += char.len_utf8();
    }
    out + "\r\n"
}
