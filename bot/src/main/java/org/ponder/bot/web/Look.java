package org.ponder.bot.web;

/**
 * What of a person's desk is in sight.
 *
 * @param room the channel that lies beside the private chat
 * @param atRoom whether a small screen, which has room for one of them, shows the channel
 */
public record Look(WebRoom room, boolean atRoom, Notice notice) {

    /** What the address asks for, as far as the person may see it. */
    public static Look wanted(MadeUpPerson person, Form address) {
        String shown = address.value("show");
        WebRoom room = WebRoom.named(shown)
                .or(() -> WebRoom.named(address.value("beside")))
                .filter(wanted -> wanted.isOpenTo(person))
                .orElse(WebRoom.TEAM);
        return new Look(room, shown.equals(room.id()), Notice.named(address.value("note")));
    }

    /** The address of the same look, without the notice. */
    public String path(MadeUpPerson person) {
        return "/as/" + person.id() + query();
    }

    /** The same as part of another address. */
    String query() {
        return "?show=" + (atRoom ? room.id() : "chat") + "&beside=" + room.id();
    }
}
