//! The parts of a form's body. They are looked up by name, however many there are: each is touched
//! once when it is put in, and once when it is taken.

use std::{collections::BTreeMap, str::FromStr};

use percent_encoding::percent_decode;
use poem::{Body, FromRequest, Request, RequestBody, http::header, web::Multipart};
use tokio::{runtime::Handle, task::spawn_blocking};

use super::{body, form::Limits, too_much};
use crate::{
    error::{Error, Result},
    kernel::{day::Day, fault::Reason, field::Field},
    platform::{Platform, files::File},
};

enum Part {
    Text(String),
    File(Vec<u8>),
}

/// What was sent, under its names. Of a name that came several times each part is there, with its
/// place on the page.
#[derive(Default)]
pub struct Pairs {
    parts: BTreeMap<String, Vec<(usize, Part)>>,
    count: usize,
}

impl Pairs {
    /// What was kept of a form, to be read as if it were sent.
    pub fn of(fields: Vec<(String, String)>) -> Self {
        let mut pairs = Self::default();
        for (name, text) in fields {
            pairs.parts.entry(name).or_default().push((pairs.count, Part::Text(text)));
            pairs.count += 1;
        }
        pairs
    }

    /// Takes the value of an input that must be filled in.
    pub fn field<T: FromStr<Err = Reason>>(&mut self, name: &str) -> Field<T> {
        self.optional(name).unwrap_or_default()
    }

    /// Takes the value of an input that may be left empty.
    pub fn optional<T: FromStr<Err = Reason>>(&mut self, name: &str) -> Option<Field<T>> {
        let sent = self.all(name).into_iter().next()?;
        // A browser sends an empty box too: it says nothing.
        (!sent.trim().is_empty()).then(|| Field::read(&sent))
    }

    /// Takes a day that may be left empty, as a browser's control sends it or as it is written here: `3/31/2027`.
    pub fn day(&mut self, name: &str) -> Option<Field<Day>> {
        let sent = self.all(name).into_iter().next()?;
        (!sent.trim().is_empty()).then(|| match Field::read(&sent) {
            wrong @ Field::Unreadable { .. } => day_as_written(&sent).map_or(wrong, Field::Read),
            read => read,
        })
    }

    /// Takes every value of this name: all boxes that were ticked.
    pub fn all(&mut self, name: &str) -> Vec<String> {
        texts(self.take(name)).map(|(_, text)| text).collect()
    }

    /// Takes each line of a large box that is not blank.
    pub fn lines<T: FromStr<Err = Reason>>(&mut self, name: &str) -> Vec<Field<T>> {
        let sent = self.all(name).join("\n");
        sent.lines().filter(|line| !line.trim().is_empty()).map(Field::read).collect()
    }

    /// Takes the value of a large box whose lines are one text: where they end says nothing.
    pub fn paragraph<T: FromStr<Err = Reason>>(&mut self, name: &str) -> Field<T> {
        let sent = self.all(name).join(" ");
        let sent = sent.split_whitespace().collect::<Vec<_>>().join(" ");
        if sent.is_empty() { Field::Absent } else { Field::read(&sent) }
    }

    /// Takes what was filled in under a name, `speaks.es` under `speaks`, by the rest of the name.
    pub fn under(&mut self, name: &str) -> Vec<(String, String)> {
        let above = format!("{name}.");
        let from_there = self.parts.range(above.clone()..).map(|(of, _)| of);
        let names: Vec<_> = from_there.take_while(|of| of.starts_with(&above)).cloned().collect();
        let taken = names.into_iter().filter_map(|of| {
            let (place, sent) = texts(self.take(&of)).next()?;
            Some((place, of.strip_prefix(&above)?.to_owned(), sent))
        });
        let mut taken: Vec<_> = taken.filter(|(.., sent)| !sent.is_empty()).collect();
        taken.sort_by_key(|(place, ..)| *place);
        taken.into_iter().map(|(_, rest, sent)| (rest, sent)).collect()
    }

