package org.ponder.deploy.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.ponder.deploy.War;

/** A whole round by signed activities in the server that the war is deployed to. */
@ArquillianTest
class RoundInTheWarIT {
    @ArquillianResource
    private URI bot;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.asPackaged();
    }

    @Test
    void goes_from_adding_the_bot_to_the_summary_in_the_channel() {
        Round round = new Round(TeamsForTheSession.teams(), () -> bot);
        round.addTwice();
        round.setUp();
        round.open("stewardship");
        Round.PEOPLE.forEach(round::reflects);
        round.close();

        Round.eventually(() -> round.summaries().size() == 1);
        assertThat(round.summaries().get(0)).contains("9 of 9 answered").contains("For your next meeting");
    }
}
