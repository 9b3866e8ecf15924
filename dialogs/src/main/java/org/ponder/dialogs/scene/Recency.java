package org.ponder.dialogs.scene;

/** Whether what is said can still be meant for a question that is open, by how long ago it was asked. */
public enum Recency {
    /** Or the very card of the question was pressed. */
    JUST_NOW,
    A_WHILE_AGO
}
