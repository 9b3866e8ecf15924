package org.ponder.bot.teams;

import java.util.Optional;
import java.util.function.Supplier;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.SignIn;

/** {@link OutboundTokens} that remember how it went the last time that one was wanted. */
public final class SignedIn implements OutboundTokens {
    private final OutboundTokens tokens;
    private volatile SignIn last = SignIn.NOT_TRIED;
    private volatile String refusal = "";

    public SignedIn(OutboundTokens tokens) {
        this.tokens = tokens;
    }

    public SignIn last() {
        return last;
    }

    /** Why it was refused and what to do, in a sentence; empty where it was not. */
    public String refusal() {
        return refusal;
    }

    @Override
    public Optional<String> current() {
        return noted(tokens::current);
    }

    @Override
    public Optional<String> renewed() {
        return noted(tokens::renewed);
    }

    private Optional<String> noted(Supplier<Optional<String>> had) {
        try {
            Optional<String> token = had.get();
            noted(SignIn.WORKS, "");
            return token;
        } catch (ChannelFailure none) {
            SignInRefusal.toldBy(none)
                    .ifPresentOrElse(no -> noted(SignIn.REFUSED, no.sentence()), () -> noted(SignIn.NO_ANSWER, ""));
            throw none;
        }
    }

    private void noted(SignIn how, String why) {
        refusal = why;
        last = how;
    }
}
