//! Tasks that belong together, as a file has them.

use serde::{Deserialize, Serialize};
use serde_saphyr::Spanned;

use crate::{
    Task, Words,
    fault::{self, Fault, line_and_column},
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Its file's name.
    pub pack: String,
    /// Two letters, if it is a state's. It then comes with the state, and not with a role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    pub title: Words,
    /// A word about what is in it and what is not.
    pub about: Words,
    pub tasks: Vec<Task>,
}

/// A pack, and where each of its tasks stands in its file.
pub(crate) struct ReadPack {
    pub file: String,
    pub pack: Pack,
    pub places: Vec<(usize, usize)>,
}

impl ReadPack {
    pub fn each(&self) -> impl Iterator<Item = (&Task, (usize, usize))> {
        self.pack.tasks.iter().zip(self.places.iter().copied())
    }

    pub fn read(file: &str, text: &str) -> Result<Self, Fault> {
        #[derive(Deserialize)]
        struct Lines {
            tasks: Vec<Line>,
        }
        #[derive(Deserialize)]
        struct Line {
            id: Spanned<String>,
        }
        let pack: Pack = fault::read(file, text)?;
        let lines: Lines = fault::read(file, text)?;
        let places = lines.tasks.iter().map(|line| line_and_column(line.id.referenced)).collect();
        Ok(Self { file: file.to_owned(), pack, places })
    }
}
