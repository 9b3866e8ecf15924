package org.ponder.bot.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ponder.bot.channel.Conversation;

/** What stands on the web, in memory. */
public final class InMemoryWeb implements WebMessages, WebWorkspaces {
    private final Map<Conversation, List<WebMessage>> standing = new ConcurrentHashMap<>();
    private final List<String> workspaces = new CopyOnWriteArrayList<>();

    @Override
    public void add(Conversation in, WebMessage message) {
        in(in).add(message);
    }

    @Override
    public Optional<WebMessage> message(Conversation in, UUID id) {
        return in(in).stream().filter(message -> message.id().equals(id)).findFirst();
    }

    @Override
    public Optional<WebMessage> asking(Conversation in, String nonce) {
        return in(in).stream()
                .filter(message -> !nonce.isEmpty() && message.nonce().equals(nonce))
                .findFirst();
    }

    @Override
    public void replace(Conversation in, WebMessage message) {
        in(in).replaceAll(each -> each.id().equals(message.id()) ? message : each);
    }

    @Override
    public List<WebMessage> last(Conversation in, int atMost) {
        List<WebMessage> all = new ArrayList<>(in(in));
        return List.copyOf(all.subList(Math.max(0, all.size() - atMost), all.size()));
    }

    @Override
    public Optional<String> newest() {
        return workspaces.stream().reduce((earlier, later) -> later);
    }

    @Override
    public void add(String workspace, Instant at) {
        workspaces.add(workspace);
    }

    private List<WebMessage> in(Conversation conversation) {
        return standing.computeIfAbsent(conversation, c -> new CopyOnWriteArrayList<>());
    }
}
