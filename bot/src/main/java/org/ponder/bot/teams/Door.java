package org.ponder.bot.teams;

import com.microsoft.bot.schema.Activity;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether an activity fits the token it came with, or, while the bot is only tried out, came from this very machine. */
final class Door {

    private static final String TEAMS = "msteams";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final TeamsSettings settings;
    private final ActivityJson json;

    Door(TeamsSettings settings, ActivityJson json) {
        this.settings = settings;
        this.json = json;
    }

    /** What keeps an activity out that came with a genuine token. */
    Optional<Rejection> against(Activity activity, Verdict.Genuine token) {
        String service = text(activity.getServiceUrl());
        if (!trimmed(service).equals(trimmed(token.service()))) {
            return Optional.of(Rejection.SERVICE);
        }
        if (!token.endorsements().isEmpty() && !token.endorsements().contains(text(activity.getChannelId()))) {
            return Optional.of(Rejection.ENDORSEMENT);
        }
        if (!settings.tenants().contains(new Surroundings(activity, json).tenant())) {
            return Optional.of(Rejection.TENANT);
        }
        String recipient = Optional.ofNullable(activity.getRecipient())
                .map(account -> text(account.getId()))
                .orElse("");
        return settings.isOurs(recipient) ? againstService(activity) : Optional.of(Rejection.RECIPIENT);
    }

    /** What keeps an activity out that came without any token. */
    Optional<Rejection> against(Activity activity, Call call) {
        boolean passedOn =
                FORWARDED.stream().anyMatch(name -> !call.header(name).isEmpty());
        boolean near = LOOPBACK.contains(call.remote().toLowerCase(Locale.ROOT)) && !passedOn;
        boolean answersNear = address(activity).filter(TeamsCloud::isLoopback).isPresent();
        return near && answersNear ? againstService(activity) : Optional.of(Rejection.NOT_LOOPBACK);
    }

    private Optional<Rejection> againstService(Activity activity) {
        if (!TEAMS.equals(activity.getChannelId())) {
            return Optional.of(Rejection.CHANNEL);
        }
        boolean served = address(activity).filter(settings.cloud()::serves).isPresent();
        return served ? Optional.empty() : Optional.of(Rejection.SERVICE_HOST);
    }

    private static Optional<URI> address(Activity activity) {
        try {
            return Optional.of(URI.create(text(activity.getServiceUrl())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String trimmed(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
