//! Where the head of a request begins and ends, byte by byte as it comes.

/// How HTTP/2 begins where nobody has agreed on it. Its frames have no heads that could be timed,
/// and whoever stands in front of us speaks HTTP/1.1.
const SECOND: &[u8] = b"PRI";

#[derive(Debug, Default, PartialEq, Eq)]
pub enum Head {
    /// Nothing but ends of lines, which may stand before it.
    #[default]
    Awaited,
    Begun {
        /// How much of it is how HTTP/2 begins.
        second: usize,
        length: usize,
        is_line_empty: bool,
    },
    Ended,
    /// Not one that is read here.
    Foreign,
}

impl Head {
    pub fn read(&mut self, bytes: &[u8]) {
        for byte in bytes {
            *self = match *self {
                Self::Awaited if matches!(byte, b'\r' | b'\n') => Self::Awaited,
                Self::Awaited => {
                    let second = usize::from(byte == &SECOND[0]);
                    Self::Begun { second, length: 1, is_line_empty: false }
                }
                Self::Begun { is_line_empty: true, .. } if *byte == b'\n' => Self::Ended,
                Self::Begun { second, length, is_line_empty } => {
                    let is_second = second == length && SECOND.get(length) == Some(byte);
                    let second = second + usize::from(is_second);
                    if second == SECOND.len() {
                        Self::Foreign
                    } else {
                        let is_line_empty = *byte == b'\n' || (*byte == b'\r' && is_line_empty);
                        Self::Begun { second, length: length + 1, is_line_empty }
                    }
                }
                Self::Ended | Self::Foreign => return,
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_ends_with_an_empty_line_however_it_is_cut_into_pieces() {
        for (sent, ends) in [
            ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", true),
            ("GET / HTTP/1.1\nHost: a\n\n", true),
            ("GET / HTTP/1.1\r\nHost: a\n\r\n", true),
            ("\r\n\r\nPOST / HTTP/1.1\r\n\r\nbody", true),
            ("\r\n\r\n\r\n\r\n", false),
            ("GET / HTTP/1.1\r\nHost: a\r\n", false),
            ("GET / HTTP/1.1\r\nX: a\r\rb\r\n", false),
        ] {
            for size in [1, 3, 100] {
                let mut head = Head::default();
                sent.as_bytes().chunks(size).for_each(|piece| head.read(piece));
                assert_eq!(head == Head::Ended, ends, "{sent:?} {size} {head:?}");
            }
        }
    }

    #[test]
    fn the_second_version_is_known_by_how_it_begins() {
        for (sent, is_foreign) in
            [("PRI * HTTP/2.0\r\n\r\n", true), ("PROPFIND /", false), ("PUT /PRI", false)]
        {
            let mut head = Head::default();
            sent.as_bytes().chunks(1).for_each(|piece| head.read(piece));
            assert_eq!(head == Head::Foreign, is_foreign, "{sent}");
        }
    }
}
