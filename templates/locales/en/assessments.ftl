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
answers-number_comma = Write a point before the decimals, like 12.5. A comma only groups thousands, like 1,234.
answers-unknown_choice = This is no choice of this question. Reload the page and choose again.
answers-twice = You have used the same choice or place twice. Use each one once.
answers-incomplete = Give every line a place.
answers-too_long = This is longer than the answer can be. Shorten it.
answers-sent_before = Another answer was sent from this page before. Look at what stands here now, then save it again.

# Taking one.
take-title = { $title }: skills check
take-skip = Skip to the question
take-hello = Hello { $name }. This shows how you handle the work itself. Nobody gets everything right.
take-closed = This skills check is closed
take-closed-what = It was not begun in time, or the practice took it back. Ask the practice if you would still like to take it.
take-questions = Questions
take-questions-what = { $count }, one at a time
take-time = Time
take-time-what = { $limit } minutes. We expect it to take about { $expected }, and give twice that
take-time-arranged = { $limit } minutes, as it was arranged for you. We expect it to take about { $expected }
take-may = You may use
take-may-what = Paper, a calculator, your own notes
take-please = Please
take-please-what = No help from other people
take-until = Open until
take-until-what = The end of { $day }
take-know = Good to know
take-know-clock = The clock starts with the first question. It does not stop, even if you close the page.
take-know-saved = Every answer is kept as soon as you go on. If the connection drops, leave the page open: your answer stays in it and is sent when you are back. If you see an error instead, reload the page and go on where you were. The time runs on meanwhile.
take-know-guess = A guess is not punished. An empty answer counts as wrong.
take-know-change = You can change answers until you hand in.
take-fit = Make it fit you
take-fit-what = Anyone may switch these on. We ask for no reason, and nobody who decides sees it.
take-fit-time = Time and a half
take-fit-time-what = { $longer } minutes instead of { $limit }
take-fit-large = Larger text
take-fit-large-what = You can still zoom in
take-fit-airy = More space
take-fit-airy-what = Between lines, words and answers
take-fit-breaks = Breaks
take-fit-breaks-what = 10 minutes more, to stop between questions
take-fit-noclock = Hide the clock
take-fit-noclock-what = You can show it at any time
take-else = Do you need something else?
take-else-what = More time than that, somebody who reads aloud, another place: ask before you begin. The next page says who reads it.
take-else-ask = Ask for it
take-else-asked = You asked for another way to take this on { $day }.
take-else-wait = The answer will stand here. Wait for it before you begin; the practice may also call or write to you.
take-else-answer = The answer to what you asked
take-else-call = Call { $name }, who does not work for { $practice }:
ask = Ask for another way to take it
ask-who = Who reads this
ask-reader = { $reads ->
    [user] { $name } of { $practice } reads what you write here, or whoever the practice names for it later, and may also be who decides. It is stored sealed, and stands on no page that is used to decide.
   *[owner] { $name }, who owns { $practice }, reads what you write here. The owner may also be who decides. It is stored sealed, and stands on no page that is used to decide.
}
ask-words = What would help?
ask-words-hint = In your own words. You need not name a condition. Please write nothing about genetic tests or your family’s health.
ask-words-missing = Write what would help
ask-send = Send
ask-back = Back
take-counts = What it counts for
take-counts-what = The people who choose see your overall score with how sure it is, and in words where you were stronger or weaker. They do not see how long you took, what you switched on, or in which language you answered. The score alone never decides. You see it yourself at the end.
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
take-over = Time is over
take-over-what = Everything that is saved counts.
take-over-go = Go on to the end
take-unsaved-away = Not saved yet: no connection.
take-unsaved-busy = Not saved yet: too busy just now.
take-unsaved-what = Your answer is still here; we try again by ourselves. Time runs on meanwhile.
take-unsaved-again = Try now
take-clock = the clock
take-clock-hide = Hide
take-clock-show = Show clock
take-multiple = There may be more than one. Tick every one that fits
take-ordering = Give each line its place: 1 is first
take-matching = Choose what belongs to each. Something may be left over
take-grid = Choose one for each statement
take-short_text = Type a word or a few. Capitals and accents make no difference
take-find_errors = Tick every line that cannot be right. A tick on a right line takes a point away
take-inbox = Choose for each message how soon somebody must act
take-schedule = Choose a time for each appointment. No time can be given twice
take-record = Type each field exactly as it is shown
take-flag = I want to look at this one again
take-go-on = Go on
take-saved = Saved
take-back = Question before
take-next = Save and go on
take-review = Before you hand in
take-review-head = Look over your answers
take-review-what = { $answered } of { $count } answered. You can still change them.
take-empty = { $count ->
    [one] One answer is empty
   *[other] { $count } answers are empty
}
take-empty-what = An empty answer counts as wrong. A guess is not punished.
take-answered = , answered
take-not-answered = , empty
take-flagged = , to be looked at again
take-hand-in = Hand in
done = Thank you
done-what = Your answers to { $title } are handed in.
done-late = Your last answer came after the time
done-late-what = It is kept, and does not count for now. If something held you up, such as a lost connection, tell the practice: a person can still let it count.
done-score = Your own score
done-score-what = How many of all such questions you would likely get right, and the range in which that lies nine times in ten.
done-next = What happens next
done-next-what = { $practice } looks at your score together with everything else you told them. A person decides, and you hear from them.
paused = Your test is on hold
paused-what = Something is missing on our side, so your test ({ $title }) has to wait. You did nothing wrong.
paused-clock = Your time is stopped
paused-clock-what = Everything that was saved is kept. When the test continues, you will have as much time left as you had.
paused-not-begun = Your time has not started
paused-not-begun-what = Nothing counts yet. If your last day to start passes in the meantime, you get those days back.
paused-next = { $practice } knows about it. Come back later with the same link: the test continues as soon as it is fixed. If it takes more than a day, call them.
paused-look = Check again

