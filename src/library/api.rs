//! The door for programs.

use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::Json,
};

use super::{
    actions,
    blueprint_output::BlueprintOut,
    blueprints,
    catalogue::{self, Filter},
    comment_output::ItemCommentOut,
    drawing::MOST,
    input::{CommentIn, RetirementIn},
    item_state::ItemState,
    name::BankName,
    opinion::Heard,
    out::Out,
    output::{ItemOut, ItemShownOut, Look, SkillOut},
    place,
    room::{ReadItems, ReadKeys, WriteItems},
    store,
};
use crate::{
    error::Result,
    kernel::{
        cursor::{Cursor, Window},
        language::Language,
        text::Text,
    },
    platform::{
        db::{Scope, Tx},
        http::{
            idempotency::{Done, Idempotent},
            json_body::JsonBody,
            list::Listed,
            principal::{ApiKey, Permission},
        },
    },
    regrades,
    sittings::QuestionKind,
};

#[derive(Tags)]
enum Tag {
    /// The question bank: what there is to ask, and which tests are made of it.
    Library,
}

#[derive(ApiResponse)]
enum SkillShown {
    /// The skill.
    #[oai(status = 200)]
    Skill(Json<SkillOut>),
}

#[derive(ApiResponse)]
enum ItemShown {
    /// The question, in one draw.
    #[oai(status = 200)]
    Item(Json<ItemShownOut>),
}

