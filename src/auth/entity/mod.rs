//! The rows of this room. All but memberships' users belong to no practice: one signs in once.

pub mod identity {
    use sea_orm::entity::prelude::*;

    use crate::{auth::password::Hashed, platform::db::SharedTable};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "identities")]
    pub struct Model {
        /// The address as two spellings of it are compared.
        #[sea_orm(primary_key, auto_increment = false)]
        pub email_folded: String,
        /// Nothing until a password has been chosen.
        pub password: Option<Hashed>,
        pub chosen_at: Option<DateTimeUtc>,
    }

    crate::shared_rows!();

    impl SharedTable for Entity {}
}

pub mod membership {
    use sea_orm::entity::prelude::*;

    use crate::platform::{
        db::{PracticeId, SharedTable},
        keys::UserId,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "memberships")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub email_folded: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub practice_id: PracticeId,
        pub user_id: UserId,
        /// Nothing until they have come in by a link: before, their password does not open it.
        pub accepted_at: Option<DateTimeUtc>,
    }

    crate::shared_rows!();

    impl SharedTable for Entity {}
}
