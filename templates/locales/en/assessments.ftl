assessment-missing = There is no such skills test. Choose one from the list
assessments-closed = This posting is closed, so no one is invited to its test anymore, except those who applied and are still waiting: name their application.
assessments-no_blueprint = There is no test for this role yet.
assessments-too_few_items = Only { $left } questions are left for the essential duties; a test needs { $min }.
missing-assessment = There is no such skills test.
missing-item = This question isn’t in the bank.
event-assessment-frozen = Skills test locked in

# What publishing freezes.
publication-test = What candidates will be asked
publication-emptied = There are no questions on these, because no essential duty needs them: { $emptied }. They’re left out of the report.
publication-without = Publish without a test
test-given = A skills test of { $count } questions, the same for everyone: { $parts }.
testlanguages-both = Candidates can take it in English or Spanish.
testlanguages-english = Candidates can take it in English only. There aren’t enough questions in Spanish yet.
test-too_few = Only { $count } questions go with the duties you checked; a skills test needs 10. This job would be published without a test. Check more duties, or agree to that below.
test-none = There’s no skills test for this role yet. You’ll choose by what you learn in other ways.
