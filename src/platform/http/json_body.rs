//! A body of JSON, read so that all that is wrong with it is told at once: fields that are not known, values of the
//! wrong form, values that cannot be right, and what the practice has none of, each with its pointer, in one answer.

use std::{
    any::TypeId,
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use poem::{FromRequest, Request, RequestBody};
use poem_openapi::{
    ApiExtractor, ApiExtractorType, ExtractParamOptions,
    error::{ContentTypeError, ParseRequestPayloadError},
    payload::{Json, Payload},
    registry::{MetaMediaType, MetaRequest, MetaSchemaRef, Registry},
    types::{ParseFromJSON, Type},
};
use serde_json::{Value, json};
use validator::Validate;

use super::{
    json_once::read_once,
    packed::packing,
    shape::{Shape, StandIn},
};
use crate::{
    error::{Error, Result},
    kernel::fault::{Fault, Reason, part},
    platform::db::{Scope, Tx},
};

/// What a program has sent as JSON. One that is not `REQUIRED` need not be sent where nothing would be said in it.
pub struct JsonBody<T, const REQUIRED: bool = true> {
    read: T,
    /// What is wrong with its form. If anything is, something stands in for it in what was read.
    faults: Vec<Fault>,
}

impl<T, const REQUIRED: bool> JsonBody<T, REQUIRED> {
    /// Returns what was sent, if its form is right.
    pub fn whole(self) -> Result<T> {
        if self.faults.is_empty() { Ok(self.read) } else { Err(Error::Invalid(self.faults)) }
    }

    pub fn is_whole(&self) -> bool {
        self.faults.is_empty()
    }

    /// Returns as much of it as could be read, for what is looked at before anything is done.
    pub fn sent(&self) -> &T {
        &self.read
    }

    /// Answers what it asks, where nothing is written. One of the wrong form is told what would be told of the rest.
    pub async fn look<D>(self, act: impl AsyncFnOnce(T) -> Result<D>) -> Result<D> {
        let Self { read, faults } = self;
        match act(read).await {
            told if faults.is_empty() => told,
            Err(Error::Invalid(more)) => Err(Error::Invalid(Fault::together(faults, more))),
            _ => Err(Error::Invalid(faults)),
        }
    }

    /// Does what it asks for, in a transaction. A body of the wrong form is tried as well, so that what would be told of the
    /// rest is told with it, and nothing of that stays.
    pub async fn write<D>(
        self,
        scope: &Scope,
        act: impl AsyncFnOnce(&mut Tx, T) -> Result<D>,
    ) -> Result<D> {
        let Self { read, faults } = self;
        if faults.is_empty() {
            return scope.write(async |tx| act(tx, read).await).await;
        }
        let tried = scope.write(async |tx| match act(tx, read).await {
            Ok(_) => Err::<(), _>(Error::Invalid(vec![])),
            Err(refused) => Err(refused),
        });
        let more = match tried.await {
            Err(Error::Invalid(more)) => more,
            _ => vec![],
        };
        Err(Error::Invalid(Fault::together(faults, more)))
    }
}

impl<T: Type, const REQUIRED: bool> Payload for JsonBody<T, REQUIRED> {
    const CONTENT_TYPE: &'static str = Json::<T>::CONTENT_TYPE;

    fn check_content_type(content_type: &str) -> bool {
        is_json(content_type)
    }

    fn schema_ref() -> MetaSchemaRef {
        T::schema_ref()
    }

    fn register(registry: &mut Registry) {
        T::register(registry);
    }
}

/// By hand, because some bodies need not be sent.
impl<'a, T, const REQUIRED: bool> ApiExtractor<'a> for JsonBody<T, REQUIRED>
where
    T: ParseFromJSON + Validate + 'static,
{
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::RequestObject];
    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        <Self as Payload>::register(registry);
    }

    fn request_meta() -> Option<MetaRequest> {
        let (content_type, schema) = (Self::CONTENT_TYPE, T::schema_ref());
        let content = vec![MetaMediaType { content_type, schema }];
        Some(MetaRequest { description: None, content, required: REQUIRED })
    }

    async fn from_request(
        request: &'a Request,
        body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        let media_type = request.content_type();
        if let Some(media_type) = media_type.filter(|one| !Self::check_content_type(one)) {
            let content_type = media_type.to_owned();
            return Err(ContentTypeError::NotSupported { content_type }.into());
        }
        if let Some(packed) = packing(request) {
            return Err(ContentTypeError::NotSupported { content_type: packed }.into());
        }
        let bytes = <Vec<u8> as FromRequest>::from_request(request, body).await?;
        let may_be_left_out = bytes.is_empty() && !REQUIRED;
        if media_type.is_none() && !may_be_left_out {
            return Err(ContentTypeError::ExpectContentType.into());
        }
        // Of nothing everything is missing, and that is told by name.
        let body = match bytes.as_slice() {
            [] => json!({}),
            sent => read_once(sent)
                .map_err(|error| ParseRequestPayloadError { reason: error.to_string() })?,
        };
        let mut read: Self = read(body)?;
        // Where nothing in it has to be said, it would say: as it is, take away all that you can.
        if bytes.is_empty() && REQUIRED && shape::<T>().requires_nothing() {
            read.faults.push(Fault::new("", Reason::new("value.missing")));
        }
        Ok(read)
    }
}

