//! Rules of what has been released: it stays in the bank, and asks and keys what it did.

use std::collections::BTreeMap;

use super::{super::released::RELEASED, Reading};

pub(super) fn check(reading: &mut Reading) {
    let Some(released) = reading.released.take() else { return };
    let mut missing: BTreeMap<_, _> =
        released.iter().map(|line| (line.id.as_str(), line)).collect();
    for (page, read) in reading.each_skill() {
        for (place, item) in read.places.iter().zip(&read.skill.items) {
            let path = format!("items/{place}/id");
            match missing.remove(item.id.as_str()) {
                Some(line) if line.sha256 == item.sha256 => {}
                Some(_) => page.error(
                    &path,
                    "this has been released and asks or keys something else now: put it back, retire it, and give the new one an id of its own",
                ),
                None => page.warning(&path, "this is not released: `muster bank release` gives it its line"),
            }
        }
    }
    // Nothing can be said about an item of a file that could not be read: the file says why.
    let is_unread = |id: &str| {
        let file = format!("skills/{}.yaml", id.rsplit_once('.').map_or(id, |(skill, _)| skill));
        let read = reading.skills.iter().find(|read| read.file == file);
        read.map_or(reading.pages.contains_key(file.as_str()), |read| !read.is_whole)
    };
    let gone: Vec<_> = missing.into_values().filter(|line| !is_unread(&line.id)).collect();
    if let Some(page) = reading.pages.get_mut(RELEASED) {
        for line in gone {
            let message =
                format!("`{}` has been released and is gone: put it back, and retire it", line.id);
            page.error_in_line(line.line, message);
        }
    }
}
