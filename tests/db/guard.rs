//! A transaction in which anything failed keeps nothing, whatever its author makes of the failure.

use muster::{
    error::{Error, Result},
    platform::db::{Job, Tx},
};
use uuid::Uuid;

use crate::world::World;

/// A table without a practice, which every server writes to.
mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "heartbeats")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub process: Uuid,
        pub number: i64,
        pub at: DateTimeUtc,
    }

    impl muster::platform::db::SharedTable for Entity {}

    muster::shared_rows!();
}

async fn add(tx: &Tx, id: u128) -> Result<()> {
    tx.insert_shared(row::Model { process: Uuid::from_u128(id), number: 1, at: tx.now() }).await
}

/// Fails inside, and passes over it.
async fn add_and_fail(tx: &Tx, id: u128) -> Result<()> {
    add(tx, id).await?;
    assert!(add(tx, id).await.is_err(), "the same key twice");
    Ok(())
}

async fn count(world: &World) -> usize {
    let db = &world.app.platform.db;
    db.all(db.select::<row::Entity>()).await.unwrap().len()
}

#[tokio::test]
async fn nothing_is_kept_of_a_transaction_in_which_something_failed() {
    let world = World::new().await;
    let written = world.scope.write(async |tx: &mut Tx| add_and_fail(tx, 1).await).await;
    assert!(matches!(written, Err(Error::Busy)), "{written:?}");
    assert_eq!(count(&world).await, 0);
}

#[tokio::test]
async fn nothing_is_asked_after_something_failed() {
    let world = World::new().await;
    let written = world
        .scope
        .write(async |tx: &mut Tx| {
            add_and_fail(tx, 1).await?;
            // SQLite may have undone the whole: what came now would stand alone, and be kept.
            add(tx, 2).await
        })
        .await;
    assert!(matches!(written, Err(Error::Busy)), "{written:?}");
    assert_eq!(count(&world).await, 0);
    world.scope.write(async |tx: &mut Tx| add(tx, 3).await).await.unwrap();
    assert_eq!(count(&world).await, 1);
}

struct Add {
    id: u128,
    fails: bool,
}

impl Job for Add {
    type Done = ();

    fn key(&self) -> Uuid {
        Uuid::from_u128(self.id)
    }

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        if self.fails { add_and_fail(tx, self.id).await } else { add(tx, self.id).await }
    }
}

#[tokio::test]
async fn a_job_that_passes_over_a_failure_is_not_told_that_it_is_done_and_harms_no_neighbour() {
    let world = World::new().await;
    let batch = &world.app.platform.batch;
    let run = async |id, fails| batch.run(&world.scope, Add { id, fails }).await;
    let (one, two, three) = tokio::join!(run(1, false), run(2, true), run(3, false));
    assert!(one.is_ok() && three.is_ok(), "{one:?} {three:?}");
    assert!(matches!(two, Err(Error::Busy)), "{two:?}");
    assert_eq!(count(&world).await, 2);
}

struct Panics;

impl Job for Panics {
    type Done = ();

    fn key(&self) -> Uuid {
        Uuid::nil()
    }

    async fn run(&self, _: &mut Tx) -> Result<()> {
        panic!("as no job of ours does");
    }
}

#[tokio::test]
async fn a_job_that_panics_does_not_take_the_writer_with_it() {
    let world = World::new().await;
    let batch = &world.app.platform.batch;
    let refused = batch.run(&world.scope, Panics).await;
    assert!(matches!(refused, Err(Error::Busy)), "{refused:?}");
    batch.run(&world.scope, Add { id: 1, fails: false }).await.unwrap();
    assert_eq!(count(&world).await, 1);
}
