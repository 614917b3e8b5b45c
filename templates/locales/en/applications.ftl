# At the desk.
applications = Candidates
applications-lead = Longest wait first
applications-of = Candidates: { $job }
applications-board-lead = Longest wait first. Select people to move them together.
applications-as-list = View as a list
applications-q = Name, phone or email
applications-q-short = Enter at least two letters or digits to search.
applications-sort = Sort by
applicationsort-waiting = Longest wait
applicationsort-name = Name
applicationsort-applied = Newest applications
applications-jobs-all = All jobs
applications-stages-open = All open
applications-show = Show
applications-no_match = No one matches.
applications-clear = Show everyone who is waiting
applications-none = No one is waiting
applications-none-why = People who apply on your jobs page show up here, and so do people you add yourself.
applications-none-ask = A manager or an owner can add someone.
applications-closed-look = See closed applications
applications-lane-none = No one
applications-lane-rest = { $count } more in { $stage }
applications-hired = Hired: { $count }
applications-closed = Closed: { $count }
applications-ticked = Selected
applications-ticked-with = With the people selected
applications-move-look = Review
applications-moving = Move candidates
applications-moving-ask = { $count ->
    [0] No one can move to { $stage }
    [one] Move one person to { $stage }?
   *[other] Move { $count } people to { $stage }?
}
applications-moving-tells = They’ll see the new stage on their own page.
applications-goes = Moving
applications-goes-none = This moves no one. Select people on the board, and choose where to move them.
applications-stays = Staying where they are
applications-from-to = { $from } → { $to }
applications-move = { $count ->
    [one] Move one person
   *[other] Move { $count } people
}
applications-moved = { $count ->
    [0] No one was moved: something changed since you looked.
    [one] One person was moved.
   *[other] { $count } people were moved.
}
applications-board-back = Back to the board
applications-no_jobs = No open jobs
applications-no_jobs-why = People are added to a job. Publish one first.
applications-job_draft = This job isn’t published yet, so no one can apply to it. Publish it first.
people-email_taken = Another person has this email address. An address is one person’s here. Change that person instead, or use another address.
applications-already_applied = This person has already applied to this job. Nothing was kept of what you sent: change their name or contact with the person, and add a résumé to that application.
applications-own = You applied for this job
applications-own-why = So no one’s application for it is shown to you, and you can’t change the job. Someone else in the office takes care of it.
applications-own-way = Was that a test, or did someone use your email address? Withdraw the application, and everything is shown to you again. The log says that you did.
applications-own-withdraw = Withdraw my application
applications-notice_first = Your state wants something before { $name } is turned down. Open { $name }, then Notices.
applications-not_open = This application is closed, so nothing about it can change.
applications-same_stage = It’s already in this stage.
applications-by_decision = An application can’t be closed by moving it. Close it with a reason and a letter.
applications-without_offer = Make an offer before you hire. Move this application to Offer.
applications-may_not_decide = Name a user who is here and may decide. GET /users lists them.
applications-not_the_decider = Name yourself, or use a key that a user created: whoever decides has to be the one acting
applications-job_missing = There is no such job. Search again
applications-job_closed = This job is closed and isn’t taking applications anymore.
applications-applied_since = { $count ->
    [one] Someone applied since you opened this page. One person is waiting now. Look at the list, then check the box again
   *[other] Someone applied since you opened this page. { $count } people are waiting now. Look at the list, then check the box again
}
applications-unreachable = Enter a phone number or an email address; one is enough
applications-speaks_missing = Say whether you speak the language well enough
applications-consent_missing = Check the box to say you’ve read how we use what you tell us
applications-nothing_found = We couldn’t find an application with these two. Check both and try again
applications-list_faults = Some lines couldn’t be read. Fix them, then review again
applications-list_too_long = Paste at most { $max } people at a time; this list has { $are }
applications-line_form = Enter a name, a comma, and a phone number or an email address
applications-line_twice = This person is already on the list, higher up
return_code-form = Enter the ten letters and digits, like K7QM4-XPD9R
missing-application = There is no such application.
missing-resume = This application has no such résumé.
applications-enough_resumes = An application can have { $max } résumés, and this one already does

