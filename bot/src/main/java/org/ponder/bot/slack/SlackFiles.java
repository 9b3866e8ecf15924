package org.ponder.bot.slack;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.HandedFile;
import org.ponder.dialogs.script.CalendarFile.Because;

/** The files that people hand over in Slack: had with the bot’s own token, and only from where Slack keeps them. */
public final class SlackFiles implements Listening.Files {
    /** Where Slack itself keeps them. */
    public static final URI THERE = URI.create("https://files.slack.com");

    private static final System.Logger LOG = System.getLogger(SlackFiles.class.getName());

    /** Slack waits for three seconds until it says the same again. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final OkHttpClient client;
    private final HttpUrl slack;

    /** @param slack the token is never sent anywhere else */
    public SlackFiles(SlackSdk sdk, URI slack) {
        this.slack = HttpUrl.get(slack);
        this.client = sdk.slack()
                .getHttpClient()
                .getOkHttpClient()
                .newBuilder()
                .callTimeout(LONGEST)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }

    /** Where the first calendar file of a message is had; nothing where it has none, and an empty address where Slack gives none. */
    static Optional<String> addressIn(Told message) {
        return message.each("files")
                .filter(file -> HandedFile.isCalendar(file.text("name"), file.text("mimetype")))
                .map(file -> Told.firstOf(file.text("url_private_download"), file.text("url_private")))
                .findFirst();
    }

    @Override
    public Event read(String address, Token as) {
        return Optional.ofNullable(HttpUrl.parse(address))
                .filter(this::isSlack)
                .map(there -> had(there, as))
                .orElseGet(() -> new Event.FileMissed(Because.UNREACHABLE));
    }

    private boolean isSlack(HttpUrl address) {
        return address.scheme().equals(slack.scheme())
                && address.host().equals(slack.host())
                && address.port() == slack.port()
                && address.encodedUsername().isEmpty();
    }

    /** Neither the address nor what is there is logged. */
    private Event had(HttpUrl there, Token as) {
        Request request = new Request.Builder()
                .url(there)
                .header("Authorization", "Bearer " + as.value())
                .build();
        try (Response answer = client.newCall(request).execute()) {
            if (answer.code() == 200) {
                return HandedFile.heard(bounded(answer));
            }
            LOG.log(System.Logger.Level.INFO, "Slack did not give a file: HTTP {0}", answer.code());
        } catch (IOException broken) {
            LOG.log(System.Logger.Level.INFO, "Slack did not give a file: {0}", broken.getClass());
        }
        return new Event.FileMissed(Because.UNREACHABLE);
    }

    private static byte[] bounded(Response answer) throws IOException {
        ResponseBody body = Optional.ofNullable(answer.body()).orElseThrow(IOException::new);
        return body.byteStream().readNBytes(HandedFile.MOST_BYTES + 1);
    }
}