/// Returns whether this is JSON as it is read here: in UTF-8, and of no other meaning than its own.
fn is_json(media_type: &str) -> bool {
    let mut parts = media_type.split(';').map(str::trim);
    let is_known = parts.next().is_some_and(|one| one.eq_ignore_ascii_case("application/json"));
    is_known && parts.all(is_in_utf_8)
}

fn is_in_utf_8(parameter: &str) -> bool {
    let Some((name, value)) = parameter.split_once('=') else { return true };
    let value = value.trim().trim_matches('"');
    !name.trim().eq_ignore_ascii_case("charset")
        || ["utf-8", "utf8"].iter().any(|known| value.eq_ignore_ascii_case(known))
}

/// Reads a body whose form is right. Its values report on themselves once somebody asks them.
fn read<T: ParseFromJSON + Validate + 'static, const REQUIRED: bool>(
    body: Value,
) -> poem::Result<JsonBody<T, REQUIRED>> {
    if let Some(path) = too_long(&body, "") {
        let reason = Reason::new("value.too_many").with("max", LONGEST);
        return Err(Error::Invalid(vec![Fault::new(path, reason)]).into());
    }
    let why = match T::parse_from_json(Some(body.clone())) {
        Ok(read) => return Ok(JsonBody { read, faults: vec![] }),
        Err(error) => error.into_message(),
    };
    match straightened::<T>(&body) {
        (none, _) if none.is_empty() => Err(ParseRequestPayloadError { reason: why }.into()),
        (faults, None) => Err(Error::Invalid(faults).into()),
        (faults, Some(read)) => Ok(JsonBody { read, faults }),
    }
}

/// Returns what is wrong with a body that cannot be read, its form and the values whose form is right, and what can be
/// read of it once something stands in for the rest.
fn straightened<T: ParseFromJSON + Validate + 'static>(body: &Value) -> (Vec<Fault>, Option<T>) {
    let shape = shape::<T>();
    let with = |stand_in: StandIn| {
        let mut body = body.clone();
        let faults = shape.straighten(&mut body, stand_in);
        (faults, T::parse_from_json(Some(body)).ok())
    };
    let (faults, read) = match with(StandIn::Nothing) {
        (faults, Some(read)) => (faults, Some(read)),
        _ => with(StandIn::Alike),
    };
    let values = read.as_ref().and_then(|read| read.validate().err());
    let values = values.map(|errors| Fault::all(&errors)).unwrap_or_default();
    // What stands in for a value of the wrong form is nobody's fault.
    (Fault::together(faults, values), read)
}

