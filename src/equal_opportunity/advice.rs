//! Whether an office of this size should ask. With few people a count would point at somebody.

crate::words! {
    /// What we say to an office of its size.
    pub enum Advice {
        /// Below 15 staff it is off: title VII does not ask for it, and counts would never be shown.
        Off = "off",
        /// From 15 to 99 it is explained, and the office decides.
        Explained = "explained",
        /// From 100 on it is recommended.
        Recommended = "recommended",
    }
}

impl Advice {
    pub const fn for_staff(staff: u64) -> Self {
        match staff {
            ..15 => Self::Off,
            15..100 => Self::Explained,
            _ => Self::Recommended,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fourteen_is_off_fifteen_is_explained_and_a_hundred_is_recommended() {
        let advice = [0, 14, 15, 99, 100].map(Advice::for_staff);
        let (off, explained) = (Advice::Off, Advice::Explained);
        assert_eq!(advice, [off, off, explained, explained, Advice::Recommended]);
    }
}
