//! Things that a body names by their ids. One that is not there is a fault of the body, told beside all others.

use crate::{
    error::{Error, Result},
    kernel::fault::{Fault, Reason},
    platform::db::Tx,
};

/// What is named and is not there, and what else can be told of a body that was refused.
#[derive(Default)]
pub struct Missing(Vec<Fault>);

impl Missing {
    /// Tells what a rule says of the values that can be read. What else it refuses is told once the body is right.
    pub fn also<T>(&mut self, told: Result<T, impl Into<Error>>) {
        if let Err(Error::Invalid(faults)) = told.map_err(Into::<Error>::into) {
            self.0.extend(faults);
        }
    }

    /// Tells what is wrong with the values that can be read.
    pub fn tell(&mut self, faults: impl IntoIterator<Item = Fault>) {
        self.0.extend(faults);
    }

    /// Looks for one thing, if it is named so that it can be read.
    pub async fn look<I: Copy, T>(
        &mut self,
        place: (&str, &'static str),
        named: Option<&I>,
        find: impl AsyncFnOnce(I) -> Result<T>,
    ) -> Result<()> {
        self.find(place, named, find).await.map(drop)
    }

    /// Looks for one thing, and returns it if it is there.
    pub async fn find<I: Copy, T>(
        &mut self,
        (path, code): (&str, &'static str),
        named: Option<&I>,
        find: impl AsyncFnOnce(I) -> Result<T>,
    ) -> Result<Option<T>> {
        let Some(id) = named else { return Ok(None) };
        match find(*id).await {
            Err(Error::Missing(_)) => {
                self.0.push(Fault::new(path, Reason::new(code)));
                Ok(None)
            }
            found => found.map(Some),
        }
    }
}

/// Does it. Where that fails because of some values, everything that is named and not there is told with them, and what the
/// rules say of the other values, so that nobody has to mend one to be told of the next. Who succeeds is asked nothing more.
pub async fn told_together<T>(
    tx: &mut Tx,
    act: impl AsyncFnOnce(&mut Tx) -> Result<T>,
    look: impl AsyncFnOnce(&Tx, &mut Missing) -> Result<()>,
) -> Result<T> {
    let faults = match act(tx).await {
        Err(Error::Invalid(faults)) => faults,
        done => return done,
    };
    let mut missing = Missing::default();
    match look(tx, &mut missing).await {
        // Of what the address names and is not there nothing more can be told.
        Ok(()) | Err(Error::Missing(_)) => {}
        Err(failed) => return Err(failed),
    }
    Err(Error::Invalid(Fault::together(faults, missing.0)))
}
