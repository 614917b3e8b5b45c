//! The story by API: each path is taken from the document by the name of its operation, each id from
//! an earlier reply. What only a person may do, a person does by the link that a reply holds.

use muster::{
    app::App,
    auth::{self, NewUser},
    kernel::{field::Field, randomness::fresh_id},
    platform::{
        db::{PracticeId, Tx},
        keys::Role,
    },
    practices::{self, PracticeIn, Purpose},
};
use poem::http::{Request, Response, header};
use serde_json::{Value, json};

use super::{
    assert_in_order,
    browser::Browser,
    empty_house, happened_to_the_application,
    hire::{self, FIRST_DAY},
    transport::{InProcess, Transport},
    verified_log,
};
use crate::{assessments::first_answer, world::Receiver};

const SERVER: &str = "http://127.0.0.1:8080";

/// Whom the office adds, the office writes to.
const TESTED: [&str; 4] =
    ["application.received", "invitation.invited", "invitation.submitted", "invitation.scored"];

/// What happens to the application from there on.
const HIRED: [&str; 8] = [
    "screening.finished",
    "interview.offered",
    "interview.booked",
    "interview.rated",
    "application.moved",
    "offer.sent",
    "offer.accepted",
    "application.moved",
];

/// A program that has read the document, and has a key or the secret of a link.
#[derive(Clone)]
struct Program<T> {
    transport: T,
    document: Value,
    key: String,
}

impl<T: Transport> Program<T> {
    async fn new(transport: T, key: String) -> Self {
        let request = Request::get(format!("{SERVER}/api/openapi.json")).body(vec![]).unwrap();
        let document = serde_json::from_str(transport.send(request).await.body()).unwrap();
        Self { transport, document, key }
    }

    fn with_key(&self, key: &str) -> Self {
        Self { key: key.to_owned(), ..self.clone() }
    }

    /// Calls the operation of this name, with what its path asks for in order.
    async fn call(&self, operation: &str, path: &[&Value], body: Option<Value>) -> Response<Value> {
        self.call_if(operation, path, body, None).await
    }

    /// The same on the condition that nothing has changed since an earlier reply.
    async fn call_if(
        &self,
        operation: &str,
        path: &[&Value],
        body: Option<Value>,
        read: Option<&Response<Value>>,
    ) -> Response<Value> {
        let (method, mut address) = self.find(operation);
        for value in path {
            let (before, rest) = address.split_once('{').unwrap();
            let (_, after) = rest.split_once('}').unwrap();
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            address = format!("{before}{value}{after}");
        }
        let mut request = Request::builder().method(method.as_str()).uri(&address);
        request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.key));
        if let Some(read) = read {
            request = request.header(header::IF_MATCH, &read.headers()[header::ETAG]);
        }
        if body.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/json");
        }
        let body = body.map(|body| body.to_string().into_bytes()).unwrap_or_default();
        let answer = self.transport.send(request.body(body).unwrap()).await;
        assert!(answer.status().is_success(), "{operation}: {} {}", answer.status(), answer.body());
        answer.map(|body| serde_json::from_str(&body).unwrap())
    }

    /// The method and the address of an operation.
    fn find(&self, operation: &str) -> (String, String) {
        let base = self.document["servers"][0]["url"].as_str().unwrap();
        let paths = self.document["paths"].as_object().unwrap().iter();
        let all = paths.flat_map(|(path, methods)| {
            methods.as_object().unwrap().iter().map(move |(method, what)| (path, method, what))
        });
        let mut found = all.filter(|(_, _, what)| what["operationId"] == operation);
        let (path, method, _) = found.next().unwrap_or_else(|| panic!("no operation {operation}"));
        (method.to_uppercase(), format!("{SERVER}{base}{path}"))
    }

    /// Leaves of what was read what may be sent back, as the document says under this name.
    fn only_known(&self, schema: &str, mut read: Value) -> Value {
        let known = &self.document["components"]["schemas"][schema]["properties"];
        let known = known.as_object().unwrap();
        read.as_object_mut().unwrap().retain(|name, _| known.contains_key(name));
        read
    }
}

/// What `muster practice add`, `user add` and `api-key create` do. Returns the key.
async fn add_practice(app: &App) -> String {
    let particulars = PracticeIn {
        name: Field::read("Cedar Hollow Family Medicine"),
        state: Field::read("OR"),
        city: Field::read("Salem"),
        zone: Field::read("pacific"),
        head_count: Field::read("12"),
    };
    let particulars = particulars.check().unwrap();
    let id: PracticeId = fresh_id(app.platform.clock.now(), &*app.platform.randomness);
    let open = async |tx: &mut Tx| practices::open(tx, particulars, Purpose::Real).await;
    let scope = app.scope(id);
    scope.write(open).await.unwrap();
    let owner = NewUser {
        name: "June Halloran".parse().unwrap(),
        email: "june@cedarhollow.example".parse().unwrap(),
        role: Role::Owner,
    };
    let user = scope.write(async |tx: &mut Tx| auth::add_user(tx, owner).await).await.unwrap();
    let all: Vec<_> = muster::rooms::ROOMS
        .scopes(Role::Owner)
        .filter(|scope| *scope != "decisions:write")
        .collect();
    let name = "HR system".parse().unwrap();
    let make = async |tx: &mut Tx| auth::create_key(tx, user, name, &all, None).await;
    scope.write(make).await.unwrap().secret
}

