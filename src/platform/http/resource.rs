//! One thing of the API, as an operation answers with it: as it stands, or just made.

use poem::{IntoResponse, Response};
use poem_openapi::{
    ApiResponse,
    payload::Json,
    registry::{MetaResponses, Registry},
    types::{ParseFromJSON, ToJSON, Type},
};

use super::{
    condition::EntityTag,
    idempotency::{Answer, Done},
};

/// One thing that the API shows, with an address of its own.
pub trait Resource: Answer {
    /// How the document says what is answered: *The location.*
    const IS: &'static str;

    /// Returns where it is read again: `/locations/loc_…`.
    fn address(&self) -> String;
}

/// What was made, and where it is read again.
pub struct Added<T: ParseFromJSON + ToJSON + Type>(Made<T>);

/// A thing as it stands, with the tag that a change of it has to name.
pub struct Shown<T: ParseFromJSON + ToJSON + Type>(Tagged<T>);

// Their words are the same for each thing but for what it is called, which a derived response cannot be told.
#[derive(ApiResponse)]
enum Made<T: ParseFromJSON + ToJSON + Type> {
    /// What was made.
    #[oai(status = 201)]
    Thing(
        Json<T>,
        /// Where to read it again.
        #[oai(header = "Location")]
        String,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

#[derive(ApiResponse)]
enum Tagged<T: ParseFromJSON + ToJSON + Type> {
    /// What it is.
    #[oai(status = 200)]
    Thing(
        Json<T>,
        /// Names the revision shown.
        #[oai(header = "ETag")]
        String,
    ),
}

impl<T: Resource> From<Done<T>> for Added<T> {
    fn from(done: Done<T>) -> Self {
        let Done { answer, replayed } = done;
        let address = format!("/api/v1{}", answer.address());
        Self(Made::Thing(Json(answer), address, replayed))
    }
}

impl<T: Resource> Shown<T> {
    pub fn new(thing: T, tag: &EntityTag) -> Self {
        Self(Tagged::Thing(Json(thing), tag.to_string()))
    }
}

impl<T: Resource> IntoResponse for Added<T> {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}

impl<T: Resource> IntoResponse for Shown<T> {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}

impl<T: Resource> ApiResponse for Added<T> {
    fn meta() -> MetaResponses {
        called(T::IS, Made::<T>::meta())
    }

    fn register(registry: &mut Registry) {
        Made::<T>::register(registry);
    }
}

impl<T: Resource> ApiResponse for Shown<T> {
    fn meta() -> MetaResponses {
        called(T::IS, Tagged::<T>::meta())
    }

    fn register(registry: &mut Registry) {
        Tagged::<T>::register(registry);
    }
}

fn called(is: &'static str, mut all: MetaResponses) -> MetaResponses {
    for one in &mut all.responses {
        one.description = is;
    }
    all
}

#[cfg(test)]
mod tests {
    use poem_openapi::Object;

    use super::*;

    #[derive(Object)]
    struct ThingOut {
        id: String,
    }

    impl Answer for ThingOut {}

    impl Resource for ThingOut {
        const IS: &'static str = "The thing.";

        fn address(&self) -> String {
            format!("/things/{}", self.id)
        }
    }

    #[test]
    fn the_document_calls_an_answer_what_its_room_calls_it() {
        let answers = [Added::<ThingOut>::meta(), Shown::<ThingOut>::meta()];
        let told: Vec<_> = answers.iter().flat_map(|answer| &answer.responses).collect();
        assert_eq!(told.iter().map(|one| one.status).collect::<Vec<_>>(), [Some(201), Some(200)]);
        assert!(told.iter().all(|one| one.description == "The thing."));
    }

    #[test]
    fn what_was_made_says_where_it_is_read_again() {
        let answer = ThingOut { id: "thing_1".to_owned() };
        let made = Added::from(Done { answer, replayed: true }).into_response();
        assert_eq!(made.status().as_u16(), 201);
        assert_eq!(made.headers()["location"], "/api/v1/things/thing_1");
        assert_eq!(made.headers()["idempotency-replayed"], "true");
    }
}
