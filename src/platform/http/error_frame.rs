//! What stands around the page of an error, for somebody who has signed in: the way to everywhere else.

use serde::Serialize;

use crate::{
    kernel::words::initials,
    platform::{
        Platform,
        house::{Navigation, Tab},
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
    navigation: Navigation,
    sought: &'static str,
}

impl ErrorFrame {
    /// Returns the frame of whoever this session is of, and what they may open. An error has no second one: whatever is
    /// wrong with the session, the page is shown without.
    pub(super) async fn of(platform: &Platform, secret: &str) -> Option<(Self, Vec<Tab>)> {
        let key = keys::find(platform, KeyKind::Session, secret).await.ok()??;
        let (rights, user) = (key.rights()?, key.user()?.name.to_string());
        let may = |tab: &Tab| tab.needs.is_none_or(|rule| rights.permit(rule));
        let tabs: Vec<_> = platform.rooms.tabs().into_iter().filter(may).collect();
        Some((Self::new(user, Navigation::new(tabs.iter().cloned(), None)), tabs))
    }

    fn new(user: String, navigation: Navigation) -> Self {
        Self {
            practice: "",
            is_demo: false,
            initials: initials(&user),
            user,
            navigation,
            sought: "",
        }
    }

    pub(super) fn sample() -> Self {
        Self::new("Dana Okafor".to_owned(), Navigation::new(std::iter::empty(), None))
    }
}
