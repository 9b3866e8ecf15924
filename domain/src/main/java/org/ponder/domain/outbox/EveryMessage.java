package org.ponder.domain.outbox;

/** The same for every message but for those that a subclass says otherwise of. */
public abstract class EveryMessage<T> implements Message.Cases<T> {

    protected abstract T message(Message message);

    @Override
    public T announcement(Message.Announcement message) {
        return message(message);
    }

    @Override
    public T invitation(Message.AskToReflect message) {
        return message(message);
    }

    @Override
    public T reminder(Message.Reminder message) {
        return message(message);
    }

    @Override
    public T again(Message.AskedLater message) {
        return message(message);
    }

    @Override
    public T cycle(Message.CyclePlanned message) {
        return message(message);
    }

    @Override
    public T moved(Message.CycleMoved message) {
        return message(message);
    }

    @Override
    public T countdown(Message.Countdown message) {
        return message(message);
    }

    @Override
    public T extension(Message.MoreTime message) {
        return message(message);
    }

    @Override
    public T cancellation(Message.CalledOff message) {
        return message(message);
    }

    @Override
    public T summary(Message.SummaryReady message) {
        return message(message);
    }

    @Override
    public T waiting(Message.SummaryWaits message) {
        return message(message);
    }

    @Override
    public T note(Message.NoteAdded message) {
        return message(message);
    }

    @Override
    public T perspective(Message.PerspectiveAsked message) {
        return message(message);
    }

    @Override
    public T roster(Message.RosterWanted message) {
        return message(message);
    }

    @Override
    public T appointment(Message.Appointed message) {
        return message(message);
    }

    @Override
    public T placement(Message.Placed message) {
        return message(message);
    }

    @Override
    public T link(Message.SamePerson message) {
        return message(message);
    }

    @Override
    public T ending(Message.AccessEnds message) {
        return message(message);
    }
}
