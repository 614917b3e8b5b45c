//! A walk through a list: whose it is, through which list, and with which filters. A cursor is a place in its own walk and
//! in no other, or whoever mixes two up keeps half a list without knowing it.

use poem::Request;
use serde_json::json;

use super::request_name::RequestName;
use crate::{error::Result, kernel::cursor::Cursor, platform::db::Scope};

/// The path of a list and what was asked for there, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk(String);

/// What makes no other list: where in it, how much of it, and what is told along.
const BESIDE: [&str; 3] = ["cursor", "limit", "expand"];

impl Walk {
    /// Returns the walk that a request begins or goes on.
    pub fn of(request: &Request) -> Result<Self> {
        Ok(Self::at(&RequestName::of(request)?.address))
    }

    fn at(address: &str) -> Self {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let asked = form_urlencoded::parse(query.as_bytes());
        let asked = asked.filter(|(name, _)| !BESIDE.contains(&&**name));
        let mut asked: Vec<_> = asked.map(|(name, value)| [name, value]).collect();
        asked.sort();
        Self(json!([path, asked]).to_string())
    }

    /// Returns a place with the proof that it is one of this walk.
    pub fn prove(&self, scope: &Scope, place: Cursor) -> Result<Cursor> {
        let mark = scope.platform().seal.mark(&self.words(scope, place))?;
        Ok(place.with_proof(Some(mark)))
    }

    /// Returns whether a place is one of this walk.
    pub fn has(&self, scope: &Scope, place: Cursor) -> bool {
        let words = self.words(scope, place);
        place.proof().is_some_and(|proof| scope.platform().seal.has_marked(&words, proof))
    }

    fn words(&self, scope: &Scope, place: Cursor) -> String {
        format!("cursor\n{}\n{}\n{}", scope.practice_id(), self.0, place.with_proof(None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_filters_and_how_they_are_written_make_no_other_walk() {
        let walk = Walk::at("/api/v1/jobs?role=biller&stage=open");
        for same in [
            "/api/v1/jobs?stage=open&role=biller",
            "/api/v1/jobs?stage=open&limit=3&r%6Fle=biller&cursor=cur_1&expand=person",
        ] {
            assert_eq!(Walk::at(same), walk, "{same}");
        }
    }

    #[test]
    fn another_list_and_other_filters_are_another_walk() {
        let walk = Walk::at("/api/v1/jobs?stage=open");
        for other in [
            "/api/v1/jobs",
            "/api/v1/jobs?stage=closed",
            "/api/v1/jobs?stage=open&role=biller",
            "/api/v1/jobs?stage=open&stage=",
            "/api/v1/people?stage=open",
        ] {
            assert_ne!(Walk::at(other), walk, "{other}");
        }
    }
}
