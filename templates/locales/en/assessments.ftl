kind-single = One answer
kind-multiple = Several answers
kind-numeric = A number
kind-ordering = Put in order
kind-matching = Match
kind-grid = Judge each statement
kind-short_text = A few words
kind-find_errors = Find the errors
kind-inbox = Sort by urgency
kind-schedule = Place appointments
kind-record = Enter a record

level-entry = Entry
level-working = Working
level-advanced = Advanced

unit-usd = dollars
unit-percent = percent
unit-days = days
unit-minutes = minutes
unit-count = how many
unit-mg = mg
unit-ml = mL
unit-mg_kg = mg/kg
unit-kg = kg
unit-lb = lb
unit-cm = cm
unit-units = units
unit-drops_min = drops per minute
unit-celsius = °C
unit-bmi = BMI

# Answers.
answers-missing = Answer this, or leave it for later.
answers-one_only = Give one answer only.
answers-number_form = Type a number in digits, like 12 or 12.50.
answers-number_comma = Use a point before the decimals, like 12.5. A comma only separates thousands, like 1,234.
answers-unknown_choice = This isn’t one of the choices. Reload the page and choose again.
answers-twice = You’ve used the same choice or number twice. Use each one once.
answers-incomplete = Number every line.
answers-too_long = This answer is too long. Shorten it.
answers-sent_before = Another answer was already sent from this page. Look at what’s here now, then save it again.

# Taking one.
take-title = { $title }: skills test
take-skip = Skip to the question
take-hello = Hello { $name }. This shows how you handle the work itself. No one gets everything right.
take-closed = This skills test is closed
take-closed-what = It wasn’t started in time, or the practice canceled it. If you’d still like to take it, ask the practice.
take-questions = Questions
take-questions-what = { $count }, one at a time
take-time = Time
take-time-what = { $limit } minutes. We expect it to take about { $expected }, and give twice that
take-time-arranged = { $limit } minutes, as arranged for you. We expect it to take about { $expected }
take-may = You may use
take-may-what = Paper, a calculator, your own notes
take-please = Please
take-please-what = No help from other people
take-until = Open until
take-until-what = The end of { $day }
take-know = Good to know
take-know-clock = The clock starts with the first question. It doesn’t stop, even if you close the page.
take-know-saved = Every answer is saved when you continue. If the connection drops, leave the page open: your answer stays in it and is sent when you’re back. If you see an error instead, reload the page and pick up where you left off. The clock keeps running in the meantime.
take-know-guess = Guessing doesn’t cost you anything. An empty answer counts as wrong.
take-know-change = You can change answers until you turn in the test.
take-fit = Make it fit you
take-fit-what = Anyone can switch these on. We don’t ask for a reason, and no one who decides sees it.
take-fit-time = Time and a half
take-fit-time-what = { $longer } minutes instead of { $limit }
take-fit-large = Larger text
take-fit-large-what = You can still zoom in
take-fit-airy = More space
take-fit-airy-what = Between lines, words and answers
take-fit-breaks = Breaks
take-fit-breaks-what = 10 more minutes, so you can stop between questions
take-fit-noclock = Hide the clock
take-fit-noclock-what = You can show it at any time
take-else = Do you need something else?
take-else-what = More time than that, someone who reads aloud, another place: ask before you start. The next page says who reads it.
take-else-ask = Ask for it
take-else-asked = You asked for another way to take this on { $day }.
take-else-wait = You’ll find the answer here. Wait for it before you start; the practice may also call or write to you.
take-else-answer = The answer to what you asked
take-else-call = Call { $name }, who doesn’t work for { $practice }:
ask = Ask for another way to take it
ask-who = Who reads this
ask-reader = { $reads ->
    [user] { $name } at { $practice } reads what you write here, or someone the practice names later, and may also be the one who decides. It’s stored sealed, and is on no page used to decide.
   *[owner] { $name }, who owns { $practice }, reads what you write here. The owner may also be the one who decides. It’s stored sealed, and is on no page used to decide.
}
ask-words = What would help?
ask-words-hint = In your own words. You don’t need to name a condition. Please write nothing about genetic tests or your family’s health.
ask-words-missing = Say what would help
ask-send = Send
ask-back = Back
take-counts = What it counts for
take-counts-what = The people who choose see your overall score and how sure it is, and in words where you were stronger or weaker. They don’t see how long you took, what you switched on, or what language you answered in. The score alone never decides. You’ll see it yourself at the end.
take-start = Start
take-number = Question { $number } of { $count }
take-progress = { $answered } of { $count } answered
take-ends = Ends at { $time }
take-left-minutes = { $count ->
    [one] { $count } minute left
   *[other] { $count } minutes left
}
take-left-seconds = { $count ->
    [one] { $count } second left
   *[other] { $count } seconds left
}
take-over = Time’s up
take-over-what = Everything you saved counts.
take-over-go = Go to the end
take-unsaved-away = Not saved yet: no connection.
take-unsaved-busy = Not saved yet: the server is busy.
take-unsaved-what = Your answer is still here, and we keep trying to save it. The clock keeps running in the meantime.
take-unsaved-again = Try now
take-clock = the clock
take-clock-hide = Hide
take-clock-show = Show clock
take-multiple = There may be more than one. Check every one that fits
take-ordering = Number these in order: 1 is first
take-matching = Choose what belongs to each. You may not need every option
take-grid = Choose one for each statement
take-short_text = Type one or a few words. Capitals and accents don’t matter
take-find_errors = Check every line that can’t be right. Checking a line that is right costs a point
take-inbox = For each message, choose how soon someone has to act
take-schedule = Choose a time for each appointment. Each time can be used once
take-record = Type each field exactly as shown
take-flag = I want to look at this one again
take-go-on = Continue
take-saved = Saved
take-back = Previous question
take-next = Save and continue
take-review = Before you turn it in
take-review-head = Check your answers
take-review-what = { $answered } of { $count } answered. You can still change them.
take-empty = { $count ->
    [one] One answer is empty
   *[other] { $count } answers are empty
}
take-empty-what = An empty answer counts as wrong. Guessing doesn’t cost you anything.
take-answered = , answered
take-not-answered = , empty
take-flagged = , marked to look at again
take-hand-in = Turn in
done = Thank you
done-what = You’ve turned in your answers to { $title }.
done-late = Your last answer came in after the time limit
done-late-what = It’s saved, and doesn’t count for now. If something held you up, like a lost connection, tell the practice: a person can still let it count.
done-score = Your score
done-score-what = The share of all questions like these that you’d likely get right, and the range it falls in nine times out of ten.
done-next = What happens next
done-next-what = { $practice } looks at your score along with everything else you told them. A person decides, and you’ll hear from them.
paused = Your test is on hold
paused-what = Something is missing on our side, so your test ({ $title }) has to wait. You did nothing wrong.
paused-clock = Your time is stopped
paused-clock-what = Everything you saved is kept. When the test continues, you’ll have as much time left as you had.
paused-not-begun = Your time hasn’t started
paused-not-begun-what = Nothing counts yet. If your last day to start passes in the meantime, you get those days back.
paused-next = { $practice } knows about it. Come back later with the same link: the test continues as soon as it’s fixed. If it takes more than a day, call them.
paused-look = Check again

