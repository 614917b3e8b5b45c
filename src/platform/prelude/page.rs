//! The parts of a page at the desk.

pub use poem::{
    Response, handler,
    web::{Html, Path},
};
pub use serde::Serialize;

pub use crate::{
    error::{Error, Result},
    kernel::{fault::Fault, field::Field},
    platform::{
        db::Tx,
        http::{
            filled::Filled,
            form::{Form, Press, Revised, Submitted},
            principal::{Permission, Session},
        },
        outward::see_other,
        render::Page,
    },
};
