assessment-missing = There is no such assessment. Choose one of the list
assessments-no_blueprint = There is no test for this role yet.
assessments-too_few_items = Only { $left } questions are left for the ticked duties; a test needs { $min }.
missing-assessment = There is no such assessment.
missing-item = This question is not in the bank.
event-assessment-frozen = The skills check was fixed

# What publishing freezes.
publication-test = What applicants will be asked
publication-emptied = Nothing is asked of these, because no ticked duty needs them: { $emptied }. They are left out of the report.
publication-without = Publish without a test
test-given = A skills check of { $count } questions, the same for everyone: { $parts }.
test-too_few = Only { $count } questions serve the duties that you ticked; a skills check needs 10. This job would be published without a test. Tick more duties, or say yes to that below.
test-none = There is no skills check for this role yet. You choose by what you learn in another way.
