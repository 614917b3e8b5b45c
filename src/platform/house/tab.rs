//! The navigation at the desk.

use serde::Serialize;

use crate::platform::keys::Rule;

/// A tab of the navigation. It is named by what people look for.
#[derive(Clone, Copy, Debug)]
pub struct Tab {
    /// Where it stands: the smallest is the first.
    pub at: u8,
    /// Whether it stands at the foot of a phone, where there is room for five. The others are under *More*.
    pub is_at_foot: bool,
    /// Its word, in `place` of the locales.
    pub word: &'static str,
    pub path: &'static str,
    /// The name of a file in `components/icon`.
    pub icon: &'static str,
    /// What one must hold to see it.
    pub needs: Option<Rule>,
}

/// The navigation as a page shows it.
#[derive(Clone, Serialize)]
pub struct Navigation {
    ways: Vec<Way>,
    /// Whether there are more than the foot of a phone has room for.
    has_more: bool,
    /// Whether the page stands under one of those.
    is_in_more: bool,
}

#[derive(Clone, Serialize)]
struct Way {
    word: &'static str,
    path: &'static str,
    icon: &'static str,
    is_here: bool,
    /// Left out at the foot of a phone.
    is_rest: bool,
}

/// As many as there is room for at the foot of a phone.
const AT_FOOT: usize = 5;

impl Navigation {
    /// Makes the navigation of these tabs, for a page under one of them or for that of an error.
    pub fn new(tabs: impl Iterator<Item = Tab>, here: Option<&str>) -> Self {
        let tabs: Vec<_> = tabs.collect();
        let has_more = tabs.len() > AT_FOOT;
        let way = |tab: &Tab| Way {
            word: tab.word,
            path: tab.path,
            icon: tab.icon,
            is_here: Some(tab.word) == here,
            is_rest: has_more && !tab.is_at_foot,
        };
        let ways: Vec<_> = tabs.iter().map(way).collect();
        let is_in_more = ways.iter().any(|way| way.is_here && way.is_rest) || here == Some(MORE);
        Self { ways, has_more, is_in_more }
    }
}

/// The page of what has no room at the foot of a phone is under no tab.
pub const MORE: &str = "more";
