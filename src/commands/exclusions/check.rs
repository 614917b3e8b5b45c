//! `muster exclusions check`: people are looked for in every list in force. Somebody who could not be looked for is
//! named on standard error, and never counted among those without a match.

use std::{
    io::{self, BufWriter, Write},
    path::PathBuf,
    time::Instant,
};

use anyhow::{Context, ensure};
use chrono::NaiveDate;
use clap::Args;
use matching::{List, list::Provenance};

use super::{
    load::{ADDITIONS, REINSTATED},
    people::{self, Row},
    shelf::{Edition, Shelf},
    shown,
};

#[derive(Args)]
pub struct Check {
    /// Whom to look for: a CSV or XLSX file with the columns id, last, first, and where known middle, suffix, dob,
    /// state, npi, former_names (between semicolons), work.
    #[arg(long, value_name = "FILE")]
    people: PathBuf,

    /// Only in this list, by its short name.
    #[arg(long, value_name = "LIST")]
    list: Option<String>,

    /// Print one line of JSON for each match. Row 1 of a list is the first below its heading.
    #[arg(long)]
    json: bool,
}

impl Check {
    pub fn run(self, shelf: &Shelf, today: NaiveDate) -> anyhow::Result<()> {
        let rows = people::read(&self.people, today)?;
        let lists = match &self.list {
            Some(list) => vec![list.clone()],
            None => in_use(shelf)?,
        };
        ensure!(
            !lists.is_empty(),
            "no list is in force yet: `muster exclusions load leie UPDATED.csv`"
        );
        rows.iter().for_each(|row| complain(row, row.trouble.as_deref()));
        let mut out = BufWriter::new(io::stdout().lock());
        for list in lists {
            let Edition { provenance, rows: listed } = shelf.read(&list)?;
            let list = List::of(listed);
            match self.look(&mut out, &list, &provenance, &rows, today) {
                // Whoever closed the pipe has seen enough.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
                done => done.context("standard output")?,
            }
        }
        Ok(())
    }

    fn look(
        &self,
        out: &mut impl Write,
        list: &List,
        provenance: &Provenance,
        rows: &[Row],
        today: NaiveDate,
    ) -> io::Result<()> {
        let started = Instant::now();
        let mut counts = shown::Counts::default();
        for row in rows {
            match list.look_for(&row.person, today) {
                Ok(found) if self.json => shown::json(out, &row.person, &found, provenance, today)?,
                Ok(found) => {
                    counts.count(&found);
                    shown::text(out, &row.person, &found, provenance, today)?;
                }
                Err(why) => {
                    counts.not_checked += 1;
                    complain(row, Some(&why.to_string()));
                }
            }
        }
        if !self.json {
            counts.tell(out, provenance, started.elapsed())?;
        }
        out.flush()
    }
}

/// Returns the lists in which people are looked for.
fn in_use(shelf: &Shelf) -> anyhow::Result<Vec<String>> {
    let full = shelf.in_force("leie")?.map(|full| full.listed_on);
    let mut lists = shelf.lists()?;
    // Who is reinstated is kept to be looked up, and is no reason to stop anybody.
    lists.retain(|list| !list.starts_with(REINSTATED));
    let mut in_use = vec![];
    for list in lists {
        // A full list has the additions of the months before in it, but for those who were reinstated since.
        let own = shelf.in_force(&list)?.map(|own| own.listed_on);
        if !(list.starts_with(ADDITIONS) && own.zip(full).is_some_and(|(own, full)| own <= full)) {
            in_use.push(list);
        }
    }
    Ok(in_use)
}

fn complain(row: &Row, trouble: Option<&str>) {
    if let Some(trouble) = trouble {
        // Standard error may be closed: then there is nobody to tell.
        let _ = writeln!(io::stderr(), "{}: {trouble}", row.person.id);
    }
}
