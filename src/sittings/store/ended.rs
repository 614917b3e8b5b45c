use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::super::ending::told_from;
use crate::{
    assessments,
    error::Result,
    invitations::{self, InvitationId},
    platform::db::Scope,
};

/// Returns the invitations whose end can be told by now, and has not been, in the order of their ids.
pub async fn ended(scope: &Scope, now: DateTime<Utc>) -> Result<Vec<InvitationId>> {
    let (mut ended, mut limits) = (vec![], HashMap::new());
    for one in invitations::over(scope, now).await? {
        let limit = match limits.get(&one.assessment_id) {
            Some(limit) => *limit,
            None => {
                let limit = assessments::assessment(scope, one.assessment_id).await?.form.limit();
                *limits.entry(one.assessment_id).or_insert(limit)
            }
        };
        if told_from(one.expires_at, limit) <= now {
            ended.push(one.id);
        }
    }
    Ok(ended)
}
