package org.ponder.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Link;
import org.ponder.domain.people.Link.Word;
import org.ponder.domain.people.Links;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;

/** What {@link Links} keeps to. */
public interface LinksContract {

    World world();

    /** Keeps that a member has an account of this name on a platform. */
    void enrol(Setting setting, String platform, String account, MemberId member);

    @Test
    default void a_link_comes_back_with_what_each_side_said() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Member bea = setting.member("Bea");

        for (Word here : Word.values()) {
            for (Word there : Word.values()) {
                Link link = new Link(new Link.Side(ada.id(), here), new Link.Side(bea.id(), there));
                world().links().save(setting.trust, link);
                assertThat(world().links().link(setting.trust, link.id())).contains(link);
            }
        }
    }

    @Test
    default void the_same_two_have_one_link_whoever_is_named_first() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Member bea = setting.member("Bea");
        Link link = Link.proposing(ada.id(), bea.id());
        world().links().save(setting.trust, link);

        assertThat(world().links()
                        .link(setting.trust, Link.proposing(bea.id(), ada.id()).id()))
                .contains(link);
        assertThat(world().links().naming(setting.trust, ada.id())).containsExactly(link);
        assertThat(world().links().naming(setting.trust, bea.id())).containsExactly(link);
    }

    @Test
    default void a_member_may_be_named_more_than_once_and_nobody_else_is() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Member bea = setting.member("Bea");
        Member cid = setting.member("Cid");
        Link first = Link.proposing(ada.id(), bea.id());
        Link second = Link.proposing(cid.id(), ada.id());
        world().links().save(setting.trust, first);
        world().links().save(setting.trust, second);

        assertThat(world().links().naming(setting.trust, ada.id())).containsExactlyInAnyOrder(first, second);
        assertThat(world().links().naming(setting.trust, cid.id())).containsExactly(second);
        assertThat(world().links().naming(setting.trust, setting.member("Dee").id()))
                .isEmpty();
    }

    @Test
    default void what_was_said_meanwhile_is_seen() {
        Setting setting = Setting.in(world());
        Link link =
                Link.proposing(setting.member("Ada").id(), setting.member("Bea").id());
        Link said = link.saying(link.one().member(), Word.YES);

        world().does(ports -> {
            ports.links().save(setting.trust, link);
            assertThat(ports.links().link(setting.trust, link.id())).contains(link);
            ports.links().save(setting.trust, said);
            assertThat(ports.links().link(setting.trust, link.id())).contains(said);
        });
    }

    @Test
    default void platforms_are_told_of_whoever_has_accounts() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Member bea = setting.member("Bea");
        setting.member("Cid");
        enrol(setting, "msteams", "ada", ada.id());
        enrol(setting, "web", "ada", ada.id());
        enrol(setting, "slack", "one", bea.id());
        enrol(setting, "slack", "two", bea.id());

        assertThat(world().links().platforms(setting.trust))
                .isEqualTo(Map.of(ada.id(), Set.of("msteams", "web"), bea.id(), Set.of("slack")));
    }

    @Test
    default void accounts_pass_to_another_member_and_stay_there() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Member bea = setting.member("Bea");
        Member cid = setting.member("Cid");
        enrol(setting, "msteams", "ada", ada.id());
        enrol(setting, "slack", "ada", bea.id());
        enrol(setting, "slack", "cid", cid.id());

        world().links().pass(setting.trust, bea.id(), ada.id());

        assertThat(world().links().platforms(setting.trust))
                .isEqualTo(Map.of(ada.id(), Set.of("msteams", "slack"), cid.id(), Set.of("slack")));
    }

    @Test
    default void places_in_channels_pass_too_once() {
        Setting setting = Setting.in(world());
        MemberId ada = setting.member("Ada").id();
        MemberId bea = setting.member("Bea").id();
        MemberId cid = setting.member("Cid").id();
        ChannelId both = channel(setting, "both", Set.of(ada, bea, cid));
        ChannelId one = channel(setting, "one", Set.of(bea, cid));
        ChannelId none = channel(setting, "none", Set.of(cid));

        world().links().pass(setting.trust, bea, ada);

        assertThat(world().people().rosters(setting.trust).read())
                .isEqualTo(Map.of(both, Set.of(ada, cid), one, Set.of(ada, cid), none, Set.of(cid)));
    }

    @Test
    default void a_member_is_known_by_every_id_that_passed_to_them() {
        Setting setting = Setting.in(world());
        MemberId ada = setting.member("Ada").id();
        MemberId bea = setting.member("Bea").id();
        MemberId cid = setting.member("Cid").id();
        MemberId dee = setting.member("Dee").id();
        assertThat(world().links().selves(setting.trust, ada)).containsExactly(ada);

        world().links().pass(setting.trust, bea, ada);
        assertThat(world().links().selves(setting.trust, ada)).containsExactlyInAnyOrder(ada, bea);

        world().links().pass(setting.trust, ada, cid);
        assertThat(world().links().selves(setting.trust, cid)).containsExactlyInAnyOrder(ada, bea, cid);
        assertThat(world().links().selves(setting.trust, dee)).containsExactly(dee);
    }

    @Test
    default void nothing_of_one_trust_touches_another() {
        Setting ours = Setting.in(world());
        Setting theirs = Setting.in(world());
        Member ada = ours.member("Ada");
        Member bea = ours.member("Bea");
        theirs.member(ada.id(), "Ada");
        theirs.member(bea.id(), "Bea");
        Link link = Link.proposing(ada.id(), bea.id());
        enrol(ours, "msteams", "ada", ada.id());
        enrol(theirs, "slack", "bea", bea.id());
        world().links().save(ours.trust, link);

        assertThat(world().links().link(theirs.trust, link.id())).isEmpty();
        assertThat(world().links().naming(theirs.trust, ada.id())).isEmpty();

        world().links().save(theirs.trust, link.saying(ada.id(), Word.NO));
        world().links().pass(ours.trust, bea.id(), ada.id());
        assertThat(world().links().link(ours.trust, link.id())).contains(link);
        assertThat(world().links().platforms(ours.trust)).isEqualTo(Map.of(ada.id(), Set.of("msteams")));
        assertThat(world().links().platforms(theirs.trust)).isEqualTo(Map.of(bea.id(), Set.of("slack")));
        assertThat(world().links().selves(theirs.trust, ada.id())).containsExactly(ada.id());
    }

    private ChannelId channel(Setting setting, String name, Set<MemberId> roster) {
        ChannelId id = new ChannelId(UUID.randomUUID());
        world().people().save(setting.trust, new Channel(id, name));
        world().people().saveRoster(setting.trust, id, roster);
        return id;
    }
}