application-name = Name
application-name-hint = The way they write it
application-name-missing = Enter the person’s name
application-job = Job
application-job_id-missing = Choose a job
application-stage = Stage
application-stages = Stages
application-waits = Waiting
application-waits-days = { $days ->
    [0] Since today
    [one] 1 day
   *[other] { $days } days
}
application-waits-no = Not waiting
application-applied-on = Applied { $day }
application-applied_as = Applied as “{ $name }”
application-applied_as-why = The phone number or email address belongs to { $person }, known here since { $day }. The name given first is kept.
application-applied_as-what = If they’re two people, like family members who share a phone, talk with each of them and add a note. Here, they count as one person.
application-select = Select { $name }
application-new = Add someone
application-add = Add this person
application-paste = Paste a list
application-list = List
application-list-hint = One person per line: name, phone or email. You can paste from a spreadsheet
application-list-missing = Paste the list here
application-reach = Phone or email: one is enough
application-reach-or = or
application-reach-short = Phone or email
application-reach-office = How you’ll reach this person. You can leave the other one blank
application-phone = Phone number
application-email = Email address
application-facts = Application
application-speaks = Speaks { $language } for the work
application-speaks-said = In their own words
application-resume = Résumé
application-resume-get = Open ({ $kind })
application-resume-there = Attached ({ $kind }). A manager can open it.
application-resume-none = None attached
application-resume-add = Add a résumé
application-resume-add-hint = A PDF, a Word or other text document, or a picture, up to 10 MB
application-resume-add-do = Add résumé
application-resume-missing = Choose a file first
application-came_by = { $source ->
    [careers] The jobs page
    [poster] The poster
   *[other] { $source }
}
application-source = Source
application-external_id = Your number
application-agreed = Agreed to the notice
application-agreed-on = Version { $version }, on { $day }
application-agreed-none = Added by the practice, so not asked
application-notes = Notes
application-notes-none = No notes yet. Candidates never see them.
application-text = New note
application-text-hint = Only people at the practice see it
application-text-missing = Write the note
application-text-keep = Save note
application-contact = Contact
application-decide = Your decision
application-decide-why = Only a person moves or closes an application, and your name is kept with it. Candidates see the stage on their own page.
application-to-ask = Move to
application-to-missing = Choose where to move it
application-note = Note
application-move = Move
application-close = Close with a reason
application-close-of = Close { $name }’s application?
application-letter = Letter
application-letter-draft = Dear { $name },

    Thank you for applying for { $job } at { $practice }. We have decided not to move forward with your application.

    We wish you all the best.

decision-first = Something comes before this letter
decision-lead = Your name and the reason are saved. Candidates read the letter on their own page; they don’t see the reason.
decision-reason-ask = Why?
decision-reason-hint = Only people at the practice see it
decision-reason-missing = Choose the reason
decision-letter-ask = Letter to the candidate
decision-letter-hint = They read it exactly as it is here
decision-letter-missing = Write the letter
decision-keep = Close the application
decision-leave = Keep it open

paste-read = { $count ->
    [one] We read one line
   *[other] We read { $count } lines
}
paste-line = Line
paste-look = Review the list
paste-known = People who have already applied to this job stay as they are.
listedas-unknown = New
listedas-known = Already known to you
listedas-shared = Added as a new person
listedas-applied = Applied already
listedas-twice = The same person as above
listed-line = (line { $line })
listed-name = { $as ->
    [shared] The phone or email is also { $name }’s.
   *[other] (as { $name })
}
paste-there-before = { $count ->
    [one] 1 person on this list has applied already.
   *[other] { $count } people on this list have applied already.
}
paste-add-details = Add what’s new about them
applications-told_closed = People who applied have been told that they weren’t chosen, so this can’t be undone. Copy the job and publish the copy.
paste-wrong = { $count ->
    [one] One line needs a look
   *[other] { $count } lines need a look
}
paste-why = Why
paste-nobody_told = No one gets a message yet.
paste-add-some = Add { $count ->
    [one] one person
   *[other] { $count } people
  }, leave out { $wrong }