/// Nothing that a program says is a longer list.
const LONGEST: usize = 2_000;

/// Returns where a list stands that is longer than any: what is in it is not looked at, one by one.
fn too_long(value: &Value, path: &str) -> Option<String> {
    let below =
        |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        Value::Array(list) if list.len() > LONGEST => Some(path.to_owned()),
        Value::Array(list) => {
            list.iter().enumerate().find_map(|(at, one)| too_long(one, &below(&at.to_string())))
        }
        Value::Object(fields) => {
            fields.iter().find_map(|(name, one)| too_long(one, &below(&part(name))))
        }
        _ => None,
    }
}

/// Returns the form of a body, which is worked out once.
fn shape<T: Type + 'static>() -> Arc<Shape> {
    static SHAPES: LazyLock<Mutex<HashMap<TypeId, Arc<Shape>>>> = LazyLock::new(Mutex::default);
    let mut shapes = SHAPES.lock().unwrap_or_else(PoisonError::into_inner);
    shapes.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(Shape::of::<T>())).clone()
}

#[cfg(test)]
mod tests {
    use poem_openapi::Object;

    use super::*;
    use crate::kernel::{field::Field, text::Text};

    #[derive(Object, Validate)]
    #[oai(deny_unknown_fields)]
    struct ThingIn {
        #[validate(nested)]
        name: Field<Text<3>>,
        #[validate(nested)]
        words: Vec<Field<Text<3>>>,
    }

    fn told(body: Value) -> Vec<String> {
        let refused = match read::<ThingIn, true>(body) {
            Ok(body) => body.whole().map(drop),
            Err(error) => Err(error.downcast::<Error>().unwrap()),
        };
        let Err(refused) = refused else { return vec![] };
        let Error::Invalid(faults) = refused else { panic!("{refused}") };
        faults.iter().map(|fault| format!("{} {}", fault.pointer(), fault.reason.code)).collect()
    }

    #[test]
    fn a_body_of_the_right_form_is_read_whatever_its_values() {
        assert!(told(json!({ "name": "too long", "words": [] })).is_empty());
    }

    #[test]
    fn of_a_list_that_is_longer_than_any_its_length_is_told_and_of_one_that_is_not_a_hundred_faults()
     {
        let words = |many: usize| json!({ "name": "a", "words": vec!["long"; many] });
        assert_eq!(told(words(2_001)), ["/words value.too_many"]);
        assert!(told(words(2_000)).is_empty(), "its values report on themselves");
        let read = read::<ThingIn, true>(words(2_000)).unwrap().whole().unwrap();
        assert_eq!(Fault::all(&read.validate().unwrap_err()).len(), Fault::MOST);
        let wrong = json!({ "nme": 1, "name": "a", "words": vec!["long"; 500] });
        assert_eq!(told(wrong).len(), Fault::MOST);
    }

    #[test]
    fn form_and_values_are_told_in_one_answer() {
        let body = json!({ "nme": 1, "also": 2, "name": "too long", "words": ["a", 5, "long"] });
        let told_at_once = [
            "/also value.unknown",
            "/name text.too_long",
            "/nme value.unknown",
            "/words/1 value.not_a_string",
            "/words/2 text.too_long",
        ];
        assert_eq!(told(body), told_at_once);
        let told_at_once = ["/name value.missing", "/words value.not_a_list"];
        assert_eq!(told(json!({ "words": null })), told_at_once);
    }

    #[test]
    fn json_is_of_one_type_and_in_one_encoding() {
        for known in [
            "application/json",
            "Application/JSON; charset=UTF-8",
            "application/json;charset=\"utf-8\"",
        ] {
            assert!(is_json(known), "{known}");
        }
        for other in
            ["application/merge-patch+json", "application/json; charset=latin1", "text/json"]
        {
            assert!(!is_json(other), "{other}");
        }
    }
}
