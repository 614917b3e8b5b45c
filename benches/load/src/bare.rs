//! The least that can be saved: one row of a table of our own, by the product's writer, without
//! sign-in or rules. What an answer takes beyond it is the product's doing.

use std::sync::atomic::{AtomicI64, Ordering};

use muster::{
    app::App,
    error::Result,
    platform::db::{Job, PracticeId, Tx},
};
use sea_orm::entity::prelude::Uuid;

pub struct Bare {
    app: App,
    practice: PracticeId,
    saved: AtomicI64,
}

impl Bare {
    pub fn new(app: App, practice: PracticeId) -> Self {
        Self { app, practice, saved: AtomicI64::new(0) }
    }

    /// Returns once the row of that slot is on the disk, with a number that it did not have.
    pub async fn save(&self, slot: u16) -> Result<()> {
        let number = self.saved.fetch_add(1, Ordering::Relaxed);
        let scope = self.app.scope(self.practice);
        self.app.platform.batch.run(&scope, Save { slot, number }).await
    }
}

struct Save {
    slot: u16,
    number: i64,
}

impl Job for Save {
    type Done = ();

    fn key(&self) -> Uuid {
        Uuid::from_u128(self.slot.into())
    }

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        let (slot, number) = (self.slot.into(), self.number);
        tx.insert(row::Model { practice_id: tx.practice_id(), slot, number }).await
    }
}

/// An entity written out, because the derived one cannot say what its insertion is. The product's
/// [`Tx`] knows no upsert, and shall not learn one for our sake.
mod row {
    use std::borrow::Cow;

    use muster::platform::db::PracticeId;
    use sea_orm::{Insert, entity::prelude::*, sea_query::OnConflict};

    #[derive(Clone, Copy, Debug, Default)]
    pub struct Entity;

    impl EntityName for Entity {
        fn table_name(&self) -> &'static str {
            "load_bare"
        }
    }

    impl IdenStatic for Entity {
        fn as_str(&self) -> &'static str {
            self.table_name()
        }
    }

    impl Iden for Entity {
        fn quoted(&self) -> Cow<'static, str> {
            Cow::Borrowed(self.as_str())
        }

        fn unquoted(&self) -> &str {
            self.as_str()
        }
    }

    impl EntityTrait for Entity {
        type Model = Model;
        type ModelEx = Model;
        type ActiveModel = ActiveModel;
        type ActiveModelEx = ActiveModel;
        type Column = Column;
        type PrimaryKey = PrimaryKey;
        type Relation = Relation;

        fn insert<A: ActiveModelTrait<Entity = Self>>(row: A) -> Insert<A> {
            let mut taken = OnConflict::columns([Column::PracticeId, Column::Slot]);
            taken.update_column(Column::Number);
            Insert::<A>::one(row).on_conflict(taken)
        }
    }

    #[derive(Clone, Debug, PartialEq, Eq, DeriveModel, DeriveActiveModel)]
    pub struct Model {
        pub practice_id: PracticeId,
        pub slot: i32,
        pub number: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveColumn)]
    pub enum Column {
        PracticeId,
        Slot,
        Number,
    }

    impl ColumnTrait for Column {
        type EntityName = Entity;

        fn def(&self) -> ColumnDef {
            match self {
                Self::PracticeId => ColumnType::Uuid.def(),
                Self::Slot => ColumnType::Integer.def(),
                Self::Number => ColumnType::BigInteger.def(),
            }
        }
    }

    #[derive(Clone, Copy, Debug, EnumIter, DerivePrimaryKey)]
    pub enum PrimaryKey {
        PracticeId,
        Slot,
    }

    impl PrimaryKeyTrait for PrimaryKey {
        type ValueType = (PracticeId, i32);

        fn auto_increment() -> bool {
            false
        }
    }

    muster::tenant_rows!(PracticeId);
}