paste-columns = Match the columns
paste-column = Column { $number }
paste-again = Update the preview
paste-added = { $count ->
    [0] No one was added.
    [one] One person was added.
   *[other] { $count } people were added.
}
paste-there = { $count ->
    [one] One had applied already, and stays as they are.
   *[other] { $count } had applied already, and stay as they are.
}
paste-left_out = { $count ->
    [one] One line was left out.
   *[other] { $count } lines were left out.
}
pastecolumn-name = Name (First Last)
pastecolumn-last_first = Name (Last, First)
pastecolumn-first = First name
pastecolumn-last = Last name
pastecolumn-phone = Phone
pastecolumn-email = Email
pastecolumn-nothing = Leave out
applications-row_unreachable = Neither phone nor email
applications-row_many_phones = Several numbers. We use { $used }
paste-add = { $count ->
    [one] Add one person
   *[other] Add { $count } people
}

applicationstage-applied = Applied
applicationstage-screened = Screened
applicationstage-assessed = Tested
applicationstage-interview = Interview
applicationstage-offer = Offer
applicationstage-hired = Hired
applicationstage-closed = Closed
ending-rejected = Closed by the practice
ending-withdrawn = Withdrawn by the candidate
grounds-another_chosen = Another candidate was chosen
grounds-requirement_not_met = Doesn’t meet a requirement of the job
grounds-withdrew_interest = No longer interested
grounds-position_closed = The position is closed
speaks-yes = Yes
speaks-some = Some
speaks-no = No
event-application-received = Applied
event-application-repeated = Applied to this job again; the first application counts
event-application-moved = Moved to { $to ->
    [applied] Applied
    [screened] Screened
    [assessed] Tested
    [interview] Interview
    [offer] Offer
    [hired] Hired
   *[other] another stage
}
event-application-noted = Note added
event-application-resume_added = Résumé added
event-application-closed = Closed: { $reason ->
    [another_chosen] another candidate was chosen
    [requirement_not_met] doesn’t meet a requirement of the job
    [withdrew_interest] no longer interested
    [position_closed] the position is closed
   *[other] for another reason
}
event-application-withdrawn = Withdrawn
event-application-labelled = Another system changed its own labels for this application