    /// Takes the file of an input, if one was chosen: an empty one is not taken for none.
    pub fn file(&mut self, name: &str) -> Option<Field<File>> {
        self.files(name).into_iter().next()
    }

    /// Takes each file of an input that takes several.
    pub fn files(&mut self, name: &str) -> Vec<Field<File>> {
        let files = self.take(name).into_iter().filter_map(|(_, part)| match part {
            Part::File(bytes) => Some(bytes),
            Part::Text(_) => None,
        });
        let unreadable = |why| Field::Unreadable { sent: String::new(), why };
        files.map(|bytes| File::sniff(bytes).map_or_else(unreadable, Field::Read)).collect()
    }

    /// Takes the bytes of a file of whatever kind, for who reads it and keeps it nowhere.
    pub fn bytes(&mut self, name: &str) -> Option<Vec<u8>> {
        self.take(name).into_iter().find_map(|(_, part)| match part {
            Part::File(bytes) => Some(bytes),
            Part::Text(_) => None,
        })
    }

    /// Returns whether a file was chosen.
    pub(super) fn has_file(&self) -> bool {
        self.parts.values().flatten().any(|(_, part)| matches!(part, Part::File(_)))
    }

    /// Takes all that is left, in the order of the page: names that only the handler knows.
    pub fn rest(&mut self) -> Vec<(String, String)> {
        let left = std::mem::take(&mut self.parts).into_iter();
        let left = left.flat_map(|(name, parts)| {
            texts(parts).map(move |(place, text)| (place, name.clone(), text))
        });
        let mut left: Vec<_> = left.collect();
        left.sort_by_key(|(place, ..)| *place);
        left.into_iter().map(|(_, name, text)| (name, text)).collect()
    }

    fn take(&mut self, name: &str) -> Vec<(usize, Part)> {
        self.parts.remove(name).unwrap_or_default()
    }

    fn put(&mut self, name: String, part: Part, limits: Limits) -> Result<()> {
        if self.count == limits.fields {
            let reason = Reason::new("body.too_many_fields").with("max", limits.fields);
            return Err(Error::TooLarge(reason));
        }
        self.parts.entry(name).or_default().push((self.count, part));
        self.count += 1;
        Ok(())
    }
}

/// A file is never read as text.
fn texts(parts: Vec<(usize, Part)>) -> impl Iterator<Item = (usize, String)> {
    parts.into_iter().filter_map(|(place, part)| match part {
        Part::Text(text) => Some((place, text)),
        Part::File(_) => None,
    })
}

impl Pairs {
    /// Reads a body, whichever way it was sent, if it keeps to the limits of its form.
    pub(super) async fn read(
        request: &Request,
        body: &mut RequestBody,
        limits: Limits,
    ) -> poem::Result<Self> {
        let media_type = request.header(header::CONTENT_TYPE).unwrap_or_default().to_owned();
        if !media_type.starts_with("multipart/") {
            let most = limits.text.max(too_much::LOOKED_INTO);
            let bytes = body::whole(request, body, (most, limits.text)).await?;
            if bytes.len() <= limits.text {
                return Ok(urlencoded(&bytes, limits)?);
            }
            let texts = urlencoded(&bytes, limits).map(|mut pairs| pairs.rest());
            return Err(too_much::refused(request, texts.unwrap_or_default(), limits.text));
        }
        let length = body::announced(request).unwrap_or_default();
        if length > limits.text && length <= limits.longest() {
            Platform::of(request)?.files.refuse_unless_room(length).await?;
        }
        let most = limits.longest();
        let bytes = body::whole(request, body, (most, most)).await;
        let bytes = bytes.map_err(|error| too_much::with_file(error, limits.file))?;
        // Ten megabytes are searched for where the parts end, and others wait for an answer.
        let read = move || Handle::current().block_on(multipart(&media_type, bytes, limits));
        let (mut pairs, length) = spawn_blocking(read).await.map_err(Error::internal)??;
        if length > limits.text {
            return Err(too_much::refused(request, pairs.rest(), limits.text));
        }
        Ok(pairs)
    }
}

