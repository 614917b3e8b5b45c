# At the desk.
interview = Interview
interviews = Interviews
interviews-lead = Newest first
interviews-none = No interviews yet
interviews-none-why = Offer times on a candidate’s page.
interviews-already_planned = This person already has an interview to come. Offer other times there instead.
interviews-application_closed = This application is closed, so there’s no interview to arrange.
interviews-not_open = { $state ->
    [declined] This interview was declined.
    [cancelled] This interview was canceled.
    [missed] This interview was missed. The practice can offer other times.
    [held] This interview has already taken place.
   *[other] This interview isn’t open for that.
}
interviews-time_gone = That time isn’t free anymore. Pick another one.
interviews-too_late_to_move = It’s too close to the interview to change the time here. Please call.
interviews-not_begun_yet = The interview hasn’t started yet.
interviews-still_ahead = This interview is booked for later. If it already took place, check “It took place earlier than planned”.
interviews-was_held = Ratings are in, so this interview took place.
interviews-already_submitted = You’ve already submitted your ratings.
interviews-not_rated = This interview didn’t take place, so there’s nothing to rate.
interviews-has_submitted = They’ve already submitted their ratings.
interviews-last_rater = At least one person has to rate. You can’t continue without the last one.
interviews-enough_questions = You can add up to { $max } questions of your own. Remove one first.
interviews-not_asked = Take out “{ $said }.” { $topic ->
    [age] Age can’t play a part. If the work needs it, ask: Are you 18 or older?
    [family] Family can’t play a part. Ask: Can you work the posted hours?
    [health] Health can’t be asked about before an offer. Ask: Can you do the essential duties, with or without an adjustment?
    [religion] Religion can’t play a part. Ask: Can you work the posted hours?
    [origin] Where someone is from can’t play a part. Ask: Are you authorized to work in the US? Or, if the job needs it: Which languages do you speak well enough for patients?
    [orientation] Who someone loves or who they are can’t play a part. Leave it out.
    [record] Arrests can’t be asked about, and convictions in many places only after an offer. The background check comes after the offer.
    [money] Money and belongings can’t play a part. Ask: Do you have a reliable way to get here?
    [past_pay] Many states forbid asking what someone earned. Ask: What do you hope to earn?
   *[groups] Unions, parties and clubs can’t play a part. Leave it out.
}
interviews-not_noted = Take out “{ $said }.” { $topic ->
    [age] A decision can’t be based on age.
    [family] A decision can’t be based on family.
    [health] A decision can’t be based on health.
    [religion] A decision can’t be based on religion.
    [origin] A decision can’t be based on where someone is from.
    [orientation] A decision can’t be based on who someone is or loves.
    [record] Arrests and convictions don’t belong here. The background check comes after the offer.
    [money] A decision can’t be based on money or belongings.
    [past_pay] A decision can’t be based on what someone earned.
   *[groups] A decision can’t be based on unions, parties or clubs.
} Write down only what was said about the work.
interviews-time_past = Choose times that are still ahead
interviews-time_taken = One of the interviewers isn’t free at one of these times. Choose another
interviews-times_count = Choose at least one time, and no more than { $max }
interviews-raters_count = Choose who interviews: at least one person, and no more than { $max }
interviews-rater_unknown = Choose people from the list, or enter their names
interviews-place_missing = Enter the place, or the link for the call
interviews-other_time = Enter both a date and a time that exist, or leave both blank
interviews-rating_missing = Question { $number }: choose a rating from 1 to 5
missing-interview = There is no such interview.
missing-rater = There is no such interviewer.
missing-interview_question = There is no such question.
missing-booking = No time is booked.

barredtopic-age = Age, birthdays, when someone finished school
barredtopic-family = Family, pregnancy, child care, marriage
barredtopic-health = Health, disability, medication, past injuries or claims
barredtopic-religion = Religion and holidays
barredtopic-origin = Where someone or their family is from, race, accent, citizenship
barredtopic-orientation = Who someone loves, and who they are
barredtopic-record = Arrests and convictions
barredtopic-money = Credit, debts, whether someone owns a car or a home
barredtopic-past_pay = What they earned before. Ask what they hope for
barredtopic-groups = Unions, parties, clubs
interview-not-asked = What not to ask
interview-not-asked-what = If they bring it up, don’t write it down. Move on to the next question.