# At the counter.
apply-to = Apply: { $job }
apply-lead = About 2 minutes. A phone number or an email address is enough: no résumé and no account needed.
apply-name = Your name
apply-name-hint = What you like to be called
apply-name-missing = Enter your name, so we know what to call you
apply-reach-hint = This is where we’ll answer. You can leave the other one blank
apply-language = What language should we write to you in?
apply-language-missing = Choose a language
apply-speaks = Do you speak { $language } well enough for this work?
apply-resume = Résumé
apply-resume-hint = A PDF, a Word or other text document, or a photo, up to 10 MB. You can add more later
apply-notice = How we use what you tell us
apply-notice-who = People at { $practice } who are filling this job read it, and no one else.
apply-notice-how = A person decides about your application, never a program alone. If there is a test, everyone gets the same one.
apply-notice-not = Before an offer, we never ask about your age, your health, your family or what you earned before. Please leave them out.
apply-notice-back = You can withdraw at any time on your own page.
apply-consent = I’ve read this, and you may use what I send for this application
apply-send = Send my application
received = Thank you
received-to = Thank you, { $name }
received-lead = We’ve received your application: { $job }.
received-back = Your return code
received-back-why = This code brings you back to your application. Write it down or take a picture of it.
received-back-once = It isn’t shown again later. Along with it, we’ll ask for the last four digits of your phone number or your email address.
received-status = Check your status
received-next = What happens next
received-next-read = Someone at the practice reads what you sent.
received-next-hear = We’ll answer at the phone number or email address you gave.
status-of = Your application: { $job }
status-applied = We’ve received your application.
status-screened = We’ve read your application.
status-assessed = We’re looking at everything you’ve sent us.
status-interview = We’d like to talk with you.
status-offer = We’re preparing an offer, or you already have one from us.
status-hired = You got the job.
status-rejected = This application is closed.
status-withdrawn = You’ve withdrawn this application.
status-way-test_open = Your skills test. If you already started it, the clock is running
status-way-test_ending = Your skills test can’t be started anymore
status-way-test_done = You turned in your skills test
status-way-test_in_office = A short test to take at the office
status-way-test_over = Your skills test wasn’t started in time
status-way-screening_open = A few questions in a short chat
status-way-screening_done = You sent your answers from the chat
status-way-interview_pick = Pick a time for your interview
status-way-interview_booked = Your interview is booked
status-way-interview_asked = You asked for other interview times
status-way-notice_unread = Please read how the test and the chat count
status-way-notice_read = How the test and the chat count
status-way-notice_letter = What counted, and why
status-way-offer_open = You have an offer
status-way-offer_signed = You signed the offer
status-way-onboarding = Your onboarding has started
status-way-until = Until the end of { $day }
status-way-do-test_open = Start or continue the test
status-way-do-test_ending = Continue, if you already started
status-way-do-test_done = See your own result
status-way-do-test_in_office = Start it on the office’s screen
status-way-do-test_over = Go to the test
status-way-do-screening_open = Go to the chat
status-way-do-screening_done = Read them again
status-way-do-interview_pick = Pick a time
status-way-do-interview_booked = See or change it
status-way-do-interview_asked = See your request
status-way-do-notice_unread = Read it
status-way-do-notice_read = Read it again
status-way-do-notice_letter = Read it
status-way-do-offer_open = Read the offer
status-way-do-offer_signed = See your copy
status-way-do-onboarding = Go to your tasks
status-more = There’s more here when you open this page on your own phone or computer.
status-next = What happens next
status-next-applied = Someone at the practice reads it. We’ll answer at the phone number or email address you gave.
status-next-screened = If we need anything from you, we’ll ask at the phone number or email address you gave.
status-next-assessed = A person decides what happens next, and we’ll let you know.
status-next-interview = We’ll set up a time with you at the phone number or email address you gave.
status-next-offer = We’ll talk with you about the offer.
status-next-hired = We’ll tell you about your first day.
status-next-rejected = Nothing more. You can apply to our other jobs at any time.
status-next-withdrawn = Nothing more. You can apply again at any time.
status-letter = Letter from { $practice }
status-resumes = Your résumé
status-resume = { $kind }, sent { $day }
status-resume-add = Add a résumé
status-resume-do = Send résumé
status-withdraw = Changed your mind?
status-withdraw-why = You can withdraw your application. You don’t need to give a reason.
status-withdraw-do = Withdraw my application
status-back = Your application
status-lost_here = Keep your return code. With it you can open this page on your own phone.
status-lost = Save this page’s address, or your return code.
withdrawal-ask = Withdraw your application: { $job }?
withdrawal-what = { $practice } will be told that you’ve withdrawn. This page then closes, and your return code stops working.
withdrawal-do = Withdraw my application
withdrawal-leave = Keep it
withdrawn = Your application is withdrawn
withdrawn-lead = { $practice } can see that you’ve withdrawn: { $job }.
withdrawn-again = You can apply again at any time. Thank you for your interest.
lost = I lost my link
lost-ask = Already applied?
lost-lead = Your return code brings you back to your application.
lost-code = Return code
lost-code-hint = Ten letters and digits, like K7QM4-XPD9R. Capitals and hyphens don’t matter
lost-code-missing = Enter your return code
lost-reach = Last four digits of your phone number, or your email address
lost-reach-hint = The one you gave when you applied
lost-reach-missing = Enter the last four digits, or the email address
lost-find = Find my application
lost-else = Don’t have the code? Ask { $practice }.

