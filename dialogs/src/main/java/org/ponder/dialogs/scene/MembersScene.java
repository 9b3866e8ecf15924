package org.ponder.dialogs.scene;

import java.util.ArrayList;
import java.util.List;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.people.Member;
import org.ponder.domain.work.UseCases;

/** A facilitator places members in perspectives, ten to a card. */
final class MembersScene implements Scene {
    private static final int PAGE = 10;

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
                List.of(new Block.Text(speech.words().say("members.text"))),
                fields,
                choices(page, all));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        List<Member> all = useCases.settingUp().members(exchange.trust().id());
        int page = page(at, all);
        return switch (reply.choice()) {
            case "earlier" -> Onward.ask(spot(page - 1));
            case "further" -> Onward.ask(spot(page + 1));
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

    private List<Choice> choices(int page, List<Member> all) {
        List<Choice> choices = new ArrayList<>(List.of(speech.main("save")));
        if (page > 0) {
            choices.add(speech.other("earlier"));
        }
        if (page + 1 < pages(all)) {
            choices.add(speech.other("further"));
        }
        choices.add(speech.other("menu"));
        choices.add(speech.other("done"));
        return choices;
    }
}