interview-person = Name
interview-job = Job
interview-state = Status
interview-when = When
interview-how = How
interview-place = Place
interviewstate-offered = Times offered
interviewstate-booked = Booked
interviewstate-other_times = Asked for other times
interviewstate-declined = Declined
interviewstate-cancelled = Canceled
interviewstate-missed = Didn’t come
interviewstate-held = Took place
meetingkind-in_person = In person
meetingkind-phone = By phone
meetingkind-video = By video
interview-minutes-said = { $minutes } minutes
interview-open-times = { $count ->
    [0] No time is open anymore
    [one] 1 time to pick
   *[other] { $count } times to pick
}

interview-new-for = Offer { $person } an interview
interview-new-lead = They pick a time on their phone.
interview-kind-ask = Where
interview-kind-missing = Choose how you meet
interview-minutes-ask = Minutes
interview-minutes-missing = Enter how many minutes, like 45
interview-place-ask = Place or link
interview-place-hint = Which door, or the link for a video call. Leave it blank for a phone call.
interview-raters-ask = Who interviews
interview-raters-missing = Choose who interviews
interview-others-ask = Others who interview
interview-others-hint = One name per line. They rate through a link and don’t need an account
interview-times = Times
interview-times-hint = Three or more work best
interview-times-missing = Choose at least one time
interview-taken = { $time }: taken
interview-other-time = Another time
interview-other_date = Date
interview-other_time = Time
interview-message = Message to { $person }
interview-message-what = It has the job, how you meet, and a link to pick a time. A reminder goes out the day before, not between 8 pm and 8 am.
interview-line = A line from you
interview-line-ask = Add a line
interview-line-hint = Sent the way you write it, below the message
interview-offer = Offer these times
interview-kit = Questions
interview-kit-see = See and add
interview-kit-none = We have no questions for the duties checked for this job. Add your own.
interview-times-for = Other times for { $person }
interview-times-lead = These replace the times you offered before.
interview-wish-of = { $person } asked for another time
interview-leave = Go back

interview-with = Interview with { $person }
interview-other-times = Offer other times
interview-rate = Rate
interview-link-of = Link for { $name }
interview-awaited = { $count ->
    [one] 1 interviewer hasn’t submitted ratings yet
   *[other] { $count } interviewers haven’t submitted ratings yet
}
interview-all-in = All ratings are in
interview-blind = No one sees the others’ ratings or notes until everyone’s are in.
interview-missed = { $person } didn’t come
interview-cancel = Cancel the interview
interview-cancel-sure = { $person } is told that it’s canceled. It can’t be undone; you can offer another one.
interview-cancel-yes = Yes, cancel it
interview-raters = Who interviews
interview-raters-what = Each person rates through their own link.
interview-submitted = Ratings submitted { $when }
interview-excused = Continuing without them
interview-not-submitted = No ratings yet
interview-rater-link = Make a link
interview-excuse = Continue without them
interview-link-lost = Link lost?
interview-link-lost-what = A new link opens the same page. The old one stops working.
interview-new-link = Make a new link
questionkind-talk = From a duty of the job
questionkind-work_sample = Work sample
questionkind-own = Your own question
interview-listen = Listen for: { $good }
interview-follow-ups = If the answer is short
agreement-same = They agree
agreement-near = One apart
agreement-apart = Two or more apart: talk about it
interview-rating-said = { $rating } of 5

interview-kit-of = Interview questions: { $job }
interview-kit-lead = Everyone is asked the same questions. They come from the duties you checked.
interview-question-own = A question of your own
interview-question-own-what = It’s asked at interviews offered from now on.
interview-ask = The question
interview-ask-ask = The question
interview-ask-missing = Write the question
interview-one-ask = What a 1 looks like
interview-one-missing = Say what a 1 looks like
interview-three-ask = What a 3 looks like
interview-three-missing = Say what a 3 looks like
interview-five-ask = What a 5 looks like
interview-five-missing = Say what a 5 looks like
interview-question-add = Add the question
interview-question-remove = Remove

