//! Work on many things that know nothing of one another, by all processors.

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use crate::flaw::Flaw;

/// Returns what `work` makes of each thing, in their order, or the first flaw. `told` hears how many are done.
pub(crate) fn each<T: Sync, R: Send>(
    things: &[T],
    work: &(dyn Fn(usize, &T) -> Result<R, Flaw> + Sync),
    told: &(dyn Fn(usize) + Sync),
) -> Result<Vec<R>, Flaw> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let one = || {
        let mut made = vec![];
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(thing) = things.get(at) else { break made };
            made.push((at, work(at, thing)));
            told(done.fetch_add(1, Ordering::Relaxed) + 1);
        }
    };
    let mut made = thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(one)).collect();
        let made = workers.into_iter().filter_map(|worker| worker.join().ok());
        made.flatten().collect::<Vec<_>>()
    });
    made.sort_by_key(|(at, _)| *at);
    made.into_iter().map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_stands_in_the_order_of_the_things() {
        let things: Vec<usize> = (0..200).collect();
        let doubled = each(&things, &|at, thing| Ok((at, thing * 2)), &|_| ()).unwrap();
        assert!(doubled.iter().enumerate().all(|(at, one)| *one == (at, at * 2)));
        let refused =
            each(&things, &|at, _| if at == 7 { Err(Flaw::new("7", "")) } else { Ok(()) }, &|_| ());
        assert_eq!(refused.unwrap_err().path, "7");
    }
}