/// Finds the one thing in a list that fits.
#[track_caller]
fn the(list: &Value, fits: impl Fn(&Value) -> bool) -> &Value {
    list.as_array().unwrap().iter().find(|one| fits(one)).unwrap_or_else(|| panic!("in {list}"))
}

/// Drafts a receptionist's job from its profile, completes and publishes it. Returns its id.
async fn publish<T: Transport>(hr: &Program<T>) -> Value {
    let profiles = hr.call("list_role_profiles", &[], None).await.into_body();
    let profile = the(&profiles["data"], |one| one["title"] == "Medical receptionist");
    let draft = json!({ "role": profile["role"] });
    let id = hr.call("draft_job", &[], Some(draft)).await.into_body()["id"].take();
    let read = hr.call("get_job", &[&id], None).await;
    assert_eq!(read.body()["obstacles"], json!(["jobs.pay_missing", "jobs.duties_unticked"]));
    let mut description = hr.only_known("DescriptionIn", read.body()["description"].clone());
    description["pay"] = json!({ "min_cents": 1950, "max_cents": 2300, "period": "hour" });
    for duty in description["duties"].as_array_mut().unwrap() {
        duty["essential"] = true.into();
        duty["day_one"] = true.into();
    }
    let changed = hr.call_if("change_job", &[&id], Some(description), Some(&read)).await;
    assert_eq!(changed.body()["obstacles"], json!([]));
    let published = hr.call_if("publish_job", &[&id], Some(json!({})), Some(&changed)).await;
    assert_eq!(published.body()["stage"], "published");
    id
}

/// Takes the skills check by the secret of its link. Returns the candidate's own score.
async fn take<T: Transport>(candidate: &Program<T>) -> Value {
    let sitting = candidate.call("begin_sitting", &[], Some(json!({}))).await.into_body();
    let (id, count) = (&sitting["id"], sitting["count"].as_u64().unwrap());
    assert_eq!((count, &sitting["next_number"]), (20, &json!(1)));
    for number in 1..=count {
        let number = json!(number);
        let question = candidate.call("get_question", &[id, &number], None).await.into_body();
        let body = json!({
            "number": question["number"],
            "client_step_id": format!("step-{number}"),
            "answer": first_answer(&question),
        });
        let kept = candidate.call("answer", &[id], Some(body)).await.into_body();
        assert_eq!((&kept["number"], &kept["is_counted"]), (&number, &json!(true)));
    }
    let handed_in = candidate.call("hand_in", &[id], None).await.into_body();
    assert_eq!((&handed_in["is_handed_in"], &handed_in["answered"]), (&json!(true), &json!(20)));
    candidate.call("get_score", &[id], None).await.into_body()
}

/// The secret of a link that a reply holds is its last part.
fn secret_of(reply: &Value) -> &str {
    reply["url"].as_str().unwrap().rsplit_once('/').unwrap().1
}

/// Somebody opens the link that a reply holds.
async fn opened<T: Transport>(hr: &Program<T>, reply: &Value) -> Browser<T> {
    Browser::open(&hr.transport, reply["url"].as_str().unwrap()).await
}

/// Invites to the short chat, which the candidate's own program answers and sends.
async fn screen<T: Transport>(hr: &Program<T>, application: &Value) {
    let invites = json!({ "application_id": application });
    let invited = hr.call("invite_to_screening", &[], Some(invites)).await.into_body();
    let (id, candidate) = (&invited["id"], hr.with_key(secret_of(&invited)));
    let mut heard = candidate.call("get_screening_messages", &[id], None).await.into_body();
    for words in ["yes"].into_iter().chain(["skip"; 11]) {
        let is_asked_to_send = heard["messages"].to_string().contains("\"Send\"");
        let words = if is_asked_to_send { "send" } else { words };
        let name = format!("message-{}", heard["after"]);
        let says = json!({ "client_message_id": name, "after": heard["after"], "text": words });
        heard = candidate.call("send_screening_message", &[id], Some(says)).await.into_body();
        if words == "send" {
            break;
        }
    }
    let found = hr.call("get_screening", &[id], None).await.into_body();
    assert_eq!(
        (&found["state"], &found["findings"][0]["standing"]),
        (&json!("sent"), &json!("meets"))
    );
}