# The page on which somebody rates.
interview-blind-you = You see the other ratings after you submit yours
interview-other-in = { $name } has submitted.
interview-other-out = { $name } hasn’t submitted yet.
interview-rated-of = { $rated } of { $count } questions rated
interview-draft-kept = Draft saved
interview-rating-ask = Your rating
interview-between = Between the two
interview-note-ask = Notes
interview-met_earlier = It took place earlier than planned
interview-met_earlier-why = It’s booked for { $at }. Check this only if you have already met: the candidate gets no more reminders.
interview-submit = Submit ratings
interview-draft = Save draft
interview-draft-refused = Not saved yet. What you typed stays on this page: choose “Save draft” to see what has to change.
interview-you-submitted = Your ratings are in

# The candidate’s page.
interview-yours = { $state ->
    [offered] Pick a time to meet, { $name }
    [other_times] You asked for other times
    [declined] You declined the interview
    [cancelled] The interview was canceled
    [missed] Your interview
    [held] Thank you for coming
   *[booked] Your interview
}
interview-yours-lead = { $state ->
    [offered] These times are held for you.
    [other_times] { $practice } will send you new ones. It doesn’t count against you.
    [declined] Thank you for telling us.
    [cancelled] { $practice } canceled it. Your status page shows where your application stands.
    [missed] { $practice } noted that it didn’t take place. If something came up, please call.
    [held] Your status page shows where your application stands.
   *[booked] See you then.
}
interview-see-you = See you then, { $name }. We’ll remind you the day before.
interview-to-calendar = Add to my calendar
interview-pick-h = Pick a time
interview-move-h = Change the time
interview-zone = { $zone } time
interview-from-to = { $from } to { $to }
interview-pick = Book this time
interview-move = Change the time
interview-at = The time
interview-at-missing = Choose a time
interview-too-late = It’s too close to the interview to change the time here. Please call { $practice }.
interview-yours-h = How it will be
interview-with-whom = With
interview-same-questions = { $count ->
    [one] Everyone is asked the same question about the work. There’s time for your questions, too.
   *[other] Everyone is asked the same { $count } questions about the work. There’s time for your questions, too.
}
interview-needs = Need an interpreter, captions, a quiet room or anything else? Let us know. You don’t have to say why.
interview-came-up = Something came up?
interview-none-work = None of these work?
interview-ask-others = Ask for other times
interview-wish = Your times
interview-wish-ask = When could you come?
interview-wish-hint = Days and times. You don’t have to say why
interview-wish-missing = Say when you could come
interview-decline = Decline the interview
interview-cancel-do = Cancel the interview
interview-decline-ask = Decline the interview?
interview-cancel-ask = Cancel the interview?
interview-decline-what = We’ll tell { $practice } that you don’t want to meet about { $job }. Your application stays open until you withdraw it.
interview-decline-leave = Keep it
interview-back = Back to the interview
interview-rather-talk = Rather talk? Call us
interview-calendar = Interview with { $practice }: { $job }
interview-calendar-call = Running late? Call { $phone }

# Letters.
letter-interview-subject = Pick a time to meet: { $job } at { $practice }
letter-interview = Hello { $name },

    We’d like to meet you about { $job }: { $minutes } minutes, { $how ->
    [phone] by phone
    [video] by video
    [video_at] by video ({ $place })
    [in_person] in person
   *[in_person_at] in person, { $place }
}. Pick { $count ->
    [one] the time
   *[other] one of { $count } times
} here:
    { $url }

    None of these work? Tell us there. It doesn’t count against you.

    { $practice }{ $reached ->
    [yes] , { $phone }
   *[no] {""}
}
letter-rate-subject = Your ratings are missing
letter-rate = Hello { $name },

    You interviewed { $candidate }, and your ratings aren’t in yet. The others can’t see theirs until you have rated.

    Rate here:
    { $url }

    { $practice }
letter-interview-reminder-subject = Your interview: { $day }, { $hour }
letter-interview-reminder = Hello { $name },

    Your interview for { $job } is { $day } at { $hour }, { $how ->
    [phone] by phone. We’ll call you
    [video] by video
    [video_at] by video ({ $place })
    [in_person] in person
   *[in_person_at] in person, { $place }
}.

    Something came up? Tell us here:
    { $url }

    { $practice }{ $reached ->
    [yes] , { $phone }
   *[no] {""}
}
letter-interview-cancelled-subject = Your interview was canceled: { $job } at { $practice }
letter-interview-cancelled = Hello { $name },

    We had to cancel the interview for { $job }. This isn’t a decision about your application. We’ll be in touch.

    { $practice }{ $reached ->
    [yes] , { $phone }
   *[no] {""}
}