# Letters.
letter-received-subject = We have your application: { $job }
letter-received = Hello,

    Thank you. We’ve received your application for { $job } at { $practice }. Someone will read it, and you’ll hear from us.

    Check your status at any time: { $url }

    { $practice }
letter-closed-subject = Your application: { $job }
application-invite = Invite to the skills test
application-offer = Make an offer
application-overview = Overview
application-interviews = Interviews
application-interview = Offer an interview
application-offers = Offers

# The skills test beside the decision.
test = Skills test
test-open = { $state ->
    [scored] See the report
   *[other] See the invitation
}
test-turned_in = Turned in { $day }
test-until = Waiting on them until { $day }
test-expired = Not started in time
application-screening = Short chat
received-chat = Answer a few questions now
received-chat-what = A short chat about hours, pay and experience, a few minutes, in English or Spanish. It’s automated; people read your answers and decide. You can also do it later from your status page.
received-chat-go = Go to the chat
applications-line_many = Leave one phone number and one email address on this line

# A link that has ended, and whom to ask.
link_ended = This link no longer works
link_ended-lead = A link ends when we send you a newer one, when the step it was for is over, or when you withdraw. What you sent us is kept.
link_ended-code = Enter my return code
link_ended-help = Need help now?
link_ended-call = Call, and say your name and the job.
link_ended-ask = Ask { $practice } for a new link, and say your name and the job.
link_ended-new = New here?
reached-call = Call { $phone }
status-questions = Questions? Call us

# Somebody who has applied before.
applied_again = We got what you sent
applied_again-lead = You’ve applied for this job before: { $job }. What you sent today is added to that application.
applied_again-now = What happens now
applied_again-link = { $practice } sends your personal link to the phone number or email address you gave the first time
applied_again-open = Open it to see where your application stands and what’s next
applied_again-read = Someone at the practice will read what you sent today, too
applied_again-why = We send the link instead of showing it here, so that nobody else can open your application by typing your name and number.
applied_again-before = Still have your return code?
applied_again-kept = The code you got the first time still works. Nothing you sent earlier was replaced.
applied_again-none = No link? No code?
applied_again-call = Ask { $practice }, and say which job you applied for.
status-echo = We’ve added what you sent to your first application.
status-next-echo = The link or the code that you got with your first application shows where it stands. This link doesn’t, so that nobody else can open your application by typing your number. If you have neither, ask the practice.
letter-again-subject = Your link: { $job }
letter-again = Hello,

    Someone applied again for { $job } at { $practice } with your name and your phone number or email address. If it was you, everything you sent is kept, and here you can see where your application stands: { $url }

    If it wasn’t you, you don’t need to do anything. Your application stays as it was.
application-added = Also sent on { $day }
application-added-why = It came with this person’s phone number or email address, but no one has confirmed that they sent it. Ask before you use it. Nothing on this page was replaced.
application-added-name = Name
application-also_theirs = Other people with this phone number or email address:
event-application-added_to = Something new was sent for the application

# Mending a name or a number.
contact = Name and contact
contact-of = Name and contact: { $name }
contact-edit = Edit
contact-language = Language for messages
contact-language-hint = Your emails and texts to them start in this language. It isn’t shown where people decide
contact-language-keep = Leave as it is
contact-keep = Save
event-person-corrected = Name or contact changed