/// Offers an interview: the candidate picks a time on the phone, and whoever interviews rates there.
async fn interview<T: Transport>(hr: &Program<T>, (job, application): (&Value, &Value)) {
    let offers = json!({
        "application_id": application,
        "kind": "phone",
        "minutes": 30,
        "times": ["2026-11-25T17:00:00Z", "2026-11-25T19:30:00Z"],
        "raters": [{ "name": "Chidi Abara" }],
    });
    let offered = hr.call("offer_interview", &[], Some(offers)).await.into_body();
    hire::book(&mut opened(hr, &offered).await).await;
    let (id, rater) = (&offered["id"], &offered["raters"][0]["id"]);
    let link = hr.call("make_interviewer_link", &[id, rater], Some(json!({}))).await.into_body();
    hire::submit_ratings(&mut opened(hr, &link).await).await;
    let held = hr.call("get_interview", &[id], None).await.into_body();
    assert_eq!(held["state"], "held");
    let beside = hr.call("compare_candidates", &[job], None).await.into_body();
    assert!(beside.to_string().contains(application.as_str().unwrap()), "{beside}");
}

/// Sends an offer, which the candidate signs on the phone.
async fn offer<T: Transport>(hr: &Program<T>, application: &Value) {
    let offers = json!({
        "application_id": application,
        "pay_cents": 2250,
        "pay_period": "hour",
        "schedule": "Mon–Fri, 8 to 5",
        "location": "Salem",
        "supervisor": "June Halloran",
        "first_day": FIRST_DAY,
        "answer_by": "2026-11-28",
        "conditions": ["exclusions_checked"],
    });
    let sent = hr.call("send_offer", &[], Some(offers)).await.into_body();
    hire::sign(&mut opened(hr, &sent).await).await;
    let signed = hr.call("get_offer", &[&sent["id"]], None).await.into_body();
    assert_eq!(signed["signature"]["letter_sha256"], signed["letter_sha256"]);
}

/// Starts the onboarding, of which the new hire signs the first task on the phone. Returns the ids of the
/// onboarding and of the staff member.
async fn onboard<T: Transport>(hr: &Program<T>, application: &Value) -> (Value, Value) {
    let starts = json!({
        "application_id": application,
        "role": "receptionist",
        "position": "Medical receptionist",
        "kind": "employee",
        "starts_on": FIRST_DAY,
    });
    let mut started = hr.call("start_onboarding", &[], Some(starts)).await.into_body();
    hire::sign_confidentiality(&mut opened(hr, &started).await).await;
    let mut onboarding = started["onboarding"].take();
    (onboarding["id"].take(), onboarding["staff_id"].take())
}

#[tokio::test]
async fn an_hr_system_hires_by_api_from_the_job_to_the_roster() {
    let (app, clock, _database) = empty_house().await;
    let receiver = Receiver::answering(&["204 No Content"]);
    let key = add_practice(&app).await;
    let hr = Program::new(InProcess::to(&app), key).await;
    let listens = json!({ "url": receiver.url });
    let webhook = hr.call("add_webhook", &[], Some(listens)).await.into_body();
    let job = publish(&hr).await;

    let applies = json!({
        "name": "Marisol Etxeberria",
        "phone": "503 555 0147",
        "job_id": job,
        "external_id": "4711",
    });
    let applied = hr.call("add_application", &[], Some(applies)).await.into_body();
    let application = &applied["id"];
    let assessments = hr.call("list_assessments", &[], None).await.into_body();
    let frozen = the(&assessments["data"], |one| one["job_id"] == job);
    let invites = json!({ "assessment_id": frozen["id"], "application_id": application });
    let invited = hr.call("invite", &[], Some(invites)).await.into_body();
    assert_eq!(
        (&invited["status"], &invited["person_id"]),
        (&json!("invited"), &applied["person_id"])
    );
    let own = take(&hr.with_key(secret_of(&invited))).await;

    let shown = hr.call("get_invitation", &[&invited["id"]], None).await.into_body();
    assert_eq!((&shown["status"], &shown["result"]), (&json!("scored"), &own));
    let number = |name: &str| own[name].as_u64().unwrap();
    assert!(number("low") <= number("score") && number("score") <= number("high"), "{own}");
    assert_eq!(
        (&own["provisional"], &own["answered"], &own["count"]),
        (&json!(true), &json!(20), &json!(20))
    );
    let timeline = hr.call("get_application_timeline", &[application], None).await.into_body();
    let kinds = timeline["data"].as_array().unwrap().iter().rev();
    assert_eq!(kinds.map(|one| one["kind"].as_str().unwrap()).collect::<Vec<_>>(), TESTED);

    screen(&hr, application).await;
    interview(&hr, (&job, application)).await;
    offer(&hr, application).await;
    let (onboarding, staff) = onboard(&hr, application).await;
    let task = json!("exclusion_lists");
    hr.call("complete_onboarding_task", &[&onboarding, &task], Some(json!({}))).await;
    let stage = async || hr.call("get_staff", &[&staff], None).await.into_body()["stage"].take();
    assert_eq!(stage().await, "starting");
    clock.advance(hire::UNTIL_THE_FIRST_DAY);
    hr.call("enter_day_worked", &[&staff], Some(json!({ "on": FIRST_DAY }))).await;
    assert_eq!(stage().await, "active");

    app.do_work().await.unwrap();
    hire::assert_heard(&receiver, webhook["secret"].as_str().unwrap());
    let log = verified_log(&app).await;
    let happened = happened_to_the_application(&log);
    assert_in_order(&happened, &[&TESTED[..], &HIRED].concat());
}
