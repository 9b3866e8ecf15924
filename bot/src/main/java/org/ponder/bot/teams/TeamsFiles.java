package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Attachment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.HandedFile;
import org.ponder.dialogs.script.CalendarFile.Because;

/**
 * The files that people hand over in Teams, at addresses that are good for a few minutes and need no token: none is ever sent. A
 * message names the address, so that nothing within our own network is ever asked for.
 */
final class TeamsFiles {
    private static final System.Logger LOG = System.getLogger(TeamsFiles.class.getName());
    private static final String FILE = "application/vnd.microsoft.teams.file.download.info";
    private static final int MOST_ADDRESSES = 3;

    private final ActivityJson json;
    private final Exchange exchange;
    private final boolean alsoLoopback;

    /** @param alsoLoopback whether this machine may have files: for trying the bot out */
    TeamsFiles(ActivityJson json, Exchange exchange, boolean alsoLoopback) {
        this.json = json;
        this.exchange = exchange;
        this.alsoLoopback = alsoLoopback;
    }

    /** What is heard by the first calendar file of a message; nothing where it has none. */
    Optional<Event> heard(Activity message) {
        return addressIn(message).map(this::read);
    }

    /** Where the first calendar file of a message is had; nothing where it has none, and an empty address where Teams gives none. */
    Optional<String> addressIn(Activity message) {
        return Optional.ofNullable(message.getAttachments()).orElse(List.of()).stream()
                .filter(attachment -> FILE.equals(attachment.getContentType()))
                .flatMap(this::calendar)
                .findFirst();
    }

    /** Its address, or an empty one. */
    private Stream<String> calendar(Attachment file) {
        JsonNode content = json.tree(file.getContent());
        String name = Optional.ofNullable(file.getName()).orElse("");
        String kind = "." + content.path("fileType").asText();
        return HandedFile.isCalendar(name, "") || HandedFile.isCalendar(kind, "")
                ? Stream.of(content.path("downloadUrl").asText())
                : Stream.empty();
    }

    private Event read(String address) {
        try {
            return read(URI.create(address), MOST_ADDRESSES);
        } catch (IOException | IllegalArgumentException broken) {
            // the address is as good as a password, and stands in messages of exceptions
            LOG.log(System.Logger.Level.INFO, "a file was not given: {0}", broken.getClass());
            return new Event.FileMissed(Because.UNREACHABLE);
        }
    }

    /** Where it leads on from one address to another, each of them has to be one that may be asked. */
    private Event read(URI address, int most) throws IOException {
        if (most == 0 || !mayBeAsked(address)) {
            throw new UnknownHostException();
        }
        BoundedBody body = new BoundedBody(HandedFile.MOST_BYTES);
        Exchange.Head head = exchange.send(HttpRequest.newBuilder(address).build(), body);
        if (body.isTooLong()) {
            return new Event.FileMissed(Because.TOO_LARGE);
        }
        if (head.status() / 100 == 3) {
            return read(address.resolve(head.location()), most - 1);
        }
        if (head.status() != 200) {
            LOG.log(System.Logger.Level.INFO, "a file was not given: HTTP {0}", head.status());
            return new Event.FileMissed(Because.UNREACHABLE);
        }
        return HandedFile.heard(body.bytes());
    }

    private boolean mayBeAsked(URI address) throws IOException {
        if (alsoLoopback && TeamsCloud.isLoopback(address) && TeamsCloud.isSafe(address)) {
            return true;
        }
        return TeamsCloud.isSafe(address)
                && "https".equalsIgnoreCase(address.getScheme())
                && Stream.of(InetAddress.getAllByName(address.getHost())).allMatch(TeamsFiles::isPublic);
    }

    private static boolean isPublic(InetAddress host) {
        boolean unique = host.getAddress().length == 16 && (host.getAddress()[0] & 0xfe) == 0xfc;
        return !(unique
                || host.isLoopbackAddress()
                || host.isAnyLocalAddress()
                || host.isLinkLocalAddress()
                || host.isSiteLocalAddress()
                || host.isMulticastAddress());
    }
}
