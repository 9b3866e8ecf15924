package org.ponder.bot.wiring;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.UUID;
import java.util.stream.Stream;
import org.ponder.bot.channel.Channel;
import org.ponder.bot.channel.Turns;
import org.ponder.bot.http.TryPages;
import org.ponder.bot.persistence.JpaMadeUpDirectory;
import org.ponder.bot.persistence.JpaWebMessages;
import org.ponder.bot.persistence.JpaWebWorkspaces;
import org.ponder.bot.web.Arrivals;
import org.ponder.bot.web.Conversing;
import org.ponder.bot.web.CurrentTrust;
import org.ponder.bot.web.TryHtml;
import org.ponder.bot.web.TryOut;
import org.ponder.bot.web.TryTrust;
import org.ponder.bot.web.WebChannel;
import org.ponder.bot.web.WebMessages;
import org.ponder.bot.web.WebMessagesApart;
import org.ponder.domain.work.SettingUp;

/** The web as a channel, and the try-out page over it; both only where the deployment asks for them. */
final class TryWiring {
    private final boolean on;
    private final Foundations foundations;
    private final SettingUp settingUp;
    private final WebMessages messages;
    private final Arrivals arrivals = new Arrivals();

    TryWiring(Settings settings, Foundations foundations, SettingUp settingUp) {
        this.on = settings.tryingOut();
        this.foundations = foundations;
        this.settingUp = settingUp;
        this.messages = new WebMessagesApart(
                new JpaWebMessages(foundations.entities(), foundations.keys()), foundations.unitOfWork());
    }

    Stream<Channel> channel() {
        return on
                ? Stream.of(new WebChannel(messages, arrivals, foundations.clock(), UUID::randomUUID))
                : Stream.empty();
    }

    TryPages pages(Turns turns) {
        TryTrust trusts = new TryTrust(
                settingUp,
                new JpaWebWorkspaces(foundations.entities()),
                new JpaMadeUpDirectory(foundations.directory(), foundations.conversations()),
                foundations.clock());
        TryOut tryOut = new TryOut(
                new CurrentTrust(trusts, foundations.unitOfWork(), UUID::randomUUID),
                messages,
                new Conversing(turns, messages, arrivals),
                new TryHtml(TemplateEngine.createPrecompiled(ContentType.Html), UUID::randomUUID));
        return new TryPages(tryOut, on);
    }
}