#[derive(ApiResponse)]
enum Commented {
    /// What was written down.
    #[oai(status = 201)]
    Comment(
        Json<ItemCommentOut>,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

#[derive(ApiResponse)]
enum BlueprintShown {
    /// The blueprint.
    #[oai(status = 200)]
    Blueprint(Json<BlueprintOut>),
}

/// A name of the bank: of a skill, an area, a role or an item.
type Name = Text<120>;

fn named(name: Query<Option<Name>>) -> Option<String> {
    name.0.map(|name| name.to_string())
}

fn first() -> u32 {
    1
}

async fn shown(scope: &Scope, id: &str, look: &Look) -> Result<ItemShownOut> {
    let one = catalogue::entry(id, &store::out(scope).await?)?;
    let regrade = regrades::out_of_every_test(scope, id).await?;
    let heard = actions::heard(scope, one.item).await?.and_then(Heard::told);
    ItemShownOut::new(&one, look, (store::retirement(scope, id).await?, regrade.as_ref(), heard))
}

pub struct Api;

#[OpenApi(tag = "Tag::Library")]
impl Api {
    /// List skills
    ///
    /// Returns what somebody can be good at in a medical office, area by area, whether the bank has questions about it or
    /// not.
    #[oai(path = "/skills", method = "get", operation_id = "list_skills")]
    async fn skills(
        &self,
        key: ApiKey<ReadItems>,
        /// Only skills of this area.
        area: Query<Option<Name>>,
        /// Only what this role needs.
        role: Query<Option<Name>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<SkillOut>> {
        let filter = Filter { area: named(area), role: named(role), ..Filter::default() };
        let found = filter.skills(catalogue::branches(&store::out(&key.scope).await?)?);
        let (found, next) = place::piece(found, cursor.0, limit.0)?;
        key.listed(found.iter().map(SkillOut::new).collect(), next)
    }

    /// Get a skill
    ///
    /// Returns one skill.
    #[oai(path = "/skills/:id", method = "get", operation_id = "get_skill")]
    async fn skill(
        &self,
        key: ApiKey<ReadItems>,
        /// The skill.
        id: Path<BankName>,
    ) -> Result<SkillShown> {
        let found = catalogue::branch(id.0.as_str(), &store::out(&key.scope).await?)?;
        Ok(SkillShown::Skill(Json(SkillOut::new(&found))))
    }

    /// List questions
    ///
    /// Returns the questions of the bank, area by area. What is right is in none of them.
    #[oai(path = "/items", method = "get", operation_id = "list_items")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the address")]
    async fn items(
        &self,
        key: ApiKey<ReadItems>,
        /// Only questions of this area.
        area: Query<Option<Name>>,
        /// Only questions about this skill.
        skill: Query<Option<Name>>,
        /// Only what this role needs.
        role: Query<Option<Name>>,
        /// Only questions that are answered in this way.
        kind: Query<Option<QuestionKind>>,
        /// Only questions that are whole in this language.
        language: Query<Option<Language>>,
        /// Only those that new tests ask, or only those that no new test asks.
        state: Query<Option<ItemState>>,
        /// Only questions in which words begin with each of these.
        q: Query<Option<Text<200>>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<ItemOut>> {
        let filter = Filter {
            area: named(area),
            skill: named(skill),
            role: named(role),
            kind: kind.0.map(|kind| kind.to_string()),
            language: language.0.map(|language| language.word().to_owned()),
            state: state.0,
            words: q.0.map(|words| words.to_string()),
        };
        let found = filter.items(catalogue::entries(&store::out(&key.scope).await?)?);
        let (found, next) = place::piece(found, cursor.0, limit.0)?;
        key.listed(found.iter().map(ItemOut::new).collect(), next)
    }

    /// Get a question
    ///
    /// Returns one question as a candidate would be asked it. The same draw is the same question for everybody, and no
    /// candidate is given it. What is right, why, and what wrong answers stand for is there for keys that hold
    /// `items:keys`.
    #[oai(path = "/items/:id", method = "get", operation_id = "get_item")]
    async fn item(
        &self,
        key: ApiKey<ReadItems>,
        /// The question.
        id: Path<BankName>,
        /// Which draw of its numbers.
        #[oai(default = "first", validator(minimum(value = "1"), maximum(value = "1000")))]
        draw: Query<u32>,
        /// In which language. English, if nothing is said.
        lang: Query<Option<Language>>,
    ) -> Result<ItemShown> {
        let look = Look {
            draw: i32::try_from(draw.0).unwrap_or(MOST),
            lang: lang.0.unwrap_or(Language::English),
            with_keys: key.is_within(ReadKeys::RULE),
        };
        Ok(ItemShown::Item(Json(shown(&key.scope, id.0.as_str(), &look).await?)))
    }

    /// Retire a question for this practice
    ///
    /// No new test of this practice asks it, whatever the bank offers; tests that were published before keep it. Refused
    /// where a test of a role would have fewer questions left than it has places.
    #[oai(path = "/items/:id/retirement", method = "put", operation_id = "retire_item")]
    async fn retire(
        &self,
        key: ApiKey<WriteItems>,
        /// The question.
        id: Path<BankName>,
        body: JsonBody<RetirementIn>,
    ) -> Result<ItemShown> {
        let retiring = body.whole()?.check()?;
        let act = async |tx: &mut Tx| {
            actions::retire(tx, id.0.as_str(), retiring).await?;
            shown(tx, id.0.as_str(), &Look::plain(key.is_within(ReadKeys::RULE))).await
        };
        Ok(ItemShown::Item(Json(key.scope.write(act).await?)))
    }

    /// Bring a question back
    ///
    /// New tests of this practice may ask it again.
    #[oai(path = "/items/:id/retirement", method = "delete", operation_id = "bring_back_item")]
    async fn bring_back(
        &self,
        key: ApiKey<WriteItems>,
        /// The question.
        id: Path<BankName>,
    ) -> Result<ItemShown> {
        let act = async |tx: &mut Tx| {
            actions::bring_back(tx, id.0.as_str()).await?;
            shown(tx, id.0.as_str(), &Look::plain(key.is_within(ReadKeys::RULE))).await
        };
        Ok(ItemShown::Item(Json(key.scope.write(act).await?)))
    }

    /// List the notes on a question
    ///
    /// Returns what people of the practice wrote down about it, the newest first.
    #[oai(path = "/items/:id/comments", method = "get", operation_id = "list_item_comments")]
    async fn comments(
        &self,
        key: ApiKey<ReadKeys>,
        /// The question.
        id: Path<BankName>,
    ) -> Result<Listed<ItemCommentOut>> {
        catalogue::entry(id.0.as_str(), &Out::default())?;
        let found = store::comments(&key.scope, id.0.as_str()).await?;
        Ok(Listed::new(found.into_iter().map(ItemCommentOut::from).collect(), None))
    }

    /// Note something on a question
    ///
    /// Writes down what people of the practice should remember about it. Candidates never see it.
    #[oai(path = "/items/:id/comments", method = "post", operation_id = "comment_item")]
    async fn comment(
        &self,
        key: ApiKey<WriteItems>,
        /// The question.
        id: Path<BankName>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<CommentIn>,
    ) -> Result<Commented> {
        let act = async |tx: &mut Tx, body: CommentIn| {
            let comment = actions::comment(tx, id.0.as_str(), body.check()?).await?;
            Ok(ItemCommentOut::from(comment))
        };
        let Done { answer, replayed } = once.take(&key.scope, body, act).await?;
        Ok(Commented::Comment(Json(answer), replayed))
    }

    /// List blueprints
    ///
    /// Returns which skills the test of each role asks for, those that are offered first.
    #[oai(path = "/blueprints", method = "get", operation_id = "list_blueprints")]
    async fn blueprints(
        &self,
        key: ApiKey<ReadItems>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<BlueprintOut>> {
        let (found, next) =
            place::piece(blueprints::all(&store::out(&key.scope).await?.all)?, cursor.0, limit.0)?;
        let shown: Result<Vec<_>> = found.iter().map(BlueprintOut::new).collect();
        key.listed(shown?, next)
    }

    /// Get a blueprint
    ///
    /// Returns which skills the test of one role asks for, what it does not measure, and whether it is offered.
    #[oai(path = "/blueprints/:id", method = "get", operation_id = "get_blueprint")]
    async fn blueprint(
        &self,
        key: ApiKey<ReadItems>,
        /// The role that it is for.
        id: Path<BankName>,
    ) -> Result<BlueprintShown> {
        let shown =
            BlueprintOut::new(&blueprints::of(id.0.as_str(), &store::out(&key.scope).await?.all)?)?;
        Ok(BlueprintShown::Blueprint(Json(shown)))
    }
}
