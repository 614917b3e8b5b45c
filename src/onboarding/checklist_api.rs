//! The door for programs to the lists: what they ask, and what the practice makes of them.

use std::collections::BTreeSet;

use checklists::{DueRule, TaskId};
use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::Json,
};

use super::{
    ReadOnboardings, WriteOnboardings, actions, catalogue,
    checklist::{refused, title},
    checklist_input::AdditionsIn,
    checklist_output::{AdditionsOut, DifferenceOut, PackOut, PacksOut},
    output::{ChecklistOut, ChecklistsOut, PreviewOut, TaskOut},
    packs::{Beside, difference},
    starting::{Days, Starting, Whom},
    store,
};
use crate::{
    error::{Error, Result},
    kernel::{day::Day, labels::Labels, language::Language, text::Text},
    people::PersonId,
    platform::{
        db::Tx,
        http::{json_body::JsonBody, principal::ApiKey},
    },
    practices::{self, State},
    roster::{StaffKind, Terms},
};

#[derive(ApiResponse)]
enum Checklists {
    /// The kinds of work.
    #[oai(status = 200)]
    All(Json<ChecklistsOut>),
}

#[derive(ApiResponse)]
enum Preview {
    /// What it would be.
    #[oai(status = 200)]
    Tasks(Json<PreviewOut>),
}

#[derive(ApiResponse)]
enum Added {
    /// What the practice makes of the list, as it stands now.
    #[oai(status = 200)]
    Additions(Json<AdditionsOut>),
}

#[derive(ApiResponse)]
enum Packs {
    /// The packs, those of the list first.
    #[oai(status = 200)]
    All(Json<PacksOut>),
}

#[derive(ApiResponse)]
enum Compared {
    /// What would be asked otherwise.
    #[oai(status = 200)]
    Difference(Json<DifferenceOut>),
}

#[derive(Tags)]
enum Tag {
    /// What has to happen before, on and after somebody's first day, and after their last.
    Onboardings,
}

pub struct ChecklistApi;

#[OpenApi(tag = "Tag::Onboardings")]
impl ChecklistApi {
    /// List checklists
    ///
    /// Returns the kinds of work that have a checklist.
    #[oai(path = "/checklists", method = "get", operation_id = "list_checklists")]
    async fn checklists(&self, _key: ApiKey<ReadOnboardings>) -> Result<Checklists> {
        let out = |role: &checklists::Role| ChecklistOut {
            role: role.role.clone(),
            title: role.title.en.clone(),
            packs: role.packs.clone(),
        };
        let data = catalogue::catalogue()?.roles().iter().map(out).collect();
        Ok(Checklists::All(Json(ChecklistsOut { data })))
    }

    /// Preview a checklist
    ///
    /// Returns the tasks that somebody of this kind of work would have, with their days. Nothing is
    /// written.
    #[oai(path = "/checklists/:role", method = "get", operation_id = "preview_checklist")]
    async fn preview(
        &self,
        key: ApiKey<ReadOnboardings>,
        /// The kind of work.
        role: Path<Text<60>>,
        /// The first day; today if it is not said.
        starts_on: Query<Option<Day>>,
        /// Where, if not where the practice is.
        state: Query<Option<State>>,
        /// In what way they work here; an employee if it is not said.
        kind: Query<Option<StaffKind>>,
    ) -> Result<Preview> {
        let practice = practices::here(&key.scope).await?;
        catalogue::catalogue()?.role(role.0.as_str()).ok_or(Error::Missing("checklist"))?;
        let today = practice.today(key.scope.now());
        let new = Starting {
            whom: Whom::Person(key.scope.fresh_id::<PersonId>()),
            role: role.0.to_string(),
            terms: Terms {
                position: role.0.as_str().parse().map_err(Error::internal)?,
                location: None,
                hours_a_week: None,
                manager_id: None,
            },
            state: state.0.unwrap_or(practice.particulars.state),
            starts_on: starts_on.0.map_or(today, |day| day.0),
            kind: kind.0.unwrap_or(StaffKind::Employee),
            facts: BTreeSet::new(),
            i9_completed_on: None,
            access_ends_on: None,
            days: Days::default(),
            labels: Labels::default(),
        };
        let (plan, hire, calendar) = actions::preview(&key.scope, &new, &practice).await?;
        let data = TaskOut::of_plan(&plan, &hire, &calendar);
        Ok(Preview::Tasks(Json(PreviewOut { role: new.role, data })))
    }

