team = How would your own team do?
team-lead = Have the people who do this work take the same test. You see how the team did as a group, and never one person.
team-few = { $count ->
    [0] No one on your staff list works here yet.
    [one] Your staff list has 1 person who works here now.
   *[other] Your staff list has { $count } people who work here now.
}
team-few-why = Results show only when { $need } people have taken the test. With fewer, you won’t see any.
team-link = Link for the team
team-none = No one has been asked yet.
team-ended = It ended { $day }.
team-open = It’s open through { $day }.
team-open-what = Send the link to the people who do this work, or have them point their phone at the code.
team-open-how = You get one link for everyone. It works for { $days } days, or until you end it.
team-rule-paid = Taking it is work: count it as paid time. No one has to take it.
team-rule-nameless = No one is asked for a name. Device, time and order aren’t kept. No page, report or download tells whose result is whose, not to owners either.
team-rule-shown = Nothing shows until { $need } people have turned it in. After that, results change only when { $need } more have.
team-make = Make the link
team-again = Open it again
team-new_link = Make a new link
team-end = End it now
team-end-why = A new link turns off the one before. When it ends, answers that aren’t among the results yet are deleted, because results only ever grow by { $need }.
team-results = Results
team-results-of = These are the results of { $people } people.
team-results-waiting = { $count ->
    [one] 1 more has turned it in. It’s added once there are { $need }.
   *[other] { $count } more have turned it in. They’re added once there are { $need }.
}
team-taken = { $count ->
    [0] No one has turned it in so far.
    [one] 1 person has turned it in.
   *[other] { $count } people have turned it in.
}
team-too_few = Too few to show: results show from { $need } people on.
team-middle = Half scored below, half above
team-range = Lowest to highest score, out of 100
team-band = { $low }–{ $high }
team-from_to = From { $low }–{ $low_end } to { $high }–{ $high_end }
team-no_cut = This shows how hard the test is for people who do the job. It’s no reason for a cut score: they’re few, you chose them, and nothing was at stake for them.
team-questions = Question by question
team-questions-why = If people who do the job well miss a question, look at the question: it may be unclear, out of date, or about something your office does differently.
team-question = Question
team-right = Got it right
team-of = { $right } of { $people }
team-missed = Look at this one
team-without = This job has no skills test
team-without-why = Your team can take the test of a job once it’s published with one.
team-join = { $title }: the test for new people
team-join-lead = { $practice } asks you to take the test that applicants take, to see whether the test is any good. It’s not about you.
team-join-questions = { $count }, all on one page
team-join-time = About { $minutes } minutes. There’s no time limit, and it’s paid working time
team-who = Who sees what
team-who-nameless = You aren’t asked for your name. Your device, the time and the order aren’t kept either.
team-who-together = Your office sees results only when { $need } people have turned it in, and only for all of them together.
team-who-not_you = Nothing here counts for your job, your pay or your review. You don’t have to take it.
team-keep = Please
team-keep-secret = Don’t show or tell the questions to anyone: applicants get the same ones.
team-keep-applying = If you’re applying for this job yourself, don’t go on.
team-keep-once = Take it once. Nothing is saved until you turn it in at the end, so do it in one go.
team-begin = See the questions
team-sheet-lead = Leave blank what you don’t know. Nothing is saved until you turn it in at the bottom.
team-turn_in = Turn it in
team-done = Thank you
team-done-lead = Your answers were counted. You can close this page.
take-form-empty = Answer at least one question.
team_checks-empty = Answer at least one question.
team_checks-without_test = This job has no skills test.
team_checks-open = It’s open already. End it first, or make a new link.
team_checks-ended = It has ended. Open it again to make a link.
team_checks-full = It has been turned in { $max } times, which is more than a team. Ask your manager for a new link.
teamcheckstate-open = Open
teamcheckstate-ended = Ended
missing-team_check = This job has no team check.
event-team_check-opened = Link for the team’s own test made
event-team_check-ended = The team’s own test ended
