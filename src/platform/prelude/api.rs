//! The parts of a door for programs.

pub use poem_openapi::{
    OpenApi, Tags,
    param::{Path, Query},
};

pub use crate::{
    error::{Error, Result},
    kernel::{
        cursor::{Cursor, Window},
        moment::Moment,
    },
    platform::{
        db::{Scope, Tx},
        http::{
            condition::{EntityTag, IfMatch},
            idempotency::Idempotent,
            json_body::JsonBody,
            list::Listed,
            principal::ApiKey,
            resource::{Added, Resource, Shown},
        },
    },
};
