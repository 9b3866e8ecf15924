package org.ponder.dialogs.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.people.LeftOut;
import org.ponder.domain.people.Member;
import org.ponder.domain.work.UseCases;

/** A facilitator places members in perspectives, ten to a card. */
final class MembersScene implements Scene {
    private static final int PAGE = 10;
    private static final int MOST_NAMED = 12;

    private final UseCases useCases;
    private final Speech speech;

    MembersScene(UseCases useCases, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        List<Member> all = useCases.settingUp().members(exchange.trust().id());
        int page = page(at, all);
        List<Field> fields =
                on(page, all).stream().map(member -> field(exchange, member)).toList();
        return new Card(
                speech.words().say("members.title", page + 1, pages(all)),
                body(exchange),
                fields,
                choices(page, all, SamePersonScene.isPossible(useCases, exchange)));
    }

    /** Who is in the trust's channels and is never asked is told, so that nobody wonders. */
    private List<Block> body(Exchange exchange) {
        Map<LeftOut.Why, List<LeftOut>> leftOut = useCases
                .settingUp()
                .leftOut(exchange.trust().id())
                .stream()
                .collect(Collectors.groupingBy(LeftOut::why, TreeMap::new, Collectors.toList()));
        Stream<Block> told = leftOut.entrySet().stream().map(group -> new Block.Note(told(group)));
        return Stream.concat(Stream.of(new Block.Text(speech.words().say("members.text"))), told)
                .toList();
    }

    private String told(Map.Entry<LeftOut.Why, List<LeftOut>> group) {
        String names = group.getValue().stream()
                .map(LeftOut::name)
                .filter(name -> !name.isBlank())
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        String key = "members.left-out." + group.getKey().name();
        int count = group.getValue().size();
        return names.isEmpty()
                ? speech.words().say("members.left-out.nameless", speech.words().say(key), count)
                : speech.words().say("members.left-out", speech.words().say(key), count, names);
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        List<Member> all = useCases.settingUp().members(exchange.trust().id());
        int page = page(at, all);
        return switch (reply.choice()) {
            case "earlier" -> Onward.ask(spot(page - 1));
            case "further" -> Onward.ask(spot(page + 1));
            case "same-person" -> Onward.ask(SamePersonScene.SPOT);
            case "menu" -> Onward.ask(MenuScene.SPOT);
            default -> save(exchange, at, reply, all);
        };
    }

    private Onward save(Exchange exchange, Spot at, Chose reply, List<Member> all) {
        int page = page(at, all);
        List<String> refused = on(page, all).stream()
                .filter(member -> isRefused(exchange, member, reply.value(id(member))))
                .map(Member::name)
                .toList();
        if (!refused.isEmpty()) {
            return Onward.ask(at).after(speech.line("members.not-saved", String.join(", ", refused)));
        }
        return page + 1 < pages(all)
                ? Onward.ask(spot(page + 1)).after(speech.line("members.saved-more"))
                : Onward.ask(MenuScene.SPOT).after(speech.line("members.saved"));
    }

    private boolean isRefused(Exchange exchange, Member member, String wanted) {
        return !wanted.isEmpty()
                && !wanted.equals(member.perspective().key())
                && useCases.settingUp()
                        .see(exchange.trust().id(), exchange.member().id(), member.id(), wanted)
                        .fold(seen -> false, refusal -> true);
    }

    private static Spot spot(int page) {
        return new Spot("members", String.valueOf(page));
    }

    private static int page(Spot at, List<Member> all) {
        int page = at.about().isEmpty() ? 0 : Integer.parseInt(at.about());
        return Math.max(0, Math.min(page, pages(all) - 1));
    }

    private static int pages(List<Member> all) {
        return Math.max(1, (all.size() + PAGE - 1) / PAGE);
    }

    private static List<Member> on(int page, List<Member> all) {
        return all.subList(page * PAGE, Math.min(all.size(), (page + 1) * PAGE));
    }

    private static String id(Member member) {
        return "m-" + member.id().value();
    }

    private Field field(Exchange exchange, Member member) {
        List<Field.Option> options =
                useCases.settingUp().trust(exchange.trust().id()).orElseThrow().setUp().perspectives().stream()
                        .map(perspective -> new Field.Option(perspective.key(), perspective.name(), ""))
                        .toList();
        return new Field.OneOf(
                id(member), member.name(), options, member.perspective().key(), Field.Layout.COMPACT);
    }

    private List<Choice> choices(int page, List<Member> all, boolean someTwice) {
        List<Choice> choices = new ArrayList<>(List.of(speech.main("save")));
        if (page > 0) {
            choices.add(speech.other("earlier"));
        }
        if (page + 1 < pages(all)) {
            choices.add(speech.other("further"));
        }
        if (someTwice) {
            choices.add(speech.other("same-person"));
        }
        choices.add(speech.other("menu"));
        choices.add(speech.other("done"));
        return choices;
    }
}
