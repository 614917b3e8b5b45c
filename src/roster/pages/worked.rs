//! "Worked today": it can always be entered.

use poem::{Response, handler, web::Path};

use super::on_to;
use crate::{
    error::{Error, Result},
    kernel::{day::Day, field::Field},
    platform::{
        db::Tx,
        http::form::{Form, Pairs, Submitted},
    },
    practices,
    roster::{StaffId, WriteStaff, actions},
};

/// The day, if it is another than today.
pub struct Worked {
    on: Option<Field<Day>>,
}

impl Form for Worked {
    const INPUTS: &'static [&'static str] = &["on"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { on: pairs.optional("on") }
    }
}

#[handler]
pub async fn submit(
    form: Submitted<WriteStaff, Worked>,
    Path(id): Path<StaffId>,
) -> Result<Response> {
    let Submitted { session, fields } = form;
    let today = practices::today(&session.scope).await?;
    let on = match fields.on {
        None => today,
        Some(Field::Read(day)) => day.0,
        Some(_) => return Err(Error::fault("on", "day.form")),
    };
    session.scope.write(async |tx: &mut Tx| actions::worked(tx, id, on).await).await?;
    Ok(on_to(format!("/staff/{id}")))
}
