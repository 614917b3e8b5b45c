//! How close two words are.

/// The order says how sure it is; each level takes in those before it when chance is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Closeness {
    Same,
    /// One is a short form of the other, by the table.
    Nickname,
    OneTypo,
    Sound,
    /// Two slips, or three in a long name.
    Typos,
    /// One begins like the other, as short forms do that no table has.
    Short,
    /// One is only an initial, and the other begins with it.
    Initial,
}

impl Closeness {
    pub const COUNT: usize = 7;
}
