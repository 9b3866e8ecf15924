package org.ponder.dialogs.card;

/** What else keeps the words of those who answer, beside Ponder: they are told before they are asked. */
public enum Records {
    /** The employer's records of the chat, whatever way somebody answers. */
    CHAT,
    /** The same of what is typed in the chat; what is filled in in a window that opens from it stays out of them. */
    CHAT_BUT_NOT_WINDOWS;

    /** The key of the sentence that says so on a receipt. */
    String stored() {
        return switch (this) {
            case CHAT -> "receipt.stored";
            case CHAT_BUT_NOT_WINDOWS -> "receipt.stored-windows";
        };
    }

    /** The same where somebody asks who sees what and no round is open. */
    public String inGeneral() {
        return switch (this) {
            case CHAT -> "who-in-general.text";
            case CHAT_BUT_NOT_WINDOWS -> "who-in-general.text-windows";
        };
    }

    /** The same where somebody asks who sees what in a round. */
    String employer() {
        return switch (this) {
            case CHAT -> "who.employer";
            case CHAT_BUT_NOT_WINDOWS -> "who.employer-windows";
        };
    }
}
