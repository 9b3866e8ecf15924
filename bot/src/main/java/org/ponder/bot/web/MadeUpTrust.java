package org.ponder.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Conversation;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.SafeguardingContact;
import org.ponder.domain.people.TrustId;

/**
 * Larkfield Learning Trust, which does not exist: who is in it and which channels it has.
 *
 * <p>There may be many copies of it, each under a workspace of its own. Every id follows from the workspace, so that whoever
 * knows the workspace knows whose account and whose conversation is meant.
 */
public record MadeUpTrust(String workspace) {

    /** The channel's key, and the first part of every id. */
    public static final String CHANNEL = "web";

    public static final String NAME = "Larkfield Learning Trust";

    public static final SafeguardingContact SAFEGUARDING =
            new SafeguardingContact("Nadia Rahman, trust safeguarding lead, 01632 960 014");

    private static final Perspective CENTRAL = new Perspective("central-team", "Central team");
    private static final Perspective HEADS = new Perspective("headteachers", "Headteachers");
    private static final Perspective TRUSTEES = new Perspective("trustees", "Trustees");

    public static final List<Perspective> PERSPECTIVES = List.of(CENTRAL, HEADS, TRUSTEES);

    public static final List<String> SCHOOLS = List.of(
            "Larkfield Primary School",
            "Millbrook Academy",
            "St Brannoc’s Church of England Primary School",
            "Harrow Lane School",
            "Coppice Infants",
            "Quayside High School");

    public static final List<MadeUpPerson> PEOPLE = List.of(
            new MadeUpPerson("amara-osei", "Amara Osei", "Chief executive", CENTRAL),
            new MadeUpPerson("daniel-whitcombe", "Daniel Whitcombe", "Director of education", CENTRAL),
            new MadeUpPerson("priya-raman", "Priya Raman", "Chief finance officer", CENTRAL),
            new MadeUpPerson("gareth-lloyd", "Gareth Lloyd", "Head of operations and estates", CENTRAL),
            new MadeUpPerson("shazia-malik", "Shazia Malik", "Director of people", CENTRAL),
            new MadeUpPerson("tom-hargreaves", "Tom Hargreaves", "Governance professional", CENTRAL),
            new MadeUpPerson("ruth-adeyemi", "Ruth Adeyemi", "Headteacher, Larkfield Primary", HEADS),
            new MadeUpPerson("ben-calloway", "Ben Calloway", "Headteacher, Millbrook Academy", HEADS),
            new MadeUpPerson("sian-pritchard", "Siân Pritchard", "Headteacher, St Brannoc’s", HEADS),
            new MadeUpPerson("marcus-bell", "Marcus Bell", "Headteacher, Harrow Lane School", HEADS),
            new MadeUpPerson("helen-ashworth", "Helen Ashworth", "Headteacher, Coppice Infants", HEADS),
            new MadeUpPerson("yusuf-demir", "Yusuf Demir", "Headteacher, Quayside High", HEADS),
            new MadeUpPerson("margaret-fenwick", "Margaret Fenwick", "Chair of trustees", TRUSTEES),
            new MadeUpPerson("samuel-okafor", "Samuel Okafor", "Trustee, finance and audit", TRUSTEES),
            new MadeUpPerson("joanna-kowalczyk", "Joanna Kowalczyk", "Trustee, education", TRUSTEES));

    /** The facilitator. */
    public static final MadeUpPerson CHIEF_EXECUTIVE = PEOPLE.get(0);

    public static Optional<MadeUpPerson> person(String id) {
        return PEOPLE.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public TrustId trustId() {
        return new TrustId(id("trust"));
    }

    public MemberId memberId(MadeUpPerson person) {
        return new MemberId(id("member:" + person.id()));
    }

    public Channel channel(WebRoom room) {
        return new Channel(new ChannelId(id("channel:" + room.id())), room.title());
    }

    public Conversation conversation(WebRoom room) {
        return new Conversation(CHANNEL, workspace, room.id(), Place.CHANNEL);
    }

    public Conversation privately(MadeUpPerson person) {
        return new Conversation(CHANNEL, workspace, person.id(), Place.PRIVATE);
    }

    public Account account(MadeUpPerson person) {
        return new Account(person.id(), person.id(), person.name());
    }

    private UUID id(String what) {
        return UUID.nameUUIDFromBytes((CHANNEL + ":" + workspace + ":" + what).getBytes(UTF_8));
    }
}
