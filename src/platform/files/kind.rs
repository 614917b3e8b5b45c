//! What a file is, and what a browser is told of it.

crate::words! {
    /// What a file is, by what is in it and not by what it is called.
    pub enum FileKind {
        Pdf = "pdf",
        Docx = "docx",
        Doc = "doc",
        Odt = "odt",
        Rtf = "rtf",
        Jpeg = "jpeg",
        Png = "png",
        Heic = "heic",
    }
}

impl FileKind {
    /// Returns how the name of such a file ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            other => other.word(),
        }
    }

    /// Returns its media type (RFC 2046), as the registry of IANA has it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Doc => "application/msword",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Rtf => "application/rtf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Heic => "image/heic",
        }
    }

    /// Returns whether browsers draw it by themselves and run nothing of ours or of theirs for it.
    pub fn is_drawn_safely(self) -> bool {
        matches!(self, Self::Pdf | Self::Jpeg | Self::Png)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A phone offers only what `accept` names: some read the ending, others the media type.
    #[test]
    fn a_form_offers_to_choose_all_that_is_taken_and_nothing_else() {
        let field = include_str!("../../../templates/components/file_field.hbs");
        let from = field.split_once("accept=\"").unwrap().1;
        let offered: Vec<_> = from.split_once('"').unwrap().0.split(',').collect();
        let endings = FileKind::ALL.iter().map(|kind| format!(".{}", kind.ending()));
        let types = FileKind::ALL.iter().map(|kind| kind.media_type().to_owned());
        assert_eq!(offered, endings.chain(types).collect::<Vec<_>>());
    }
}
