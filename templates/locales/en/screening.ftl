# At the desk.
screening = Short chat
screenings = Short chats
screenings-lead = What applicants said about hours, pay and experience
screenings-none = No chats yet
screenings-none-why = Applicants can start one from their status page, or you can invite them from their page here.
screening-of = Short chat with { $person }
screening-person = Name
screening-job = Job
screening-state = Status
screening-for-you = For you
screening-wants-answer = Waiting for an answer from you
screening-finished-on = Answers received { $day }
screeningstate-waiting = Not started
screeningstate-begun = Started
screeningstate-stopped = Stopped
screeningstate-lapsed = Not finished in time
screeningstate-sent = Answers are in
screeningstate-passed_on = Handed to a person
screening-none = No chat yet
screening-none-why = An automated assistant asks about hours, pay, start and experience, in English or Spanish. It doesn’t reject anyone.
screening-invite = Invite to a chat
screening-again = Link lost?
screening-again-what = A new link opens the same chat for 7 more days. The old one stops working.
screening-new-link = Make a new link
screening-wants-person = They’d like to talk to a person
screening-wants-person-what = Call or write to them. They were told that you’d see this.
screening-left = { $count ->
    [one] 1 message for you
   *[other] { $count } messages for you
}
screening-left-what = Questions the assistant couldn’t answer, and what it didn’t understand.
screening-left-read = Read them in their own words
screening-found = What they told us
screening-found-what = These are findings, not a decision. Where it says “Ask,” ask them.
screening-must = Needed for this job
screening-no-answer = No answer
screening-own = In their own words
screening-nothing = No answers yet
screening-nothing-why-waiting = They haven’t started.
screening-nothing-why-begun = They’ve started but haven’t sent anything yet.
screening-nothing-why-stopped = They stopped before sending anything. That says nothing about them.
screening-nothing-why-lapsed = The 7 days are over. They can continue from their status page.
screening-nothing-why-sent = There was nothing to ask.
screening-nothing-why-passed_on = There was nothing to ask.
findingstanding-meets = Meets
findingstanding-does_not_meet = Doesn’t meet
findingstanding-unclear = Ask
findingstanding-none = For information
missing-screening = There is no such chat.
screenings-application_closed = This application is closed, so there’s nothing more to answer.
screenings-finished = The answers have already been sent.
screenings-lapsed = The 7 days for this chat are over. You can continue from your status page.
screenings-moved_on = The chat has moved on since this page was opened. Nothing was changed: read the question again, then answer.
screenings-too_many = This chat has become too long. Please call the practice.
screenings-no_hours = Check the times you can work, or write it in your own words
event-screening-invited = Invited to a short chat
event-screening-asked = Message for the practice in the chat
event-screening-finished = Answers from the chat came in

# In the chat.
screening-chat = A short chat – { $practice }
screening-assistant = Automated assistant
screening-about = A short chat about the job: { $job }
screening-skip = Skip to the newest message
screening-question = Question { $number } of { $count }
screening-minutes = { $minutes ->
    [one] about 1 minute
   *[other] about { $minutes } minutes
}
screening-answered = { $answered } of { $count } answered
screening-all-asked = All questions asked
screening-said = What was said
screening-now = Newest message
screening-you = You
screening-why = Why do you ask?
screening-act-ticked = I checked my hours.
screening-act-changed = I’d like to change an answer.
screening-answers = Your answers
screening-answer = Your answer
screening-replies = Quick answers
screening-own-words = Or in your own words
screening-send = Send
screening-send-words = Send what I wrote
screening-change = Change
screening-week = Check the times you can work
screening-week-send = These are my hours
screening-say = Your answer
screening-say-missing = Write an answer, or tap a button
screening-hours = Hours
screening-day = { $day ->
    [0] Mon
    [1] Tue
    [2] Wed
    [3] Thu
    [4] Fri
    [5] Sat
   *[6] Sun
}
screening-over-sent = Your answers are sent
screening-over-passed_on = A person takes it from here
screening-over-lapsed = The 7 days for this chat are over
screening-over-closed = This application is closed
screening-over-what-sent = You can read them here any time. If something needs correcting, tell the practice.
screening-over-call = The number is { $phone }.
screening-over-what-passed_on = What you wrote is kept, and someone at the practice will read it.
screening-over-what-lapsed = What you answered is kept. Continue from your status page whenever you like.
screening-over-what-closed = There’s nothing more to answer.
screening-typed = This is what you wrote. It wasn’t sent:
screening-fact-place = We’re here: { $what }.
screening-fact-hours = The posting says: { $what }.
screening-fact-benefits = The posting says: { $what }.
screening-fact-duties = The posting says: { $what }.
letter-screening-subject = A few questions about the job: { $job }
letter-screening = Hello,

    We have a few questions about the job { $job } at { $practice }. An automated assistant asks them; people read your answers and decide. It takes a few minutes, and you have 7 days. You can stop and continue whenever you like:

    { $url }

    { $practice }
waits-chats_passed_on = { $count ->
    [one] A chat where someone has to take over
   *[other] { $count } chats where someone has to take over
}
waits-act-chats_passed_on = Read
waits-chats_asked = { $count ->
    [one] A candidate asks you something in their chat
   *[other] { $count } candidates ask you something in their chats
}
waits-act-chats_asked = Read
waits-chats_sent = { $count ->
    [one] A chat to read
   *[other] { $count } chats to read
}
waits-act-chats_sent = Read
waits-chats_open = { $count ->
    [one] One chat to finish
   *[other] { $count } chats to finish
}
waits-act-chats_open = View
