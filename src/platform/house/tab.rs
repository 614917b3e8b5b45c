//! The navigation at the desk.

use crate::platform::keys::Rule;

/// A tab of the navigation. It is named by what people look for.
#[derive(Clone, Copy, Debug)]
pub struct Tab {
    /// Where it stands: the smallest is the first.
    pub at: u8,
    /// Its word, in `place` of the locales.
    pub word: &'static str,
    pub path: &'static str,
    /// The name of a file in `components/icon`.
    pub icon: &'static str,
    /// What one must hold to see it.
    pub needs: Option<Rule>,
}