fn urlencoded(bytes: &[u8], limits: Limits) -> Result<Pairs> {
    let mut pairs = Pairs::default();
    for field in bytes.split(|byte| *byte == b'&').filter(|field| !field.is_empty()) {
        let mut halves = field.splitn(2, |byte| *byte == b'=');
        let mut next = || decoded(halves.next().unwrap_or_default());
        let (name, value) = (next()?, next()?);
        pairs.put(name, Part::Text(value), limits)?;
    }
    Ok(pairs)
}

fn decoded(bytes: &[u8]) -> Result<String> {
    let spaced: Vec<_> =
        bytes.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    text(percent_decode(&spaced).collect())
}

/// Returns the parts, and how many bytes their texts have together.
async fn multipart(
    media_type: &str,
    bytes: Vec<u8>,
    limits: Limits,
) -> poem::Result<(Pairs, usize)> {
    let request = Request::builder().content_type(media_type).finish();
    let mut whole = RequestBody::new(Body::from(bytes));
    let mut parts = Multipart::from_request(&request, &mut whole).await?;
    let (mut pairs, mut length) = (Pairs::default(), 0);
    while let Some(part) = parts.next_field().await? {
        let name = part.name().unwrap_or_default().to_owned();
        let file = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await?;
        if let Some(name_of_file) = file {
            // A browser sends a part for each file that was not chosen, too.
            if name_of_file.is_empty() && bytes.is_empty() {
                continue;
            }
            // What the browser calls the file stands beside it.
            pairs.put(format!("{name}.name"), Part::Text(name_of_file), limits)?;
            pairs.put(name, Part::File(bytes), limits)?;
            continue;
        }
        length += bytes.len();
        pairs.put(name, Part::Text(text(bytes)?), limits)?;
    }
    Ok((pairs, length))
}

/// What is no text is not read as some other text.
fn text(bytes: Vec<u8>) -> Result<String> {
    let damaged = |_| Error::Unreadable(Reason::new("request.encoding"));
    String::from_utf8(bytes).map_err(damaged)
}