    /// Get what the practice makes of a checklist
    ///
    /// Returns the practice's own tasks, those of the packs that it leaves out, other days, other hands, and packs that are
    /// asked of others. An earlier version, put again as the next one, undoes what came after it.
    #[oai(
        path = "/checklists/:role/additions",
        method = "get",
        operation_id = "get_checklist_additions"
    )]
    async fn additions(
        &self,
        key: ApiKey<ReadOnboardings>,
        /// The kind of work.
        role: Path<Text<60>>,
        /// Which version; the latest if it is not said.
        #[oai(validator(minimum(value = "1")))]
        version: Query<Option<i32>>,
    ) -> Result<Added> {
        catalogue::catalogue()?.role(role.0.as_str()).ok_or(Error::Missing("checklist"))?;
        let list = match version.0 {
            Some(version) => store::checklist_version(&key.scope, role.0.as_str(), version).await?,
            None => store::checklist(&key.scope, role.0.as_str()).await?,
        };
        Ok(Added::Additions(Json(list.into())))
    }

    /// List the packs of a checklist
    ///
    /// Returns every pack with the reason why it is on the list or that it is not, of whom it is asked, and what of it a law
    /// keeps for everybody.
    #[oai(path = "/checklists/:role/packs", method = "get", operation_id = "list_packs")]
    async fn packs(
        &self,
        key: ApiKey<ReadOnboardings>,
        /// The kind of work.
        role: Path<Text<60>>,
    ) -> Result<Packs> {
        let catalogue = catalogue::catalogue()?;
        let work = catalogue.role(role.0.as_str()).ok_or(Error::Missing("checklist"))?;
        let list = store::checklist(&key.scope, role.0.as_str()).await?;
        let all = Beside::all(&list, work)?;
        let data = all.iter().map(|beside| PackOut::new(beside, &list)).collect();
        Ok(Packs::All(Json(PacksOut { data })))
    }

    /// Compare a change of a checklist
    ///
    /// Takes what would be put, and returns which tasks would be asked otherwise in the practice's state. Nothing is written;
    /// what would be refused is refused here too, except for what only an owner saves: that is told.
    #[oai(
        path = "/checklists/:role/additions/comparison",
        method = "post",
        operation_id = "compare_checklist_additions"
    )]
    async fn compare(
        &self,
        key: ApiKey<WriteOnboardings>,
        /// The kind of work.
        role: Path<Text<60>>,
        body: JsonBody<AdditionsIn>,
    ) -> Result<Compared> {
        let catalogue = catalogue::catalogue()?;
        let work = catalogue.role(role.0.as_str()).ok_or(Error::Missing("checklist"))?;
        let compare = async |body: AdditionsIn| {
            let (_, to) = body.check(due)?;
            let to = to.plain(work);
            let list = store::checklist(&key.scope, role.0.as_str()).await?;
            let before = &list.additions;
            let named = |id: &TaskId| title(&to, id, Language::English);
            to.check(before, catalogue, work).map_err(|why| refused(&why, &named))?;
            let practice = practices::here(&key.scope).await?;
            let found = difference(&list, &to, practice.particulars.state.word())?;
            let opens = before.opens(&to, catalogue, work);
            Ok(DifferenceOut::new(&found, opens, (before, &to)))
        };
        Ok(Compared::Difference(Json(body.look(compare).await?)))
    }

    /// Change what the practice makes of a checklist
    ///
    /// Replaces all of it, and so makes the next version; the same again makes none. Whoever begins from now on
    /// has that list, and whoever is starting keeps theirs. What rests on a law cannot be left out and never
    /// comes later than the law says, and only an owner takes away or loosens what holds something back.
    #[oai(
        path = "/checklists/:role/additions",
        method = "put",
        operation_id = "change_checklist_additions"
    )]
    async fn change(
        &self,
        key: ApiKey<WriteOnboardings>,
        /// The kind of work.
        role: Path<Text<60>>,
        body: JsonBody<AdditionsIn>,
    ) -> Result<Added> {
        catalogue::catalogue()?.role(role.0.as_str()).ok_or(Error::Missing("checklist"))?;
        let act = async |tx: &mut Tx, body: AdditionsIn| {
            let (read, to) = body.check(due)?;
            let at = (role.0.as_str(), read);
            actions::save_checklist(tx, at, |_| to, Language::English).await
        };
        Ok(Added::Additions(Json(body.write(&key.scope, act).await?.into())))
    }
}

/// What a task of the packs counts from.
fn due(id: &TaskId) -> Option<DueRule> {
    let task = catalogue::catalogue().ok()?.tasks().find(|task| task.id == *id)?;
    Some(task.due.clone())
}
