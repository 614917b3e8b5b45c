# At the desk.
notices = Notices
notices-of = Notices: { $name }
missing-notice_request = There’s no such request.
notices-against = No rejection can go out yet
notices-laws = What your state asks for
notices-laws-none = Your state asks for no notice that we could confirm.
notices-since = since { $day }
notices-source = Source: { $source }. Last checked { $day }. Not legal advice.
notices-read = What they’ve read
notices-read-none = They haven’t confirmed a notice.
notices-read-on = { $law }: read { $day }
notices-letter-sent = Explained { $day }
notices-explain = Explain before you reject
notices-explain-what = Your state wants candidates to learn what a test or chat counted for, and why, before you turn them down. They get this as a letter in their language, with a link to ask for a correction or for a person to look again. What you type goes in as you type it.
notices-explain-do = Send the explanation
notices-asked = What they asked for
notice-counted = What the test or chat counted for
notice-counted-ask = What did the test or chat count for?
notice-counted-hint = For example: one of three things, beside the interview and experience.
notice-counted-missing = Say what the test or chat counted for
notice-reasons = The main reasons
notice-reasons-ask = What were the main reasons?
notice-reasons-hint = In plain words. They’ll read it.
notice-reasons-missing = Say the main reasons
notice-looked = I looked at their answers and results myself, and I could have decided otherwise
notice-looked-missing = Check the box once you’ve looked yourself
notice-outcome-ask = What came of it?
notice-outcome-missing = Choose what came of it
notice-answer-ask = What do you tell them?
notice-answer-hint = They get it as a letter.
notice-answer-missing = Write what you tell them
notice-answer-do = Send the answer
notices-letter_first = Your state wants a letter that explains what counted and why, before you turn someone down. Write it under Notices. Someone who is no longer interested can withdraw on their status page instead.
notices-answer_first = They asked for a correction, or for a person to look again. Answer them under Notices first.
notices-not_wanted = Nothing here calls for this: no law asks for it, or no test was scored and no chat was finished.
notices-already_sent = The explanation was already sent.
notices-already_answered = This was already answered.
notices-enough_open = You’ve already asked for several things. Please wait for the answers first.
notices-nobody_looked = A person has to look before this goes out. Check the box once you have.
noticelaw-illinois = Illinois (HB 3773)
noticelaw-colorado = Colorado (SB 26-189)
noticelaw-connecticut = Connecticut (SB 5)
want-notice = a notice before the test or chat
want-letter = a letter that explains, before a rejection
want-correction = a way to correct what’s wrong
want-review = a person who looks again
requestkind-correction = A correction
requestkind-review = A person to look again
requestoutcome-changed = Changed
requestoutcome-unchanged = Not changed
event-notice-acknowledged = Notice read
event-notice-outcome_explained = Outcome explained
event-notice-correction_asked = Asked for a correction
event-notice-review_asked = Asked for a person to look again
event-notice-answered = Request answered
waits-notice_requests = { $count ->
    [one] A candidate asked for a correction or a second look
   *[other] { $count } candidates asked for a correction or a second look
}
waits-act-notice_requests = Answer

# For candidates.
notice-back = Back to your application
notice-tool = How the test and the chat count
notice-tool-what = We use a program called Muster. It scores the skills test by fixed rules that are the same for everyone, and sorts what you say in the short chat by what the job asks for.
notice-tool-data = It uses only your answers: not your age, not your voice or picture, not how you type. It doesn’t reject anyone.
notice-tool-person = A person at { $practice } reads the results and decides. If you have a question or need another way to take the test, ask us.
notice-law-illinois = Illinois: this is the notice that a computer program (what Illinois law may call artificial intelligence) helps with decisions about this job.
notice-law-colorado = Colorado: before we turn you down, we tell you what counted and why. You can ask us to correct what’s wrong about you, and ask for a person to look again.
notice-law-connecticut = Connecticut: a computer program is part of how this job is filled. You’re reading this before anyone decides.
notice-read = I’ve read this
notice-is_read = You’ve read this.
notice-letter = What counted, and why
notice-asked = What you asked for
notice-waits = No answer yet
notice-ask = Ask for something
notice-ask-what = You can ask us to correct something we have wrong, or ask for a person to look again. You’ll get an answer from a person.
notice-kind-ask = What do you want?
notice-kind-missing = Choose what you want
notice-said-ask = What should we know?
notice-said-hint = A few sentences are enough.
notice-said-missing = Tell us what it’s about
notice-ask-do = Send
letter-outcome-subject = About your application: { $job }
letter-outcome = Hello { $name },

    Before { $practice } decides about your application for { $job }, you should know how it looks and why.

    What the test or chat counted for: { $counted }

    The main reasons: { $reasons }

    A person has looked at your answers and results. If something about you is wrong, or you want a person to look again, ask here: { $url }

    The link is only for you.

    { $practice }
letter-notice-answer-subject = Answer to what you asked: { $job }
letter-notice-answer = Hello { $name },

    { $outcome ->
        [changed] You asked us about your application for { $job }, and something has changed.
       *[unchanged] You asked us about your application for { $job }. We looked, and nothing has changed.
    }

    { $answer }

    You can read it again here: { $url }

    { $practice }