/// Month, day and a year of four digits. With two digits nobody knows which century, so it is not read.
fn day_as_written(text: &str) -> Option<Day> {
    let parts: Vec<&str> = text.trim().split(['/', '-']).collect();
    let [month, day, year] = parts[..] else { return None };
    let fits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.chars().all(|char| char.is_ascii_digit())
    };
    let is_one = fits(month, 2) && fits(day, 2) && year.len() == 4 && fits(year, 4);
    is_one.then(|| format!("{year}-{month:0>2}-{day:0>2}").parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::text::Text;

    const FORM: &str = "application/x-www-form-urlencoded";

    async fn read(media_type: &str, body: impl Into<Body>, limits: Limits) -> poem::Result<Pairs> {
        let (request, mut body) =
            Request::builder().content_type(media_type).body(body.into()).split();
        Pairs::read(&request, &mut body, limits).await
    }

    #[tokio::test]
    async fn every_ticked_box_is_read_and_an_empty_one_says_nothing() {
        let sent = "day=mon&note=+&day=tue&day=fri";
        let mut pairs = read(FORM, sent, Limits::USUAL).await.unwrap();
        assert_eq!(pairs.all("day"), ["mon", "tue", "fri"]);
        assert!(pairs.optional::<Text<9>>("note").is_none());
        assert!(matches!(pairs.field::<Text<9>>("note"), Field::Absent));
    }

    #[tokio::test]
    async fn what_stands_under_a_name_and_what_is_left_come_in_the_order_of_the_page() {
        let sent = "speaks.es=no&speaks=1&z=%C3%B1&speaks.de=&speaks.cs=yes&speaks.es=yes&a=1&z=2";
        let mut pairs = read(FORM, sent, Limits::USUAL).await.unwrap();
        let under = pairs.under("speaks");
        assert_eq!(under, [("es", "no"), ("cs", "yes")].map(|(a, b)| (a.into(), b.into())));
        let rest = [("speaks", "1"), ("z", "ñ"), ("a", "1"), ("z", "2")];
        assert_eq!(pairs.rest(), rest.map(|(a, b)| (a.into(), b.into())));
    }

    #[tokio::test]
    async fn a_form_with_too_many_fields_or_bytes_is_refused_either_way_it_is_sent() {
        let limits = Limits { fields: 3, text: 40, file: 400 };
        let refused = async |media_type: &str, body: String| {
            let error = read(media_type, body, limits).await.err().unwrap();
            error.downcast_ref::<Error>().unwrap().reason().code.to_string()
        };
        let part = |name: &str, of: &str, text: &str| {
            format!("--E\r\nContent-Disposition: form-data; name={name}{of}\r\n\r\n{text}\r\n")
        };
        let parts = |parts: &str| format!("{parts}--E--\r\n");
        const PARTS: &str = "multipart/form-data; boundary=E";
        assert_eq!(refused(FORM, "a=1&b=2&&c=3&d=4".to_owned()).await, "body.too_many_fields");
        assert_eq!(refused(FORM, "a".repeat(41)).await, "body.too_long");
        let four = part("a", "", "1").repeat(4);
        assert_eq!(refused(PARTS, parts(&four)).await, "body.too_many_fields");
        // Where a file may be long, a text still may not.
        let (long, file) = ("a".repeat(41), "; filename=x");
        assert_eq!(refused(PARTS, parts(&part("a", "", &long))).await, "body.too_long");
        assert!(read(PARTS, parts(&part("a", file, &long)), limits).await.is_ok());
        let longest = part("a", file, &"a".repeat(441));
        assert_eq!(refused(PARTS, parts(&longest)).await, "body.too_long");
        for damaged in ["a=%FF", "%C3=1", "a=%ED%A0%80"] {
            assert_eq!(refused(FORM, damaged.to_owned()).await, "request.encoding");
        }
    }

    /// How long this thread has worked, whatever else the machine does.
    fn worked() -> std::time::Duration {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
        std::time::Duration::new(time.tv_sec.try_into().unwrap(), time.tv_nsec.try_into().unwrap())
    }

    /// How long it takes to read and take that many fields in each way there is.
    fn seconds(fields: usize) -> f64 {
        let named = |at: usize| format!("a.{at}=x&b={at}&c{at}=x");
        let sent = (0..fields / 3).map(named).collect::<Vec<_>>().join("&");
        let limits = Limits { fields: usize::MAX, text: usize::MAX, file: 0 };
        let once = || {
            let began = worked();
            let mut pairs = urlencoded(sent.as_bytes(), limits).unwrap();
            let taken = [pairs.under("a").len(), pairs.all("b").len(), pairs.rest().len()];
            assert_eq!(taken, [fields / 3; 3]);
            (worked() - began).as_secs_f64()
        };
        (0..5).map(|_| once()).fold(f64::MAX, f64::min)
    }

    /// A list that is searched anew for each name takes four times as long.
    #[test]
    fn twice_as_many_fields_take_about_twice_as_long() {
        let (one, two) = (seconds(15_000), seconds(30_000));
        assert!(two < 3.2 * one + 0.02, "{one} s, twice as many {two} s");
    }

    #[test]
    fn a_day_is_read_as_it_is_written_here() {
        let read = |text: &str| day_as_written(text).map(|day| day.to_string());
        for text in ["3/31/2027", "03/31/2027", " 3-31-2027 "] {
            assert_eq!(read(text).as_deref(), Some("2027-03-31"), "{text}");
        }
        for text in ["31/3/2027", "3/31/27", "2/29/2027", "3/31", "3/31/2027/1", "//", "a/b/2027"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
