//! A body of JSON, read so that all that is wrong with it is told at once: fields that are not known, values of the
//! wrong form and values that cannot be right, each with its pointer, in one answer.

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

use super::shape::Shape;
use crate::{
    error::Error,
    kernel::fault::{Fault, Reason, part},
};

/// What a program has sent as JSON. One that is not `REQUIRED` need not be sent where nothing would be said in it.
pub struct JsonBody<T, const REQUIRED: bool = true>(pub T);

impl<T: Type, const REQUIRED: bool> Payload for JsonBody<T, REQUIRED> {
    const CONTENT_TYPE: &'static str = Json::<T>::CONTENT_TYPE;

    fn check_content_type(content_type: &str) -> bool {
        Json::<T>::check_content_type(content_type)
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
        let bytes = <Vec<u8> as FromRequest>::from_request(request, body).await?;
        let may_be_left_out = bytes.is_empty() && !REQUIRED;
        if media_type.is_none() && !may_be_left_out {
            return Err(ContentTypeError::ExpectContentType.into());
        }
        // Of nothing everything is missing, and that is told by name.
        let body = match bytes.as_slice() {
            [] => json!({}),
            sent => serde_json::from_slice(sent)
                .map_err(|error| ParseRequestPayloadError { reason: error.to_string() })?,
        };
        read(body).map(Self)
    }
}

/// Reads a body whose form is right. Its values report on themselves once somebody asks them.
fn read<T: ParseFromJSON + Validate + 'static>(body: Value) -> poem::Result<T> {
    if let Some(path) = too_long(&body, "") {
        let reason = Reason::new("value.too_many").with("max", LONGEST);
        return Err(Error::Invalid(vec![Fault::new(path, reason)]).into());
    }
    let why = match T::parse_from_json(Some(body.clone())) {
        Ok(read) => return Ok(read),
        Err(error) => error.into_message(),
    };
    match faults::<T>(body) {
        none if none.is_empty() => Err(ParseRequestPayloadError { reason: why }.into()),
        faults => Err(Error::Invalid(faults).into()),
    }
}

/// Returns what is wrong with a body that cannot be read: its form, and the values whose form is right.
fn faults<T: ParseFromJSON + Validate + 'static>(mut body: Value) -> Vec<Fault> {
    let mut faults = shape::<T>().straighten(&mut body);
    let values = T::parse_from_json(Some(body)).ok().and_then(|read| read.validate().err());
    let values = values.map(|errors| Fault::all(&errors)).unwrap_or_default();
    // What stands in for a value of the wrong form is nobody's fault.
    let is_stood_in = |fault: &Fault| faults.iter().any(|wrong| wrong.is_above(fault));
    let values: Vec<_> = values.into_iter().filter(|fault| !is_stood_in(fault)).collect();
    faults.extend(values);
    Fault::sort(&mut faults);
    faults.truncate(Fault::MOST);
    faults
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
        let Err(error) = read::<ThingIn>(body) else { return vec![] };
        let Some(Error::Invalid(faults)) = error.downcast_ref::<Error>() else { panic!("{error}") };
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
        let read = read::<ThingIn>(words(2_000)).unwrap();
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
}