# The score.
score-caption = { $answered } of { $count } answered, { $right } right.
score-provisional = Provisional
score-provisional-why = How hard each question is, is our estimate until more people have answered.
score-overall = Overall
score-items = { $count } questions
score-said = { $score }, likely between { $low } and { $high }
score-short = { $score }, likely { $low }–{ $high }. Provisional
score-count = { $right } of { $count }
score-table = Show as table
score-part = Skill area
score-score = Score
score-range = Likely between
score-right = Right
score-hint = Skill areas (few questions)
score-hint-why = Compared with the overall result. Too few questions each to say much: something to ask about, not a score.
word-stronger = Stronger
word-as_expected = About the same
word-weaker = Weaker

# Inviting.
status-invited = Invited
status-submitted = Turned in
status-scored = Scored
status-expired = Not started in time
status-cancelled = Canceled
invitations = Skills tests
invitations-lead = Who was invited to which test, and how it went. In the order they were invited
invitations-next = Next
invitations-none = No one has been invited yet
invitations-none-why = Invite a candidate from their page, or anyone by name.
invitation-new = Invite someone
invitation-of = Skills test: { $person }
invitation-application = Application
invitation-link = Link to share
invitation-link-once = It’s shown only once. Send it, or let them point their phone at the code.
invitation-code = Code for { $url }
invitation-no-phone = This address works only on this computer, so there’s no code for a phone.
invitation-score = What they can do
invitation-no-cut = There’s no passing score. A person decides, based on everything they know.
invitation-printed = Printed by { $by } on { $day }. Scoring version { $scoring }.
invitation-facts = Invitation
invitation-made = Invited
invitation-submitted = Turned in
invitation-new-link = Make a new link
invitation-cancel = Cancel invitation
invitation-person = Name
invitation-what = Skills test
invitation-status = Status
invitation-since = Invited { $day }
invitation-which = Which skills test?
invitation-size = { $count } questions, about { $minutes } minutes
invitation-phone = Phone
invitation-language = Language for messages
invitation-expires_on = Last day to start
invitation-expires_on-hint = Leave blank for one week. Like 2027-01-31
invitation-make = Invite
invitation-assessment_id-missing = Choose a skills test
invitation-name-missing = Enter the person’s name
invitations-already_invited = This person has already been invited to this test, as { $invitation }. Everyone gets one try.
invitations-not_open = This test has been turned in, or the invitation expired or was canceled.
invitations-one_person = Name one person: application_id, person_id or candidate
invitations-expires_on = Choose a day from today on, at most { $max } days away
assessment-missing = There is no such assessment. Choose one of the list
application-missing = There is no such application
assessments-no_blueprint = There is no test for this role yet.
assessments-too_few_items = Only { $left } questions are left for the essential duties; a test needs { $min }.
sittings-not_shown = There’s no such question, or it hasn’t been shown yet.
sittings-begun = This test has started. Anything to arrange has to be arranged before that.
sittings-paused = This test is on hold: we can’t find one of its questions. Answers are saved and the clock is stopped. Try again later.
sittings-handed_in = This test has been turned in.
missing-assessment = There is no such assessment.
missing-invitation = There is no such invitation.
missing-sitting = There is no such sitting.
missing-score = There is no score yet.
missing-item = This question is not in the bank.
event-assessment-frozen = Skills test locked in
event-invitation-invited = Invited to a skills test
event-invitation-link_made = New link made
event-invitation-submitted = Turned in the skills test
event-invitation-scored = Skills test scored
event-invitation-called_back = The system that ordered it was told the score
event-invitation-callback_given_up = The system that ordered it couldn’t be told the score
event-invitation-expired = Skills test not started in time
event-invitation-cancelled = Invitation canceled
event-invitation-labelled = Another system changed its own labels for the invitation
event-invitation-stopped = The skills test couldn’t be started: one of its questions can’t be found
event-invitation-extended = The skills test can be started again, and stays open that much longer
unit-ask-usd = Your answer in dollars, like 52.40
unit-ask-percent = Your answer in percent
unit-ask-days = Your answer in days
unit-ask-minutes = Your answer in minutes
unit-ask-count = Your answer as a number
unit-ask-mg = Your answer in mg, like 0.5
unit-ask-ml = Your answer in mL, like 0.5
unit-ask-mg_kg = Your answer in mg/kg
unit-ask-kg = Your answer in kg
unit-ask-lb = Your answer in lb
unit-ask-cm = Your answer in cm
unit-ask-units = Your answer in units
unit-ask-drops_min = Your answer in drops per minute
unit-ask-celsius = Your answer in °C
unit-ask-bmi = Your answer as BMI