# Many at once.
applications-tick-all = Select all
applications-tick-none = Clear the selection
applications-invite-all = Invite to the skills test
applications-invite-ticked = Invite to the skills test
applications-close-ticked = Close with a letter
applications-told = { $count ->
    [0] No application was closed: something changed since you looked.
    [one] One application was closed, and the letter is written.
   *[other] { $count } applications were closed, and a letter to each person is written.
}
applications-invited = { $count ->
    [0] No one was invited: something changed since you looked.
    [one] One person was invited to the skills test.
   *[other] { $count } people were invited to the skills test.
}
applications-letters-see = See which letters you send yourself
applications-applied_meanwhile = { $count ->
    [one] One more person is waiting now. Look at the list and preview the letters again
   *[other] { $count } more people are waiting now. Look at the list and preview the letters again
}
applications-without_letter = A letter goes with an interview or an offer. Move the application there first.
closing_many = Close with a letter
closing_many-ask = { $count ->
    [0] No applications to close
    [one] Close one application with a letter
   *[other] Close { $count } applications with one letter
}
closing_many-lead = Your name and the reason are saved with each one. Each person gets their own letter, with their name on it.
closing_many-closes = Everyone who is still waiting gets their own letter, with their name on it, and the job is closed.
closing_many-who = To:
closing_many-write = Reason and letter
closing_many-again = Change the letter
closing_many-letter = Letter
closing_many-letter-hint = Where it says { $mark }, each person reads their own name
closing_many-closing = Why is the job closed?
closing_many-preview = Preview
closing_many-look = { $count ->
    [one] This is what they’ll read
   *[other] This is what all { $count } will read
}
closing_many-look-why = Nothing has been sent yet. Open a name to read that letter.
closing_many-send = { $count ->
    [one] Close it and send the letter
   *[other] Close { $count } and send the letters
}
closing_many-send-close = { $count ->
    [one] Send the letter and close the job
   *[other] Send { $count } letters and close the job
}
closing_many-none = None of those you selected can be closed. Select people on the board who are still waiting.
decisions-reason-missing = Choose the reason
decisions-letter-missing = Write the letter
decisions-closing-missing = Say in a few words why the job is closed
moving-tell = { $count ->
    [one] Also send this letter
   *[other] Also send each of them this letter
}
moving-letter = The letter
moving-here = (What you add goes here.)
new_letter = Write to { $name }
new_letter-here = Letter
new_letter-lead = Our words are sent in the language they chose. What you add is sent as you type it.
new_letter-added = Anything to add?
new_letter-added-hint-interview = Like days and times to choose from, who to ask for, and where to park
new_letter-added-hint-offer = Like when they’ll hear more, or who to call
new_letter-send = Send the letter
new_letter-not = Not now
new_letter-write = Write to them about it
new_letter-offer = Moved to { $stage }
new_letter-offer-why = They see the new stage on their own page. No one has written to them yet.
new_letter-done = The letter is written.
letter-moved-subject = { $stage ->
    [offer] Good news about your application: { $job }
   *[interview] Let’s meet: { $job } at { $practice }
}
letter-moved = { $named ->
    [no] Hello,
   *[yes] Hello { $name },
    }

    { $stage ->
        [offer] Thank you for the time you took. We would like to offer you the job: { $job }. You’ll get the offer in writing, with all its terms, and can ask anything before you answer.
       *[interview] Thank you for applying for { $job }. We would like to meet you for an interview, and will agree on a time that works for you.
    }
apply-about = Apply for { $job } at { $practice }. About 2 minutes, no account.
letter-corrected-subject = { $job } at { $practice }: the posting has changed
letter-corrected =
    You applied for { $job } at { $practice }. This has changed in the posting since then:

    { $told }

    Your application is still active, and you don’t have to do anything. If the job no longer suits you, tell us or withdraw it on your page.

    { $practice }
expandapplication-person = The person
expandapplication-job = The job

undo = Undo
application-moved = Moved to { $stage }.
application-undo-closing = The letter hasn’t left yet. For 15 minutes you can undo this, and the letter is not sent. If they’ve looked at their own page in the meantime, they’ve seen it.
applications-own_device = This opens only on your own phone or computer, not on the office’s screen.
applications-not_undoable = Too late to undo. It was not closed in the last 15 minutes, or its letter has left.