# The score.
score-caption = { $answered } of { $count } answered, { $right } right.
score-provisional = Provisional
score-provisional-why = Difficulties are our estimate until enough people have answered.
score-overall = Overall
score-items = { $count } questions
score-said = { $score }, likely between { $low } and { $high }
score-short = { $score }, likely { $low }–{ $high }. Provisional
score-count = { $right } of { $count }
score-table = The same as a table
score-part = Part
score-score = Score
score-range = Likely between
score-right = Right
score-hint = Skills, as a hint
score-hint-why = Few questions each: something to ask about, not a number.
word-stronger = Stronger
word-as_expected = As expected
word-weaker = Weaker

# Inviting.
status-invited = Invited
status-submitted = Handed in
status-scored = Scored
status-expired = Not begun in time
status-cancelled = Taken back
invitations = Skills checks
invitations-lead = Who was invited to which, and what came of it. In the order they were invited
invitations-next = Next
invitations-none = Nobody is invited yet
invitations-none-why = Invite an applicant from their page, or anybody by name.
invitation-new = Invite somebody
invitation-of = Skills check of { $person }
invitation-application = The application
invitation-link = The link to hand over
invitation-link-once = It is shown this once. Send it, or let them point a phone at the code.
invitation-code = Code for { $url }
invitation-no-phone = This address works on this computer only, so there is no code for a phone.
invitation-score = What they can do
invitation-no-cut = There is no cut line. A person decides, on everything they know.
invitation-printed = Printed by { $by } on { $day }. Scoring version { $scoring }.
invitation-facts = The invitation
invitation-made = Invited
invitation-submitted = Handed in
invitation-new-link = Make a new link
invitation-cancel = Take it back
invitation-person = Name
invitation-what = Skills check
invitation-status = Status
invitation-since = Invited { $day }
invitation-which = Which skills check?
invitation-size = { $count } questions, about { $minutes } minutes
invitation-phone = Phone
invitation-language = Language to write to them in
invitation-expires_on = Last day to begin
invitation-expires_on-hint = A week if you leave it empty. Like 2027-01-31
invitation-make = Invite
invitation-assessment_id-missing = Choose which skills check
invitation-name-missing = Write the person’s name
invitations-already_invited = This person has been invited to it already, as { $invitation }. Everyone gets one try.
invitations-not_open = This invitation is handed in, expired or taken back.
invitations-one_person = Name one person: application_id, person_id or candidate
invitations-expires_on = Choose a day from today on, at most { $max } days away
assessment-missing = There is no such assessment. Choose one of the list
application-missing = There is no such application
assessments-no_blueprint = There is no test for this role yet.
assessments-too_few_items = Only { $left } questions are left for the ticked duties; a test needs { $min }.
sittings-not_shown = There is no such question, or it has not been shown yet.
sittings-begun = This has begun. What is arranged must be arranged before.
sittings-paused = This test is on hold: one of its questions cannot be found on our side. Answers are kept and the time is stopped. Try again later.
sittings-handed_in = This has been handed in.
missing-assessment = There is no such assessment.
missing-invitation = There is no such invitation.
missing-sitting = There is no such sitting.
missing-score = There is no score yet.
missing-item = This question is not in the bank.
event-assessment-frozen = The skills check was fixed
event-invitation-invited = Invited to a skills check
event-invitation-link_made = A new link was made
event-invitation-submitted = Handed in the skills check
event-invitation-scored = The skills check was scored
event-invitation-called_back = Its score was told to the system that ordered it
event-invitation-callback_given_up = The system that ordered it could not be told of the score
event-invitation-expired = The skills check was not begun in time
event-invitation-cancelled = The invitation was taken back
event-invitation-labelled = Another system changed its own labels of the invitation
event-invitation-stopped = The skills check could not be begun: a question of it cannot be found
event-invitation-extended = The skills check can be begun again, and stands open for as much longer
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
publication-test = What applicants will be asked
publication-emptied = Nothing is asked of these, because no ticked duty needs them: { $emptied }. They are left out of the report.
publication-without = Publish without a test
test-given = A skills check of { $count } questions, the same for everyone: { $parts }.
test-too_few = Only { $count } questions serve the duties that you ticked; a skills check needs 10. This job would be published without a test. Tick more duties, or say yes to that below.
test-none = There is no skills check for this role yet. You choose by what you learn in another way.

