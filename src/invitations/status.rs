//! What a candidate's status page says of their tests.

use std::collections::HashMap;

use super::{
    decided::is_decided,
    invitation::{Invitation, Status},
    store,
};
use crate::{
    applications::{ApplicationId, Way},
    error::Result,
    medical,
    platform::db::Scope,
    practices,
};

/// Returns each test of the application: open, handed in, or over.
pub async fn ways(scope: &Scope, id: ApplicationId) -> Result<Vec<Way>> {
    let invitations = store::of_applications(scope, [id]).await?;
    if invitations.is_empty() {
        return Ok(vec![]);
    }
    let practice = practices::here(scope).await?;
    let now = scope.now();
    let is_decided = is_decided(scope, Some(id)).await?;
    let mut opened = HashMap::new();
    for one in &invitations {
        // Whoever waited for an answer has the days back: it is the candidate who reads this.
        let moves_by = medical::moves_by(scope, &one.id.to_string()).await?;
        opened.insert(one.id, one.expires_at + moves_by);
    }
    let way = |one: &Invitation| {
        let act = Some(format!("tests/{}", one.id));
        let expires_at = opened.get(&one.id).copied().unwrap_or(one.expires_at);
        match one.status {
            // Whoever is still at it goes on by the same way; nobody here knows who that is.
            Status::Invited if is_decided => Some(Way { word: "test_ending", until: None, act }),
            Status::Invited if now < expires_at && one.confirms.is_some() => {
                let end = practice.today(expires_at);
                Some(Way { word: "test_in_office", until: end.pred_opt(), act })
            }
            Status::Invited if now < expires_at => {
                let end = practice.today(expires_at);
                Some(Way { word: "test_open", until: end.pred_opt(), act })
            }
            Status::Invited => Some(Way { word: "test_ending", until: None, act }),
            Status::Submitted | Status::Scored if now < one.link_ends_at() => {
                Some(Way { word: "test_done", until: None, act })
            }
            Status::Expired => Some(Way { word: "test_over", until: None, act: None }),
            _ => None,
        }
    };
    Ok(invitations.iter().filter_map(way).collect())
}