event-interview-offered = Interview times offered
event-interview-booked = Interview booked
event-interview-moved = Interview moved
event-interview-others_asked = Asked for other interview times
event-interview-declined = Interview declined
event-interview-cancelled = Interview canceled
event-interview-missed = Didn’t come to the interview
event-interview-rated = Interview ratings submitted
event-interview-rater_excused = Continued without an interviewer’s ratings
event-interview-link_made = New interview link made
event-interview-rater_link_made = Interviewer’s link made
event-interview-question_added = Interview question added
event-interview-question_removed = Interview question removed

waits-interview_wishes = { $count ->
    [one] One candidate asked for another interview time
   *[other] { $count } candidates asked for other interview times
}
waits-act-interview_wishes = Offer times
waits-interviews_unpicked = { $count ->
    [one] One interview has no time, and the times offered have passed
   *[other] { $count } interviews have no time, and the times offered have passed
}
waits-act-interviews_unpicked = Offer times
waits-interview_ratings = { $count ->
    [one] One interview is over: ratings are missing
   *[other] { $count } interviews are over: ratings are missing
}
waits-act-interview_ratings = Rate
waits-interviews_open = { $count ->
    [one] One interview time to pick
   *[other] { $count } interview times to pick
}
waits-act-interviews_open = View

# The page on which somebody decides.
decide = Decide
decide-of = Decide: { $job }
decide-on = Decide on { $name }
decide-lead = { $count ->
    [0] No one is ready for a decision.
    [one] 1 person is ready for a decision.
   *[other] { $count } people are ready for a decision. Longest wait first. No one is ranked.
}
decide-all = Everything there is, on one page
decide-board = Board
decide-sides = Side by side
decide-shown = { $first } to { $last } of { $count }, longest wait first
decide-subject = Subject
decide-select = Select
decide-waits = Waiting since
decide-waits-since = Waiting since { $day }
decide-test = Skills test
decide-likely = likely { $low }–{ $high }
decide-provisional = , provisional
decide-report = Report
decide-none = Nothing yet
decide-compared = Compared by score
decide-from = from
decide-than = than
decide-alone = No one to compare with
decide-interview = Interview ratings
decide-rated-alike = { $count ->
    [one] 1 rater: { $rating } of 5
   *[other] { $count } raters: { $rating } of 5
}
decide-rated = { $count ->
    [one] 1 rater: { $low } to { $high } of 5
   *[other] { $count } raters: { $low } to { $high } of 5
}
decide-differ = { $count ->
    [one] Two or more apart on one question
   *[other] Two or more apart on { $count } questions
}
decide-agree = They agree, or are one apart
decide-hidden = { $count ->
    [one] Hidden until the last rater has submitted
   *[other] Hidden until { $count } raters have submitted
}
decide-found = { $meets } { $meets ->
    [one] meets
   *[other] meet
}{ $unclear ->
    [0] {""}
   *[other] , { $unclear } to ask about
}{ $doesnt ->
    [0] {""}
    [one] , 1 doesn’t
   *[other] , { $doesnt } don’t
}
decide-missing = Still missing
decide-nothing-missing = Nothing
decide-one = One person
decide-to-offer = Move to Offer
decide-before = Previous
decide-after = Next
decide-nobody = No one is ready for a decision
decide-nobody-why = People who turned in a test or were moved on are shown here until there’s an offer.
decide-apart-none = No one here can be told apart by score
decide-apart-some = Not everyone here can be told apart by score
decide-apart-why = With so few questions, differences this small can be chance. Choose by the interview, the short chat or a reference.
comparison-not_distinguishable = Too close to tell
comparison-higher = Clearly higher
comparison-lower = Clearly lower
missingpart-test = Skills test
missingpart-chat = Short chat, not sent yet
missingpart-interview = Interview
missingpart-ratings = Interview ratings
missingpart-license = A license to verify
