//! The door for people, a file for each page. Everything works without JavaScript.

pub mod check;
pub mod editions;
pub mod identity;
pub mod matched;

use poem::{
    IntoResponse, Response,
    http::{StatusCode, header},
};
use serde::Serialize;

use super::matched::{MatchState, MatchTier};

/// A word with its tone and icon.
#[derive(Clone, Serialize)]
struct Tag {
    word: &'static str,
    tone: &'static str,
    icon: &'static str,
}

impl From<MatchState> for Tag {
    fn from(state: MatchState) -> Self {
        let (tone, icon) = match state {
            MatchState::Open | MatchState::Undecided => ("warn", "flag"),
            MatchState::RuledOut => ("good", "check"),
            MatchState::Confirmed => ("bad", "alert"),
            MatchState::Gone => ("", "waiting"),
        };
        Self { word: state.word(), tone, icon }
    }
}

impl From<MatchTier> for Tag {
    fn from(tier: MatchTier) -> Self {
        let (tone, icon) = match tier {
            MatchTier::Weak => ("", "info"),
            MatchTier::Possible | MatchTier::Strong => ("warn", "flag"),
        };
        Self { word: tier.word(), tone, icon }
    }
}

fn on_to(there: String) -> Response {
    StatusCode::SEE_OTHER.with_header(header::LOCATION, there).into_response()
}
