//! What is sent of a form that is not finished.

use super::{place::Place, store::Fields};
use crate::{
    error::{Error, Result},
    platform::{
        http::form::{Form, Limits, Pairs},
        outward::own_path,
    },
};

/// More stands in no form of ours.
const LONGEST: usize = 64 * 1024;
/// What is of the page and not of whoever types.
const ASIDE: [&str; 4] = ["form_token", "draft_of", "draft_title", "draft_leaves"];

/// What stands in a form now.
pub struct DraftIn {
    of: String,
    title: String,
    /// Whether they leave the page with it.
    pub leaves: bool,
    fields: Fields,
}

impl Form for DraftIn {
    const INPUTS: &'static [&'static str] = &["draft_of"];

    const LIMITS: Limits = Limits::LONG;

    fn read(pairs: &mut Pairs) -> Self {
        let mut first = |name| pairs.all(name).into_iter().next().unwrap_or_default();
        let (of, title) = (first("draft_of"), first("draft_title"));
        let leaves = first("draft_leaves") == "yes";
        let is_typed = |(name, _): &(String, String)| {
            !ASIDE.contains(&name.as_str()) && !name.contains("password")
        };
        let fields = pairs.rest().into_iter().filter(is_typed).collect();
        Self { of, title, leaves, fields }
    }
}

impl DraftIn {
    /// Returns where the form is, what its page calls itself, and what stands in it.
    pub fn check(self) -> Result<(Place, String, Fields)> {
        let length: usize = self.fields.iter().map(|(name, value)| name.len() + value.len()).sum();
        if length > LONGEST {
            return Err(Error::fault("form", "drafts.too_long"));
        }
        let title = self.title.chars().take(200).collect();
        Ok((place(&self.of)?, title, self.fields))
    }
}

/// Which draft is thrown away.
pub struct Thrown {
    of: String,
}

impl Form for Thrown {
    const INPUTS: &'static [&'static str] = &["draft_of"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { of: pairs.all("draft_of").into_iter().next().unwrap_or_default() }
    }
}

impl Thrown {
    pub fn check(self) -> Result<Place> {
        place(&self.of)
    }
}

/// Another site's address is no place of ours.
fn place(of: &str) -> Result<Place> {
    let own = own_path(of).ok_or_else(|| Error::fault("draft_of", "drafts.no_place"))?;
    own.parse().map_err(|_| Error::fault("draft_of", "drafts.no_place"))
}
