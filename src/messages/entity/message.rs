use sea_orm::entity::prelude::*;

use crate::{
    kernel::{email::Email, language::Language, phone::Phone, text::Text},
    messages::{MessageId, MessageKind, MessageState},
    people::PersonId,
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "messages")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MessageId,
    pub person_id: Option<PersonId>,
    pub about: String,
    pub kind: MessageKind,
    pub to_name: Text<200>,
    pub to_email: Option<Email>,
    pub to_phone: Option<Phone>,
    pub language: Language,
    pub subject: Text<200>,
    /// The text, unless it holds a secret.
    pub body: Option<String>,
    /// The text that holds one, until it is wiped.
    pub sealed_body: Option<String>,
    pub state: MessageState,
    pub trouble: Option<String>,
    pub written_at: DateTimeUtc,
    pub expires_at: Option<DateTimeUtc>,
    pub settled_at: Option<DateTimeUtc>,
    pub settled_by: Option<String>,
    pub updated_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId, dated);
