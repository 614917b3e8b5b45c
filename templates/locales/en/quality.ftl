tab-funnel = How far candidates come
tab-questions = Questions
questions = How well the questions work
questions-lead = { $count ->
    [0] What the answers to your skills tests say of their questions
    [one] What 1 scored skills test says of its questions
   *[other] What { $count } scored skills tests say of their questions
}
questions-behind = Some tests haven’t been counted yet. Check again in a minute.
questions-role = Skills test
questions-all = Questions
questions-flagged = { $count ->
    [0] Nothing stands out so far.
    [one] 1 question is worth a look. It comes first.
   *[other] { $count } questions are worth a look. They come first.
}
questions-others = The other questions
questions-one = Question
questions-earlier = Earlier wording
questions-answers = Answers
questions-asked = in { $percent }% of the tests
questions-right = Right
questions-right-after = right
questions-rest = Goes with the rest
questions-within = { $low } to { $high }
questions-from = from { $need } answers
questions-time = Usual time
questions-minutes = { $minutes ->
    [0] { $seconds } s
   *[other] { $minutes } min { $seconds } s
}
questions-look = Worth a look
questions-why = A question goes with the rest if people who do well in the rest of the test do well here: 0 is not at all, 0.30 is good. The range says where it may lie, 19 times in 20. Answers are counted five at a time, so that no figure gives one person away. Percentages and times need 20 answers, how it goes with the rest needs 30, and something is made of that from 100. What was left empty counts as wrong.
questions-none = No test has been scored yet
questions-none-why = As soon as someone has turned in a skills test, you’ll see here how often each question is answered right. From 10 answers on Muster checks whether its answer may be wrong, from 30 how well it goes with the rest.
questionflag-check_key = Check the answer
questionflag-reversed = Goes against the rest
questionflag-weak = Says little
questionflag-very_hard = Very hard
questionflag-very_easy = Very easy
questionflag-unused = Unused choice
questionflag-why-check_key = The answers fit another choice better.
questionflag-why-reversed = People who do well in the rest of the test do worse here. Read it again: it may be misleading.
questionflag-why-weak = It hardly tells people apart: who does well in the rest of the test does about as well here as anyone.
questionflag-why-very_hard = Fewer than 25% of its points are earned.
questionflag-why-very_easy = More than 95% of its points are earned: it says little about anyone.
questionflag-why-unused = Fewer than 5% chose one of its wrong answers, so it fools no one.
certainty = How sure the scores are
certainty-test = Test
certainty-own = Your own test of this role
certainty-expected = Expected reliability
certainty-alpha = Alpha
certainty-empirical = Reliability seen
certainty-from = from { $need } people
certainty-others = { $count ->
    [one] 1 other test was taken by fewer people.
   *[other] { $count } other tests were taken by fewer people.
}
certainty-why = 1 would be no doubt at all. Expected reliability is worked out from how sure each score is, for people at large. Alpha says how far the questions of one test agree, with its range. Reliability seen compares how far these people differ with how sure each score is. The difficulties of the questions are still our estimates.
told = Where the test tells most
told-says = It tells people apart best around a score of { $at }.
told-why = The higher the line, the surer a score is there. It follows from the difficulties that we expect of the questions of the test that most people took.
told-weaker = Weaker
told-middle = Middle
told-stronger = Stronger
told-score = Score
told-information = Information
told-error = Standard error
question-wording = Wording { $number }
question-generated = Each candidate got numbers of their own. This is an example.
question-suspect = The answers are more than 20 times likelier if this is the right one:
question-suspect-do = That proves nothing. Read the question, its answer and its source again. If the answer is wrong, don’t rely on this question, and look again at decisions that rested on a close score.
question-empty = Left empty
question-options = What was chosen
question-option = Choice
question-key = Right answer
question-chose = People
question-share = Share
question-ability = Their level
question-ability-from = from { $need } people
question-options-why = Their level is how they did in the rest of the test: 0 is the middle, 1 is better than 84 in 100. Those who choose the right answer should stand highest.
question-months = Month by month
question-months-says = How much of it was right in each month
question-month = Month
question-difficulty = How hard
question-months-why = How hard is in logits, given how people did in the rest of the test: higher is harder. It compares months with each other and is no calibration. Answers count five at a time, in the month of the last one. It stands out if the last three months differ from those before by half a logit or more, beyond chance, with 100 answers on each side.
question-harder = In the last three months it was harder than before, by { $by } logits. Has a rule changed?
question-easier = In the last three months it was easier than before, by { $by } logits. Has it got about?
question-compared = Is it harder for some?
question-beside = Compared
question-beside-people = { $focal } and { $reference }
question-delta = Difference
question-says = What it says
question-pooled = with its kind
question-compared-why = People who do as well in the rest of the test are compared (Mantel-Haenszel). Below 0 it’s harder in Spanish or on a phone. It takes { $need } people in the smaller group, or in all questions of this kind together and 20 here. It’s a lead to look at, not a verdict: people who choose a language or a device differ in other ways too. Nothing here uses what people say of their sex or race.
comparedby-language = Spanish next to English
comparedby-device = Phones next to computers
leadsaid-too_few = Too few people to say
leadsaid-alike = About as hard for both
leadsaid-harder = Harder: have a look
leadsaid-easier = Easier: have a look
questionflag-drifted = Changed over time
questionflag-why-drifted = In the last three months it was clearly harder or easier than before. It may have got about, or a rule may have changed.
questionflag-uneven = Uneven
questionflag-why-uneven = It’s harder or easier in Spanish or on a phone, for people who do as well in the rest of the test. Read both wordings, and look at it on a phone.
content = What the test asks for
content-of = { $job }: what the test asks for
content-lead = { $count ->
    [one] 1 question, fixed on { $day } from the duties of this posting
   *[other] { $count } questions, fixed on { $day } from the duties of this posting
}
content-duties = Duties, skills and questions
content-duty = Duty
content-needed = Needed
content-asks = Skills and questions
content-essential = Essential
content-day_one = From day one
content-not_asked = The test doesn’t ask about it
content-unasked = { $count ->
    [one] 1 duty isn’t asked about in the test; an interview question can cover it.
   *[other] { $count } duties aren’t asked about in the test; interview questions can cover them.
}
content-why = This shows that the test asks what the work asks (content evidence). It doesn’t show that people who score higher do better at work: that takes results of at least 100 people, and no test here is called validated.
tab-raters = Interviewers
raters = How far interviewers agree
raters-lead = Interviews that two or more people rated, each without seeing the other’s ratings
raters-agree = Agreement
raters-count = { $interviews ->
    [one] 1 interview was rated by several people.
   *[other] { $interviews } interviews were rated by several people.
}
raters-near = Of { $pairs } pairs of ratings, { $near } were the same or a point apart.
raters-one = One interviewer’s rating (ICC)
raters-two = The mean of two (ICC)
raters-kappa = Question by question (weighted kappa)
raters-from = { $need } interviews are needed; there are { $have }
raters-why = 1 would be full agreement, 0 as much as by chance. The range says where it may lie, 19 times in 20. A higher number for two than for one is why two people rate. Low agreement is a reason to talk about what a 3 looks like, not a fault of anyone.
raters-each = Each interviewer
raters-who = Interviewer
raters-interviews = Interviews
raters-higher = Rates higher by
raters-each-from = from { $need } interviews
raters-each-why = In points, next to whoever rated the same interviews. Below 0 is stricter. It depends on who the others were.
raters-none = No interview was rated by two people yet
raters-none-why = When two people rate the same interview, each alone, you’ll see here how far they agree. It takes 20 such interviews to say so.
tab-outcomes = At work
outcomes = Scores and how it goes at work
outcomes-lead = Of people who took the test and were rated at a check-in after 30, 60 or 90 days
outcomes-people = { $count ->
    [one] 1 person has a score and a rating.
   *[other] { $count } people have a score and a rating.
}
outcomes-evidence = Evidence so far
outcomes-r = How they go together (correlation)
outcomes-unrestricted = Corrected for having seen only those you hired
outcomes-from = { $need } people are needed; there are { $have }
outcomes-parts = How many do well in each third of the scores
outcomes-third = Scores
outcomes-well = Meets or exceeds what the role asks for
outcomes-part-lower = Lowest third
outcomes-part-middle = Middle third
outcomes-part-upper = Highest third
outcomes-why = 0 is not at all, 1 would be perfectly. The range says where it may lie, 19 times in 20: 0.30 of 30 people may be anything from −0.07 to 0.60. The score is the first one before the check-in; the rating is the mean of the signs rated at the latest one. From 100 people on it’s evidence so far, and only then is anything corrected. No number of people makes a test validated.
outcomes-none = No one has both yet
outcomes-none-why = When someone who took the test has had a check-in after 30, 60 or 90 days, you’ll see here how scores go with ratings. It takes 10 people to say something and 100 to call it evidence.
parallel = How far two versions of the test agree
parallel-of = { $count } people took another version later.
parallel-few = { $count } of { $need }: so many people have taken another version, and it takes { $need } to say.
parallel-why = People who take another version later should score about the same. 1 would be exactly the same order. Some learn in between and only some come back, so the true figure is likely higher.