# The letter.
letter-invitation-subject = A skills check for you: { $title }
letter-invitation = { $named ->
    [no] Hello,
   *[yes] Hello { $name },
    }

    { $practice } invites you to a skills check: { $title }. It has { $count } questions and takes about { $minutes } minutes; you have twice that. You can do it on your phone, until the end of { $day }.

    Begin here: { $url }

    The link is for you alone. Nobody gets everything right.

    { $practice }

# Answers that came late.
late = Answers after hand-in
late-lead = They are kept, and do not count. You say whether they shall. Whoever decides on the candidate sees the score alone.
late-count = { $count ->
    [one] One answer arrived after hand-in
   *[other] { $count } answers arrived after hand-in
}
late-none = No answer arrived after hand-in
late-none-why = When one does, for example because a connection was lost, you find it here.
late_answers-more_came = More answers arrived since you opened this page. Look at the number, then settle them together.
late_answers-settled = Nothing is left to settle here: somebody has done it.
late_answers-lost = A question of this test cannot be found, so it cannot be scored now. Nothing was changed. Try again when Today no longer lists a test on hold.
settlement-lead = If it counts, the test is scored anew, and only the new score is shown. The log keeps both, and your reason.
settlement-ask = Shall it count?
verdict-accepted = Yes, let it count
verdict-left_out = No, leave it out
settlement-why = Why?
settlement-why-hint = From what the candidate or your own staff told you
lategrounds-connection = The connection was lost
lategrounds-server = Our server was away
lategrounds-device = The device failed
lategrounds-no_reason = Nobody named a reason
settlement-keep = Settle it
settlement-leave = Later
settlement-verdict-missing = Say whether it shall count
settlement-grounds-missing = Choose a reason
event-sitting-rescored = A late answer was accepted, and the test scored anew
event-sitting-late_left_out = A late answer was left out
event-sitting-paused = A test was put on hold: one of its questions cannot be found
event-sitting-resumed = A test on hold continued

# What the reader of requests arranges.
arrangement = Arrange more time
arrangement-for = Arrange more time for { $name }
arrangement-lead = For what was asked by phone or in person, or of somebody outside. It is stored sealed with the requests, and stands on no page that decides. It has to be arranged before the test begins.
