package org.ponder.bot.slack;

/**
 * The methods of Slack's that we call.
 *
 * @see #perMinute() how often a minute Slack lets one app call each in one workspace
 */
enum Method {
    POST_MESSAGE("chat.postMessage", 300, Repeated.HEARD_TWICE),
    POST_EPHEMERAL("chat.postEphemeral", 100, Repeated.HEARD_TWICE),
    UPDATE("chat.update", 50, Repeated.THE_SAME),
    VIEWS_OPEN("views.open", 100, Repeated.THE_SAME),
    VIEWS_UPDATE("views.update", 100, Repeated.THE_SAME),
    VIEWS_PUBLISH("views.publish", 100, Repeated.THE_SAME),
    CONVERSATIONS_OPEN("conversations.open", 50, Repeated.THE_SAME),
    CONVERSATIONS_INFO("conversations.info", 50, Repeated.THE_SAME),
    CONVERSATIONS_MEMBERS("conversations.members", 100, Repeated.THE_SAME),
    USERS_INFO("users.info", 100, Repeated.THE_SAME),
    USERS_LIST("users.list", 20, Repeated.THE_SAME),
    USERGROUPS_LIST("usergroups.list", 20, Repeated.THE_SAME),
    USERGROUPS_USERS_LIST("usergroups.users.list", 20, Repeated.THE_SAME);

    private final String written;
    private final int perMinute;
    private final Repeated repeated;

    /** What comes of calling it twice. */
    private enum Repeated {
        HEARD_TWICE,
        THE_SAME
    }

    Method(String written, int perMinute, Repeated repeated) {
        this.written = written;
        this.perMinute = perMinute;
        this.repeated = repeated;
    }

    String written() {
        return written;
    }

    int perMinute() {
        return perMinute;
    }

    /** Whether it is no harm to call it again where nobody knows if the first call had its effect. */
    boolean mayBeRepeated() {
        return repeated == Repeated.THE_SAME;
    }

    /** Whether it says something in a conversation, where more than one message a second is too fast. */
    boolean speaks() {
        return repeated == Repeated.HEARD_TWICE;
    }
}
