package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeguardingTest {
    private final Safeguarding safeguarding = Safeguarding.listed();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A pupil disclosed something to me yesterday",
                "I think a teacher is hurting a child.",
                "one of our girls talks of self-harm",
                "Self harming is up in year nine",
                "A boy came in with bruises again",
                "He is being sexually abused",
                "I worry about child abuse in that family",
                "a student told us she was suicidal",
                "Children were neglected at home",
                "There is domestic violence in the house",
                "She is not safe at home",
                "county lines gangs wait at the gate",
                "I have child protection concerns about a family",
                "A PUPIL WAS\nASSAULTED. The pupil was assaulted."
            })
    void notices_words_that_may_be_about_a_child_at_risk(String text) {
        assertThat(safeguarding.isSpokenOf(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our risk register is up to date",
                "The neglected estate needs money",
                "Safeguarding culture is strong, and training is up to date",
                "Pupils at risk of exclusion get help early",
                "Full disclosure of interests by trustees",
                "We should stop hitting our heads against the wall",
                "Governors hit their targets for pupils",
                "That abuse of process harmed our standing",
                "Children do well here; we neglect our middle leaders",
                "Children come first. The budget was abused by nobody.",
                "Reading is beaten only by maths",
                "It hurts that we lose good teachers"
            })
    void stays_quiet_about_work(String text) {
        assertThat(safeguarding.isSpokenOf(text)).isFalse();
    }
}
