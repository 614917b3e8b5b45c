regrades = Questions left out of scores
regrades-lead = When a question turns out to be wrong, the scores made with it can be counted again without it.
regrades-which = In which tests
regrades-every = Every test that asks it
regrades-state = Status
regrades-began = { $day }, { $by }
regrades-none = No question was left out
regrades-none-why = Open a question from the list of questions. If its answer is wrong, you can have its tests scored again without it.
regrades-already = It’s left out of these scores already.
regrades-not_asked = No such test asks this question in this wording.
regrades-too_few_left = Without it, a test would have { $left } questions, and a score needs { $min }. Choose the tests one by one, or let people take another test.
regrades-wider = It’s left out of every test as well. To let it count, undo that.
regrades-own = You took one of these tests yourself. Someone else has to do this.
regrades-not_in_force = The question counts already.
regrades-item-missing = Say which question
regrades-sha256-missing = Say which wording
regrades-reason-missing = Choose a reason
regrade = Leave it out of scores
regrade-title = Leave a question out of scores
regrade-of = Left out of scores: { $title }
regrade-of-undone = Undone: { $title }
regrade-concerns = { $tests ->
    [one] 1 test asks this wording.
   *[other] { $tests } tests ask this wording.
}
regrade-scored = { $count ->
    [0] No one has been scored with it yet.
    [one] 1 score was made with it.
   *[other] { $count } scores were made with it.
}
regrade-does-anew = Every score of the tests you choose is counted again without this question, for everyone alike.
regrade-does-keep = Earlier scores are kept. You can undo this at any time.
regrade-does-tell = Candidates see on their own page that a question doesn’t count, but not which one.
regrade-does-list = Then you’ll see who was decided on by the score before.
regrade-does-ask = The tests you have still ask it, so that everyone gets the same questions. If you choose every test, new tests don’t ask it. To keep just new tests free of it, take it out in the question bank.
regrade-which = In which tests
regrade-which-hint = A wrong answer is wrong everywhere. Choose one test only if the reason holds just there.
regrade-reason = Why
regrade-note = Note
regrade-note-hint = For your office alone
regradereason-wrong_answer = The answer is wrong
regradereason-unclear = More than one answer can be right
regradereason-out_of_date = A rule has changed
regradereason-known = Some candidates knew it beforehand
regradereason-other = Another reason
regradestate-counting = Counting
regradestate-counted = Left out
regradestate-restoring = Putting back
regradestate-restored = Counts again
regradestate-said-counting = Scores are being counted again without it.
regradestate-said-counted = Every score is counted without it.
regradestate-said-restoring = Scores are being counted again with it.
regradestate-said-restored = Every score counts it again.
regrade-wait = This takes a minute or so. Open this page again to see more.
regrade-what = What was done
regrade-changed = Scores counted again
regrade-unscored = Scores left as they are, because another question can’t be found
regrade-began = Begun
regrade-undone = Undone
regrade-undo = Let it count again
regrade-undo-why = If you let it count again, every score is counted with this question, for everyone alike.
regrade-decisions = Decisions to look at again
regrade-decisions-why = These people were moved on or turned down by a score that isn’t in force any more. Look at each one: would you decide the same?
regrade-who = Candidate
regrade-decided = Decision
regrade-before = Score then
regrade-now = Score now
regrade-far = Outside the earlier range
regrade-none-decided = No one was decided on by an earlier score.
regrade-none-here = None among these. There may be more.
regrade-none-last = None among these, the last ones.
regrade-none-yet = None so far. Scores are still being counted.
regrade-other = It’s still left out of some of these scores, for another reason.
regrade-more = Look further
question-regraded = Left out of the scores of every test
question-regraded-one = Left out of the scores of one test
question-regraded-see = See what was done
missing-regrade = There is no such regrade.
event-regrade-began = Question left out of scores
event-regrade-counted = Scores counted again without a question
event-regrade-undone = Question put back into scores
event-regrade-restored = Scores counted again with a question that was left out
event-invitation-rescored = Score counted again
score-again = { $count ->
    [0] Counted again
    [one] Question left out
   *[other] Questions left out
}
score-again-why = { $count ->
    [0] Every question counts again, for everyone.
    [one] 1 question doesn’t count, for anyone.
   *[other] { $count } questions don’t count, for anyone.
}
