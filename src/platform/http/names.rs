//! Things that a body names by their ids. One that is not there is a fault of the body, told beside all others.

use crate::{
    error::{Error, Result},
    kernel::fault::{Fault, Reason},
    platform::db::Tx,
};

/// What is named and is not there.
#[derive(Default)]
pub struct Missing(Vec<Fault>);

impl Missing {
    /// Looks for one thing, if it is named so that it can be read.
    pub async fn look<I: Copy, T>(
        &mut self,
        (path, code): (&str, &'static str),
        named: Option<&I>,
        find: impl AsyncFnOnce(I) -> Result<T>,
    ) -> Result<()> {
        let Some(id) = named else { return Ok(()) };
        match find(*id).await {
            Err(Error::Missing(_)) => {
                self.0.push(Fault::new(path, Reason::new(code)));
                Ok(())
            }
            found => found.map(drop),
        }
    }
}

/// Does it. Where that fails because of some values, everything that is named and not there is told with them,
/// so that nobody has to mend one to be told of the next. Who succeeds is asked nothing more.
pub async fn told_together<T>(
    tx: &mut Tx,
    act: impl AsyncFnOnce(&mut Tx) -> Result<T>,
    look: impl AsyncFnOnce(&Tx, &mut Missing) -> Result<()>,
) -> Result<T> {
    let mut faults = match act(tx).await {
        Err(Error::Invalid(faults)) => faults,
        done => return done,
    };
    let mut missing = Missing::default();
    look(tx, &mut missing).await?;
    for fault in missing.0 {
        if faults.iter().all(|known| known.path != fault.path) {
            faults.push(fault);
        }
    }
    Fault::sort(&mut faults);
    Err(Error::Invalid(faults))
}
