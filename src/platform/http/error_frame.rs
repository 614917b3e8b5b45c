//! What stands around the page of an error, for somebody who has signed in: the way to everywhere else.

use serde::Serialize;

use crate::{
    kernel::words::initials,
    platform::{
        Platform,
        house::Tab,
        keys::{self, KeyKind},
    },
};

/// What the frame of every page at the desk has, but for the practice, which the ground does not know.
#[derive(Clone, Serialize)]
pub(super) struct ErrorFrame {
    practice: &'static str,
    is_demo: bool,
    user: String,
    initials: String,
    ways: Vec<Way>,
}

#[derive(Clone, Serialize)]
struct Way {
    word: &'static str,
    path: &'static str,
    icon: &'static str,
    is_here: bool,
}

impl From<Tab> for Way {
    fn from(tab: Tab) -> Self {
        Self { word: tab.word, path: tab.path, icon: tab.icon, is_here: false }
    }
}

impl ErrorFrame {
    /// Returns the frame of whoever this session is of. An error has no second one: whatever is wrong
    /// with the session, the page is shown without.
    pub(super) async fn of(platform: &Platform, secret: &str) -> Option<Self> {
        let key = keys::find(platform, KeyKind::Session, secret).await.ok()??;
        let (rights, user) = (key.rights()?, key.user()?.name.to_string());
        let may = |tab: &Tab| tab.needs.is_none_or(|rule| rights.permit(rule));
        let ways = platform.rooms.tabs().into_iter().filter(may).map(Way::from).collect();
        Some(Self::new(user, ways))
    }

    fn new(user: String, ways: Vec<Way>) -> Self {
        Self { practice: "", is_demo: false, initials: initials(&user), user, ways }
    }

    pub(super) fn sample() -> Self {
        let today = Way { word: "today", path: "/", icon: "today", is_here: false };
        Self::new("Dana Okafor".to_owned(), vec![today])
    }
}
