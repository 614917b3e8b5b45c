//! Events become paths, one after the other. What is kept up to date and what is made anew both go through
//! here, so that they can be compared.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    happened::{Happened, What},
    path::{Path, Stay},
};
use crate::applications::ApplicationId;

#[derive(Default)]
pub struct Tally {
    pub paths: HashMap<ApplicationId, Path>,
    pub stays: BTreeMap<(ApplicationId, i32), Stay>,
    changed: BTreeSet<ApplicationId>,
}

impl Tally {
    /// Goes on from these.
    pub fn of(paths: Vec<Path>) -> Self {
        let paths = paths.into_iter().map(|path| (path.application, path)).collect();
        Self { paths, ..Self::default() }
    }

    /// Takes what has happened. Where a candidate came from is asked of whoever knows it.
    pub fn take(&mut self, happened: &Happened, sources: &HashMap<ApplicationId, Option<String>>) {
        let id = happened.application;
        if let What::Received(job) = happened.what {
            let source = sources.get(&id).cloned().flatten();
            let begin = || Path::begin((id, job), source, happened.at);
            self.paths.entry(id).or_insert_with(begin);
        }
        // What came before a log that is read from its middle is not made up.
        let Some(path) = self.paths.get_mut(&id) else { return };
        if let Some(stay) = path.take(happened) {
            self.stays.insert((id, stay.number), stay);
        }
        self.changed.insert(id);
    }

    /// Returns what has changed.
    pub fn changed(&self) -> Vec<Path> {
        self.changed.iter().filter_map(|id| self.paths.get(id)).cloned().collect()
    }
}