# What publishing freezes.
publication-test = What candidates will be asked
publication-emptied = There are no questions on these, because no essential duty needs them: { $emptied }. They’re left out of the report.
publication-without = Publish without a test
test-given = A skills test of { $count } questions, the same for everyone: { $parts }.
test-too_few = Only { $count } questions go with the duties you checked; a skills test needs 10. This job would be published without a test. Check more duties, or agree to that below.
test-none = There’s no skills test for this role yet. You’ll choose by what you learn in other ways.

# The letter.
letter-invitation-subject = A skills test for you: { $title }
letter-invitation = { $named ->
    [no] Hello,
   *[yes] Hello { $name },
    }

    { $practice } invites you to a skills test: { $title }. It has { $count } questions and takes about { $minutes } minutes; you have twice that. You can do it on your phone, until the end of { $day }.

    Start here: { $url }

    The link is only for you. No one gets everything right.

    { $practice }

# Answers that came late.
late = Answers that came in late
late-lead = They’re saved, and don’t count. You say whether they should. Whoever decides on the candidate sees only the score.
late-count = { $count ->
    [one] One answer came in late
   *[other] { $count } answers came in late
}
late-none = No answers came in late
late-none-why = If one does, for example because a connection was lost, you’ll find it here.
late_answers-more_came = More answers came in since you opened this page. Check the number, then decide on them together.
late_answers-settled = There’s nothing left to decide here: someone already did.
late_answers-lost = A question in this test can’t be found, so it can’t be scored now. Nothing was changed. Try again when Today no longer lists a test on hold.
settlement-lead = If it counts, the test is scored again, and only the new score is shown. The log keeps both, and your reason.
settlement-ask = Should it count?
verdict-accepted = Yes, let it count
verdict-left_out = No, leave it out
settlement-why = Why?
settlement-why-hint = From what the candidate or your own staff told you
lategrounds-connection = The connection was lost
lategrounds-server = Our server was down
lategrounds-device = The device failed
lategrounds-no_reason = No reason was given
settlement-keep = Save decision
settlement-leave = Later
settlement-verdict-missing = Say whether it should count
settlement-grounds-missing = Choose a reason
event-sitting-rescored = A late answer was accepted, and the test was scored again
event-sitting-late_left_out = A late answer was left out
event-sitting-paused = A test was put on hold: one of its questions can’t be found
event-sitting-resumed = A test on hold continued

# What the reader of requests arranges.
arrangement = Arrange more time
arrangement-for = Arrange more time for { $name }
arrangement-lead = For what was asked by phone or in person, or of someone outside. It’s stored sealed with the requests, and is on no page used to decide. It has to be arranged before the test starts.
