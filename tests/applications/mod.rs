mod again;
mod contact;
mod desk;
mod handed_out;
mod labels;
mod limits;
mod list;
mod recused;
mod recused_replies;
mod resumes;
mod story;
mod together;
mod undone;
pub mod way_back;
pub mod ways_on;

pub use way_back::{apply_page, between, followed};

/// Where a page's link to the page beside it leads.
pub fn link(page: &str, rel: &str) -> Option<String> {
    let before = &page[..page.find(&format!("\" rel=\"{rel}\""))?];
    let path = &before[before.rfind("href=\"")? + "href=\"".len()..];
    Some(path.replace("&amp;", "&").replace("&#x3D;", "="))
}
